import { describe, expect, test } from 'vitest'
import { filterNames } from '../../../renderer/search/filterNames.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { resources } from '../../../shared/messages/resources.ts'
import { readQuery, toggleFilter } from '../../../shared/search/readQuery.ts'
import type { SearchQuery } from '../../../shared/search/searchQuery.ts'

const speaking =
  (language: 'zh' | 'en'): Translate =>
  (key) =>
    key
      .split('.')
      .reduce<unknown>(
        (group, name) => (group as Record<string, unknown>)[name],
        resources[language].translation,
      ) as string
const zh = filterNames(speaking('zh'), [speaking('en')])
const en = filterNames(speaking('en'), [speaking('zh')])

const read: readonly (readonly [text: string, query: Partial<SearchQuery>])[] = [
  ['进度', { words: '进度' }],
  [' 进度 ', { words: ' 进度 ' }],
  ['原因：超时', { words: '原因：超时' }],
  ['原因:超时', { words: '原因:超时' }],
  ['进度 年:2023', { words: '进度', years: [2023] }],
  ['年：2023 进度', { words: '进度', years: [2023] }],
  ['年:2021-2023 上线', { words: '上线', years: [2021, 2022, 2023] }],
  ['year:2023 进度', { words: '进度', years: [2023] }],
  ['进度 年:今年', { words: '进度 年:今年' }],
  ['栏目:反思 读书', { words: '读书', sections: ['reflection'] }],
  ['栏目:收获 读书', { words: '读书', sections: ['reflection'] }],
  ['类型:事件 类型:指标 网关', { words: '网关', kinds: ['kpi', 'incident'] }],
  ['先 年:2023 后', { words: '先 后', years: [2023] }],
  ['Kind:Incident gateway', { words: 'gateway', kinds: ['incident'] }],
  ['"年:2023 进度"', { words: '年:2023 进度' }],
  ['2023年:2023', { words: '2023年:2023' }],
  ['', { words: '' }],
]

describe('what is typed is read', () => {
  test.each(read)('%j', (text, expected) => {
    const { words, years = [], sections = [], kinds = [] } = { words: '', ...expected }
    const query = readQuery(text, zh)
    expect({ ...query, kinds: query.kinds.toSorted() }).toMatchObject({
      words,
      years,
      sections,
      kinds: kinds.toSorted(),
    })
  })
})

describe('a filter is written and taken away', () => {
  test.each([
    ['进度', { by: 'year', value: 2023 }, '进度 年:2023 '],
    ['', { by: 'section', value: 'reflection' }, '栏目:反思 '],
    ['进度 年:2023 后', { by: 'year', value: 2023 }, '进度 后'],
    ['year:2023', { by: 'year', value: 2023 }, ''],
    ['年:2022', { by: 'year', value: 2023 }, '年:2022 年:2023 '],
  ] as const)('%j with %j', (text, filter, expected) => {
    expect(toggleFilter(text, filter, zh)).toBe(expected)
  })

  test('in the words of each language, and is read as itself', () => {
    for (const names of [zh, en]) {
      for (const kind of Object.keys(names.kinds) as (keyof typeof names.kinds)[]) {
        expect(readQuery(toggleFilter('a', { by: 'kind', value: kind }, names), names).kinds).toEqual([kind])
      }
      for (const section of Object.keys(names.sections) as (keyof typeof names.sections)[]) {
        expect(readQuery(toggleFilter('a', { by: 'section', value: section }, names), names).sections).toEqual([
          section,
        ])
      }
    }
  })
})
