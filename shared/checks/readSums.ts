import type { TextRange } from '../report/blockText.ts'
import { readWholeNumber, wholeNumber } from './wholeNumber.ts'

/** A number of things: `处理中6个`. The range is that of number and unit. */
export interface Amount extends TextRange {
  readonly number: number
  readonly unit: string
  readonly written: string
}
export interface Sum {
  readonly total: Amount
  readonly parts: readonly Amount[]
}

/** None where nothing but a sign follows. */
const unit = '[个项条张笔台家次起件户人套份例单处名款篇辆座只]|(?=[\\s,、;。()]|$)'
const totalWord = '(?:总计|总数|共计|合计|总共|一共|共有|总量|共)'
/** `共有承运商45家`, `合计开通15条`: what is counted, or was done to it, before the number. */
const counted =
  '(?:(?:总计|总共|一共|共计|合计|共有)[^\\s,、;。:()\\d]{1,6}|共(?:接入|开通|完成|处理|收到|发现|上线|签约|迁移|梳理|排查|整理))'
const total = new RegExp(`(?:${totalWord}\\s*[:为有]?|${counted})\\s*(${wholeNumber})\\s*(${unit})(?![\\d.%/])`, 'g')
/** A label and its number; between two of them stands nothing but a sign. */
const part = new RegExp(`[\\s,、;:]*([^\\d\\s,、;。:()]{1,14})\\s*:?\\s*(${wholeNumber})\\s*(${unit})(?!\\d)`, 'y')
const partAtEnd = new RegExp(`(?:^|[\\s,、;:])([^\\s,、;。:]{1,16}?)\\s*(${wholeNumber})\\s*(${unit})[\\s,、;]*$`)
const bracketed = new RegExp(
  `([^\\s,、;。:()\\d]{0,10}\\s{0,2})(?<!\\d)(${wholeNumber})\\s{0,2}(${unit})\\s*\\(+([^()]*)\\)`,
  'g',
)
/** What counts over again, or only a share of it. */
const overlaps =
  /其中|新增|增加|减少|净增|本周|上周|本月|上月|较|同比|环比|目标|计划|预计|平均|累计|涉及|覆盖|影响|每|含|包括|至少|超过|(?<!接|附)近|(?<![签预合节违履])约|日均|重复/
/** One thing under two labels. */
const twice = /兼|重复|重叠|交叉/
const others = /其余|剩余|余下|另|等|其他/
/** With a label like this the parts are all there are: `完成80家、施工30家、未开工8家`. */
const complement = /^(?:尚?未|待|暂未|没有)/
/** What was done is a share, and no whole of what follows it. */
const share = /完成|已|通过|上线|处理|解决|关闭|收到|发现/
/** Of a part with all that stands in brackets behind it, so that looking for one takes no longer in a long line. */
const longest = 300
/** Less than this of a total is an excerpt: nobody says that it is all. */
const mostOfIt = 0.75

/** The total that a line names, if it names one. */
export function totalIn(plain: string): Amount | null {
  const [first, second] = [...plain.matchAll(total)]
  if (first === undefined || second !== undefined) return null
  return amountAt(plain, first.index, first[0], first[1] as string, first[2] as string)
}

/** The sums of one line that do not add up. @param plain half-width text */
export function sumsIn(plain: string): readonly Sum[] {
  if (!/\d/.test(plain) || twice.test(plain)) return []
  const found: Sum[] = []
  const bare = withoutBrackets(plain)
  for (const match of bare.matchAll(total)) {
    const whole = amountAt(plain, match.index, match[0], match[1] as string, match[2] as string)
    const behind = partsBehind(bare, whole)
    const parts = behind.length > 0 ? behind : partsBefore(bare, match.index, whole.unit)
    if (isWrong(whole, parts)) found.push({ total: whole, parts })
  }
  for (const whole of bareTotals(bare)) {
    const parts = partsBehind(bare, whole)
    const isAll = bare.charAt(whole.to) === ':' ? parts.some(isComplement) : hasOpposites(parts)
    if (isAll && isWrong(whole, parts)) found.push({ total: whole, parts })
  }
  return [...found, ...bracketSums(plain)].sort((a, b) => a.total.from - b.total.from)
}

/** `处理中9个（进度95%的1个，进度90%的8个）`: all that the bracket holds are parts. */
function bracketSums(plain: string): readonly Sum[] {
  const found: Sum[] = []
  for (const match of plain.matchAll(bracketed)) {
    const [whole, , digits = '', name = '', inside = ''] = match
    const offset = match.index + whole.indexOf(inside, whole.indexOf('('))
    const written = whole.slice(0, whole.indexOf('(')).trimEnd()
    const outer = amountAt(plain, match.index, written, digits, name)
    const parts: Amount[] = []
    let at = offset
    for (const clause of inside.split(/[,、;]/)) {
      const read = new RegExp(`^(.*?[^\\d.\\s])\\s*(${wholeNumber})\\s*${name}\\s*$`).exec(clause)
      if (read === null || overlaps.test(clause) || others.test(clause)) {
        parts.length = 0
        break
      }
      const from = at + (read[1]?.length ?? 0)
      parts.push({
        from,
        to: at + clause.length,
        number: readWholeNumber(read[2] ?? ''),
        unit: name,
        written: clause.trim(),
      })
      at += clause.length + 1
    }
    if (isWrong(outer, parts)) found.push({ total: outer, parts })
  }
  return found
}

