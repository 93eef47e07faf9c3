import { bracketPairs, isInside, type TextRange, trimRange } from '../../report/blockText.ts'

/** One figure. Offsets in the text that was read. */
export interface Pair {
  /** What makes up its name: for a severity of the count line, the count's name and the severity's. */
  readonly label: readonly TextRange[]
  /** Empty, at its place, where the text has no value. */
  readonly value: TextRange
  readonly unit: TextRange
  readonly number: number | null
  /** What the number is in, where that is no text of its own: 110 分 for `1小时50分`. */
  readonly inUnit?: string
}

/**
 * The figures of one line: `label：value[unit]` pairs and counts by severity (`事故数AB级0次，CD级0次`), several with a
 * comma or space between them, each with a remark behind it if need be. None where the line does not begin with one.
 * @param plain half-width text; `from` and `to` bound the line in it.
 */
export function readPairs(plain: string, from: number, to: number): readonly Pair[] {
  const line = plain.slice(0, to)
  const pairs: Pair[] = []
  const brackets = bracketPairs(line)
  let counted: TextRange | null = null
  let at = from
  while (at < to) {
    at = skip(line, at, /[\s,;、。|]*/y)
    const count: Count | null = readCount(line, at, counted)
    const read: Pair | null = count?.pair ?? readPlainCount(line, at) ?? readPair(line, at, brackets)
    if (count !== null) counted = count.name
    if (read !== null) {
      pairs.push(read)
      at = Math.max(read.unit.to, read.value.to, at + 1)
      continue
    }
    if (pairs.length === 0) return []
    // A remark: on to what follows it.
    at++
    while (at < to && (isInside(brackets, at) || !/[\s,;、。|]/.test(line.charAt(at)))) at++
  }
  return pairs
}

const severity =
  '(?:(?:[A-Z]{1,3}|[PSL]\\d|[一二三四五]|特别重大|特大|重大|较大|一般|严重|轻微|高|中|低)(?:[级类](?:及以[上下])?)|[PSL]\\d|AB|CD)'
const eventNoun = '(?:事故|故障|事件|告警|缺陷|问题|bug)'
const counter = '(?:次|起|个|件|例|宗)'
const countName = new RegExp(
  `(?:[^\\d\\s,;:、。()]{0,10}?)${eventNoun}(?:总?[次个件]?数量?|统计|情况)?(?=[\\s:]*${severity})`,
  'iy',
)
const countEntry = new RegExp(
  `\\s*:?\\s*(${severity}(?:[^\\d\\s,;:、。()]{0,4}${eventNoun}数?)?)\\s*:?\\s*(\\d[\\d,]*)?\\s*(${counter})?(?![\\d.%])`,
  'y',
)

interface Count {
  readonly pair: Pair
  readonly name: TextRange | null
}

/** One severity of a count line; `counted` is the name that an earlier severity of the line stood behind. */
function readCount(line: string, at: number, counted: TextRange | null): Count | null {
  const named = match(countName, line, at)
  const name = named === null ? counted : { from: at, to: at + named[0].length }
  const entryAt = named === null ? at : at + named[0].length
  const entry = match(countEntry, line, entryAt)
  if (entry === null) return null
  const [whole, label = '', digits, unit] = entry
  if (digits === undefined && unit === undefined) return null
  // Without a name in front, `A级3次` counts events only where the label says so.
  if (name === null && !new RegExp(eventNoun, 'i').test(label)) return null
  const labelFrom = entryAt + whole.indexOf(label)
  const labelRange = { from: labelFrom, to: labelFrom + label.length }
  const end = entryAt + whole.length
  const unitRange = { from: end - (unit?.length ?? 0), to: end }
  const valueFrom = digits === undefined ? unitRange.from : line.indexOf(digits, labelRange.to)
  const value = { from: valueFrom, to: valueFrom + (digits?.length ?? 0) }
  const pair = {
    label: name === null ? [labelRange] : [name, labelRange],
    value,
    unit: unit === undefined ? { from: value.to, to: value.to } : unitRange,
    number: digits === undefined ? null : toNumber(digits),
  }
  return { pair, name }
}

