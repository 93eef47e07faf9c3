import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'

/** Three weeks of spring 2024, of which the last but one is missing. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-figures-'))
const weeks = ['第10周 2024-03-08', '第11周 2024-03-15', '第13周 2024-03-29'].map((title) => {
  const name = `2024-W${title.slice(1, 3)}.md`
  return [title, fileURLToPath(new URL(`../fixtures/archive/${name}`, import.meta.url))] as const
})

let weekbook: Weekbook
beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})
const table = () =>
  weekbook.page
    .getByRole('table')
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim())))
const press = (name: string) => weekbook.page.getByRole('button', { name }).click()
const clipboard = () => weekbook.app.evaluate(({ clipboard }) => clipboard.readText())

test('an empty library says what would be here', async () => {
  await weekbook.choose('view figures')
  await weekbook.page.getByRole('heading', { name: '还没有指标' }).waitFor()
})

test('figures by week, absent and empty ones told apart, and drawn on an axis a unit', async () => {
  // In 2024 several rules of numbering fit; being asked would stand in the way.
  await weekbook.call('changeSettings', { weekNumbering: 'weeknum2' })
  for (const [title, path] of weeks) {
    await weekbook.importFiles([path])
    await weekbook.shown(title)
  }
  await weekbook.choose('view figures')
  await weekbook.page.getByRole('table').waitFor()
  expect(await table()).toEqual([
    ['周', '出票 成功率', '票务系统年度可用性', '事故数AB级', '事故数CD级'],
    ['第13周2024年3月29日', '98.2%', '99.98%', '0次', '0次'],
    ['第11周2024年3月15日', '99.9%', '99.99%', '0次', '1次'],
    ['第10周2024年3月8日', '99.95%', '99.99%', '0次', '1次'],
  ])
  expect(await weekbook.page.locator('.figure-unit').allInnerTexts()).toEqual(['单位：%', '单位：次'])

  await weekbook.page.getByRole('button', { name: '检索耗时', pressed: false }).click()
  await until(async () => (await weekbook.page.locator('.figure-unit').count()) === 3, 'There is no third panel')
  expect((await table()).map((row) => row.at(-1))).toEqual(['检索耗时', '–', '未填', '180ms'])
})

test('the week below the pointer is read by its name', async () => {
  const { page } = weekbook
  const week = page.locator('.figure-legend-week')
  expect(await week.textContent()).toContain('第13周')
  const box = await page.locator('.figure-chart .u-over').first().boundingBox()
  if (box === null) throw new Error('There is no chart')
  await page.mouse.move(box.x + 8, box.y + box.height / 2)
  await until(async () => (await week.textContent())?.includes('第10周') === true, 'The pointer is at no week')
  const read = page.getByRole('complementary', { name: '选择指标' })
  expect(await read.getByRole('button', { name: '检索耗时' }).textContent()).toContain('180ms')
  expect(await read.textContent()).toContain('这一周 2 起事件')
  await page.mouse.move(2, 2)
})

test('what is copied has the same figures, and the picture is light in a dark window', async () => {
  await weekbook.page.emulateMedia({ colorScheme: 'dark' })
  const paper = () => weekbook.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await paper()).not.toBe('rgb(255, 255, 255)')
  await press('表格')
  await weekbook.page.getByRole('menuitem', { name: '复制为 CSV' }).click()
  await until(async () => (await clipboard()).startsWith('周,'), 'Nothing was copied')
  expect((await clipboard()).split('\r\n')).toEqual([
    '周,日期,出票 成功率（%）,票务系统年度可用性（%）,事故数AB级（次）,事故数CD级（次）,检索耗时（ms）',
    '2024-W10,2024-03-08,99.95,99.99,0,1,180',
    '2024-W11,2024-03-15,99.9,99.99,0,1,',
    '2024-W13,2024-03-29,98.2,99.98,0,0,',
  ])
  const path = join(folder, 'figures.csv')
  await weekbook.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await press('表格')
  await weekbook.page.getByRole('menuitem', { name: '导出 CSV…' }).click()
  await until(() => existsSync(path), 'No file was written')
  expect(readFileSync(path, 'utf8')).toBe(`\uFEFF${await clipboard()}`)
  await press('复制图片')
  await weekbook.told('图片已复制')
  const picture = await weekbook.app.evaluate(({ clipboard }) => {
    const image = clipboard.readImage()
    const bytes = image.toBitmap()
    const colours = new Set<number>()
    for (let at = 0; at < bytes.length; at += 4) colours.add(bytes.readUInt32LE(at) & 0xffffff)
    return {
      ...image.getSize(),
      corner: [...bytes.subarray(0, 3)],
      colours: colours.size,
      marked: colours.has(0xad382d),
    }
  })
  expect(picture.corner).toEqual([255, 255, 255])
  expect(picture.width).toBeGreaterThanOrEqual(1200)
  // Incidents, in the colour of what is wrong.
  expect(picture.marked).toBe(true)
  // Lines and letters in several colours, with their soft edges.
  expect(picture.colours).toBeGreaterThan(50)
  await weekbook.page.emulateMedia({ colorScheme: 'light' })
})

test('a value outside of its normal range is marked', async () => {
  await weekbook.call('decideKpi', '出票成功率', { better: 'up', target: 99.9, low: 99, high: null })
  await weekbook.choose('trash')
  await weekbook.page.getByRole('heading', { name: '回收站' }).waitFor()
  await weekbook.choose('view figures')
  await weekbook.page.getByRole('cell', { name: '98.2%' }).waitFor()
  expect((await table()).map((row) => row[1])).toEqual(['出票 成功率', '▲ 98.2%', '99.9%', '99.95%'])
})

test('a value leads to its line', async () => {
  await weekbook.page.getByRole('button', { name: '180ms' }).last().click()
  await weekbook.shown('第10周 2024-03-08')
  await until(
    () =>
      weekbook.page.evaluate(
        () =>
          document.getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent?.includes('检索耗时') === true,
      ),
    'The line is not gone to',
  )
  expect(weekbook.faults).toEqual([])
})
