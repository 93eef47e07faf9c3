import type { Result } from '../../shared/ipc/problem.ts'
import { findAttachment, insertAttachment, listAttachments } from '../database/attachments.ts'
import type { ReadableDatabase } from '../database/connection.ts'
import { findReport, type ReportRecord } from '../database/reports.ts'
import { contentPath, keepContent } from '../files/contentStore.ts'
import { decodeStored } from '../files/encoding.ts'
import { fileNameAsItCame } from '../files/fileName.ts'
import { imageAddresses } from '../files/imageAddress.ts'
import { type ImageType, imageTypeOf, largestImage } from '../files/imageType.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import type { LibraryContext } from './storedText.ts'
import { refuse, writeOrRefuse } from './writeOrRefuse.ts'

/** Images that are kept with reports: each file once, in a folder of the library. */
export function imageCalls({ db, attachments }: LibraryContext): Pick<LibraryCalls, 'storeImage' | 'findImage'> {
  return {
    storeImage(id, path, bytes) {
      const name = fileNameAsItCame(path) ?? 'image'
      if (bytes.length > largestImage) {
        return refuse({ code: 'tooLarge', name, bytes: bytes.length, limit: largestImage })
      }
      const type = imageTypeOf(bytes)
      if (type === null) return refuse({ code: 'notImage', name })
      return writeOrRefuse(
        db,
        () => name,
        (db): Result<string> => {
          const report = findReport(db, id)
          if (report === null) return refuse({ code: 'missing', name: String(id) })
          const digest = keepContent(attachments, bytes)
          const address = chooseAddress(db, report, { name, type, digest })
          insertAttachment(db, { kind: 'report', id }, { address, digest, name, size: bytes.length })
          return { ok: true, value: address }
        },
      )
    },
    findImage(id, address) {
      const found = findAttachment(db, id, address)
      return found === null ? null : contentPath(attachments, found.digest)
    },
  }
}

/**
 * The first address that means these bytes already, or nothing yet: neither in any report, since reports are exported
 * side by side, nor in the text itself, which may name a file that never came here.
 */
function chooseAddress(
  db: ReadableDatabase,
  { summary: { id, fileName }, bytes, encoding }: ReportRecord,
  { name, type, digest }: { readonly name: string; readonly type: ImageType; readonly digest: Uint8Array },
): string {
  const known = listAttachments(db, { kind: 'report', id }).find((attachment) => sameBytes(attachment.digest, digest))
  if (known !== undefined) return known.address
  const text = decodeStored(bytes, encoding)
  for (const address of imageAddresses(fileName, name, type)) {
    const found = findAttachment(db, id, address)
    if (found === null ? !text.includes(address) : sameBytes(found.digest, digest)) return address
  }
  throw new Error('There is no end of addresses')
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
