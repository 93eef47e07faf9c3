import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { openLibrary } from '../../../electron/library/library.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { writeExportZip } from '../../bench/generateExport.ts'
import { png, pngOf } from '../files/images.ts'
import { reports } from './reports.ts'
import { bytesOf, newFile, newFolder, run } from './runCommand.ts'

const report = (week: string, date: string, note: string): string =>
  `# 第${week}周 ${date}\n\n- ${note}\n    \n    附注\n    `
const week7 = report('07', '2024-02-16', '启动鉴权灰度中')
const week8 = report('08', '2024-02-23', '启动鉴权已投产')

describe('import and export', () => {
  const kept: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['UTF-8', Buffer.from(week7)],
    ['a BOM', Buffer.from(`\ufeff${week7}`)],
    ['CRLF', Buffer.from(week7.replaceAll('\n', '\r\n'))],
    ['mixed line ends and a newline at the end', Buffer.from(`${week7.replace('\n', '\r\n')}\n`)],
    ['GB18030', iconv.encode(week7, 'gb18030')],
    ['GB18030 with CRLF', iconv.encode(week7.replaceAll('\n', '\r\n'), 'gb18030')],
  ]
  test.each(kept)('%s comes back byte for byte', async (_name, bytes) => {
    const data = newFolder()
    const out = newFolder()
    const file = newFile(bytes)
    expect(await run('import', '--data', data, file)).toEqual({
      code: 0,
      out: `imported ${file} 2024-W07\n`,
      errors: [],
    })
    const written = path.join(out, '第07周.md')
    expect(await run('export', '--data', data, '2024-W07', out)).toEqual({ code: 0, out: `${written}\n`, errors: [] })
    expect(bytesOf(written)).toEqual(Buffer.from(bytes))
  })

  test('all reports, under their own names', async () => {
    const data = newFolder()
    const out = path.join(newFolder(), 'a', 'b')
    const imported = await run('import', '--data', data, ...reports.map(([, file]) => file))
    expect({ code: imported.code, errors: imported.errors }).toEqual({ code: 0, errors: [] })
    const exported = await run('export', '--data', data, 'all', out)
    expect({ code: exported.code, errors: exported.errors }).toEqual({ code: 0, errors: [] })
    expect(exported.out.split('\n').filter(Boolean).sort()).toEqual(
      reports.map(([, file]) => path.join(out, path.basename(file))).sort(),
    )
    for (const [, file] of reports) expect(bytesOf(path.join(out, path.basename(file)))).toEqual(bytesOf(file))
  })

  test('one week of several', async () => {
    const data = newFolder()
    const out = newFolder()
    await run('import', '--data', data, newFile(week7), newFile(week8, '第08周.md'))
    expect((await run('export', '--data', data, '2024-W08', out)).code).toBe(0)
    expect(readdirSync(out)).toEqual(['第08周.md'])
  })

  test('files of one name come out under several', async () => {
    const data = newFolder()
    const out = newFolder()
    await run('import', '--data', data, newFile(week7, '周报.md'), newFile(week8, '周报.md'))
    expect((await run('export', '--data', data, 'all', out)).code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(['周报 (2).md', '周报.md'])
    const texts = readdirSync(out).map((name) => bytesOf(path.join(out, name)).toString())
    expect(texts.sort()).toEqual([week7, week8])
  })
})

test('export writes a report’s images beside it, and stops before another file in their place', async () => {
  const data = newFolder()
  const out = newFolder()
  await run('import', '--data', data, newFile(week7))
  const library = openLibrary(data, { project: projectReport })
  const [summary] = library.listReports()
  const id = summary?.id ?? 0
  const stored = library.storeImage(id, '图.png', png)
  if (!stored.ok) throw new Error(stored.problem.code)
  library.saveReport(id, `${week7}\n\n![](${stored.value})`, 1)
  library.close()
  const image = path.join(out, '第07周', '图.png')
  expect((await run('export', '--data', data, 'all', out)).code).toBe(0)
  expect(Buffer.compare(bytesOf(image), png)).toBe(0)
  writeFileSync(image, 'something else')
  const { code, errors } = await run('export', '--data', data, 'all', out)
  expect({ code, errors }).toEqual({ code: 1, errors: [expect.stringContaining('第07周/图.png')] })
  expect(bytesOf(image).toString()).toBe('something else')
})

