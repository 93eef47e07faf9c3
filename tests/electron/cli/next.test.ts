import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { reports } from './reports.ts'
import { newFile, run } from './runCommand.ts'

const report = (title: string, repeated: string, value: string): string =>
  `# ${title}\n\n# ${repeated}\n\n## 【系统运行数据】\n\n- 启动成功率：${value}%\n\n## 【其他】\n\n1. 春季巡检`

const last = report('第07周 2024-02-16', '第07周 2024/02/16', '98.10')

async function next(...words: readonly string[]): Promise<string> {
  const { code, out, errors } = await run('next', ...words)
  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  return out
}

describe('the next week’s Markdown', () => {
  test.each([
    ['a week later', [], report('第08周 2024-02-23', '第08周 2024/02/23', '')],
    ['of a day', ['--date', '2024-03-12'], report('第11周 2024-03-12', '第11周 2024/03/12', '')],
    ['in the next year', ['--date', '2025-01-01'], report('第01周 2025-01-01', '第01周 2025/01/01', '')],
  ])('%s', async (_name, words, expected) => {
    expect(await next(newFile(last), ...words)).toBe(expected)
  })

  test('by the numbering of the report’s own title', async () => {
    const iso = report('第05周 2023-02-03', '第05周 2023/02/03', '98.10')
    expect(await next(newFile(iso))).toBe(report('第06周 2023-02-10', '第06周 2023/02/10', ''))
  })

  test('of a file in another encoding is UTF-8', async () => {
    const expected = await next(newFile(last))
    expect(await next(newFile(iconv.encode(last, 'gb18030')))).toBe(expected)
    expect(await next(newFile(`\ufeff${last}`))).toBe(expected)
  })

  test.each(reports)('of %s reads and prints as it is', async (_name, file) => {
    const text = await next(file)
    const { code, out } = await run('roundtrip', newFile(text), '--canonical')
    expect({ code, out: out.slice(0, 10) }).toEqual({ code: 0, out: 'identical ' })
  })
})
