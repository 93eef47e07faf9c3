import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, onTestFinished, test } from 'vitest'
import { openLibrary } from '../../../../electron/library/library.ts'
import type { ImportAccount } from '../../../../shared/ipc/importReport.ts'
import { projectReport } from '../../../../shared/report/projectReport.ts'
import { type WrittenEntry, zipBytes } from '../../files/export/zipBytes.ts'
import { pngOf } from '../../files/images.ts'
import { newFolder, value } from '../testLibrary.ts'

const id = (digit: string) => digit.repeat(32)
const uuid = '01234567-89ab-cdef-0123-456789abcdef'
const week = `第06周 2023-02-03 ${id('a')}`
const day = `2023-02-02 周四 ${id('b')}`
const wolai = '2023-02-03 周五_wiR4jxx4Y8jVVJHrp1BPaC.md'
/** As long as Notion leaves it, with the title whole in the page. */
const cut = `设备健康度评分模型从试点城市推广到全部城市的方案评审会议纪要与待办 ${id('c')}`
const report = [
  '# 第06周 2023-02-03',
  'Created: 2023年2月3日 20:58',
  '# 日报合集',
  `[2023/02/02 周四](${encodeURI(`${week}/${day}.md`)})`,
  `![Untitled](${encodeURI(`${week}/Untitled.png`)})`,
  `[备份](${encodeURI(`${week}/备份.zip`)})`,
].join('\n\n')

/** Pages and files as Notion, its newer exports and wolai lay them. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  [`周报 ${id('1')}.csv`]: '\uFEFFName,Created\n第06周 2023-02-03,2023年2月3日\n',
  [`周报 ${id('1')}_all.csv`]: '\uFEFFName,Created,Owner\n第06周 2023-02-03,2023年2月3日,甲\n',
  [`周报 ${id('1')}/${week}.md`]: report,
  [`周报 ${id('1')}/${week}/${day}.md`]: '# 2023-02-02 周四\n\n- 巡检',
  [`周报 ${id('1')}/${week}/Untitled.png`]: pngOf(1),
  [`周报 ${id('1')}/${week}/备份.zip`]: zipBytes([{ name: '不是页面.md', data: '# 不是页面' }]),
  [`${cut}.md`]: `# 设备健康度评分模型从试点城市推广到全部城市的方案评审会议纪要与待办事项（第三次）\n\n![](${encodeURI(`${cut}/Untitled.png`)})`,
  [`${cut}/Untitled.png`]: pngOf(1),
  [`手册 ${id('d')}.md`]: '# 手册',
  [`手册/值班 ${id('e')}.md`]: '# 值班',
  '手册/说明.pdf': '%PDF-1.4',
  [wolai]: '# 2023-02-03 周五\n\n![](image/image_8.png)',
  'image/image_8.png': pngOf(8),
  '.DS_Store': 'x',
  '__MACOSX/._手册.md': 'x',
}
const all = Object.entries(files)
const entries = (some = all): readonly WrittenEntry[] => some.map(([name, data]) => ({ name, data }))
const parts = (prefix: string): readonly WrittenEntry[] =>
  [all.slice(0, 6), all.slice(6)].map((some, at) => ({
    name: `${prefix}-${uuid}-Part-${at + 1}.zip`,
    data: zipBytes(entries(some)),
    stored: true,
  }))

const layouts: readonly (readonly [what: string, name: string, entries: readonly WrittenEntry[]])[] = [
  ['a zip', `Export-${uuid}.zip`, entries()],
  ['a zip of part zips', `Export-${uuid}.zip`, parts('Export')],
  ['a zip of block parts', `f0_ExportBlock-${uuid}.zip`, parts('ExportBlock')],
  ['a part alone', `ExportBlock-${uuid}-Part-1.zip`, entries()],
  ['names in GB18030', '导出.zip', all.map(([name, data]) => ({ name: iconv.encode(name, 'gb18030'), data }))],
  ['names in UTF-8 that do not say so', '导出.zip', all.map(([name, data]) => ({ name, data, flags: 0 }))],
  ['decomposed names', '导出.zip', all.map(([name, data]) => ({ name: name.normalize('NFD'), data }))],
  [
    'names in GB18030 with backslashes, as Windows has them',
    '导出.zip',
    all.map(([name, data]) => ({ name: iconv.encode(name.replaceAll('/', '\\'), 'gb18030'), data, system: 0 })),
  ],
  ['a folder around it', '导出.zip', all.map(([name, data]) => ({ name: `Export-${uuid}/${name}`, data }))],
]

function importing() {
  const library = openLibrary(newFolder(), { project: projectReport })
  onTestFinished(library.close)
  const bring = (path: string): Promise<ImportAccount> =>
    library.importExports(
      [path],
      () => undefined,
      () => false,
    )
  return { library, bring }
}
function zipOf(name: string, written: readonly WrittenEntry[]): string {
  const path = join(newFolder(), name)
  writeFileSync(path, zipBytes(written))
  return path
}
function folderOf(): string {
  const folder = newFolder()
  for (const [path, data] of all) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
  return folder
}
const whole = {
  imported: { report: 1, daily: 2, page: 3, table: 2 },
  files: { kept: 4, unchanged: 1 },
  checked: { pages: 8, different: 0 },
  skippedFiles: [],
}

test.each(layouts)('%s comes in whole, its pages, days and files where they belong', async (_what, name, written) => {
  const { library, bring } = importing()
  expect(await bring(zipOf(name, written))).toMatchObject(whole)
  const [weekly] = library.listReports()
  const from = { kind: 'report', id: weekly?.id ?? 0 } as const
  expect(value(library.openReport(from.id)).text).toBe(report)
  expect(library.listDailies(from.id).map(({ title }) => title)).toEqual(['2023-02-02 周四', '2023-02-03 周五'])
  const kept = (address: string) => readFileSync(library.findFile(from, encodeURI(address))?.path ?? '')
  expect(new Uint8Array(kept(`${week}/Untitled.png`))).toEqual(pngOf(1))
  expect(new Uint8Array(kept(`${week}/备份.zip`))).toEqual(files[`周报 ${id('1')}/${week}/备份.zip`])
  const loose = library.listPages('daily', 0, 9).find(({ title }) => title === '2023-02-03 周五')
  expect(library.findFile({ kind: 'page', id: loose?.id ?? 0 }, 'image/image_8.png')?.name).toBe('image_8.png')
})

test('a folder, and then every other layout of the same export changes nothing', async () => {
  const { library, bring } = importing()
  expect(await bring(folderOf())).toMatchObject(whole)
  const before = [library.listReports(), library.listPages('daily', 0, 9), library.listPages('page', 0, 9)]
  for (const [, name, written] of layouts) {
    expect(await bring(zipOf(name, written))).toMatchObject({
      imported: { report: 0, daily: 0, page: 0, table: 0 },
      unchanged: 8,
      conflicts: 0,
      files: { kept: 0, unchanged: 5 },
      checked: { pages: 8, different: 0 },
    })
  }
  expect([library.listReports(), library.listPages('daily', 0, 9), library.listPages('page', 0, 9)]).toEqual(before)
})
