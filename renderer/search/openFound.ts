import { wordFinder } from '../../shared/search/findWords.ts'
import type { SearchRow } from '../../shared/search/searchAnswer.ts'
import { pages, showPage } from '../pages/pagesStore.ts'
import { navigation } from '../reports/navigation.ts'
import { reports } from '../reports/reportsStore.ts'
import { searching } from './searchStore.ts'
import { selectInPage } from './selectInPage.ts'

/** Opens the page of a row, at its line, with the words selected where it is a report. */
export async function openFound(row: SearchRow): Promise<void> {
  const { page } = row
  const line = row.kind === 'hit' ? row.line : 1
  if (page.kind !== 'report') return openPageAt(page.id, line)
  if (row.kind === 'page') return navigation.showReport(page.id)
  await navigation.showLine(page.id, line)
  selectWords(page.id)
}

async function openPageAt(id: number, line: number): Promise<void> {
  const { query } = searching.getState()
  await showPage(id)
  // Once it is drawn.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const { open } = pages.getState()
  const shown = document.querySelector('.page-reader')
  if (open?.id === id && shown !== null) selectInPage(shown, { text: open.text, line }, query)
}

/** Selects the first of the words from the cursor on. Where marks stand within them in the text, the line is enough. */
function selectWords(report: number): void {
  const { open, editor: handle } = reports.store.getState()
  if (handle === null || open?.report.id !== report) return
  const { words, heedCase } = searching.getState().query
  const { $from } = handle.editor.state.selection
  // One character for each position, so that what is found has its place.
  let text = ''
  $from.parent.forEach((child) => {
    text += child.isText ? child.text : '\ufffc'.repeat(child.nodeSize)
  })
  const found = wordFinder(words, heedCase)(text).find(({ to }) => to > $from.parentOffset)
  if (found === undefined) return
  const start = $from.start()
  handle.editor
    .chain()
    .setTextSelection({ from: start + found.from, to: start + found.to })
    .scrollIntoView()
    .run()
}
