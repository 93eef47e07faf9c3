import { write } from '../../database/connection.ts'
import { findPage, listPageIds, updatePageHead } from '../../database/pages.ts'
import { decodeStored } from '../../files/encoding.ts'
import { type LibraryContext, readIncoming } from '../storedText.ts'
import { headOf, pageKindOf } from './incomingPage.ts'

/** Reads every page's text anew, a transaction each. What came as a page stays one. */
export function rebuildPages(context: LibraryContext): void {
  for (const id of listPageIds(context.db)) {
    write(context.db, (db) => {
      const page = findPage(db, id)
      if (page === null || page.summary.kind === 'table') return
      const { bytes, encoding, summary } = page
      const incoming = readIncoming(context, { text: decodeStored(bytes, encoding), encoding, bytes })
      updatePageHead(db, id, headOf(incoming, pageKindOf(incoming), summary.fileName))
    })
  }
}
