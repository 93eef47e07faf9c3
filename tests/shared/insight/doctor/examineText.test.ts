import { expect, test } from 'vitest'
import { applyEdits } from '../../../../shared/insight/doctor/applyEdits.ts'
import { examineText, type Surroundings } from '../../../../shared/insight/doctor/examineText.ts'
import type { LineEdit } from '../../../../shared/insight/doctor/finding.ts'
import { mondayOf } from '../../../../shared/report/title/calendar.ts'

const title = '# 第02周 2024-01-12\n\n'
const dailies = `${title}# 日报合集\n\n`
const other = '# 第01周 2024-01-05\n\n# 日报合集\n\n[2024/01/03 周三](c.md)'
const pages: Readonly<Record<string, { readonly date?: string; readonly moved?: string; readonly isSure?: boolean }>> =
  {
    'here.md': {},
    '%E5%9C%A8.md': {},
    'moved.md': { moved: '../新/moved.md' },
    'one-of-two.md': { moved: '../a.md', isSure: false },
    '2024-01-02.md': { date: '2024-01-02' },
    '2024-01-06.md': { date: '2024-01-06' },
    '2024-01-09.md': { date: '2024-01-09' },
    '2024-01-15.md': { date: '2024-01-15' },
  }
const around: Surroundings = {
  hasOrigin: true,
  hasFile: (address) => ['kept.png', 'table.csv', 'a(1).png'].includes(address),
  imageNamed: (address) => (address.endsWith('known.png') ? 'there/known.png' : null),
  target: (address) => {
    const page = pages[address]
    if (page === undefined) return null
    const { date = null, moved = null, isSure = true } = page
    return { patient: { kind: 'page', id: 9 }, date, isSure, moved }
  },
  weekStart: mondayOf,
  reportOf: (day) =>
    mondayOf(day) === '2024-01-01'
      ? { id: 1, name: '第01周 2024-01-05', text: other, readdressed: (address) => address }
      : null,
}
function examine(text: string, changed: Partial<Surroundings> = {}, date = '2024-01-12') {
  return examineText({ patient: { kind: 'report', id: 2 }, name: '第02周', date, text }, { ...around, ...changed })
}

const wrong: readonly (readonly [text: string, reason: string, line: number, after: string | null])[] = [
  [`${title}![](lost.png)`, 'imageMissing', 3, null],
  [`${title}- 一\n    ![x](a/known.png)`, 'imageMissing', 4, `${title}- 一\n    ![x](there/known.png)`],
  [`${title}![](https://www.notion.so../image/x.png)`, 'imageBroken', 3, null],
  [
    `${title}![](https://www.notion.so../image/known.png)\r\n后`,
    'imageBroken',
    3,
    `${title}![](there/known.png)\r\n后`,
  ],
  [`${title}看[甲](lost.md)`, 'targetMissing', 3, null],
  [`${title}[甲](%25E5%259C%25A8.md)`, 'targetMissing', 3, `${title}[甲](%E5%9C%A8.md)`],
  [`${title}[甲](here.md)和[乙](moved.md)。`, 'targetMoved', 3, `${title}[甲](here.md)和[乙](../新/moved.md)。`],
  [`${title}第一行\n- [乙](file:///C:/a.md)`, 'addressBroken', 4, null],
  [
    `${dailies}[2024/01/02 周二](2024-01-02.md)\n\n[2024/01/09 周二](2024-01-09.md)`,
    'otherWeek',
    5,
    `${dailies}[2024/01/09 周二](2024-01-09.md)`,
  ],
  [
    `${dailies}[2024/01/09 周二](2024-01-09.md)\n\n[2024/01/02 周二](2024-01-02.md)`,
    'otherWeek',
    7,
    `${dailies}[2024/01/09 周二](2024-01-09.md)`,
  ],
  [
    `${dailies}- [2024/01/02 周二](2024-01-02.md)\n- [2024/01/09 周二](2024-01-09.md)`,
    'otherWeek',
    5,
    `${dailies}- [2024/01/09 周二](2024-01-09.md)`,
  ],
  [`${dailies}昨天：[2024/01/02 周二](2024-01-02.md)`, 'otherWeek', 5, null],
  [`${dailies}[2024/01/15 周一](2024-01-15.md)`, 'otherWeek', 5, null],
]
test.each(wrong)('%j: %s in line %i', (text, reason, line, after) => {
  const findings = examine(text)
  expect(findings.map((finding) => [finding.reason, finding.line])).toEqual([[reason, line]])
  const repair = findings[0]?.repair ?? null
  const own = repair?.kind === 'lines' ? repair.edits.filter(({ report }) => report === 2) : []
  expect(own.length === 0 ? null : applyEdits(text, own)).toBe(after)
})

