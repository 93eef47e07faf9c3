import type { WritableDatabase } from '../../database/connection.ts'
import { findPage, updatePageHead } from '../../database/pages.ts'
import { decodeStored } from '../../files/encoding.ts'
import { type LibraryContext, readIncoming } from '../storedText.ts'
import { headOf, pageKindOf } from './incomingPage.ts'

/** Reads a page's text anew; nothing for one that is gone. What came as a page stays one. */
export function rereadPage(context: LibraryContext, db: WritableDatabase, id: number): void {
  const page = findPage(db, id)
  if (page === null || page.summary.kind === 'table') return
  const { bytes, encoding, summary } = page
  const incoming = readIncoming(context, { text: decodeStored(bytes, encoding), encoding, bytes })
  updatePageHead(db, id, headOf(incoming, pageKindOf(incoming), summary.fileName))
}
