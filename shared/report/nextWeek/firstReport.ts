import type { Block, Document, Heading, InlineContent } from '../../notion/document.ts'
import type { IsoDate, IsoMinute } from '../projection.ts'
import { localMinute, partsOf } from '../title/calendar.ts'
import { type WeekNumbering, weekOf } from '../title/weekNumbering.ts'
import { printMoment } from './nextProperties.ts'

/**
 * A report for somebody who has none yet: the usual sections, with empty items to type into.
 * @param now what `Created` says
 */
export function firstReport(date: IsoDate, numbering: WeekNumbering, now: IsoMinute | Date): Document {
  const created = printMoment('', typeof now === 'string' ? now : localMinute(now))
  const week = `第${String(weekOf(date, numbering).number).padStart(2, '0')}周`
  const { year } = partsOf(date)
  const blocks: readonly Block[] = [
    heading(1, `${week} ${date}`),
    { type: 'properties', line: 0, entries: [{ name: 'Created', value: created }] },
    heading(1, `${week} ${year}/${date.slice(5, 7)}/${date.slice(8)}`),
    heading(1, '本周进展'),
    heading(2, '【系统运行数据】'),
    bullet('成功率：%'),
    bullet('可用性：%'),
    bullet('事故数AB级次，CD级次'),
    heading(2, '【重点工作】'),
    bullet(''),
    heading(2, '【O1 业务目标】'),
    numbered(1, ''),
    heading(2, '【O2 系统建设】'),
    numbered(1, ''),
    heading(2, '【稳定性建设】'),
    numbered(1, ''),
    numbered(2, '生产稳定性事件：'),
    heading(2, '【其他】'),
    numbered(1, ''),
    heading(1, '本周收获与反思'),
    numbered(1, ''),
    heading(1, '下周工作及目标'),
    numbered(1, ''),
    numbered(2, ''),
    numbered(3, ''),
    heading(1, '日报合集'),
  ]
  return { blocks, lineEnd: '\n', finalNewline: false, leading: [] }
}

function heading(level: Heading['level'], words: string): Block {
  return { type: 'heading', level, line: 0, content: inline(words) }
}
function bullet(words: string): Block {
  return { type: 'bulletItem', line: 0, content: inline(words), children: [] }
}
function numbered(number: number, words: string): Block {
  return { type: 'numberItem', number, line: 0, content: inline(words), children: [] }
}
function inline(words: string): InlineContent {
  return words === '' ? [] : [{ type: 'text', text: words, marks: [] }]
}
