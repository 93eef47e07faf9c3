import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'

/** Where instruments stand, seen from the text that they belong to. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-margin-'))
const last = '# 第08周 2024-02-23\n\n# 收获与反思\n\n忙的一周。'

/** Each comes before a heading that has an instrument; `#` stands for one of the same level. */
const above = [
  '# 汇总',
  '# 门诊\n\n叫号正常。',
  '# 收获与反思\n\n慢下来看数据。',
  '# 收获与反思\n\n- 慢下来\n- 看数据',
  '# 门诊\n\n- 叫号正常\n    - 急诊也是',
  '# 门诊\n\n- [ ]  叫号屏',
  '# 门诊\n\n> 叫号正常',
  '# 门诊\n\n```sql\nselect 1\n```',
  '# 门诊\n\n| 屏 | 数 |\n| --- | --- |\n| 一楼 | 3 |',
  '# 门诊\n\n<aside>\n💡 叫号正常\n\n</aside>',
  '# 门诊\n\n$$\na+b\n$$',
  '# 门诊\n\n叫号正常。\n\n---',
  '# 门诊\n\n![屏](pics/a.png)',
]
const cases = [
  { level: 1, begins: 'with it', title: '第09周 2024-03-01', again: null },
  { level: 2, begins: 'with it', title: '第10周 2024-03-08', again: null },
  { level: 3, begins: 'with it', title: '第11周 2024-03-15', again: null },
  { level: 1, begins: 'with its title', title: '第12周 2024-03-22', again: '# 第12周 2024/03/22' },
  { level: 2, begins: 'with its title', title: '第13周 2024-03-29', again: '# 第13周 2024/03/29' },
  { level: 3, begins: 'with its title', title: '第14周 2024-04-05', again: '# 第14周 2024/04/05' },
]
const newest = '第16周 2024-04-19'

/** Lines that count incidents of one level, of two and so on. */
const counting = ['AB级', 'CD级', 'E级', 'F级', 'G级'].map(
  (_, at, levels) =>
    `事故数${levels
      .slice(0, at + 1)
      .map((level) => `${level}0次`)
      .join('，')}`,
)
const counts = (title: string) =>
  `# ${title}\n\n## 【系统运行数据】\n\n${counting.map((line) => `- ${line}`).join('\n')}\n\n## 生产稳定性事件\n\n- 4/18 9:00-9:20 叫号停顿`

let weekbook: Weekbook
beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
  mkdirSync(join(folder, 'weeks'))
  const files = [
    { title: '第08周 2024-02-23', text: last },
    ...cases.map((own) => ({ ...own, text: textOf(own) })),
    ...['第15周 2024-04-12', newest].map((title) => ({ title, text: counts(title) })),
  ].map(({ title, text }) => {
    const path = join(folder, 'weeks', `${title}.md`)
    writeFileSync(path, text)
    return path
  })
  await weekbook.importFiles(files)
  await weekbook.page.getByRole('button', { name: '完成' }).click()
  await weekbook.shown(newest)
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

function textOf({ level, title, again }: (typeof cases)[number]): string {
  const sign = '#'.repeat(level)
  const parts = above.map((text) => `${text.replaceAll(/^#/gm, sign)}\n\n${sign} 收获与反思\n\n慢下来看数据。`)
  return [`# ${title}`, again, `${sign} 收获与反思`, ...parts].filter((part) => part !== null).join('\n\n')
}

test.each(cases)(
  'what stands beside a heading of level $level is on the line of its text, in a report that begins $begins',
  async ({ title }) => {
    await weekbook.open(title)
    await expect.poll(() => weekbook.page.locator('.instrument[data-beside]').count()).toBeGreaterThan(above.length)
    const apart = await weekbook.page.evaluate(() =>
      [...document.querySelectorAll('.instrument[data-beside]')].flatMap((instrument) => {
        const middle = (element: Element | null) => {
          const box = element?.getBoundingClientRect()
          return box === undefined ? Number.NaN : box.top + box.height / 2
        }
        const pixels = middle(instrument.querySelector('.note')) - middle(instrument.nextElementSibling)
        const before = instrument.previousElementSibling
        return Math.abs(pixels) <= 2
          ? []
          : [`${before?.tagName} ${before?.className} ${before?.textContent}: ${pixels} px`]
      }),
    )
    expect(apart).toEqual([])
  },
)

test('what is told below the figures of a line that counts incidents stands below all of them, and above the next line', async () => {
  await weekbook.open(newest)
  const below = weekbook.page.locator('.incident-counts')
  await expect.poll(() => below.count()).toBe(counting.length)
  const overlaps = await below.evaluateAll((all) =>
    all.flatMap((told) => {
      const box = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? new DOMRect()
      const line = told.closest('li')
      const [figures, next] = [box(told.previousElementSibling), box(line?.nextElementSibling)]
      const [top, bottom] = [box(told.querySelector('.note')).top, box(told).bottom]
      const isApart = top >= figures.bottom - 1 && (next.height === 0 || bottom <= next.top + 1)
      return isApart ? [] : [`${line?.textContent}: ${figures.bottom} ${top} ${bottom} ${next.top}`]
    }),
  )
  expect(overlaps).toEqual([])
})