const plainCount = new RegExp(
  `([^\\d\\s,;:、。()]{1,16}?(?:次数|数量|数))\\s*(\\d[\\d,]*)?\\s*(${counter})(?![\\d.%])`,
  'y',
)

/** `事故数0次`, without severities and without a colon. */
function readPlainCount(line: string, at: number): Pair | null {
  const found = match(plainCount, line, at)
  if (found === null) return null
  const [whole, label = '', digits, unit = ''] = found
  const unitRange = { from: at + whole.length - unit.length, to: at + whole.length }
  const from = digits === undefined ? unitRange.from : at + whole.indexOf(digits, label.length)
  return {
    label: [{ from: at, to: at + label.length }],
    value: { from, to: from + (digits?.length ?? 0) },
    unit: unitRange,
    number: digits === undefined ? null : toNumber(digits),
  }
}

/** What speaks of a figure and is none. */
const remarkLabel =
  /^(?:其中|环比|同比|较上周|上周|上月|目标值?|基线|阈值|预期|备注|说明|原因|影响|注意?|时间|日期|处置|处理|措施|改进|后续|来源|口径|定义)$/
const approximately =
  /\s*(?:大?约|将?近|超过?|已?达到?|大于|小于|不低于|不超过|高于|低于|为|是|共计?|合计|累计|[≈≥≤><=~±]+)?\s*[¥￥$€]?\s*/y
/** What the value was before: of `由12.5%提升至13.2%` the second one counts. */
const until =
  /\s*[由从]?\s*[+−-]?\d[\d,]*(?:\.\d+)?\s*(?:[%‰]|[A-Za-z\u4e00-\u9fff]{1,2}?)?\s*(?:→|->|=>|(?:提升|提高|上升|增长|增加|下降|降低|减少|缩短|压缩|优化|恢复|回落|变|升|降|增|减)[至到为])/y
