import { describe, expect, test } from 'vitest'
import { openEditor, type TestEditor } from './testEditor.ts'

interface Case {
  readonly name: string
  readonly before: string
  readonly edit: (editor: TestEditor) => void
  readonly after: string
}

const cases: readonly Case[] = [
  {
    name: 'Enter splits an item, and the run counts on',
    before: '1. 巡检完成\n2. 扩容评审\n3. 演练',
    edit: (it) => {
      it.select('扩容|评审')
      it.press('Enter')
    },
    after: '1. 巡检完成\n2. 扩容\n3. 评审\n4. 演练',
  },
  {
    name: 'a run that does not count up keeps its numbers',
    before: '1. 巡检完成\n1. 扩容评审\n5. 演练',
    edit: (it) => {
      it.select('巡检|完成')
      it.press('Enter')
    },
    after: '1. 巡检\n2. 完成\n1. 扩容评审\n5. 演练',
  },
  {
    name: 'Enter in an item with soft breaks splits it at the cursor',
    before: '- 3/4 9:10 网关超时\n原因：链路抖动\n处置：切换线路\n- 其他',
    edit: (it) => {
      it.select('原因：链路抖动|')
      it.press('Enter')
    },
    after: '- 3/4 9:10 网关超时\n原因：链路抖动\n- \n处置：切换线路\n- 其他',
  },
  {
    name: 'Shift-Enter breaks a line softly',
    before: '- 网关超时',
    edit: (it) => {
      it.select('网关|超时')
      it.press('Shift-Enter')
    },
    after: '- 网关\n超时',
  },
  {
    name: 'Enter on an empty item ends the list',
    before: '- 巡检\n- \n\n# 其他',
    edit: (it) => {
      it.selectRange(it.editor.state.doc.child(0).nodeSize - 3)
      it.press('Enter')
      it.type('下一段')
    },
    after: '- 巡检\n\n下一段\n\n# 其他',
  },
  {
    name: 'Tab moves an item below the one before it',
    before: '1. 巡检\n2. 扩容\n3. 演练',
    edit: (it) => {
      it.select('扩容|')
      it.press('Tab')
    },
    after: '1. 巡检\n    1. 扩容\n2. 演练',
  },
  {
    name: 'Tab moves an item below one of another list',
    before: '4. 线上事件：\n- 3/4 网关超时\n- 3/5 磁盘写满',
    edit: (it) => {
      it.select('3/4 网关|超时')
      it.press('Tab')
      it.select('3/5 磁盘|写满')
      it.press('Tab')
    },
    after: '4. 线上事件：\n    - 3/4 网关超时\n    - 3/5 磁盘写满',
  },
  {
    name: 'Tab on the first item does nothing',
    before: '- 巡检\n- 扩容',
    edit: (it) => {
      it.select('巡|检')
      it.press('Tab')
    },
    after: '- 巡检\n- 扩容',
  },
  {
    name: 'Shift-Tab moves an item out, with what followed it inside',
    before: '- 巡检\n    - 机房\n    - 网络\n    - 磁盘\n- 扩容',
    edit: (it) => {
      it.select('网|络')
      it.press('Shift-Tab')
    },
    after: '- 巡检\n    - 机房\n- 网络\n    - 磁盘\n- 扩容',
  },
  {
    name: 'Shift-Tab keeps a to-do a to-do',
    before: '- 巡检\n    - [ ]  机房\n    - [x]  网络\n- 扩容',
    edit: (it) => {
      it.select('机|房')
      it.press('Shift-Tab')
      it.type('一')
    },
    after: '- 巡检\n- [ ]  机一房\n    - [x]  网络\n- 扩容',
  },
  {
    name: 'Shift-Tab keeps a number a number, counted anew',
    before: '- 巡检\n    1. 机房\n    2. 网络\n- 扩容',
    edit: (it) => {
      it.select('网|络')
      it.press('Shift-Tab')
      it.type('一')
    },
    after: '- 巡检\n    1. 机房\n1. 网一络\n- 扩容',
  },
  {
    name: 'Shift-Tab keeps a bullet a bullet, and what is below it',
    before: '1. 巡检\n    - 机房\n        - 底\n    - 网络\n2. 扩容',
    edit: (it) => {
      it.select('机|房')
      it.press('Shift-Tab')
    },
    after: '1. 巡检\n- 机房\n    - 底\n    - 网络\n1. 扩容',
  },
  {
    name: 'Enter on an empty item below another moves it out, with its kind and what follows it',
    before: '- 巡检\n    1. 机房\n    2. 网络\n- 扩容',
    edit: (it) => {
      it.select('机房|')
      it.press('Enter', 'Enter')
      it.type('新')
    },
    after: '- 巡检\n    1. 机房\n1. 新\n    1. 网络\n- 扩容',
  },
  {
    name: 'Enter on an empty item goes out level by level, and ends the list at last',
    before: '- 巡检\n    - 机房\n        - 底\n- 扩容',
    edit: (it) => {
      it.select('底|')
      it.press('Enter', 'Enter', 'Enter', 'Enter')
      it.type('新')
    },
    after: '- 巡检\n    - 机房\n        - 底\n\n新\n\n- 扩容',
  },
  {
    name: 'Enter on an empty to-do below a bullet moves it out as a to-do',
    before: '- 巡检\n    - [x]  机房\n- 扩容',
    edit: (it) => {
      it.select('机房|')
      it.press('Enter', 'Enter')
      it.type('新')
    },
    after: '- 巡检\n    - [x]  机房\n- [ ]  新\n- 扩容',
  },
  {
    name: 'Backspace at the beginning of an item makes it a paragraph where it stands',
    before: '- 3/4 网关超时\n    - 原因：链路抖动\n    - 其他\n\n后文',
    edit: (it) => {
      it.select('|原因')
      it.press('Backspace')
    },
    after: '- 3/4 网关超时\n    \n    原因：链路抖动\n    \n    - 其他\n\n后文',
  },
  {
    name: 'a second Backspace joins it with what stands before, at any depth',
    before: '- 巡检\n    - 机房\n        1. 一层\n        2. 二层\n\n后文',
    edit: (it) => {
      it.select('|二层')
      it.press('Backspace', 'Backspace')
    },
    after: '- 巡检\n    - 机房\n        1. 一层二层\n\n后文',
  },
  {
    name: 'Backspace at the beginning of an item on the page makes it a paragraph of the page',
    before: '- 巡检\n- 机房\n    - 磁盘\n\n后文',
    edit: (it) => {
      it.select('|机房')
      it.press('Backspace')
    },
    after: '- 巡检\n\n机房\n\n- 磁盘\n\n后文',
  },
  {
    name: 'Backspace at the beginning of a to-do’s item keeps the to-do',
    before: '- 甲\n    - [ ]  乙\n        - 丙',
    edit: (it) => {
      it.select('|丙')
      it.press('Backspace')
    },
    after: '- 甲\n    - [ ]  乙\n        \n        丙\n        ',
  },
  {
    name: 'Enter, Tab and Backspace begin a paragraph below an item, and Enter goes on with one',
    before: '- 3/4 网关超时\n- 其他',
    edit: (it) => {
      it.select('网关超时|')
      it.press('Enter', 'Tab', 'Backspace')
      it.type('原因：链路抖动')
      it.press('Enter')
      it.type('处置：切换线路')
    },
    after: '- 3/4 网关超时\n    \n    原因：链路抖动\n    \n    处置：切换线路\n    \n- 其他',
  },
  {
    name: 'Enter in a paragraph below an item splits it, and leaves the ones behind it where they are',
    before: '- 3/4 网关超时\n    \n    原因：链路抖动\n    \n    处置：切换线路\n    \n\n# 其他',
    edit: (it) => {
      it.select('链路|抖动')
      it.press('Enter')
    },
    after: '- 3/4 网关超时\n    \n    原因：链路\n    \n    抖动\n    \n    处置：切换线路\n    \n\n# 其他',
  },
  {
    name: 'Enter on an empty paragraph at an item’s end begins the next item',
    before: '- [x]  3/4 网关超时\n    \n    处置：切换线路\n    \n- [ ]  其他',
    edit: (it) => {
      it.select('切换线路|')
      it.press('Enter', 'Enter')
      it.type('3/5')
    },
    after: '- [x]  3/4 网关超时\n    \n    处置：切换线路\n    \n- [ ]  3/5\n- [ ]  其他',
  },
  {
    name: 'Shift-Tab moves a paragraph out of its item, and what follows it inside',
    before: '- 3/4 网关超时\n    \n    原因：链路抖动\n    \n    处置：切换线路\n    \n- 其他',
    edit: (it) => {
      it.select('原|因')
      it.press('Shift-Tab')
    },
    after: '- 3/4 网关超时\n\n原因：链路抖动\n\n处置：切换线路\n\n- 其他',
  },
  {
    name: 'Tab moves a paragraph below the item before it, where there is one',
    before: '- 线上事件\n    - 3/4 网关超时\n    \n    原因：链路抖动\n    \n    处置：切换线路\n    ',
    edit: (it) => {
      it.select('原|因')
      it.press('Tab', 'Tab')
      it.type('其')
      it.select('处|置')
      it.press('Tab')
    },
    after:
      '- 线上事件\n    - 3/4 网关超时\n        \n        原其因：链路抖动\n        \n        处置：切换线路\n        ',
  },
  {
    name: 'Shift-Tab on the outermost item does nothing',
    before: '- 巡检\n    - 机房',
    edit: (it) => {
      it.select('巡|检')
      it.press('Shift-Tab')
    },
    after: '- 巡检\n    - 机房',
  },
  {
    name: 'all selected items become to-dos, or paragraphs, by key',
    before: '- 巡检\n    1. 机房\n    2. 网络\n- 扩容',
    edit: (it) => {
      it.select('巡检|')
      const from = it.editor.state.selection.from
      it.select('扩容|')
      it.selectRange(from, it.editor.state.selection.from)
      it.press('Mod-Shift-9')
      it.select('机房|')
      const first = it.editor.state.selection.from
      it.select('网络|')
      it.selectRange(first, it.editor.state.selection.from)
      it.press('Mod-Alt-0')
    },
    after: '- [ ]  巡检\n    \n    机房\n    \n    网络\n    \n- [ ]  扩容',
  },
  {
    name: 'an item becomes a paragraph by key',
    before: '- 巡检\n    - 机房\n    - 网络',
    edit: (it) => {
      it.select('网|络')
      it.press('Mod-Alt-0')
    },
    after: '- 巡检\n    - 机房\n    \n    网络\n    ',
  },
  {
    name: 'an item that leaves a list leaves two lists, the second counted from one',
    before: '1. 巡检\n2. 扩容\n3. 演练',
    edit: (it) => {
      it.select('|扩容')
      it.press('Backspace')
    },
    after: '1. 巡检\n\n扩容\n\n1. 演练',
  },
  {
    name: 'lists that come together count on',
    before: '1. 巡检\n\n扩容\n\n1. 演练\n2. 复盘',
    edit: (it) => {
      it.select('|扩容|')
      it.press('Backspace', 'Backspace')
    },
    after: '1. 巡检\n2. 演练\n3. 复盘',
  },
  {
    name: 'deleting the block in the middle leaves the lines of its neighbours',
    before: '前文 *a* _b_\n\n中间\n\n* 不是列表\n\n后文',
    edit: (it) => {
      it.select('|中间|')
      it.press('Backspace', 'Backspace')
    },
    after: '前文 *a* _b_\n\n* 不是列表\n\n后文',
  },
  {
    name: 'Backspace joins a paragraph with the one before it',
    before: '前文\n\n后文\n\n# 其他',
    edit: (it) => {
      it.select('|后文')
      it.press('Backspace')
    },
    after: '前文后文\n\n# 其他',
  },
  {
    name: 'Delete at the end of an item joins the next one',
    before: '- 巡检\n- 扩容\n- 演练',
    edit: (it) => {
      it.select('巡检|')
      it.press('Delete')
    },
    after: '- 巡检扩容\n- 演练',
  },
  {
    name: 'an empty paragraph put first or last into a callout is read as one',
    before: '<aside>\n💡\n- 甲\n- 乙\n</aside>',
    edit: (it) => {
      it.select('|甲')
      it.press('Enter')
      it.selectRange(4)
      it.press('Backspace')
    },
    after: '<aside>\n💡\n\n\n\n- 甲\n- 乙\n</aside>',
  },
  {
    name: 'deleting everything leaves a paragraph below the title',
    before: '# 第10周\n\nCreated: 2024年3月8日 9:30\n\n# 第10周\n\n- 巡检\n\n后文',
    edit: (it) => {
      it.press('Mod-a', 'Delete')
      it.type('- 重来')
    },
    after: '# 第10周\n\nCreated: 2024年3月8日 9:30\n\n- 重来',
  },
  {
    name: 'deleting all items leaves a paragraph, too',
    before: '# 第10周\n\n- [ ]  巡检\n    1. 机房',
    edit: (it) => {
      it.press('Mod-a', 'Backspace')
      it.type('重来')
    },
    after: '# 第10周\n\n重来',
  },
  {
    name: 'Delete at the end of an item joins what is nested below it, and keeps the rest',
    before: '- 巡检\n    1. 机房\n        - 一层\n    2. 网络\n- 扩容',
    edit: (it) => {
      it.select('巡检|')
      it.press('Delete')
      it.type('：')
    },
    after: '- 巡检：机房\n    - 一层\n    1. 网络\n- 扩容',
  },
  {
    name: 'Delete at the end of a nested item joins the next item of an outer level',
    before: '- 巡检\n    - 机房\n- 扩容\n    - 磁盘\n- 演练',
    edit: (it) => {
      it.select('机房|')
      it.press('Delete')
    },
    after: '- 巡检\n    - 机房扩容\n- 磁盘\n- 演练',
  },
  {
    name: 'Delete joins a paragraph with the list below it, and a list with the paragraph below it',
    before: '前文\n\n1. 巡检\n2. 扩容\n\n后文\n\n# 其他',
    edit: (it) => {
      it.select('前文|')
      it.press('Delete')
      it.select('扩容|')
      it.press('Delete')
    },
    after: '前文巡检\n\n1. 扩容后文\n\n# 其他',
  },
  {
    name: 'Delete before a table leaves both as they are',
    before: '前文\n\n| 甲 |\n| --- |\n| 1 |',
    edit: (it) => {
      it.select('前文|')
      it.press('Delete')
    },
    after: '前文\n\n| 甲 |\n| --- |\n| 1 |',
  },
  {
    name: 'Backspace at the beginning of a heading makes it a paragraph, a second one joins it',
    before: '- 巡检\n\n## 其他事项\n\n后文',
    edit: (it) => {
      it.select('|其他')
      it.press('Backspace')
    },
    after: '- 巡检\n\n其他事项\n\n后文',
  },
  {
    name: 'Backspace at the beginning of code makes it a paragraph',
    before: '前文\n\n```js\nlet a\nlet b\n```',
    edit: (it) => {
      it.select('|let a')
      it.press('Backspace')
    },
    after: '前文\n\nlet a\nlet b',
  },
  {
    name: 'Enter at the end of an item with items below it begins the first of them',
    before: '- 巡检\n    - [x]  机房\n- 扩容',
    edit: (it) => {
      it.select('巡检|')
      it.press('Enter')
      it.type('网络')
    },
    after: '- 巡检\n    - [ ]  网络\n    - [x]  机房\n- 扩容',
  },
  {
    name: 'Enter at the end of an item with paragraphs below it leaves them to it',
    before: '- 3/4 网关超时\n    \n    原因：链路抖动\n    \n- 其他',
    edit: (it) => {
      it.select('网关超时|')
      it.press('Enter')
      it.type('影响：支付')
    },
    after: '- 3/4 网关超时\n    \n    影响：支付\n    \n    原因：链路抖动\n    \n- 其他',
  },
  {
    name: 'headings by key',
    before: '正文\n\n其他',
    edit: (it) => {
      it.select('正|文')
      it.press('Mod-Alt-2')
      it.select('其|他')
      it.press('Mod-Alt-3', 'Mod-Alt-0')
    },
    after: '## 正文\n\n其他',
  },
  {
    name: 'Mod-Enter ticks a to-do',
    before: '- [ ]  机房\n- [x]  网络',
    edit: (it) => {
      it.select('机|房')
      it.press('Mod-Enter')
      it.select('网|络')
      it.press('Mod-Enter')
    },
    after: '- [x]  机房\n- [ ]  网络',
  },
  {
    name: 'Tab goes from value to value in the figures',
    before: '# 第10周\n\n# 系统运行数据\n\n- 登录成功率：98.1%，支付成功率：%\n- 告警3次\n\n# 其他',
    edit: (it) => {
      it.select('98|.1%')
      it.press('Tab')
      it.type('97.5')
    },
    after: '# 第10周\n\n# 系统运行数据\n\n- 登录成功率：98.1%，支付成功率：97.5%\n- 告警3次\n\n# 其他',
  },
  {
    name: 'Tab in the last figure goes to the end of its line, and Shift-Tab in the first stays',
    before: '# 第10周\n\n# 系统运行数据\n\n- 登录成功率：98.1%\n- 支付成功率：%',
    edit: (it) => {
      it.select('支付成功率：|%')
      it.press('Tab')
      it.type('（补）')
      it.select('登录成功率：98|.1%')
      it.press('Shift-Tab')
      it.type('0')
    },
    after: '# 第10周\n\n# 系统运行数据\n\n- 登录成功率：980.1%\n- 支付成功率：%（补）',
  },
  {
    name: 'Tab in a table goes to the next cell',
    before: '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
    edit: (it) => {
      it.select('|1')
      it.press('Tab')
      it.type('改')
    },
    after: '| 甲 | 乙 |\n| --- | --- |\n| 1 | 改 |',
  },
]

describe('an edit', () => {
  test.each(cases)('$name', ({ before, edit, after }) => {
    const it = openEditor(before)
    expect(it.text()).toBe(before)
    edit(it)
    expect(it.text()).toBe(after)
    it.undoAll()
    expect(it.text()).toBe(before)
  })
})
