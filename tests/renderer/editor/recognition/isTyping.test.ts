import { expect, test } from 'vitest'
import { isTyping } from '../../../../renderer/editor/recognition/isTyping.ts'
import { recognisedIn } from '../../../../renderer/editor/recognition/recognised.ts'
import { openEditor } from '../testEditor.ts'

const report = `# 第11周 2023-03-10

# 系统运行数据

- 登录成功率：98.6%
- 下单成功率：%，支付成功率：（待补）
- 事故数AB级次

# 【O1 会员体系】

- 积分商城改版，进度60%

# 生产稳定性事件

- 3/8 14:41 
原因：磁盘写满`

/** Where, what is typed there, and whether it may be recognised a moment later: nothing drawn there goes with it. */
const cases: readonly (readonly [string, string, boolean])[] = [
  ['登录成功率：98.6|%', '1', true],
  ['登录成功率：|98.6|%', '9', true],
  ['登录成|功率', '甲', true],
  ['进度60|%', '1', true],
  ['磁盘写满|', '，', true],
  ['下单成功率：|', '9', false],
  ['支付成功率：|', '9', false],
  ['事故数AB级|次', '1', false],
  ['3/8 14:41 |', '订', false],
]

test.each(cases)('%s: %s is typed', (place, typed, waits) => {
  const { editor, select } = openEditor(report)
  select(place)
  const { from, to } = editor.state.selection
  const drawn = recognisedIn(editor.state)?.decorations
  if (drawn === undefined) throw new Error('Nothing is recognised')
  expect(isTyping(editor.state.tr.insertText(typed, from, to), drawn)).toBe(waits)
})
