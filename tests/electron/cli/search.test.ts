import { describe, expect, test } from 'vitest'
import { newFile, newFolder, run } from './runCommand.ts'

const week7 = '# 第07周 2024-02-16\n\n# 其他\n\n- Gateway：灰度中\n- 见 gateway 说明（a.*b）\n    续 GATEWAY'
const week8 = '# 第08周 2024-02-23\r\n\r\n- gateway 已投产\r\n'

async function library(): Promise<string> {
  const data = newFolder()
  await run('import', '--data', data, newFile(week7, '第07周.md'), newFile(week8, '第08周.md'))
  return data
}
const first = { week: { year: 2024, number: 7 }, page: '第07周 2024-02-16' }
const second = { week: { year: 2024, number: 8 }, page: '第08周 2024-02-23' }

const cases: readonly (readonly [name: string, words: readonly string[], hits: readonly unknown[]])[] = [
  [
    'newest weeks first, labels before prose, case ignored, line ends left out',
    ['gateway'],
    [
      { ...second, line: 3, text: '- gateway 已投产' },
      { ...first, line: 5, text: '- Gateway：灰度中' },
      { ...first, line: 6, text: '- 见 gateway 说明（a.*b）' },
      { ...first, line: 7, text: '    续 GATEWAY' },
    ],
  ],
  ['case heeded', ['--case', 'Gateway'], [{ ...first, line: 5, text: '- Gateway：灰度中' }]],
  ['inside words', ['ATEWA', '--case'], [{ ...first, line: 7, text: '    续 GATEWAY' }]],
  ['signs stand for themselves', ['a.*b'], [{ ...first, line: 6, text: '- 见 gateway 说明（a.*b）' }]],
  ['one Chinese character', ['灰'], [{ ...first, line: 5, text: '- Gateway：灰度中' }]],
  ['nothing', ['没有这样的话'], []],
]

describe('search', () => {
  test.each(cases)('%s', async (_name, words, hits) => {
    const data = await library()
    const { code, out, errors } = await run('search', '--data', data, ...words)
    expect({
      code,
      errors,
      hits: out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
    }).toEqual({
      code: 0,
      errors: [],
      hits,
    })
  })

  test.each([
    [[], 'no query was given'],
    [['a', 'b'], 'one query at a time'],
    [[''], 'no query was given'],
  ])('%j is refused', async (words, why) => {
    const { code, errors } = await run('search', '--data', newFolder(), ...words)
    expect(code).toBe(2)
    expect(errors[0]).toContain(why)
  })
})
