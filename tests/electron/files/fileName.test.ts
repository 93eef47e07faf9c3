import { expect, test } from 'vitest'
import { fileNameAsItCame, fileNameFromTitle, unusedFileName } from '../../../electron/files/fileName.ts'

const fromTitle: readonly [title: string, name: string][] = [
  ['第10周 2024-03-08', '第10周 2024-03-08.md'],
  ['第10周 2024/03/08', '第10周 2024-03-08.md'],
  ['..\\..\\etc/passwd', '-..-etc-passwd.md'],
  ['a: b? "c" <d> *e*|f', 'a b c d e -f.md'],
  ['  two   spaces\tand a tab ', 'two spaces and a tab.md'],
  ['ends with dots...', 'ends with dots.md'],
  ['.hidden', 'hidden.md'],
  ['control\u0000\u001F\u202E\u200Bcharacters', 'controlcharacters.md'],
  ['lone \uD83D surrogate', 'lone surrogate.md'],
  ['CON', '_CON.md'],
  ['com1.2024', '_com1.2024.md'],
  ['console', 'console.md'],
  ['', 'report.md'],
  ['???', 'report.md'],
]
test.each(fromTitle)('the title %j names %j', (title, name) => {
  expect(fileNameFromTitle(title)).toBe(name)
})

test('a long title is cut between characters, to a length that every file system takes', () => {
  for (const character of ['周', '𠮷', 'a']) {
    const name = fileNameFromTitle(character.repeat(500))
    expect(name).toMatch(new RegExp(`^${character}{50,200}\\.md$`, 'u'))
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(203)
  }
})

const asItCame: readonly [path: string, name: string | null][] = [
  ['周报 2024-03-08.md', '周报 2024-03-08.md'],
  ['folder/inner/a.md', 'a.md'],
  ['C:\\reports\\a.md', 'a.md'],
  ['what is this?.md', 'what is this?.md'],
  ['a\u0000b\u0007.md', 'ab.md'],
  ['../..', null],
  ['folder/', null],
  ['', null],
]
test.each(asItCame)('a file that came as %j is called %j', (path, name) => {
  expect(fileNameAsItCame(path)).toBe(name)
})

const unused: readonly [name: string, taken: readonly string[], unused: string][] = [
  ['a.md', [], 'a.md'],
  ['a.md', ['b.md'], 'a.md'],
  ['a.md', ['a.md'], 'a (2).md'],
  ['a.md', ['a.md', 'a (2).md'], 'a (3).md'],
  ['a.md', ['A.MD'], 'a (2).md'],
  ['\u00E9.md', ['e\u0301.md'], '\u00E9 (2).md'],
  ['a', ['a'], 'a (2)'],
  ['.md', ['.md'], '.md (2)'],
]
test.each(unused)('%j among %j becomes %j', (name, taken, expected) => {
  expect(unusedFileName(name, taken)).toBe(expected)
})
