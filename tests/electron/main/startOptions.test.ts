import { describe, expect, test } from 'vitest'
import { dataFolderFrom, UsageError } from '../../../electron/main/startOptions.ts'

describe('the library’s folder', () => {
  const cases: readonly [string, readonly string[], Record<string, string>, string | null][] = [
    ['the user-data folder by default', ['.'], {}, null],
    ['--data DIR', ['.', '--data', '/books/a'], {}, '/books/a'],
    ['--data=DIR', ['--data=/books/a'], {}, '/books/a'],
    ['relative to where the app was started', ['--data', 'a/b'], {}, '/home/x/a/b'],
    ['the environment', [], { WEEKBOOK_DATA: '/books/b' }, '/books/b'],
    ['the environment, relative', [], { WEEKBOOK_DATA: 'b' }, '/home/x/b'],
    ['an empty variable is none', [], { WEEKBOOK_DATA: '' }, null],
    ['the option before the environment', ['--data', '/books/a'], { WEEKBOOK_DATA: '/books/b' }, '/books/a'],
    ['other options beside it', ['--no-sandbox', '--data', '/books/a', '--lang=zh-CN'], {}, '/books/a'],
    ['an option that only begins like it', ['--database', '/books/a'], {}, null],
  ]
  test.each(cases)('%s', (_name, args, environment, folder) => {
    expect(dataFolderFrom(args, environment, '/home/x')).toBe(folder)
  })

  test.each([[['--data']], [['--data', '--lang=zh']], [['--data=']]])('%j is refused', (args) => {
    expect(() => dataFolderFrom(args, { WEEKBOOK_DATA: '/books/b' }, '/')).toThrow(UsageError)
  })
})
