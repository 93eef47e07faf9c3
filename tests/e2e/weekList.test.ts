import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'

/** The list of weeks by keys, where most of its years are not drawn. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-week-list-'))
const years = Array.from({ length: 60 }, (_, at) => 1964 + at)

let weekbook: Weekbook
beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
  await weekbook.call('changeSettings', { weekNumbering: 'weeknum2' })
  mkdirSync(join(folder, 'weeks'))
  const files = years.map((year) => {
    const path = join(folder, 'weeks', `${year}-06-01.md`)
    writeFileSync(path, `# 周报 ${year}-06-01\n\n平安无事。`)
    return path
  })
  await weekbook.importFiles(files)
  await weekbook.page.getByRole('button', { name: '完成' }).click()
  await weekbook.shown('周报 2023-06-01')
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

const list = () => weekbook.page.getByRole('navigation', { name: '周报', exact: true })
/** The year that has the focus, when a person can see that it has. */
const focused = () =>
  weekbook.page.evaluate(() => {
    const button = document.activeElement
    const [box, around] = [button, button?.closest('nav')].map((element) => element?.getBoundingClientRect())
    if (button?.tagName !== 'BUTTON' || box === undefined || around === undefined) return null
    if (box.top < around.top - 1 || box.bottom > around.bottom + 1) return null
    return Number(
      button
        .closest('section')
        ?.querySelector('.weeks-year-title')
        ?.textContent?.match(/^\d{4}/)?.[0],
    )
  })

test('pages are turned with the focus in sight, to both ends', async () => {
  expect(await list().getByRole('listitem').count()).toBeLessThan(years.length)
  await list().getByTitle('周报 2023-06-01').focus()
  const seen = [2023]
  while (seen.at(-1) !== 1964) {
    await weekbook.press('PageDown')
    await expect.poll(focused).toBeLessThan(seen.at(-1) as number)
    seen.push((await focused()) as number)
  }
  expect(seen.length).toBeGreaterThan(4)
  expect(seen.length).toBeLessThan(years.length / 2)
  await weekbook.press('Home')
  await expect.poll(focused).toBe(2023)
  await weekbook.press('End')
  await expect.poll(focused).toBe(1964)
  await weekbook.press('PageUp')
  await expect.poll(focused).toBeGreaterThan(1964)
})

test('keys go on to be heard when what had the focus was scrolled away', async () => {
  await weekbook.press('Home')
  await expect.poll(focused).toBe(2023)
  await list().evaluate((element) => {
    element.scrollTop = element.scrollHeight
  })
  await list().getByTitle('周报 1964-06-01').waitFor()
  await list().getByTitle('周报 2023-06-01').waitFor({ state: 'detached' })
  await weekbook.press('ArrowDown')
  await expect.poll(focused).toBeLessThan(1980)
})

test('of hundreds without a date only those that can be seen are drawn, and keys go through all of them', async () => {
  const { page } = weekbook
  const titles = Array.from({ length: 300 }, (_, at) => `随记 ${at}`)
  const files = titles.map((title) => {
    const path = join(folder, 'weeks', `${title}.md`)
    writeFileSync(path, `# ${title}\n\n没有日期。`)
    return path
  })
  await weekbook.importFiles(files)
  await page.getByRole('button', { name: '完成' }).click()
  await page.reload()
  const undated = list().locator('section', { has: page.getByRole('button', { name: '未注明日期' }) })
  await list().getByRole('button').first().focus()
  await weekbook.press('End')
  if ((await undated.getByRole('button', { expanded: true }).count()) === 0)
    await undated.getByRole('button').first().click()
  await undated.getByRole('listitem').first().waitFor()
  expect(await undated.getByRole('listitem').count()).toBeLessThan(titles.length / 2)

  const rows = undated.getByRole('listitem').getByRole('button')
  const textOfFocused = async () => (await page.evaluate(() => document.activeElement?.textContent)) ?? ''
  await weekbook.press('Home')
  await rows.first().waitFor({ state: 'detached' })
  for (let year = 0; year < 2 * years.length && !(await textOfFocused()).startsWith('未注明日期'); year++)
    await weekbook.press('ArrowDown')
  const seen: string[] = []
  while (seen.length < titles.length) {
    await weekbook.press('ArrowDown')
    seen.push(await textOfFocused())
  }
  expect([...seen].sort()).toEqual([...titles].sort())
  await expect.poll(() => rows.last().textContent()).toBe(seen.at(-1))

  await page.keyboard.press('Enter')
  await weekbook.shown(seen.at(-1) ?? '')
  await weekbook.press('Home')
  await rows.first().waitFor({ state: 'detached' })
  await page.reload()
  await weekbook.shown(seen.at(-1) ?? '')
  expect(await undated.locator('[aria-current=page]').isVisible()).toBe(true)
})