const right: readonly (readonly [why: string, text: string, date?: string])[] = [
  ['an image that is kept', `${title}![](kept.png) ![](a(1).png)`],
  ['an image of the web', `${title}![](https://example.com/a.png)`],
  [
    'a link that leads somewhere',
    `${title}[甲](here.md) [乙](table.csv) [丙](https://example.com) [丁](mailto:a@b.cn) [戊](#x)`,
  ],
  ['code', `${title}\`[甲](lost.md)\`\n\n\`\`\`\n![](lost.png)\n\`\`\``],
  ['a page that is one of two by its name', `${title}[甲](one-of-two.md)`],
  ['a day of the week', `${dailies}[2024/01/09 周二](2024-01-09.md)`],
  ['the weekend before', `${dailies}[2024/01/06 周六](2024-01-06.md)`],
  ['a day named in the prose', `${title}见[2024/01/02](2024-01-02.md)`],
  ['the days of New Year in one week', `${dailies}[2024/01/02 周二](2024-01-02.md)`, '2024-01-05'],
]
test.each(right.map(([why, text, date = '2024-01-12']) => [why, text, date] as const))(
  'nothing is wrong with %s',
  (_why, text, date) => {
    expect(examine(text, {}, date)).toEqual([])
  },
)

test('what did not come with an export may name pages that are elsewhere', () => {
  expect(examine(`${title}[甲](lost.md)`, { hasOrigin: false })).toEqual([])
})

test('pages that are no reports are told, and nothing is proposed to be written into them', () => {
  const text = `${title}![](a/known.png)`
  const findings = examineText({ patient: { kind: 'page', id: 3 }, name: '页', date: null, text }, around)
  expect(findings.map(({ reason, repair }) => [reason, repair])).toEqual([['imageMissing', null]])
})

const own = '[2024/01/02 周二](2024-01-02.md)'
const first = '# 第01周 2024-01-05\n\n# 日报合集\n\n'
const moves: readonly (readonly [theirs: string, after: string | null])[] = [
  [`${first}[2024/01/03 周三](c.md)`, `${first}${own}\n\n[2024/01/03 周三](c.md)`],
  [`${first}[2024/01/01 周一](a.md)`, `${first}[2024/01/01 周一](a.md)\n\n${own}`],
  [
    `${first}[2024/01/03 周三](c.md)\n\n[2024/01/01 周一](a.md)\n`,
    `${first}[2024/01/03 周三](c.md)\n\n${own}\n\n[2024/01/01 周一](a.md)\n`,
  ],
  [`${first}- [2024/01/01 周一](a.md)`, `${first}- [2024/01/01 周一](a.md)\n- ${own}`],
  [`${first}- [2024/01/01 周一](a.md)\n\n# 其他`, `${first}- [2024/01/01 周一](a.md)\n- ${own}\n\n# 其他`],
  [
    `${first}[2024/01/01 周一](a.md)`.replaceAll('\n', '\r\n'),
    `${first}[2024/01/01 周一](a.md)\n\n${own}`.replaceAll('\n', '\r\n'),
  ],
  [`${first}${own}`, `${first}${own}`],
  ['# 第01周 2024-01-05\n\n没有日报', null],
]
test.each(moves)('a day is put among those of %j', (theirs, after) => {
  const reportOf = () => ({ id: 1, name: '第01周', text: theirs, readdressed: (address: string) => address })
  const [finding] = examine(`${dailies}${own}`, { reportOf })
  const edits: readonly LineEdit[] = finding?.repair?.kind === 'lines' ? finding.repair.edits : []
  const put = edits.filter(({ report }) => report === 1)
  expect(edits.length === 0 ? null : applyEdits(theirs, put)).toBe(after)
})

test('lines that are others by now are left alone', () => {
  const edit = { report: 1, name: '', line: 2, removed: ['b'], inserted: ['c'] }
  expect(applyEdits('a\nb\nd', [edit])).toBe('a\nc\nd')
  expect(applyEdits('a\nB\nd', [edit])).toBeNull()
})
