import { describe, expect, test } from 'vitest'
import { printPlan } from '../../../shared/blocks/plan/plan.ts'
import type { Block } from '../../../shared/notion/document.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { recogniseBelow } from './recogniseOne.ts'

const project = (body: string) => projectReport(`# 第18周 2023-05-05\n\n${body}`)
const print = (blocks: readonly Block[]) => printDocument({ blocks, lineEnd: '\n', finalNewline: false, leading: [] })

describe('reflection', () => {
  test('its text, a line each, up to the next heading of the same level', () => {
    const text = '# 收获与反思\n\n甲**乙**\n\n1. 丙\n    - 丁\n\n## 读书\n\n> 戊\n> \n\n# 下周工作及目标\n\n1. 己'
    expect(project(text).reflection).toEqual({ text: '甲乙\n丙\n丁\n戊', line: 5 })
  })
  test.each(['', '# 收获与反思', '# 收获与反思\n\n# 下周工作及目标'])('none in %j', (body) => {
    expect(project(body).reflection).toBeNull()
  })
})

describe('plan', () => {
  test('every item, nested ones and to-dos too, and lines numbered by hand', () => {
    const text =
      '# 下周工作及目标\n\n1. 甲\n    - 乙\n- [ ]  丙\n\n1、丁\n（2）戊\n其余待定\n\n## 重点\n\n- 己\n\n# 日报合集\n\n- 庚'
    expect(project(text).plan).toEqual([
      { text: '甲', line: 5 },
      { text: '乙', line: 6 },
      { text: '丙', line: 7 },
      { text: '丁', line: 9 },
      { text: '戊', line: 10 },
      { text: '己', line: 15 },
    ])
  })
  test('an empty item is drawn as one and promises nothing', () => {
    expect(recogniseBelow('plan', '# 下周计划', '1. \n2. ')).toHaveLength(2)
    expect(project('# 下周计划\n\n1. \n2. ').plan).toEqual([])
  })
  test('what is printed is recognised as what it was', () => {
    expect(project(`# 下周计划\n\n${print(printPlan(['甲', '乙']))}`).plan.map(({ text }) => text)).toEqual([
      '甲',
      '乙',
    ])
  })
})

describe('dailies', () => {
  test('links and images with their targets as written', () => {
    const text =
      '# 日报合集\n\n![图](a%20b.png)\n\n[周五](5-5%20周五.md)\n[周四](5-4.md)，[**周**三](5-3.md)\n\n- [周二](5-2.md)\n\n无链接'
    expect(project(text).dailies).toEqual([
      { text: '图', target: 'a%20b.png', line: 5 },
      { text: '周五', target: '5-5%20周五.md', line: 7 },
      { text: '周四', target: '5-4.md', line: 8 },
      { text: '周三', target: '5-3.md', line: 8 },
      { text: '周二', target: '5-2.md', line: 10 },
    ])
  })
  test('a link elsewhere is no daily', () => {
    expect(project('## 【其他】\n\n- [看板](https://example.com)').dailies).toEqual([])
  })
})