test('a report whose image has another one’s place is named and left, and the others are exported', async () => {
  const [data, out, apart] = [newFolder(), newFolder(), newFolder()]
  const files = [week7, week8].map((text, at) => {
    const file = newFile(`${text}\n\n![](image.png)`, `${at}.md`)
    writeFileSync(path.join(path.dirname(file), 'image.png'), pngOf(at))
    return file
  })
  await run('import', '--data', data, ...files, newFile(report('09', '2024-03-01', '投产'), '9.md'))
  const { code, errors } = await run('export', '--data', data, 'all', out)
  expect({ code, errors }).toEqual({ code: 1, errors: [expect.stringMatching(/0\.md: .*“image\.png”/)] })
  expect(readdirSync(out).sort()).toEqual(['1.md', '9.md', 'image.png'])
  expect((await run('export', '--data', data, '2024-W07', apart)).code).toBe(0)
  expect(new Uint8Array(bytesOf(path.join(apart, 'image.png')))).toEqual(pngOf(0))
})

test('a file brings the image beside it, and exporting gives both back', async () => {
  const [data, out] = [newFolder(), newFolder()]
  const file = newFile(`${week7}\n\n![](%E5%9B%BE.png)`)
  writeFileSync(path.join(path.dirname(file), '图.png'), png)
  await run('import', '--data', data, file)
  expect((await run('export', '--data', data, '2024-W07', out)).code).toBe(0)
  expect(readdirSync(out)).toContain('图.png')
})