const number = /[+−-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|[+−-]?\d+(?:\.\d+)?/y
const knownUnit =
  /\s*(?:[%‰]|个?百分点|°?[CF](?![A-Za-z\d])|[℃℉]|摄氏度|[万亿]?[A-Za-zµμ]{1,8}(?:\/(?:[A-Za-z]{1,6}|[件单台次人天日月吨]))?(?![A-Za-z\d])|[百千]?[万亿]?(?:人民币|美元|港元|人次|笔次|元|次|个|笔|人|台|天|小时|分钟|秒钟|毫秒|微秒|分|秒|条|件|单|户|家|起|例|张|项|套|倍|度|位|名|封|通|核|宗|份|篇|页|行|字|吨|公里|米)(?:\/(?:人|次|个|笔|天|日|周|月|年|小时|分钟|分|秒|台|单)){0,2}|\/(?:人|次|个|笔|天|件|单|票|公里)|[百千]?[万亿])/y
/** `1小时50分`, `1h20min`: one value in two units. */
const duration = /(\d+)\s*(天|小时|h|分钟?|min|m)\s*零?(\d+)\s*(小时|h|分钟?|min|m|秒钟?|sec|s)(?![A-Za-z\d])/y
/** Units that may stand without a value: anything else behind a colon is a word (`负责人：Tom`). */
const emptyUnit =
  /\s*(?:[%‰]|ms|s|min|h|[TQ]PS|[KMGT]B|万?(?:人次|元|次|个|笔|人|台|小时|分钟|毫秒|秒|条|件|单|户|起|例)|[万亿])(?=\s*(?:$|[,;。、(]))/iy
const shortUnit = /[\u4e00-\u9fff]{1,2}(?=$|[\s,;。、()])/y
const noUnit = /^(?:月|日|年|号|点|时|周|季度|月底|月初|月中|上旬|中旬|下旬|的|是|为)/
const remark =
  /$|[\s,;。、()【】[\]!|]|(?:较|环比|同比|比|与|同|↑|↓|→|⬆|⬇|上升|上涨|下降|下跌|提升|降低|增长|增加|减少|持平|达标|未达|正常|异常|左右|以上|以下|以内|上下|\+)/y
const placeholder =
  /\s*(?:-{1,3}|[—–]{1,2}|\/|暂?无(?:数据)?|(?:统计|核算|汇总)中|未统计|暂缺|缺失|待[\u4e00-\u9fff]{0,4}|N\/?A|…+|\.{3,}|[xX_?]{1,4})(?=\s*[%‰]?\s*(?:$|[,;。、(]))/y

/** A longer text before a colon is a sentence. */
const longestName = 60

/** `label：value[unit]` at `at`. */
function readPair(line: string, at: number, brackets: readonly TextRange[]): Pair | null {
  let colon = line.indexOf(':', at)
  while (colon >= 0 && isInside(brackets, colon)) colon = line.indexOf(':', colon + 1)
  if (colon < 0) return null
  const label = trimRange(line, { from: at, to: colon })
  const name = line.slice(label.from, label.to)
  if (name.length > longestName || !/[A-Za-z\u4e00-\u9fff]/.test(name) || remarkLabel.test(name)) return null
  for (let k = label.from; k < label.to; k++) if (/[,;。!]/.test(line.charAt(k)) && !isInside(brackets, k)) return null
  const pair = { label: [label] }

  const valueAt = skip(line, skip(line, colon + 1, until), approximately)
  const long = match(duration, line, valueAt)
  if (long !== null && match(remark, line, valueAt + long[0].length) !== null)
    return { ...pair, ...spanAt(long, valueAt) }
  const digits = match(number, line, valueAt)
  if (digits === null) {
    const emptyAt = colon + 1 + (/^ ?/.exec(line.slice(colon + 1))?.[0].length ?? 0)
    const empty = { from: emptyAt, to: emptyAt }
    const dash = match(placeholder, line, colon + 1)
    if (dash !== null) {
      const value = trimRange(line, { from: colon + 1, to: colon + 1 + dash[0].length })
      return { ...pair, value, unit: unitAt(line, value.to), number: null }
    }
    const blank = match(emptyUnit, line, colon + 1)?.[0] ?? ''
    const unit = trimRange(line, { from: colon + 1, to: colon + 1 + blank.length })
    if (!/^\s*(?:$|[,;。、(])/.test(line.slice(unit.to))) return null
    return { ...pair, value: unit.to > unit.from ? { from: unit.from, to: unit.from } : empty, unit, number: null }
  }
  const value = { from: valueAt, to: valueAt + digits[0].length }
  const unit = unitAt(line, value.to)
  const percent = /[%‰]/.test(line.slice(unit.from, unit.to))
  const rest = line.slice(unit.to)
  // `5/4`, `14:41` and `3~5天` are no single value; `9月上线` and `3个项目上线` are prose.
  if (!percent && (/^\s*[-~–—/:.至到]\s*\d/.test(rest) || noUnit.test(rest) || match(remark, line, unit.to) === null))
    return null
  // `出现在10:05` is a time.
  if (unit.to === unit.from && /(?<![A-Za-z+\d])\d{1,2}:[0-5]\d$/.test(line.slice(label.from, value.to))) return null
  if (percent && /^(?:的|来自|由|是|\d|\.\d)/.test(rest)) return null
  return { ...pair, value, unit, number: toNumber(digits[0]) }
}

/** Its number is in the smaller unit. */
function spanAt([written, many = '', large = '', few = '', small = '']: RegExpExecArray, from: number) {
  const value = { from, to: from + written.length }
  const seconds = (unit: string): number =>
    unit === '天' ? 86400 : /^(?:小时|h)/.test(unit) ? 3600 : /^(?:分|m)/.test(unit) ? 60 : 1
  const number = Number(many) * (seconds(large) / seconds(small)) + Number(few)
  return { value, unit: { from: value.to, to: value.to }, number, inUnit: small }
}

function unitAt(line: string, at: number): TextRange {
  const known = match(knownUnit, line, at)
  if (known !== null) return trimRange(line, { from: at, to: at + known[0].length })
  const short = match(shortUnit, line, at)
  if (short !== null && !noUnit.test(short[0]) && match(remark, line, at) === null)
    return { from: at, to: at + short[0].length }
  return { from: at, to: at }
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(',', '').replace('−', '-'))
}

/** A match of a sticky pattern at an offset. */
function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function skip(text: string, at: number, pattern: RegExp): number {
  return at + (match(pattern, text, at)?.[0].length ?? 0)
}
