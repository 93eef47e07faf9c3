import { type Block, type Inline, type InlineContent, type Item, isItem } from '../../notion/document.ts'
import { blockText } from '../../report/blockText.ts'
import type { IncidentProjection, IsoMinute } from '../../report/projection.ts'
import type { IncidentRecognition } from './incident.ts'

/** How the incidents of a list are written: where cause and handling stand, in which order, behind which words. */
export interface IncidentLayout {
  readonly item: Item['type']
  /** A time as it is written there, whose signs and zeros are taken over; null for the usual `2/3 14:41`. */
  readonly time: string | null
  readonly parts: readonly LaidPart[]
}
interface LaidPart {
  readonly name: 'cause' | 'handling'
  /** `原因：`, `【处置】` */
  readonly lead: string
  /**
   * `line`: a soft-break line of the item; `behind`: on the line of what stands before it; `paragraph` and `item`: in a
   * block of its own inside the item.
   */
  readonly place: 'line' | 'behind' | 'paragraph' | 'item'
}

/** The layout that authors use most: cause and handling on lines of their own. */
export const usualLayout: IncidentLayout = {
  item: 'bulletItem',
  time: null,
  parts: [
    { name: 'cause', lead: '原因：', place: 'line' },
    { name: 'handling', lead: '处置：', place: 'line' },
  ],
}

/** The layout of an incident that has both a cause and a handling; null for any other. */
export function layoutOf({ block, fields }: IncidentRecognition): IncidentLayout | null {
  const parts: LaidPart[] = []
  for (const [at, field] of fields.entries()) {
    const { name } = field
    if ((name !== 'cause' && name !== 'handling') || parts.some((part) => part.name === name)) continue
    const { text } = blockText(field.block)
    const lineStart = text.lastIndexOf('\n', field.from - 1) + 1
    const before = fields[at - 1]
    const from = before?.block === field.block ? Math.max(before.to, lineStart) : lineStart
    const lead = text
      .slice(from, field.from)
      .replace(/^[\s，,；;。]+/, '')
      .trimEnd()
    const own = field.block === block
    const place = from > lineStart ? 'behind' : own ? 'line' : isItem(field.block) ? 'item' : 'paragraph'
    parts.push({ name, lead, place })
  }
  if (parts.length < 2 || !isItem(block)) return null
  const time = fields.find((field) => field.name === 'time')
  const written = time === undefined ? null : blockText(block).text.slice(time.from, time.to)
  return { item: block.type, time: written, parts }
}

/** A new incident as an item. What it has no words for yet has its place. */
export function printIncident(
  it: Pick<IncidentProjection, 'start' | 'summary' | 'cause' | 'handling'>,
  { item, time, parts }: IncidentLayout = usualLayout,
): Item {
  let own = [it.start === null ? '' : writtenTime(it.start, time), it.summary].join(' ').trimStart()
  const children: Block[] = []
  for (const { name, lead, place } of parts) {
    const text = `${lead}${it[name] ?? ''}`
    const last = children.at(-1)
    if (place === 'line') own += `\n${text}`
    else if (place === 'paragraph') children.push({ type: 'paragraph', line: 0, content: inline(text) })
    else if (place === 'item') children.push({ type: 'bulletItem', line: 0, content: inline(text), children: [] })
    else if (last === undefined) own += ` ${text}`
    else children[children.length - 1] = { ...last, content: inline(`${blockText(last).text} ${text}`) } as Block
  }
  const block = { line: 0, content: inline(own), children }
  if (item === 'numberItem') return { type: item, number: 1, ...block }
  return item === 'toDoItem' ? { type: item, checked: false, ...block } : { type: item, ...block }
}

function inline(text: string): InlineContent {
  return text
    .split(/(\n)/)
    .filter((piece) => piece !== '')
    .map(
      (piece): Inline => (piece === '\n' ? { type: 'softBreak', marks: [] } : { type: 'text', text: piece, marks: [] }),
    )
}

/** `2023-02-03T14:41` as authors write it: `2/3 14:41`; with the signs of another time, where it has no year. */
export function writtenTime(minute: IsoMinute, like: string | null): string {
  const [month, day, hour] = [minute.slice(5, 7), minute.slice(8, 10), minute.slice(11, 13)].map(Number)
  const minutes = minute.slice(14, 16)
  const signs = like === null ? null : /^(\d{1,2})([/.-]|月)(\d{1,2})([日号]?)(\s*)(\d{1,2}):\d{2}/.exec(like)
  if (signs === null) return `${month}/${day} ${hour}:${minutes}`
  const [, monthLike = '', dash, dayLike = '', behind, space, hourLike = ''] = signs
  // `03/05` pads; of `10/12` nobody can tell.
  const pad = (value: number | undefined, other: string) => String(value).padStart(other.startsWith('0') ? 2 : 1, '0')
  const pads = [monthLike, dayLike].some((own) => own.startsWith('0')) ? '0' : ''
  return `${pad(month, pads)}${dash}${pad(day, pads)}${behind}${space}${pad(hour, hourLike)}:${minutes}`
}
