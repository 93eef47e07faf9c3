import { describe, expect, test } from 'vitest'
import { pngOf } from '../../files/images.ts'
import { query, value } from '../testLibrary.ts'
import { type Files, importing } from './importing.ts'

const id = (digit: string) => digit.repeat(32)
const uuid = (digit: string) => `${digit}1234567-89ab-cdef-0123-456789abcdef`

/** Pages without a number of their own, beside some that have one. */
const pages: Files = {
  '日报/2023-02-02 周四_dVeHQjVTm7QfzFyAYqxaQb.md': '# 2023-02-02 周四\n\n![](image/1.png)',
  '日报/2023-02-03 周五_wiR4jxx4Y8jVVJHrp1BPaC.md': '# 2023-02-03 周五\n\n巡检',
  '日报/image/1.png': pngOf(1),
  '周报/第05周 2023-02-03.md': '# 第05周 2023-02-03\n\n# 下周工作及目标\n\n1. 演练',
  '周报/说明.md': '',
  '说明.md': '',
  '名单.csv': '\uFEFF姓名\n甲\n',
  [`表 ${id('e')}.csv`]: '\uFEFF姓名\n甲\n',
  [`表 ${id('e')}_all.csv`]: '\uFEFF姓名,年\n甲,1\n',
}
const count = Object.keys(pages).filter((path) => !path.endsWith('.png')).length

const below = (outside: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, data]) => [outside + path, data]))
const only = (start: string): Files =>
  Object.fromEntries(Object.entries(pages).filter(([path]) => path.startsWith(start)))
const none = { report: 0, daily: 0, page: 0, table: 0 }

const outsides: readonly (readonly [what: string, first: string, second: string])[] = [
  ['the same folder', '我的导出/', '我的导出/'],
  ['a renamed folder', '我的导出/', '我的导出 2/'],
  ['another number of the export', `Export-${uuid('0')}/`, `Export-${uuid('f')}/`],
  ['a folder around it', '', '导出/'],
  ['no folder around it any more', '导出/', ''],
  ['several folders around it', '导出/', `新/Export-${uuid('0')}/Private & Shared/`],
]
describe('the same pages again, with or without numbers', () => {
  test.each(outsides)('in %s change nothing', async (_what, first, second) => {
    const { library, folder, bring } = importing()
    expect((await bring(below(first, pages))).imported).toEqual({ report: 1, daily: 2, page: 2, table: 3 })
    const all = () =>
      ['reports', 'pages', 'attachments', 'page_attachments'].map((table) => query(folder, `SELECT * FROM ${table}`))
    const before = all()
    expect(await bring(below(second, pages))).toMatchObject({ imported: none, unchanged: count, conflicts: 0 })
    expect(all()).toEqual(before)
    expect(library.listImportConflicts()).toEqual([])
  })

  test.each(outsides)('in %s, with other texts, are asked about, and none is doubled', async (_what, first, second) => {
    const { library, bring } = importing()
    await bring(below(first, pages))
    const changed = Object.fromEntries(
      Object.entries(pages).map(([path, data]) => [path, typeof data === 'string' ? `${data}\n改` : data]),
    )
    expect(await bring(below(second, changed))).toMatchObject({ imported: none, unchanged: 0, conflicts: count })
    const asked = library.listImportConflicts().map((token) => value(library.openImportConflict(token)))
    for (const { existingText, text } of asked) expect(text).toBe(`${existingText}\n改`)
  })

  test('are known although there was less of the export around them', async () => {
    const { bring } = importing()
    await bring(below('导出/', only('日报/')))
    expect(await bring(pages)).toMatchObject({ unchanged: 2, imported: { daily: 0, page: 2, table: 3 }, conflicts: 0 })
    expect(await bring(below('又/', only('周报/')))).toMatchObject({ imported: none, conflicts: 0 })
  })
})

test('a whole table that moved with its page is the same table', async () => {
  const { bring } = importing()
  const table = (folder: string): Files => ({
    [`${folder}/表 ${id('e')}.csv`]: 'a',
    [`${folder}/新表 ${id('e')}_all.csv`]: 'b',
    '手册.md': '# 手册',
  })
  await bring(table('甲'))
  expect(await bring(table('乙'))).toMatchObject({ imported: none, unchanged: 3 })
})