describe('what import tells', () => {
  test('a file that a report names and that is too large is named, and the report is taken', async () => {
    const data = newFolder()
    const file = newFile(`${week7}\n\n[片](film.mp4)`)
    const film = path.join(path.dirname(file), 'film.mp4')
    writeFileSync(film, '')
    truncateSync(film, 20_500_000)
    const told = '“film.mp4” has 21 MB, more than the limit of 20 MB, and was not imported.'
    for (const outcome of ['imported', 'unchanged']) {
      expect(await run('import', '--data', data, file)).toEqual({
        code: 1,
        out: `${outcome} ${file} 2024-W07\n`,
        errors: [`skipped ${told}`],
      })
    }
    const { out } = await run('import', '--data', data, file, '--json')
    expect(JSON.parse(out).files).toMatchObject([
      { outcome: 'unchanged', skippedFiles: [{ path: 'film.mp4', reason: told }] },
    ])
  })

  test('of an export, the line from which a page is no text', async () => {
    const folder = newFolder()
    writeFileSync(path.join(folder, '断.md'), Buffer.from('# 甲\n\nx\0'))
    const { errors } = await run('import', '--data', newFolder(), folder)
    expect(errors).toEqual(['skipped 断.md: binary (line 3)'])
    const { out } = await run('import', '--data', newFolder(), folder, '--json')
    expect(JSON.parse(out).skippedFiles).toEqual([{ path: '断.md', reason: 'binary', detail: '', line: 3 }])
  })

  test('the same bytes again do nothing', async () => {
    const data = newFolder()
    const file = newFile(week7)
    await run('import', '--data', data, file)
    expect(await run('import', '--data', data, file)).toEqual({
      code: 0,
      out: `unchanged ${file} 2024-W07\n`,
      errors: [],
    })
  })

  test('other bytes of a week that is there are named and left alone', async () => {
    const data = newFolder()
    const out = newFolder()
    await run('import', '--data', data, newFile(week7))
    const other = newFile(report('07', '2024-02-16', '启动鉴权回滚'), '改.md')
    const { code, out: printed, errors } = await run('import', '--data', data, other)
    expect({ code, printed }).toEqual({ code: 1, printed: '' })
    expect(errors).toEqual([expect.stringMatching(/^conflict .*改\.md.*“第07周\.md”/)])
    await run('export', '--data', data, 'all', out)
    expect(readdirSync(out)).toEqual(['第07周.md'])
    expect(bytesOf(path.join(out, '第07周.md')).toString()).toBe(week7)
  })

  test('what can’t be taken is named with the reason, and the others are taken', async () => {
    const data = newFolder()
    const binary = newFile('# 甲\0', '图.md')
    const utf16 = newFile(Buffer.from('\ufeff# 甲', 'utf16le'), '甲.md')
    const broken = newFile(Buffer.concat([Buffer.from('# 甲乙\n\n丙丁'), Buffer.from([0xe4, 0xb8])]), '断.md')
    const empty = newFile(' \n', '空.md')
    const word = newFile('# 甲', '周报.docx')
    const gone = path.join(newFolder(), '缺.md')
    const { code, out, errors } = await run(
      'import',
      '--data',
      data,
      binary,
      newFile(week7),
      utf16,
      broken,
      empty,
      word,
      gone,
      newFile(week8),
    )
    expect(code).toBe(1)
    expect(out.match(/^imported .* (\S+)$/gm)).toHaveLength(2)
    expect(errors).toEqual([
      expect.stringMatching(/^refused .*图\.md.*line 1/),
      expect.stringMatching(/^refused .*甲\.md.*UTF-8.*line 1/),
      expect.stringMatching(/^refused .*断\.md.*UTF-8.*line 3/),
      expect.stringMatching(/^refused .*空\.md.* is empty/),
      expect.stringMatching(/^refused .*周报\.docx.* is no Markdown file/),
      expect.stringMatching(/^refused .*缺\.md.*no such file/),
    ])
  })
})

test('a week that the library does not have', async () => {
  const data = newFolder()
  await run('import', '--data', data, newFile(week7))
  expect(await run('export', '--data', data, '2024-W09', newFolder())).toEqual({
    code: 1,
    out: '',
    errors: ['weekbook export: the library has no report of week 2024-W09'],
  })
})

describe('an export', () => {
  test('is imported with its pages and files, told in sums or as one object, and again without a change', async () => {
    const [data, folder] = [newFolder(), newFolder()]
    const zip = path.join(folder, 'export.zip')
    writeExportZip(zip, { reports: 3 }, 30_000)
    const first = await run('import', '--data', data, zip)
    expect(first).toMatchObject({ code: 0, errors: [] })
    expect(first.out).toContain('imported 3 reports, 6 dailies, 3 pages, 2 tables, 2 files\n')
    expect(first.out).toContain('compared 14 pages, 0 with other bytes\n')

    const again = await run('import', '--data', data, '--json', zip)
    expect(again).toMatchObject({ code: 0, errors: [] })
    const account = JSON.parse(again.out) as Record<string, unknown>
    expect(account).toMatchObject({ unchanged: 14, conflicts: 0, skipped: 0, checked: { pages: 14, different: 0 } })
    expect(account.pages).toHaveLength(14)
  })

  test('that is none is told by name, on standard error, with exit code 1', async () => {
    const file = newFile('no zip', 'export.zip')
    expect(await run('import', '--data', newFolder(), file)).toMatchObject({
      code: 1,
      errors: [expect.stringMatching(/^skipped export\.zip: notZip/)],
    })
    const json = await run('import', '--data', newFolder(), '--json', file, newFile(week7))
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({
      skippedFiles: [{ path: 'export.zip', reason: 'notZip' }],
      files: [{ outcome: 'imported', title: expect.any(String) as string }],
    })
  })
})
