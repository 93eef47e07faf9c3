import { type Block, contentOf, walk } from '../../notion/document.ts'
import { blockText, lineRanges, type TextRange, trimRange } from '../../report/blockText.ts'
import { perBlock } from '../../report/perBlock.ts'

export type PartName = 'summary' | 'cause' | 'handling' | 'impact' | 'followUp' | 'timing' | 'level'

/** A piece of an incident's text that belongs to one of its parts. */
export interface Part extends TextRange {
  readonly name: PartName
  readonly block: Block
}

/** The words that lead a part in, before a colon or in 【】. */
const leads: readonly { readonly name: PartName; readonly words: string }[] = [
  {
    name: 'cause',
    words:
      '(?:根本|直接|故障|问题|事故|事件|触发|初步|主要|具体)?原因(?:分析|定位|说明|排查)?|根因(?:分析|定位)?|定位(?:结果|结论)',
  },
  {
    name: 'followUp',
    words:
      '(?:后续|改进|优化|整改|预防|长期|下一步)(?:的)?(?:改进|优化|整改|预防)?(?:措施|计划|方案|动作|安排|行动|工作|建议|跟进|TODO)?|TODO|复盘(?:结论|情况)?',
  },
  {
    name: 'handling',
    words:
      '(?:应急|临时|故障|问题|紧急)?(?:处置|处理|解决|应对|恢复|修复|止损|止血)(?:措施|方式|方案|办法|方法|过程|经过|结果|情况|动作|进展|手段)?|(?:应急|解决)?措施|处理人及过程',
  },
  { name: 'impact', words: '(?:业务|用户|故障|问题)?影响(?:范围|面|业务|情况|程度|用户|时长)?' },
  { name: 'level', words: '(?:故障|事故|事件)?(?:级别|等级|定级)|责任(?:人|方|部门)|负责人|状态|结论|备注' },
  { name: 'timing', words: '(?:故障|发生|开始|结束|恢复|持续|发现|影响)?时(?:间|长)|时间线' },
  { name: 'summary', words: '(?:问题|故障|事件|事故)?(?:现象|描述|概述|简述|摘要|经过|背景)|(?:问题|事件|故障)' },
]
const lead = new RegExp(
  `(?:【\\s*(?:${named('b')})\\s*】\\s*:?|(?<=^|[\\s。;,、.)】!>*])(?:(?:经)?(?:排查|定位|分析|确认|核实)后?(?:的)?)?(?:${named('c')})\\s*(?:\\([^()\\n]{0,12}\\))?\\s*:)\\s*`,
  'g',
)

function named(form: string): string {
  return leads.map(({ name, words }) => `(?<${form}${name}>${words})`).join('|')
}

/** Which of its two parts a block names, in its own text or in the blocks below it. */
export interface Told {
  readonly cause: boolean
  readonly handling: boolean
}

/** What a block's own text tells. */
export const toldIn = perBlock((block): Told => {
  const names = new Set([...leadsIn(blockText(block).plain)].map(({ name }) => name))
  return { cause: names.has('cause'), handling: names.has('handling') }
})

/** What any of these blocks tells, nested ones too. */
export function toldByAny(blocks: readonly Block[]): Told {
  let told: Told = { cause: false, handling: false }
  for (const { block } of walk(blocks)) {
    const { cause, handling } = toldIn(block)
    told = { cause: told.cause || cause, handling: told.handling || handling }
  }
  return told
}

/** The parts that have their place although nothing stands there yet. */
const expected: readonly PartName[] = ['summary', 'cause', 'handling']

/**
 * An incident's text in its parts, whatever the layout: soft-break lines, several parts on one line, paragraphs or
 * items below it. A text without a lead goes on with the part before it. A summary, cause or handling that is led in
 * and not written yet is an empty part at its place.
 * @param from where the incident's own text begins, behind its time
 * @param below the blocks inside it, already without those that are incidents of their own
 */
export function readParts(block: Block, from: number, below: readonly Block[]): readonly Part[] {
  const parts: Part[] = [emptyPart('summary', block, betweenSpaces(blockText(block).plain, from))]
  let name: PartName = 'summary'
  for (const piece of piecesOf(block, from, below)) {
    const { plain } = blockText(piece.block)
    let at = piece.from
    for (const found of leadsIn(plain.slice(0, piece.to), piece.from)) {
      push(parts, name, piece.block, plain, { from: at, to: found.from })
      name = found.name
      // Typed in directly behind the colon.
      if (expected.includes(name)) parts.push(emptyPart(name, piece.block, plain.slice(0, found.to).trimEnd().length))
      // `恢复时间：10:40` tells what time it is only with its words.
      at = name === 'timing' ? found.from : found.to
    }
    push(parts, name, piece.block, plain, { from: at, to: piece.to })
  }
  return parts.filter(
    (part, at) => part.to > part.from || parts.every((other, k) => k === at || stays(part, other, k > at)),
  )
}

/** With two spaces between the time and the cause on its line, what is typed stands between them. */
function betweenSpaces(plain: string, from: number): number {
  return /[^\S\n]{2}$/.test(plain.slice(0, from)) && /^[^\n]/.test(plain.slice(from)) ? from - 1 : from
}

function emptyPart(name: PartName, block: Block, at: number): Part {
  return { name, block, from: at, to: at }
}

/** Whether an empty part has its place beside another: one that is written, or comes before it, takes it. */
function stays(empty: Part, other: Part, isBehind: boolean): boolean {
  return other.name !== empty.name || (isBehind && other.to === other.from)
}

function push(parts: Part[], name: PartName, block: Block, plain: string, range: TextRange): void {
  const { from, to } = trimRange(plain, range)
  if (to > from) parts.push({ name, block, from, to })
}

function* leadsIn(plain: string, from = 0): Generator<TextRange & { readonly name: PartName }> {
  // Every lead ends in one of these, and most texts have none.
  if (!/[:】]/.test(plain)) return
  lead.lastIndex = 0
  for (const match of plain.matchAll(lead)) {
    if (match.index < from) continue
    const name = leads.find(
      (candidate) => match.groups?.[`b${candidate.name}`] ?? match.groups?.[`c${candidate.name}`],
    )?.name
    if (name !== undefined) yield { name, from: match.index, to: match.index + match[0].length }
  }
}

function* piecesOf(
  block: Block,
  from: number,
  below: readonly Block[],
): Generator<TextRange & { readonly block: Block }> {
  yield* linesOf(block, from)
  for (const { block: inner } of walk(below)) if (contentOf(inner).length > 0) yield* linesOf(inner, 0)
}

function* linesOf(block: Block, from: number): Generator<TextRange & { readonly block: Block }> {
  for (const range of lineRanges(blockText(block).plain)) {
    if (range.to >= from) yield { block, from: Math.max(range.from, from), to: range.to }
  }
}

/** The text of one part, its pieces a line each, without the comma before the next part; null where there is none. */
export function partText(parts: readonly Part[], name: PartName): string | null {
  const pieces = parts.filter((part) => part.name === name && part.to > part.from)
  if (pieces.length === 0) return null
  const text = pieces.map(({ block, from, to }) => blockText(block).text.slice(from, to)).join('\n')
  return text.replace(/[\s，,；;、：:]+$/, '')
}
