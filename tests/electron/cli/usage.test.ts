import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFile, newFolder, run } from './runCommand.ts'

const commands = ['roundtrip', 'inspect', 'next', 'compare', 'import', 'export']

describe('a call with other words than a command takes', () => {
  const cases: readonly (readonly [words: readonly string[], told: readonly string[]])[] = [
    [[], ['no command was named', ...commands]],
    [['print'], ['“print”', ...commands]],
    [['--version'], ['“--version”', ...commands]],
    [['roundtrip'], ['no file', 'FILE…']],
    [
      ['roundtrip', '--strict', 'a.md'],
      ['--strict', 'FILE…'],
    ],
    [
      ['roundtrip', 'a.md', '--edit'],
      ['--edit', 'N|all'],
    ],
    [
      ['roundtrip', 'a.md', '--edit', '0'],
      ['“0”', 'N|all'],
    ],
    [
      ['roundtrip', 'a.md', '--edit', '-1'],
      ['--edit', 'N|all'],
    ],
    [
      ['roundtrip', 'a.md', '--edit', '1.5'],
      ['“1.5”', 'N|all'],
    ],
    [
      ['roundtrip', 'a.md', '--edit', 'every'],
      ['“every”', 'N|all'],
    ],
    [['roundtrip', 'a.md', '--edit', 'all', '--canonical'], ['--canonical']],
    [['roundtrip', 'a.md', '--out'], ['--out DIR']],
    [['roundtrip', 'a.md', '--canonical=yes'], ['--canonical']],
    [['inspect'], ['no file', 'inspect FILE']],
    [
      ['inspect', 'a.md', 'b.md'],
      ['one file', 'inspect FILE'],
    ],
    [
      ['inspect', '--lines', 'a.md'],
      ['--lines', 'inspect FILE'],
    ],
    [['next'], ['no file', '--date YYYY-MM-DD']],
    [
      ['next', 'a.md', 'b.md'],
      ['one file', 'next FILE'],
    ],
    [['next', 'a.md', '--date'], ['--date YYYY-MM-DD']],
    [
      ['next', 'a.md', '--date', '2024-2-16'],
      ['“2024-2-16”', 'YYYY-MM-DD'],
    ],
    [
      ['next', 'a.md', '--date', '2024-02-30'],
      ['“2024-02-30”', 'YYYY-MM-DD'],
    ],
    [
      ['import', 'a.md'],
      ['--data DIR', 'FILE…'],
    ],
    [
      ['import', '--data', 'library'],
      ['no file', 'FILE…'],
    ],
    [['import', 'a.md', '--data'], ['--data']],
    [
      ['export', 'all', 'out'],
      ['--data DIR', 'WEEK|all OUTDIR'],
    ],
    [['export', '--data', 'library'], ['WEEK|all OUTDIR']],
    [['export', '--data', 'library', 'all'], ['WEEK|all OUTDIR']],
    [['export', '--data', 'library', 'all', 'out', 'more'], ['WEEK|all OUTDIR']],
    [
      ['export', '--data', 'library', '2024-07', 'out'],
      ['“2024-07”', '2023-W06'],
    ],
    [
      ['export', '--data', 'library', '2024-W60', 'out'],
      ['“2024-W60”', '2023-W06'],
    ],
  ]
  test.each(cases)('%j', async (words, told) => {
    const { code, out, errors } = await run(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(errors).toHaveLength(1)
    expect(errors[0]).not.toContain('\n')
    for (const word of told) expect(errors[0]).toContain(word)
  })
})

describe('help', () => {
  test.each([['--help'], ['-h']])('%s names every command in a line', async (word) => {
    const { code, out, errors } = await run(word)
    expect({ code, errors }).toEqual({ code: 0, errors: [] })
    for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command} {2,}\\S`, 'm'))
  })

  test.each([
    ['roundtrip', ['--canonical', '--edit N', '--out DIR']],
    ['inspect', ['kpis', 'okrItems', 'incidents', 'dailies']],
    ['next', ['--date YYYY-MM-DD']],
    ['import', ['--data DIR']],
    ['export', ['--data DIR', 'WEEK|all', 'OUTDIR']],
  ])('of %s names what it takes', async (command, words) => {
    for (const asked of [
      [command, '--help'],
      [command, '-h'],
      [command, 'a.md', '--help'],
    ]) {
      const { code, out, errors } = await run(...asked)
      expect({ code, errors }).toEqual({ code: 0, errors: [] })
      for (const word of words) expect(out).toContain(word)
    }
  })
})

describe('what can’t be done is told in a line that names it', () => {
  const cases: readonly (readonly [name: string, words: (folder: string) => readonly string[], told: RegExp])[] = [
    ['no such file', (folder) => ['inspect', path.join(folder, '缺.md')], /缺\.md.*no such file/],
    ['no such file for the next week', (folder) => ['next', path.join(folder, '缺.md')], /缺\.md.*no such file/],
    ['no such file to print', (folder) => ['roundtrip', path.join(folder, '缺.md')], /缺\.md.*no such file/],
    [
      'no such file to import',
      (folder) => ['import', '--data', folder, path.join(folder, '缺.md')],
      /缺\.md.*no such file/,
    ],
    ['a folder', (folder) => ['inspect', folder], /not a file/],
    ['an empty name', () => ['inspect', ''], /“”.*no such file/],
    [
      'a folder for output that is a file',
      (folder) => ['roundtrip', path.join(folder, 'a.md'), '--out', path.join(folder, 'a.md')],
      /a\.md.*cannot be made/,
    ],
    [
      'a library that is not there',
      (folder) => ['export', '--data', path.join(folder, '无'), 'all', folder],
      /no library in .*无/,
    ],
    [
      'a library in a file',
      (folder) => ['import', '--data', path.join(folder, 'a.md'), path.join(folder, 'a.md')],
      /a\.md/,
    ],
    [
      'a block that is not there',
      (folder) => ['roundtrip', path.join(folder, 'a.md'), '--edit', '3'],
      /a\.md.* 2 blocks.* 3/,
    ],
  ]
  test.each(cases)('%s', async (_name, words, told) => {
    const folder = newFolder()
    writeFileSync(path.join(folder, 'a.md'), '# 甲\n\n乙')
    const { code, out, errors } = await run(...words(folder))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(told)
  })

  const utf16 = Buffer.from('\ufeff# 第07周', 'utf16le')
  const unreadable: readonly (readonly [name: string, bytes: Uint8Array, told: RegExp])[] = [
    ['UTF-16', utf16, /第07周\.md.*not text in UTF-8 or GB18030/],
    ['binary', Buffer.from('# 甲\n\n\0乙'), /第07周\.md.*line 3/],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /第07周\.md/],
    [
      'UTF-8 with a broken character',
      Buffer.from([...Buffer.from('# 第07周，场站运维台升级'), 0xe5, 0x91]),
      /第07周\.md.*not text/,
    ],
  ]
  describe.each(['roundtrip', 'inspect', 'next'])('%s of what is no text', (command) => {
    test.each(unreadable)('%s', async (_name, bytes, told) => {
      const { code, out, errors } = await run(command, newFile(bytes))
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(errors).toHaveLength(1)
      expect(errors[0]).toMatch(told)
    })
  })
})
