import { walk } from '../../shared/notion/document.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { blockText, lineRanges } from '../../shared/report/blockText.ts'
import { reports } from './reportsStore.ts'

/**
 * Goes to a line of the open report's text, as it was when it was opened, once the editor shows it.
 * @param line 1-based
 */
export async function goToLine(line: number): Promise<void> {
  const { open } = reports.store.getState()
  if (open === null) return
  const handle = await editorOf(open.session)
  if (handle === null) return
  const written = [...walk(readDocument(open.report.text).blocks)]
  const at = written.findLastIndex(({ block }) => block.line > 0 && block.line <= line)
  const read = written[at]?.block
  const block = [...walk(handle.reading().document.blocks)][at]?.block
  if (read === undefined || block === undefined) return
  const ranges = lineRanges(blockText(block).text)
  const { from } = ranges[Math.min(line - read.line, ranges.length - 1)] ?? { from: 0 }
  handle.goTo({ block, from, to: from })
}

/** The editor of a session, once it is there; null where another session has begun first. */
function editorOf(session: number) {
  const { store } = reports
  const now = () => {
    const { open, editor } = store.getState()
    if (open?.session !== session) return null
    return editor ?? undefined
  }
  return new Promise<NonNullable<ReturnType<typeof now>> | null>((resolve) => {
    const settle = () => {
      const editor = now()
      if (editor === undefined) return false
      stop()
      resolve(editor)
      return true
    }
    let stop = () => {}
    if (!settle()) stop = store.subscribe(settle)
  })
}
