import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openLibrary } from '../../../electron/library/library.ts'
import { createTranslate } from '../../../electron/messages/createTranslate.ts'
import { betterOf } from '../../../renderer/blocks/kpi/judgeKpi.ts'
import { type ReviewPart, reviewDays } from '../../../shared/insight/review/reviewPeriod.ts'
import { writeReview } from '../../../shared/insight/review/writeReview.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { newFolder, value } from './testLibrary.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/weeks')
const t = createTranslate('zh')

function open() {
  const library = openLibrary(newFolder(), { project: projectReport })
  onTestFinished(library.close)
  for (const name of readdirSync(fixtures)) library.importFile(name, new Uint8Array(readFileSync(join(fixtures, name))))
  library.linkWeeks(Infinity)
  const review = (year: number, part: ReviewPart, language: 'zh' | 'en' = 'zh') => {
    const { from, to } = reviewDays({ year, part })
    const words = language === 'zh' ? t : createTranslate('en')
    const better = ({ label }: { readonly label: string }) => betterOf(label, undefined)
    return printDocument(writeReview({ year, part }, library.readReview(from, to), better, words))
  }
  return { library, review }
}

/** Pages as written by hand from the weeks. */
const pageOf = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/reviews', name), 'utf8')
const lastQuarter = pageOf('2023-Q4.md')

const firstQuarter = pageOf('2024-Q1.md')

const cases: readonly (readonly [year: number, part: ReviewPart, text: string])[] = [
  [2023, 'q4', lastQuarter],
  [2023, 'h2', lastQuarter.replace('2023年第四季度回顾', '2023年下半年回顾')],
  [2023, 'year', lastQuarter.replace('2023年第四季度回顾', '2023年回顾')],
  [2024, 'q1', firstQuarter],
  [2024, 'h1', firstQuarter.replace('2024年第一季度回顾', '2024年上半年回顾')],
  [2022, 'q2', '# 2022年第二季度回顾\n\n这段时间没有周报'],
]
test.each(cases)('%i %s: the whole page, as written by hand from the weeks', (year, part, text) => {
  expect(open().review(year, part)).toBe(text)
})

test('the page is a report of its own: it takes no week’s place, changes no sum, and is written the same again', () => {
  const { library, review } = open()
  const sums = () => [
    library.readPlans('2023-01-01', '2024-12-31', 'year', true),
    library.readReview('2023-01-01', '2024-12-31'),
  ]
  const before = sums()
  for (const [part, language] of [
    ['year', 'zh'],
    ['q4', 'zh'],
    ['year', 'en'],
    ['q4', 'en'],
    ['h2', 'en'],
  ] as const) {
    const text = review(2023, part, language)
    const { report, created } = value(library.createReport(text))
    expect([created, report.date, report.week]).toEqual([true, null, null])
    expect(value(library.openReport(report.id)).text).toBe(text)
    expect(review(2023, part, language)).toBe(text)
  }
  expect(sums()).toEqual(before)
  expect(library.listReports()).toHaveLength(10)
})

test.each([
  [2023, 'year', '2023-01-01', '2023-12-31'],
  [2024, 'h1', '2024-01-01', '2024-06-30'],
  [2024, 'h2', '2024-07-01', '2024-12-31'],
  [2024, 'q1', '2024-01-01', '2024-03-31'],
  [2024, 'q2', '2024-04-01', '2024-06-30'],
  [2024, 'q3', '2024-07-01', '2024-09-30'],
  [2024, 'q4', '2024-10-01', '2024-12-31'],
] as const)('%i %s is from %s to %s', (year, part, from, to) => {
  expect(reviewDays({ year, part })).toEqual({ from, to })
})
