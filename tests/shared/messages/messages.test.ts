import { describe, expect, test } from 'vitest'
import { createTranslate } from '../../../electron/messages/createTranslate.ts'
import type { Problem } from '../../../shared/ipc/problem.ts'
import { en } from '../../../shared/messages/en.ts'
import { languageFor, languages } from '../../../shared/messages/messages.ts'
import { wordProblem } from '../../../shared/messages/wordProblem.ts'
import { zh } from '../../../shared/messages/zh.ts'

/** Path and text of every leaf. */
function leaves(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  )
}
const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)

describe('the two languages', () => {
  const english = new Map(leaves(en))
  const chinese = leaves(zh)

  test('have texts at all', () => expect(chinese.length).toBeGreaterThan(50))

  test.each(chinese)('%s takes the same values', (key, text) => {
    expect(new Set(names(english.get(key) ?? ''))).toEqual(new Set(names(text)))
  })

  test('have no empty text and no English left in Chinese', () => {
    expect([...english.values(), ...chinese.map(([, text]) => text)]).not.toContain('')
    // Signs between names, such as `{{label}}（{{unit}}）`, are no words.
    const words = chinese.filter(
      ([, text]) => !/\p{Script=Han}/u.test(text) && /\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, '')),
    )
    expect(words.map(([key]) => key).filter((key) => !/^(settings\.(language\w*|en|zh))/.test(key))).toEqual([])
  })
})

const spoken: readonly ['system' | 'zh' | 'en', string, 'zh' | 'en'][] = [
  ['zh', 'en-US', 'zh'],
  ['en', 'zh-CN', 'en'],
  ['system', 'zh-CN', 'zh'],
  ['system', 'zh-Hant-TW', 'zh'],
  ['system', 'ZH', 'zh'],
  ['system', 'zha', 'en'],
  ['system', 'de-DE', 'en'],
  ['system', '', 'en'],
]
test.each(spoken)('set to %s on a system in %s, it speaks %s', (setting, locale, language) => {
  expect(languageFor(setting, locale)).toBe(language)
})

describe.each(languages)('problems in %s', (language) => {
  const t = createTranslate(language)
  const name = '第31周 <b>.md'
  const problems: readonly [Problem, readonly string[]][] = [
    [{ code: 'notText', name, line: 7 }, ['GB18030', '7']],
    [{ code: 'binary', name, line: 12 }, ['12']],
    [{ code: 'tooLarge', name, bytes: 70_500_000, limit: 64_000_000 }, ['71 MB', '64 MB']],
    [{ code: 'unreadable', name, reason: 'no such file (ENOENT)' }, [t('reason.ENOENT')]],
    [{ code: 'unreadable', name, reason: 'connection reset (ECONNRESET)' }, ['connection reset (ECONNRESET)']],
    [{ code: 'unreadable', name, reason: 'not a file' }, [t('reason.notFile')]],
    [{ code: 'fileUnread', name, reason: 'a link' }, [t('reason.link')]],
    [{ code: 'fileKept', name }, []],
    [{ code: 'empty', name }, []],
    [{ code: 'notMarkdown', name }, ['Markdown']],
    [{ code: 'unwritable', name, reason: 'disk full' }, ['disk full']],
    [{ code: 'notEncodable', name, character: '😀', line: 3 }, ['😀', '3']],
    [{ code: 'stale', name }, []],
    [{ code: 'missing', name }, []],
    [{ code: 'weekTaken', name }, []],
  ]
  test.each(problems)('$code', (problem, said) => {
    const words = wordProblem(problem, t)
    for (const part of [name, ...said]) expect(words).toContain(part)
    expect(words).not.toMatch(/problem\.|\{\{|undefined/)
  })
})