const bareTotal = new RegExp(`([^\\s,、;。:()\\d]{2,12})(${wholeNumber})(${unit})(?=[:,])`, 'g')

/** The first number of a sentence without a word of total, where others follow: `改造120家：完成80家、…` */
function bareTotals(bare: string): readonly Amount[] {
  return [...bare.matchAll(/[^。;\n]+/g)].flatMap(({ 0: sentence, index }) => {
    const [match] = sentence.matchAll(bareTotal)
    if (match === undefined || /\d/.test(sentence.slice(0, match.index))) return []
    const [whole, label = '', digits = '', name = ''] = match
    if (share.test(label) || overlaps.test(label) || new RegExp(totalWord).test(label)) return []
    return [amountAt(bare, index + match.index, whole, digits, name)]
  })
}

function isComplement({ written }: Amount): boolean {
  return complement.test(written)
}

/** `确认290个，待确认30个` */
function hasOpposites(parts: readonly Amount[]): boolean {
  const labels = parts.map(({ written }) => written.replace(/\s*\d.*$/, ''))
  return labels.some(
    (label) =>
      complement.test(label) && labels.some((other) => other.replace(/^已/, '') === label.replace(complement, '')),
  )
}

/** `总计12个，可下线4个，完成8个` */
function partsBehind(bare: string, { to, number, unit: unitOfTotal }: Amount): readonly Amount[] {
  const parts: Amount[] = []
  // `其中` leads to what may be no more than an excerpt.
  const excerpt = /^[^\s,、;。:()\d]{0,4}[\s,、;:]*其中\s*:?/.exec(bare.slice(to))?.[0] ?? ''
  let from = to + excerpt.length
  part.lastIndex = from
  for (let match = part.exec(bare); match !== null; match = part.exec(bare)) {
    const [whole, label = '', digits = '', name = ''] = match
    if (name !== unitOfTotal || overlaps.test(label) || new RegExp(`${totalWord}$`).test(label)) break
    parts.push(amountAt(bare, match.index, whole, digits, name))
    from = match.index + whole.length
    part.lastIndex = from
  }
  const rest = /^[^。;\n]*/.exec(bare.slice(from))?.[0] ?? ''
  const goesOn = new RegExp(`\\d\\s*${unitOfTotal || '(?=[\\s,、;。]|$)'}`)
  if (others.test(rest) || overlaps.test(rest) || goesOn.test(rest)) return []
  if (excerpt !== '' && addUp(parts) < number && !parts.some(isComplement)) return []
  return parts
}

/** `甲9笔，乙70笔，共79笔` */
function partsBefore(bare: string, to: number, unitOfTotal: string): readonly Amount[] {
  const parts: Amount[] = []
  let at = to
  for (let match = lastPart(bare, at); match !== null; match = lastPart(bare, at)) {
    const [whole, label = '', digits = '', name = ''] = match
    if (name !== unitOfTotal || new RegExp(`${totalWord}$`).test(label)) break
    at -= whole.length
    parts.unshift(amountAt(bare, at, whole, digits, name))
    if (label.startsWith('其中')) break
    if (overlaps.test(label)) return []
  }
  return parts
}

/** The part that ends at an offset; brackets behind it are blanks. */
function lastPart(bare: string, to: number): RegExpExecArray | null {
  return partAtEnd.exec(bare.slice(Math.max(0, to - longest), to))
}

function isWrong(whole: Amount, parts: readonly Amount[]): boolean {
  const made = addUp(parts)
  return parts.length > 1 && made !== whole.number && made >= mostOfIt * whole.number
}

export function addUp(parts: readonly Amount[]): number {
  return parts.reduce((sum, { number }) => sum + number, 0)
}

function amountAt(text: string, from: number, written: string, digits: string, name: string): Amount {
  const lead = /^[\s,、;:]*/.exec(written)?.[0].length ?? 0
  const shown = text.slice(from + lead, from + written.length)
  return {
    from: from + lead,
    to: from + written.length,
    number: readWholeNumber(digits),
    unit: name,
    written: shown.trim(),
  }
}

/** The text with blanks for what stands in brackets; a bracket without its partner is a blank itself. */
function withoutBrackets(plain: string): string {
  let result = plain.replace(/\(([^()]*)\)/g, (all) => ' '.repeat(all.length))
  result = result.replace(/\(([^()]*)\)/g, (all) => ' '.repeat(all.length))
  return result.replace(/[()]/g, ' ')
}
