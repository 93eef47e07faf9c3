import { addressTo, styleOf } from '../../../shared/insight/doctor/addressStyle.ts'
import type { Surroundings, Target } from '../../../shared/insight/doctor/examineText.ts'
import { pathOfAddress } from '../../../shared/report/exportPath.ts'
import { fileNameOfAddress, notionIdOf, pageKey, titleKey } from '../../../shared/report/pageName.ts'
import type { Place } from '../../../shared/report/place.ts'
import type { IsoDate } from '../../../shared/report/projection.ts'
import { addDays, mondayOf } from '../../../shared/report/title/calendar.ts'
import { weekOf } from '../../../shared/report/title/weekNumbering.ts'
import { findOwnAttachment } from '../../database/attachments.ts'
import type { ReadableDatabase } from '../../database/connection.ts'
import { type KeptImage, listKeptImages } from '../../database/doctor.ts'
import { findByPath, listPaths } from '../../database/origins.ts'
import { findPageSummary, findPagesByKey } from '../../database/pages.ts'
import { findByWeek, findNamed, findReport } from '../../database/reports.ts'
import { readNumberingInForce } from '../../database/settings.ts'
import { decodeStored } from '../../files/encoding.ts'
import { nameOf } from '../nameOf.ts'
import { resolvePage } from '../pageCalls.ts'

/** Names that cameras, clipboards and Notion give: many images bear them. */
const anyName = /^(?:image|images|img|untitled|screenshot|picture|pasted|图片|截图|未命名|无标题)?[\s_()-]*\d*\.\w+$/i

/**
 * What the library knows beside its texts. Its images are listed once, so that many texts can be examined.
 * @returns the surroundings of one text.
 */
export function readSurroundings(db: ReadableDatabase): (patient: Place) => Surroundings {
  const numbering = readNumberingInForce(db)
  const images = once(() => readImages(db))
  // A weekly rule that begins on Sundays moves the week's first day.
  const weekStart = (day: IsoDate) =>
    numbering === 'weeknum1' ? addDays(mondayOf(addDays(day, 1)), -1) : mondayOf(day)
  const isOnlyOne = (name: string) => {
    if (notionIdOf(name) !== null) return true
    const pages = new Set(
      [...findPagesByKey(db, pageKey(name)), ...findPagesByKey(db, titleKey(name))].map(({ id }) => id),
    )
    return pages.size + findNamed(db, titleKey(name)).length === 1
  }

  return (patient) => {
    const paths = listPaths(db, patient)
    const page = paths.at(-1)
    const leads = (address: string) =>
      paths.some((path) => {
        const target = pathOfAddress(path, address)
        return target !== null && findByPath(db, target).length > 0
      })
    const pathTo = (target: Place, address: string, others: readonly string[]) => {
      const there = listPaths(db, target).at(-1)
      return page === undefined || there === undefined ? null : addressTo(page, there, styleOf(address, others))
    }
    return {
      hasOrigin: page !== undefined,
      hasFile: (address) =>
        // A report shows what any report has under the address: its text may have been copied out of that one.
        patient.kind === 'report'
          ? images().addresses.has(address.toLowerCase())
          : findOwnAttachment(db, patient, address) !== null,
      imageNamed: (address, isUsed) => {
        const name = lastName(address)
        const all = images().named.get(name) ?? []
        const own = all.filter(({ report, address }) => report === patient.id && !isUsed(address))
        const safe = own.length > 0 || anyName.test(name) ? own : all
        const [first] = safe
        return first !== undefined && safe.every(({ digest }) => digest === first.digest) ? first.address : null
      },
      target: (address, others): Target | null => {
        const place = resolvePage(db, patient, address)
        if (place === null) return null
        const isThere = page === undefined || leads(address)
        const moved = isThere ? null : pathTo(place, address, others)
        return {
          patient: place,
          date: place.kind === 'page' ? (findPageSummary(db, place.id)?.date ?? null) : null,
          isSure: isThere || isOnlyOne(fileNameOfAddress(address)),
          moved: moved === address ? null : moved,
        }
      },
      weekStart,
      reportOf: (day) => {
        const [report, second] = findByWeek(db, weekOf(day, numbering))
        const record = report === undefined || second !== undefined ? null : findReport(db, report.id)
        if (record === null) return null
        const { summary, bytes, encoding } = record
        const there = listPaths(db, { kind: 'report', id: summary.id }).at(-1)
        return {
          id: summary.id,
          name: nameOf(summary),
          text: decodeStored(bytes, encoding),
          readdressed: (address) => {
            const target = page === undefined ? null : pathOfAddress(page, address)
            if (target === null || there === undefined || folderOf(there) === folderOf(page ?? '')) return address
            return addressTo(there, target, styleOf(address))
          },
        }
      },
    }
  }
}

/** The images that are kept with reports. */
function readImages(db: ReadableDatabase): {
  readonly named: ReadonlyMap<string, readonly KeptImage[]>
  /** In lower case. */
  readonly addresses: ReadonlySet<string>
} {
  const images = listKeptImages(db)
  return {
    named: Map.groupBy(images, ({ name }) => name.normalize('NFC').toLowerCase()),
    addresses: new Set(images.map(({ address }) => address.toLowerCase())),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** The last name in an address, in lower case; of an address within another one too. */
function lastName(address: string): string {
  const inner = address
    .replace(/[?#].*$/, '')
    .replace(/%2F/gi, '/')
    .replace(/\\/g, '/')
  return fileNameOfAddress(inner).toLowerCase()
}
