import { walk } from '../notion/document.ts'
import { blockText } from '../report/blockText.ts'
import { perBlock } from '../report/perBlock.ts'
import type { Check, Slip } from './check.ts'
import { readWholeNumber, wholeNumber } from './wholeNumber.ts'

/**
 * A fraction beside a percentage that it does not make (`60%（20/52）`). Rounded and cut off are both right; `（4/28）`
 * may be a day.
 */
export const fractions: Check<'fractions'> = {
  name: 'fractions',
  title: 'checkName.fractions',
  *find({ reading }) {
    for (const { block } of walk(reading.document.blocks)) yield* slipsOf(block)
  },
}

const fraction = `(?<![\\d./]|\\d,)(?<part>${wholeNumber})\\s*/\\s*(?<whole>${wholeNumber})(?![\\d/.%]|,\\d)`
const percent = '(?<![\\d.])(?<percent>\\d+(?:\\.(?<decimals>\\d+))?)\\s*%'
const unit = '\\s*[个项条张笔台家次件户人套份单]?'
const said = '(?<said>占比|比例|完成率|完成度|达成率|覆盖率|进度|完成|即|约|为|[:=])*'
const patterns = [
  // `占比60%（31/52）`
  new RegExp(`${percent}\\s*\\(\\s*(?:即|共|已完成|完成)?\\s*${fraction}${unit}\\s*\\)`, 'g'),
  // `31/52（60%）`
  new RegExp(`${fraction}${unit}\\s*\\(\\s*${said}\\s*${percent}\\s*\\)`, 'g'),
  // `31/52，占比60%`, `31/52=60%`
  new RegExp(
    `${fraction}${unit}\\s*(?:,\\s*(?:占比|比例|完成率|完成占比|完成度|即|进度)\\s*:?|=)\\s*(?:约|为)?\\s*${percent}`,
    'g',
  ),
]
const saysShare = /(?:占比|比例|率|完成度|完成|已)[:为达到约]*\s*$/
const shareWithin = /占比|比例|率|即|=|\d\s*[个项条张笔台家次件户人套份单]/

const slipsOf = perBlock((block): readonly Slip[] => {
  const { plain } = blockText(block)
  if (!plain.includes('%') || !plain.includes('/')) return []
  const slips: Slip[] = []
  for (const pattern of patterns) {
    for (const match of plain.matchAll(pattern)) {
      const { percent: written = '', decimals = '', ...digits } = match.groups ?? {}
      const [part, whole] = [readWholeNumber(digits.part ?? ''), readWholeNumber(digits.whole ?? '')]
      const made = (part / whole) * 100
      if (whole === 0 || agrees(made, Number(written), decimals.length)) continue
      // A day of the calendar where nothing says that a share is meant.
      const day = part <= 12 && part > 0 && whole <= 31
      if (day && !saysShare.test(plain.slice(0, match.index)) && !shareWithin.test(match[0])) continue
      const from = match.index
      const to = from + match[0].length
      const values = { fraction: `${part}/${whole}`, made: round(made, decimals.length), written: `${written}%` }
      slips.push({ block, from, to, message: { key: 'finding.fractions', values }, fix: null })
    }
  }
  return slips.sort((a, b) => a.from - b.from)
})

function agrees(made: number, written: number, decimals: number): boolean {
  return Math.abs(made - written) <= 10 ** -decimals + 1e-9
}

function round(made: number, decimals: number): string {
  return `${made.toFixed(Math.max(decimals, Number.isInteger(made) ? 0 : 1))}%`
}
