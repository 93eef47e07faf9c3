import { describe, expect, test } from 'vitest'
import { reports } from './reports.ts'
import { newFile, run } from './runCommand.ts'

const old = `# 第20周 2024-05-17

## 【系统运行数据】

- 出票成功率：99.94%

## 【O1 票务】

- 会员积分抵扣，进度43%，预计4月上线
- 影院收银二期

# 下周工作及目标

1. 压测`

const recent = `# 第21周 2024-05-24

## 【系统运行数据】

- 出票成功率：99.95%

## 【O1 票务】

- 电子发票
- 会员积分抵扣，进度50%，预计5月上线

# 下周工作及目标

1. 压测`

test('the lines that are about the same stand beside each other with what changed', async () => {
  const { code, out, errors } = await run('compare', newFile(old), newFile(recent))
  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  expect(JSON.parse(out)).toEqual({
    pairs: [
      { old: 5, new: 5, changes: [{ kind: 'value', label: '出票成功率', before: '99.94%', after: '99.95%' }] },
      {
        old: 9,
        new: 10,
        changes: [
          { kind: 'progress', before: '43%', after: '50%' },
          { kind: 'date', before: '预计4月上线', after: '预计5月上线' },
        ],
      },
      { old: 14, new: 14, changes: [] },
    ],
    gone: [10],
    new: [9],
  })
})

test('two empty texts have nothing to compare', async () => {
  const { code, out } = await run('compare', newFile(''), newFile(''))
  expect({ code, told: JSON.parse(out) }).toEqual({ code: 0, told: { pairs: [], gone: [], new: [] } })
})

describe.each(reports)('%s', (_name, file) => {
  test('beside itself has nothing gone, nothing new and nothing changed', async () => {
    const told = JSON.parse((await run('compare', file, file)).out)
    expect({ gone: told.gone, new: told.new }).toEqual({ gone: [], new: [] })
    expect(told.pairs.length).toBeGreaterThan(5)
    for (const pair of told.pairs) expect(pair).toEqual({ old: pair.new, new: pair.new, changes: [] })
  })
})

describe('a call with other words than it takes', () => {
  test.each([
    [['compare'], 'two files are needed'],
    [['compare', 'a.md'], 'two files are needed'],
    [['compare', 'a.md', 'b.md', 'c.md'], 'two files at a time'],
    [['compare', '--lines', 'a.md', 'b.md'], '--lines'],
  ])('%j', async (words, told) => {
    const { code, out, errors } = await run(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(told)
    expect(errors[0]).toContain('OLD NEW')
  })
})

test('a file that can’t be read is named', async () => {
  const { code, out, errors } = await run('compare', newFile(old), '/nowhere/缺.md')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(errors).toEqual([expect.stringMatching(/缺\.md.*no such file/)])
})

test('help tells what is printed', async () => {
  const { code, out } = await run('compare', '--help')
  expect(code).toBe(0)
  for (const word of ['OLD NEW', 'pairs', 'gone', 'new', 'changes']) expect(out).toContain(word)
})
