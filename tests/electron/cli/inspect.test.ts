import { describe, expect, test } from 'vitest'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { reports } from './reports.ts'
import { bytesOf, newFile, run } from './runCommand.ts'

const text = `# 第07周 2024-02-16

Created: 2024年2月16日 9:05

# 第07周 2024/02/16

## 【系统运行数据】

- 启动成功率：98.10%
- 事故数AB级0次，CD级1次

## 【O1 运营增长】

- 分时电价，整体进度58%，计划3/4上线
- 生产稳定性事件：
    - 2/14 10:20-10:35 监控发现心跳超时
    原因：连接池上限偏小
    处置：扩容

# 本周收获与反思

先看现场照片，再看原型。

# 下周工作及目标

1. 分时电价推进

# 日报合集

[2024/02/16 周五](2024-02-16%20周五.md)`

async function inspect(file: string): Promise<unknown> {
  const { code, out, errors } = await run('inspect', file)
  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  return JSON.parse(out)
}

test('each thing that is read off a report stands under its name, with its line', async () => {
  expect(await inspect(newFile(text))).toEqual({
    title: '第07周 2024-02-16',
    date: '2024-02-16',
    properties: { Created: '2024年2月16日 9:05' },
    week: { year: 2024, number: 7 },
    sections: [
      { title: '第07周 2024/02/16', kind: null, level: 1, line: 5 },
      { title: '【系统运行数据】', kind: 'figures', level: 2, line: 7 },
      { title: '【O1 运营增长】', kind: 'objectives', level: 2, line: 12 },
      { title: '本周收获与反思', kind: 'reflection', level: 1, line: 20 },
      { title: '下周工作及目标', kind: 'plan', level: 1, line: 24 },
      { title: '日报合集', kind: 'dailies', level: 1, line: 28 },
    ],
    kpis: [
      { label: '启动成功率', value: 98.1, unit: '%', line: 9 },
      { label: '事故数AB级', value: 0, unit: '次', line: 10 },
      { label: '事故数CD级', value: 1, unit: '次', line: 10 },
    ],
    okrItems: [
      {
        objective: '【O1 运营增长】',
        name: '分时电价',
        progress: 58,
        dates: [{ written: '计划3/4上线', from: '2024-03-04', to: '2024-03-04' }],
        status: null,
        line: 14,
      },
    ],
    incidents: [
      {
        start: '2024-02-14T10:20',
        end: '2024-02-14T10:35',
        durationMinutes: 15,
        summary: '监控发现心跳超时',
        cause: '连接池上限偏小',
        handling: '扩容',
        foundBy: 'monitoring',
        causeSide: 'inside',
        level: null,
        underReview: false,
        impact: null,
        impacts: [],
        line: 16,
      },
    ],
    reflection: { text: '先看现场照片，再看原型。', line: 22 },
    plan: [{ text: '分时电价推进', line: 26 }],
    dailies: [{ text: '2024/02/16 周五', target: '2024-02-16%20周五.md', line: 30 }],
  })
})

test('what a text does not have is empty or null', async () => {
  expect(await inspect(newFile(''))).toEqual({
    title: '',
    date: null,
    properties: {},
    week: null,
    sections: [],
    kpis: [],
    okrItems: [],
    incidents: [],
    reflection: null,
    plan: [],
    dailies: [],
  })
})

describe.each(reports)('%s', (_name, file) => {
  test('says what the product reads', async () => {
    expect(await inspect(file)).toEqual(projectReport(bytesOf(file).toString()))
  })
})
