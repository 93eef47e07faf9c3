import { halfWidth } from '../../report/blockText.ts'
import { readImpacts } from './readImpacts.ts'

/** Up to the end of a clause; a comma within a number is none. */
const within = '(?:[^，,。；;\\n]|(?<=\\d),(?=\\d{3}))'
const none = '(?:不|未|没有|并未|暂未|尚未|暂不)?'
/** `未对业务产生影响`, `对业务无影响`, `影响1个跑批`, `不影响提现`, `无用户影响`, `业务无感知`. */
const told = `${none}对${within}{1,12}(?:产生|造成|有|无|没有)${within}{0,24}影响|(?:未|没有)(?:产生|造成|带来)${within}{0,10}影响|${none}影响(?!力|因素|面)${within}+|暂?无${within}{0,6}影响|(?:业务|用户|客户|商户|交易)[侧端方]?(?:无感知?|(?:未|没有|不)受到?影响)`
const clauses = new RegExp(`(?:${told})(?:[，,]\\s*(?:${told}))*`)
/** What could no longer be done: `导致报表无法导出`. */
const outcome = new RegExp(
  `(?:导致|造成|致使|使得)(${within}{0,60}?(?:无法|不能|未能|不可用|打不开|失败|中断|受阻|变慢|缓慢|延迟)${within}*)`,
)
/** In what was done about it, only figures tell what had happened: `共14笔受影响，占总量2%`. */
const counted = /\d.*受到?影响$|^(?:期间)?影响.*\d/

/**
 * What an incident did, or that it did nothing, in its author's own words, where no `影响：` names it. null where the
 * words don't say it.
 * @param summary what happened
 * @param others its cause and its handling
 */
export function readImpact(summary: string, others: readonly string[]): string | null {
  const found = clauses.exec(summary)?.[0] ?? outcome.exec(summary)?.[1]
  if (found !== undefined) return found.trim()
  const own = figuresIn(summary)
  if (own !== null) return own
  for (const text of others) {
    const [figure, share = ''] = figureIn(text)
    if (figure !== undefined) return share === '' ? figure : `${figure}，${share}`
  }
  return null
}

/** The clauses with figures of what happened: `延误包裹约3,600件，金额12万元`. */
function figuresIn(summary: string): string | null {
  const figures = readImpacts(halfWidth(summary), false)
  const [first, last] = [figures[0], figures.at(-1)]
  if (first === undefined || last === undefined) return null
  const before = new RegExp(`${within}*$`).exec(summary.slice(0, first.from))?.[0] ?? ''
  const behind = new RegExp(`^${within}*`).exec(summary.slice(last.to))?.[0] ?? ''
  return summary.slice(first.from - before.length, last.to + behind.length).trim()
}

function figureIn(text: string): readonly string[] {
  const told = [...text.matchAll(new RegExp(`${within}+`, 'g'))].map(([clause]) => clause.trim())
  const at = told.findIndex((clause) => counted.test(clause))
  if (at < 0) return []
  return told.slice(at, at + 2).filter((clause, next) => next === 0 || clause.startsWith('占'))
}
