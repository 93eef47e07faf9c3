import { readdirSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { walk } from '../../../shared/notion/document.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { sections } from '../../shared/notion/cases/index.ts'
import { reports } from './reports.ts'
import { bytesOf, newFile, newFolder, run } from './runCommand.ts'

const text =
  '# 第07周 2024-02-16\n\nCreated: 2024年2月16日 9:05\n\n- 启动成功率：98.10%\n原因：甲\n    \n    处置：乙\n    \n\n---\n\n尾'

/** Numbers of the blocks: 1 title, 2 properties, 3 item, 4 its paragraph, 5 divider, 6 paragraph. */
const editedAs = {
  1: text.replace('2024-02-16\n', '2024-02-16改\n'),
  2: text.replace('9:05', '9:05改'),
  3: text.replace('甲', '甲改'),
  4: text.replace('乙', '乙改'),
  5: text,
  6: text.replace('尾', '尾改'),
} as const

describe.each(reports)('%s', (_name, file) => {
  test.each([[[]], [['--canonical']], [['--edit', 'all']]])('is identical %j', async (options) => {
    expect(await run('roundtrip', file, ...options)).toEqual({ code: 0, out: `identical ${file}\n`, errors: [] })
  })

  test('comes out byte for byte', async () => {
    const folder = newFolder()
    await run('roundtrip', file, '--canonical', '--out', folder)
    expect(bytesOf(path.join(folder, path.basename(file)))).toEqual(bytesOf(file))
  })

  test('with any block edited differs in that block’s lines only', async () => {
    const source = bytesOf(file).toString()
    const folder = newFolder()
    for (const [index, { block }] of [...walk(readDocument(source).blocks)].entries()) {
      await run('roundtrip', file, '--edit', String(index + 1), '--out', folder)
      const after = bytesOf(path.join(folder, path.basename(file)))
        .toString()
        .split('\n')
      const before = source.split('\n')
      const lines = block.source?.lines.length ?? 0
      const changed = after.flatMap((line, at) => (line === before[at] ? [] : [at + 1]))
      expect(after.length).toBe(before.length)
      if (block.type === 'divider' || block.type === 'callout') expect(changed).toEqual([])
      else
        expect([changed.length, changed.every((line) => line >= block.line && line < block.line + lines)]).toEqual([
          1,
          true,
        ])
    }
  })
})

describe('--edit N', () => {
  test.each(Object.entries(editedAs))('%s', async (number, edited) => {
    const file = newFile(text)
    const folder = newFolder()
    expect(await run('roundtrip', file, '--edit', number, '--out', folder)).toEqual({
      code: 0,
      out: `identical ${file}\n`,
      errors: [],
    })
    expect(bytesOf(path.join(folder, '第07周.md')).toString()).toBe(edited)
    expect(bytesOf(file).toString()).toBe(text)
  })

  test.each([
    ['a table’s last cell', '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |', '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁改 |', 1],
    ['code', '```js\na\n```', '```js\na改\n```', 1],
    ['an equation', '$$\na\n$$', '$$\na改\n$$', 1],
    ['an image', '![甲](a.png)', '![甲改](a.png)', 1],
    ['a quote', '> 甲\n> 乙\n> ', '> 甲\n> 乙改\n> ', 1],
    ['an empty item', '- \n1. \n- [ ]  ', '- \n1. \n- [ ]  改', 3],
    ['an empty paragraph', '甲\n\n\n\n乙', '甲\n\n改\n\n乙', 2],
    ['a heading without text', '# \n\n甲', '# 改\n\n甲', 1],
    ['a callout’s first paragraph', '<aside>\n💡 甲\n\n</aside>', '<aside>\n💡 甲改\n\n</aside>', 2],
    ['text that never ends', '```js\na', '```js\na改', 1],
    ['another spelling beside', '__甲__ *乙*\\!_丙_', '__甲__ *乙*\\!_丙改_', 1],
    ['an item too wide apart', '- 甲\n\n\n- 乙', '- 甲\n\n\n- 乙改', 2],
    ['a line with CRLF', '# 甲\r\n\r\n乙\r\n', '# 甲改\r\n\r\n乙\r\n', 1],
  ])('of %s', async (_name, before, after, number) => {
    const file = newFile(before)
    const folder = newFolder()
    const ran = await run('roundtrip', file, '--edit', String(number), '--out', folder)
    expect(ran).toEqual({ code: 0, out: `identical ${file}\n`, errors: [] })
    expect(bytesOf(path.join(folder, '第07周.md')).toString()).toBe(after)
  })
})

describe.each(Object.entries(sections))('--edit all in the dialect’s cases: %s', (_section, cases) => {
  test.each(cases.map(({ name, text }) => [name, text] as const))('%s', async (_name, text) => {
    const file = newFile(text)
    expect(await run('roundtrip', file, '--edit', 'all')).toEqual({ code: 0, out: `identical ${file}\n`, errors: [] })
  })
})

describe('encodings', () => {
  const bytes: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['GB18030 with a BOM', iconv.encode(`\ufeff${text}`, 'gb18030')],
    ['UTF-8 with a BOM', Buffer.from(`\ufeff${text}`)],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['mixed line ends', Buffer.from(text.replace('\n', '\r\n'))],
    ['a newline at the end', Buffer.from(`${text}\n`)],
    ['nothing', Buffer.from('')],
    ['one newline', Buffer.from('\n')],
  ]
  test.each(bytes)('%s', async (_name, before) => {
    const file = newFile(before)
    const folder = newFolder()
    for (const options of [[], ['--edit', 'all'], ['--out', folder]]) {
      expect(await run('roundtrip', file, ...options)).toEqual({ code: 0, out: `identical ${file}\n`, errors: [] })
    }
    expect(bytesOf(path.join(folder, '第07周.md'))).toEqual(Buffer.from(before))
  })

  test('an edit goes out in the file’s own', async () => {
    const file = newFile(iconv.encode(text, 'gb18030'))
    const folder = newFolder()
    await run('roundtrip', file, '--edit', '6', '--out', folder)
    expect(bytesOf(path.join(folder, '第07周.md'))).toEqual(iconv.encode(editedAs[6], 'gb18030'))
  })
})

describe('what differs', () => {
  test('is named with its line, in the file and as it came out', async () => {
    const file = newFile('# 甲\n\n乙\n\n* 丙\n\n- [ ] 丁\n\n戊')
    expect(await run('roundtrip', file, '--canonical')).toEqual({
      code: 1,
      out: `differs ${file}:7\n  in the file: "- [ ] 丁"\n  through the block tree: "- [ ]  丁"\n`,
      errors: [],
    })
  })

  test('is told of each file, and the exit code is that of the worst', async () => {
    const good = newFile('甲')
    const bad = newFile('甲\n\n\n乙')
    const gone = path.join(newFolder(), '缺.md')
    const { code, out, errors } = await run('roundtrip', '--canonical', good, gone, bad, good)
    expect(code).toBe(1)
    expect(out.match(/^\w+ .*$/gm)).toEqual([`identical ${good}`, `differs ${bad}:3`, `identical ${good}`])
    expect(errors).toHaveLength(1)
  })
})

test('files of one name come out under several', async () => {
  const folder = newFolder()
  await run('roundtrip', newFile('甲'), newFile('乙'), '--out', folder)
  expect(readdirSync(folder).sort()).toEqual(['第07周 (2).md', '第07周.md'])
  expect(bytesOf(path.join(folder, '第07周 (2).md')).toString()).toBe('乙')
})
