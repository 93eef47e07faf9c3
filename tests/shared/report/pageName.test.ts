import { describe, expect, test } from 'vitest'
import { fileNameOfAddress, pageKey, pageKeyOfAddress } from '../../../shared/report/pageName.ts'

const id = '0123456789abcdef0123456789abcdef'

describe('a page is known by', () => {
  test.each([
    [`第06周 2023-02-03 ${id}.md`, id],
    [`第06周 ${id.toUpperCase()}.md`, id],
    [`任务 ${id}_all.csv`, id],
    [`任务 ${id}.csv`, id],
    ['2024-03-15 周五_aB3dE5gH7jK9mN1pQ3sT5v.md', '20240315周五'],
    ['第10周 2024/03/08', '第10周20240308'],
    ['e\u0301te\u0301.md', 'été'],
    [`${id}.md`, id],
    ['..', ''],
  ])('%s', (name, key) => expect(pageKey(name)).toBe(key))
})

describe('an address leads to', () => {
  test.each([
    [`a/%E7%94%B2%20${id}.md#x`, id],
    ['../%E7%94%B2.md?x', '甲'],
    ['%E7%94.md', ''],
    ['https://a.b/c.md', ''],
    ['//a.b/c.md', ''],
  ])('%s', (address, key) => expect(pageKeyOfAddress(address)).toBe(key))

  test('a name in NFC', () => expect(fileNameOfAddress('a/e%CC%81.md')).toBe('é.md'))
})
