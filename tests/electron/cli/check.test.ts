import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { reports } from './reports.ts'
import { newFile, newFolder, run } from './runCommand.ts'

const week = (date: string, ...lines: readonly string[]) =>
  [`# 周报 ${date}`, '', '## 【O1 城配】', '', ...lines].join('\n')
const slipping = week('2024-03-15', '- 电子回单，预计4月中投产', '- 仓间调拨（（含冷链）')
const before = week('2024-03-08', '- 电子回单，预计3月底投产')

const bracket = {
  check: 'brackets',
  line: 6,
  message: '“（” in “仓间调拨（（含冷链）” is not closed',
  fix: { line: 6, before: '- 仓间调拨（（含冷链）', after: '- 仓间调拨（含冷链）' },
}
const slip = {
  check: 'slippedDate',
  line: 5,
  message: 'Now “预计4月中投产”; 2024-03-08 had “预计3月底投产”',
  fix: null,
}

async function check(...words: readonly string[]): Promise<readonly unknown[]> {
  const { code, out, errors } = await run('check', ...words)
  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}

test('each finding is an object on a line of its own', async () => {
  expect(await check(newFile(slipping))).toEqual([bracket])
})

test('a report without a slip prints nothing', async () => {
  expect(await check(newFile(before))).toEqual([])
})

test('a heading’s level is mended as its line', async () => {
  const text = '# 周报 2024-03-15\r\n\r\n## 【平台】\r\n\r\n### A. 甲\r\n\r\n- 一\r\n\r\n## B. 乙\r\n\r\n- 二'
  expect(await check(newFile(text))).toMatchObject([{ fix: { line: 9, before: '## B. 乙', after: '### B. 乙' } }])
})

test('of several files each finding says which', async () => {
  const [one, other] = [newFile(slipping), newFile(slipping)]
  expect(await check(one, other)).toEqual([
    { file: one, ...bracket },
    { file: other, ...bracket },
  ])
})

describe('with the weeks before', () => {
  test('in a folder of Markdown files', async () => {
    const folder = newFolder()
    writeFileSync(path.join(folder, 'a.md'), before)
    writeFileSync(path.join(folder, 'z.md'), slipping)
    expect(await check(newFile(slipping), '--library', folder)).toEqual([slip, bracket])
  })

  test('in a library', async () => {
    const folder = newFolder()
    expect((await run('import', '--data', folder, newFile(before), newFile(slipping, '第11周.md'))).code).toBe(0)
    expect(await check(newFile(slipping), '--library', folder)).toEqual([slip, bracket])
  })

  test('a later week tells nothing', async () => {
    const folder = newFolder()
    writeFileSync(path.join(folder, 'a.md'), slipping)
    expect(await check(newFile(before), '--library', folder)).toEqual([])
  })
})

test.each([
  ['no file', [], 2, 'no file was named'],
  ['a file that is not there', ['/nowhere/第11周.md'], 1, '“/nowhere/第11周.md” cannot be read'],
  ['a library that is not there', [newFileLater, '--library', '/nowhere'], 1, '“/nowhere” cannot be read'],
  ['a folder without any', [newFileLater, '--library', newFolderLater], 1, 'neither a library nor a Markdown file'],
] as const)('%s', async (_name, words, code, message) => {
  const ran = await run('check', ...words.map((word) => (typeof word === 'string' ? word : word())))
  expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' })
  expect(ran.errors.join('\n')).toContain(message)
})

test.each(reports)('%s is checked without a failure', async (_name, file) => {
  await check(file, '--library', path.dirname(file))
})

function newFileLater(): string {
  return newFile(before)
}
function newFolderLater(): string {
  return newFolder()
}
