import { plainText, walk } from '../../../shared/notion/document.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { generateReportOf } from '../generateReport.ts'

/** A report that is measured. */
export interface MeasuredReport {
  readonly title: string
  readonly text: string
  readonly blocks: number
}

/** A generated report of so many blocks or a few more, and the one of the week before: other figures, else the same. */
export function twoWeeks(
  blocks: number,
  month: number,
): { readonly before: MeasuredReport; readonly now: MeasuredReport } {
  let bytes = 40 * blocks
  let text = generateReportOf(bytes, blocks)
  while (countBlocks(text) < blocks) {
    bytes += 200
    text = generateReportOf(bytes, blocks)
  }
  const later = text.replaceAll(/\d(?=%)/g, (digit) => String((Number(digit) + 3) % 10))
  return { before: titled(text, `2025-0${month}-06`), now: titled(later, `2025-0${month}-13`) }
}

function titled(text: string, date: string): MeasuredReport {
  const title = `第30周 ${date}`
  return { title, text: text.replaceAll(/^# 第\d+周 .*$/gm, `# ${title}`), blocks: countBlocks(text) }
}

function countBlocks(text: string): number {
  return [...walk(readDocument(text).blocks)].length
}

/** How the items begin that are typed at: figures at the top, the last plan at the end, and places spread between them. */
export function placesIn({ text }: MeasuredReport): readonly string[] {
  const items = [...walk(readDocument(text).blocks)].flatMap(({ block }) =>
    block.type === 'bulletItem' || block.type === 'numberItem' ? [plainText(block.content).split('\n')[0] ?? ''] : [],
  )
  const unique = items.filter((item) => item.length > 6 && items.filter((other) => other.startsWith(item)).length === 1)
  return [0, 0.5, 1].map((part) => unique[Math.round(part * (unique.length - 1))] as string)
}
