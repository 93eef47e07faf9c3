import { isDead } from '../../checks/deadLinks.ts'
import { fileNameOfAddress } from '../../report/pageName.ts'
import type { Place } from '../../report/place.ts'
import type { IsoDate } from '../../report/projection.ts'
import { readTitle } from '../../report/title/title.ts'
import { otherSpellings } from './addressStyle.ts'
import type { Finding, Reason, Repair } from './finding.ts'
import { type MovedTo, moveDaily } from './moveDaily.ts'
import { strays } from './strays.ts'
import { linesOf, type TextLink, textLinks } from './textLinks.ts'

/** A text of the library, and what it is. */
export interface Subject {
  readonly patient: Place
  readonly name: string
  readonly date: IsoDate | null
  readonly text: string
}

/** What a link leads to. */
export interface Target {
  readonly patient: Place
  readonly date: IsoDate | null
  /** Nothing else in the library is known by what the link names. */
  readonly isSure: boolean
  /** The address that leads there by its path, in the style of another; null where it does so already or none is known. */
  readonly moved: string | null
}

/** What the library knows beside a text. */
export interface Surroundings {
  /** The text came with an export: what its links name was to come with it. */
  readonly hasOrigin: boolean
  readonly hasFile: (address: string) => boolean
  /** The address of the one stored image that an address may have meant by its name; null where none or several may be. */
  readonly imageNamed: (address: string, isUsed: (address: string) => boolean) => string | null
  readonly target: (address: string, others: readonly string[]) => Target | null
  /** The first day of a day's week. */
  readonly weekStart: (day: IsoDate) => IsoDate
  /** The one report of a day's week; null where there is none, or several. */
  readonly reportOf: (day: IsoDate) => MovedTo | null
}

/** What is wrong with the links and images of a text, in reading order. */
export function examineText(subject: Subject, around: Surroundings): readonly Finding[] {
  const links = textLinks(subject.text)
  if (links.length === 0) return []
  const addresses = links.map(({ address }) => address)
  const counts = new Map<string, number>()
  const findings: Finding[] = []
  const { patient, name, date } = subject
  for (const link of links) {
    const found = link.isImage
      ? examineImage(link, subject, around, addresses)
      : examineLink(link, subject, around, addresses)
    if (found === null) continue
    const own = `${patient.kind} ${patient.id} ${found.ailment} ${link.address}`
    const nth = counts.get(own) ?? 0
    counts.set(own, nth + 1)
    findings.push({ key: `${own} ${nth}`, patient, name, date, line: link.line, ...found })
  }
  return findings
}

type Found = Pick<Finding, 'ailment' | 'reason' | 'about' | 'repair'>

function examineImage(
  link: TextLink,
  subject: Subject,
  around: Surroundings,
  addresses: readonly string[],
): Found | null {
  const { address } = link
  const isBroken = isDead(address)
  if (!isBroken && (isElsewhere(address) || around.hasFile(address))) return null
  const better = address.trim() === '' ? null : around.imageNamed(address, (other) => addresses.includes(other))
  return {
    ailment: 'brokenImage',
    reason: isBroken ? 'imageBroken' : 'imageMissing',
    about: address,
    repair: better === null || better === address ? null : readdress(subject, link, better),
  }
}

function examineLink(
  link: TextLink,
  subject: Subject,
  around: Surroundings,
  addresses: readonly string[],
): Found | null {
  const { address } = link
  const isBroken = isDead(address)
  if (!isBroken && (isElsewhere(address) || around.hasFile(address))) return null
  const others = addresses.filter((other) => other !== address && !isElsewhere(other))
  const target = isBroken ? null : around.target(address, others)
  const stray = link.isDaily && subject.patient.kind === 'report' ? strayOf(link, target, subject, around) : null
  if (stray !== null) return stray
  if (target === null) {
    if (!isBroken && !around.hasOrigin) return null
    const reason: Reason = isBroken ? 'addressBroken' : 'targetMissing'
    return { ailment: 'deadLink', reason, about: address, repair: respell(subject, link, around, others) }
  }
  if (target.moved === null || !target.isSure) return null
  return { ailment: 'deadLink', reason: 'targetMoved', about: address, repair: readdress(subject, link, target.moved) }
}

function strayOf(link: TextLink, target: Target | null, subject: Subject, around: Surroundings): Found | null {
  const day = target?.date ?? readTitle(link.label).date ?? readTitle(fileNameOfAddress(link.address)).date
  if (day === null || subject.date === null || !strays(day, subject.date, around.weekStart)) return null
  const to = around.reportOf(day)
  const repair = to === null || to.id === subject.patient.id ? null : moveDaily(subject, link, day, to)
  return { ailment: 'strayDaily', reason: 'otherWeek', about: day, repair }
}

function respell(subject: Subject, link: TextLink, around: Surroundings, others: readonly string[]): Repair | null {
  for (const spelling of otherSpellings(link.address)) {
    if (isDead(spelling) || isElsewhere(spelling)) continue
    if (around.hasFile(spelling)) return readdress(subject, link, spelling)
    const target = around.target(spelling, others)
    if (target?.isSure) return readdress(subject, link, target.moved ?? spelling)
  }
  return null
}

/** Pages that are no reports are kept as they came: nothing is written into them. */
function readdress({ patient, name, text }: Subject, { line, column, address }: TextLink, next: string): Repair | null {
  const before = linesOf(text)[line - 1]
  if (patient.kind !== 'report' || column === null || before === undefined || !isBalanced(next)) return null
  const after = before.slice(0, column) + next + before.slice(column + address.length)
  return { kind: 'lines', edits: [{ report: patient.id, name, line, removed: [before], inserted: [after] }] }
}

/** Whether an address may stand between round brackets as it is. */
function isBalanced(address: string): boolean {
  if (/[\s<>]/.test(address)) return false
  let depth = 0
  for (const letter of address) {
    if (letter === '(') depth++
    if (letter === ')' && --depth < 0) return false
  }
  return depth === 0
}

/** Of the web, a mail address, a place in the same page: nothing that the library could hold. */
function isElsewhere(address: string): boolean {
  return /^[a-z][a-z\d+.-]*:|^\/|^#/i.test(address)
}
