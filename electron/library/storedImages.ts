import { addressOf } from '../../shared/notion/inline/address.ts'
import { findAttachment, insertAttachment, isAttached, listAttachments } from '../database/attachments.ts'
import { type ReadableDatabase, type WritableDatabase, write } from '../database/connection.ts'
import { contentPath, dropContent } from '../files/contentStore.ts'
import { imageEndings } from '../files/imageType.ts'
import type { ReportImage } from '../files/writeReport.ts'

/** Gives a report its share in the images that its text names and another report brought: text that was copied. */
export function adoptImages(db: WritableDatabase, report: number, addresses: ReadonlySet<string>): void {
  for (const address of addresses) {
    const found = findAttachment(db, report, address)
    if (found !== null) insertAttachment(db, { kind: 'report', id: report }, { ...found, address })
  }
}

/** The addresses in a text that a stored image may have. Linear. */
export function imageAddressesIn(text: string): ReadonlySet<string> {
  const addresses = [...addressesIn(text)]
  return new Set(addresses.filter((address) => imageEndings.some((ending) => address.toLowerCase().endsWith(ending))))
}

/** The addresses of links and images in a text, as the reader gives them. Linear. */
export function addressesIn(text: string): ReadonlySet<string> {
  const written = text.matchAll(/\]\((<[^<>\n]+>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g)
  return new Set(Array.from(written, ([, address = '']) => addressOf(address)))
}

/** The images of a report that its text still names. */
export function imagesNamedIn(
  db: ReadableDatabase,
  { report, text, folder }: { readonly report: number; readonly text: string; readonly folder: string },
): readonly ReportImage[] {
  const named = imageAddressesIn(text)
  const attachments = listAttachments(db, { kind: 'report', id: report }).filter(({ address }) => named.has(address))
  return attachments.map(({ address, digest }) => ({ address, path: contentPath(folder, digest) }))
}

/**
 * Deletes the files that no report has any more. Under the write lock, as storing is: nobody takes a file up between
 * the look and the deletion.
 */
export function dropUnusedImages(db: ReadableDatabase, folder: string, digests: readonly Uint8Array[]): void {
  if (digests.length === 0) return
  write(db, (db) => {
    for (const digest of digests) {
      if (!isAttached(db, digest)) dropContent(folder, digest)
    }
  })
}
