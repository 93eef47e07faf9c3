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

const lastQuarter = `# 2023年第四季度回顾

共 3 份周报，从第50周（2023-12-08）到第53周（2023-12-29）。其间缺 1 周。

## 数据小结

| 数据 | 期初 | 期末 | 最好 | 最差 |
| --- | --- | --- | --- | --- |
| 借书成功率 | 99.9% | 99.95% | 99.95%（第53周） | 99.8%（第51周） |
| 检索耗时 | 120ms | 130ms | 118ms（第51周） | 130ms（第53周） |
| 事故数AB级 | 0次 | 0次 | 0次（第50周） | 0次（第50周） |
| 事故数CD级 | 0次 | 0次 | 0次（第50周） | 1次（第51周） |

## 事件小结

| 级别 | 次数 | 总分钟 | 最长（分钟） |
| --- | --- | --- | --- |
| C级 | 1 | 20 | 20 |

- 监控发现自助借书机超时，已定级为C级（2023-12-13 10:00，20 分钟）

## 改期

- 借还书流程改造：预计12月底上线 → 预计1/12上线，推迟 12 天（第53周）

## 计划小结

计划 7 项：完成 2，顺延 3，放弃 1，写到了 0，没交代 1。完成率 33.3%。

## 各周的话

### 第50周 2023-12-08

> 先把流程画清楚，再写代码。
> 

### 第51周 2023-12-15

> 告警要能说出是哪一台机器。
> 值班表贴在门口。
> 

### 第53周 2023-12-29

> 年底不赶上线。
> `

const firstHalf = `# 2024年上半年回顾

共 2 份周报，从第01周（2024-01-05）到第02周（2024-01-12）。

## 数据小结

| 数据 | 期初 | 期末 | 最好 | 最差 |
| --- | --- | --- | --- | --- |
| 借书成功率 | 99.7% | 99.9% | 99.9%（第02周） | 99.7%（第01周） |
| 检索耗时 | 110ms（第02周） | 110ms | 110ms（第02周） | 110ms（第02周） |
| 事故数AB级 | 0次 | 0次 | 0次（第01周） | 0次（第01周） |
| 事故数CD级 | 1次 | 0次 | 0次（第02周） | 1次（第01周） |

## 里程碑

- 借还书流程改造（第02周）

## 事件小结

| 级别 | 次数 | 总分钟 | 最长（分钟） |
| --- | --- | --- | --- |
| D级 | 1 | 45 | 45 |

- 客诉发现还书短信收不到，持续45分钟，已定级为D级（2024-01-03 09:00，45 分钟）

## 改期

- 馆藏盘点接口：预计2月上线 → 预计3月中上线，推迟 20 天（第02周）

## 计划小结

计划 2 项：完成 1，顺延 0，放弃 0，写到了 0，没交代 1。完成率 50%。

## 各周的话

### 第01周 2024-01-05

> 外部通道要有第二条。
> 

### 第02周 2024-01-12

> 上线当天大家都睡得着。
> `

const cases: readonly (readonly [year: number, part: ReviewPart, text: string])[] = [
  [2023, 'q4', lastQuarter],
  [2023, 'h2', lastQuarter.replace('2023年第四季度回顾', '2023年下半年回顾')],
  [2023, 'year', lastQuarter.replace('2023年第四季度回顾', '2023年回顾')],
  [2024, 'h1', firstHalf],
  [2024, 'q1', firstHalf.replace('2024年上半年回顾', '2024年第一季度回顾')],
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
