import type { TextRange } from '../../report/blockText.ts'

const severity = '(?:[A-E]{1,2}(?=[级类])|[PS][0-5]|(?:特别重大|特大|重大|较大|一般|[一二三四]|[1-4])(?=级))'
/** `定级为C级`, `级别：P2`, `评为D级`. */
const named = new RegExp(
  `(?:定级|评级|级别|等级|定为|评为|定性为|属于?|构成|判定为?)[为是:\\s]{0,3}(?<level>${severity})[级类]?`,
)
/** `【P2】`, `(C级)`, `CD级事故`, `P1故障`. */
const shown = new RegExp(
  `[【\\[(]\\s*(?<level>${severity})[级类]?(?:事故|事件|故障)?\\s*[】\\])]|(?<![A-Za-z\\d])(?<noun>${severity})[级类]?(?:生产)?(?:事故|事件|故障)`,
)
const notYet = /(?:未|待|尚未|不|非|避免|防止|预计|可能|疑似|初步)[^,。;]{0,4}$/

/** How severe one line says that an incident was; null where it says nothing, or nothing final. */
export function readLevel(plain: string): (TextRange & { readonly value: string }) | null {
  for (const pattern of [named, shown]) {
    const match = pattern.exec(plain)
    const level = match?.groups?.level ?? match?.groups?.noun
    if (match === null || level === undefined || notYet.test(plain.slice(0, match.index))) continue
    const from = match.index + match[0].indexOf(level)
    return { value: level, from, to: match.index + match[0].trimEnd().length }
  }
  return null
}

const waiting =
  /(?:定级|定责|定性|复盘|评审|review)(?:正在|还在|仍在|尚在)?(?:进行)?中(?!心)|(?:待|未|尚未|还未|还没|等待|正在|拟|将|安排|计划|预计|下周)[^,。;:]{0,6}?(?:定级|定责|复盘|review)|(?:定级|定责|复盘)(?:待定|未完成|未出|未定|待|未开始)/i
const over = /已(?:经)?(?:完成)?[^,。;]{0,4}(?:复盘|定级)|(?:复盘|定级)(?:已)?(?:完成|完毕|结束)/

/** Where one line says that the incident's review, or its level, is still to come. */
export function readReview(plain: string): (TextRange & { readonly value: true }) | null {
  const match = waiting.exec(plain)
  if (match === null || over.test(plain)) return null
  return { value: true, from: match.index, to: match.index + match[0].length }
}
