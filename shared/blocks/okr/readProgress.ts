import { bracketPairs, type TextRange } from '../../report/blockText.ts'

export interface Progress extends TextRange {
  /** Percent. */
  readonly percent: number
  /** Where the words that make it a progress begin: `整体进度` of `整体进度78%`. */
  readonly wordsFrom: number
}

const digits = '(\\d+(?:\\.\\d+)?)\\s*%'
/** What may stand between the word and the number; `由43%提升至50%` is 50. */
const between =
  '(?:情况|完成)?\\s*[:=]?\\s*(?:已经|已|约|大约|接近|近|为|是|达到?|超过?|到|在|了|至)*\\s*(?:(?:从|由)?\\s*\\d+(?:\\.\\d+)?\\s*%\\s*(?:->|→|=>|提升[到至]|[到至]|推进[到至]|增[至到])\\s*)?'
const overall = '(?:整体|总体|总|累计|全部|综合|当前|目前|任务|工作|项目)'
const progressWord = `(?:${overall}*(?:进度|进展|完成占比|完成比例|(?:完成|迁移|切换|接入|改造|整改|替换|下线)率|完成度|完成情况|达成率|达成度))`
/** Verbs of work; not those of change (提升20%), of share (覆盖率15%) or of what is to go (消除95%). */
const workWord = '(?:完成|整合|迁移|开发|研发|改造|建设|联调|测试|切换|切量|部署|接入|验证|推进|落地|对齐)'
const patterns = [
  new RegExp(`${progressWord}${between}${digits}`, 'g'),
  new RegExp(`${workWord}${between}${digits}`, 'g'),
  // `已完成58/83（70%）`
  new RegExp(
    `(?:完成|进度|已(?:迁移|接入|改造|切换|切量|部署|适配|整改|替换|下线|上线))(?:[^,。;()%\\n]|(?<=\\d),(?=\\d{3})){0,18}\\(\\s*${digits}\\s*\\)`,
    'g',
  ),
  // `累计接入86/120台（72%）`
  new RegExp(
    `${workWord}[^,。;()%\\n\\d]{0,10}[\\d,]+\\s*/\\s*[\\d,]+\\s*[个项条张笔台家件户套]?\\s*\\(\\s*${digits}\\s*\\)`,
    'g',
  ),
  new RegExp(`()${digits.replace('(', '(?<![\\d.])(')}\\s*(?:完成|已完成)(?![率度])`, 'g'),
]
/** `进度95%的1个`: how many parts stand there, not where the item stands. */
const ofParts = /^\s*(?:以上|以下|左右)?\s*的?\s*\d+\s*[个项张家条件]/
const goal = /(?:预计|预期|计划|目标|争取|力争|要求)[^,。;]{0,12}$/

/**
 * An item's progress: the overall one if one is named so, else the first one. Percentages in brackets are its parts',
 * except where the bracket says nothing else first (`（进度80%）`).
 * @param plain half-width text
 */
export function readProgress(plain: string): Progress | null {
  return readAllProgress(plain)[0] ?? null
}

/** Every progress of an item, the item's own first. */
export function readAllProgress(plain: string): readonly Progress[] {
  if (!plain.includes('%')) return []
  const brackets = bracketPairs(plain)
  for (const pattern of patterns) {
    const found: (Progress & { readonly overall: boolean })[] = []
    for (const match of plain.matchAll(pattern)) {
      const percent = match[1] === '' ? (match[2] as string) : (match[1] as string)
      const end = match.index + match[0].length
      const from = match[1] === '' ? match.index : plain.lastIndexOf(percent, end)
      if (ofParts.test(plain.slice(end)) || goal.test(plain.slice(0, match.index))) continue
      const bracket = brackets.find((pair) => match.index > pair.from && match.index < pair.to)
      if (bracket !== undefined && plain.slice(bracket.from + 1, match.index).trim() !== '') continue
      const to = plain.indexOf('%', from) + 1
      found.push({
        from,
        to,
        wordsFrom: match.index,
        percent: Number(percent),
        overall: /^(?:整体|总体|总|累计|全部|综合)/.test(match[0]),
      })
    }
    if (found.length > 0) return found.sort((a, b) => Number(b.overall) - Number(a.overall) || a.from - b.from)
  }
  return []
}
