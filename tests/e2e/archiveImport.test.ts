import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'
import { generateExport, writeExportZip } from '../bench/generateExport.ts'
import { zipBytes } from '../electron/files/export/zipBytes.ts'
import { png } from '../electron/files/images.ts'

/** A small export, dropped as a zip of part zips; one that takes its time; the small one with a page that was edited. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-e2e-'))
const [small, large, edited] = ['small.zip', 'large.zip', 'edited'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
const size = { reports: 6, imageEvery: 3 }
const pages = [...generateExport(size)].filter(({ path }) => /\.(?:md|csv)$/.test(path)).length
let weekbook: Weekbook

beforeAll(async () => {
  writeExportZip(small, size, 60_000)
  writeExportZip(large, { reports: 1_500, seed: 2 })
  for (const { path, bytes } of generateExport(size)) {
    const place = join(edited, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, /第0[12]周 [^/]*\.md$/.test(path) ? Buffer.concat([bytes, Buffer.from('\n\n改过')]) : bytes)
  }
  weekbook = await startWeekbook(join(folder, 'data'))
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

const dialog = (name: string) => weekbook.page.getByRole('dialog', { name })
const done = () => dialog('导入完成').getByRole('button', { name: '完成' }).click()
async function figures(): Promise<Readonly<Record<string, string>>> {
  const sums = await weekbook.page.locator('.archive-sum').allInnerTexts()
  return Object.fromEntries(
    sums
      .map((text) => text.split(/\s+/))
      .map(([word = '', count = '']) => (/^\d/.test(word) ? [count, word] : [word, count])),
  )
}

test('a zip of part zips is dropped, and everything in it is told, compared byte by byte', async () => {
  await weekbook.drop([small])
  await dialog('导入完成').waitFor()
  expect(await figures()).toEqual({ 周报: '6', 日报: '12', 页面: '3', 表格: '2', 附件: '3' })
  await dialog('导入完成').getByText(`${pages} 页逐字节核对过，与导出的完全一致`).waitFor()
  await dialog('导入完成').getByText('第01周 1900-01-05', { exact: true }).waitFor()
  await done()
  expect(await weekbook.rows()).toContain('第06周')
})

test('a page is opened, and its links lead to pages and reports', async () => {
  const { page } = weekbook
  await page.getByRole('button', { name: '页面', exact: true }).click()
  await page.getByRole('button', { name: '主页' }).click()
  await page.getByRole('heading', { name: '主页' }).waitFor()
  await page.getByRole('button', { name: '值班手册' }).click()
  await page.getByRole('heading', { name: '值班手册' }).waitFor()
  await page.getByRole('button', { name: '返回列表' }).click()
  await page.getByRole('radio', { name: '日报 12' }).click()
  await page.getByRole('button', { name: '1900-02-09 周五' }).click()
  await page.getByRole('button', { name: '所属周报：第06周 1900-02-09' }).click()
  await weekbook.shown('第06周 1900-02-09')
})

test('an image of the export is served to its report, and a link in a report opens the day’s page', async () => {
  const { page } = weekbook
  await weekbook.open('第04周 1900-01-26')
  // It has a picture's beginning and noise behind it: served, but nothing to look at.
  const address = await page.locator('.report img[alt="image.png"]').getAttribute('src')
  const served = await page.evaluate(async (url) => (await fetch(url)).headers.get('content-type'), address ?? '')
  expect(served).toBe('image/png')
  const report = (await weekbook.stored()).id
  const target = await weekbook.call('listDailies', report)
  expect(target.map(({ title }) => title)).toEqual(['1900-01-25 周四', '1900-01-26 周五'])
  await page.locator('.report a', { hasText: '1900-01-26 周五' }).click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('heading', { name: '1900-01-26 周五' }).waitFor()
})

test('importing again changes nothing', async () => {
  const before = await weekbook.call('listReports')
  await weekbook.drop([small])
  await dialog('导入完成').waitFor()
  await dialog('导入完成')
    .getByRole('radio', { name: `原来就有 ${pages}` })
    .waitFor()
  expect(Object.values(await figures())).toEqual(['0', '0', '0', '0', '0'])
  await done()
  expect(await weekbook.call('listReports')).toEqual(before)
})

test('a folder with weeks that differ is worked through one by one, or all at once', async () => {
  const before = await weekbook.call('listReports')
  await weekbook.drop([edited])
  await dialog('导入完成').getByRole('radio', { name: '要看一看 2' }).waitFor()
  expect(await weekbook.call('listReports')).toEqual(before)
  await dialog('导入完成').getByRole('button', { name: '逐个比较 2 处不同' }).click()
  await dialog('“第01周 1900-01-05”有两种内容').getByRole('button', { name: '保留资料库里的' }).click()
  await dialog('“第02周 1900-01-12”有两种内容').getByRole('button', { name: '换成导出里的' }).click()
  await dialog('导入完成').getByRole('radio', { name: '要看一看 0' }).waitFor()
  await done()
  const texts = await Promise.all(
    ['第01周 1900-01-05', '第02周 1900-01-12'].map(async (title) => {
      const id = before.find((report) => report.title === title)?.id ?? 0
      const opened = await weekbook.call('openReport', id)
      return opened.ok && opened.value.text.endsWith('改过')
    }),
  )
  expect(texts).toEqual([false, true])

  await weekbook.drop([edited])
  await dialog('导入完成').getByRole('button', { name: '比较…' }).click()
  await dialog('“第01周 1900-01-05”有两种内容').getByRole('button', { name: '两份都留' }).click()
  await dialog('导入完成').getByRole('radio', { name: '要看一看 0' }).waitFor()
  await done()
  expect((await weekbook.call('listReports')).length).toBe(before.length + 1)
})

test('an import is stopped: what came in is whole, and a second one brings the rest', async () => {
  const { page } = weekbook
  const before = (await weekbook.call('listReports')).length
  await weekbook.drop([large])
  await dialog('正在导入…')
    .getByText(/^[1-9]\d* \/ \d+ 页$/)
    .waitFor()
  // The window answers meanwhile.
  expect((await weekbook.call('listReports')).length).toBeGreaterThan(0)
  await dialog('正在导入…').getByRole('button', { name: '停止导入' }).click()
  await dialog('导入已停止').getByText('已经导入的都是完整的。再导入一次，会从缺的地方补齐。').waitFor()
  const { sums } = await weekbook.call('readImport')
  expect(sums?.cancelled).toBe(true)
  expect(sums?.imported.report).toBeLessThan(1_500)
  await dialog('导入已停止').getByRole('button', { name: '完成' }).click()
  expect((await weekbook.call('listReports')).length - before).toBe(sums?.imported.report)

  await weekbook.drop([large])
  await dialog('正在导入…').getByRole('button', { name: '转到后台' }).click()
  await page.getByRole('button', { name: '页面', exact: true }).click()
  await until(async () => (await weekbook.call('readImport')).progress === null, 'The import did not end', 60_000)
  await dialog('导入完成').waitFor()
  expect((await weekbook.call('readImport')).sums?.checked.different).toBe(0)
  await done()
}, 90_000)

test('what is no export is told, and a zip is imported through the dialog too', async () => {
  const [broken, other] = [join(folder, 'broken.zip'), join(folder, 'other.zip')]
  writeFileSync(broken, readFileSync(small).subarray(0, 5_000))
  writeFileSync(
    other,
    zipBytes([{ name: '散页.md', data: '# 散页\n\n![](a.png)' }, { name: 'a.png', data: png }, { name: '../x.md' }]),
  )
  await weekbook.drop([broken])
  await dialog('导入完成').getByText('已损坏或不完整').waitFor()
  await done()
  await weekbook.importFiles([other])
  await dialog('导入完成').getByText('路径指向导出之外，没有读取').waitFor()
  await dialog('导入完成').getByRole('radio', { name: '已导入 1' }).click()
  await dialog('导入完成').getByRole('button', { name: '打开' }).click()
  const image = weekbook.page.locator('.document img')
  await image.waitFor()
  await until(() => image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth === 1), 'The image is not shown')
  expect(weekbook.faults).toEqual([])
})

test('what is dropped together is told together: files first, then the zip', async () => {
  const [empty, binary] = [join(folder, 'empty.zip'), join(folder, '二进制.md')]
  writeFileSync(empty, zipBytes([]))
  writeFileSync(
    binary,
    Uint8Array.from({ length: 256 }, (_, at) => at),
  )
  await weekbook.drop([empty, binary])
  await dialog('导入结果').getByText('“二进制.md”第 1 行含有二进制内容').waitFor()
  await until(async () => (await weekbook.call('readImport')).progress === null, 'The import did not end')
  await dialog('导入结果').getByRole('button', { name: '完成' }).click()
  await dialog('导入完成').getByText('里面没有文件').waitFor()
  await done()
})

test('the page may not have a path of its own choice imported', async () => {
  await expect(weekbook.call('importPaths', ['/etc'])).rejects.toThrow('not for the page')
})
