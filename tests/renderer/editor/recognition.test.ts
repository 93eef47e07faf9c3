import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recognisedIn } from '../../../renderer/editor/recognition/recognised.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { anyBlocks } from '../../shared/notion/anyBlocks.ts'
import { anyEdit, apply } from './anyEdit.ts'
import { openEditor, type TestEditor } from './testEditor.ts'

/** What is drawn on the document, each with the text that it stands on. */
function drawnIn(state: EditorState): readonly string[] {
  const decorations = recognisedIn(state)?.decorations.find() ?? []
  return decorations
    .map(({ from, to, spec }) => `${from}-${to} ${spec.drawn} ${state.doc.textBetween(from, to, '/', '|')}`)
    .sort()
}

/** The names and texts alone. */
const names = (it: TestEditor) => drawnIn(it.editor.state).map((drawing) => drawing.replace(/^\d+-\d+ /, ''))

const report = `# 第11周 2023-03-10

# 系统运行数据

- 登录成功率：98.6%

# 【O1 会员体系】

- 积分商城改版，进度60%`

describe('what is drawn', () => {
  test('follows the sections: editing a heading makes its items something else', () => {
    const it = openEditor(report)
    expect(names(it)).toContain('block kpi / kpi-label 0 6 kpi-label 11 end 登录成功率：98.6%')
    it.select('|系统运行数据|')
    it.type('其他')
    expect(names(it).filter((name) => name.includes('登录成功率'))).toEqual([])
    it.editor.commands.undo()
    expect(names(it)).toContain('block kpi / kpi-label 0 6 kpi-label 11 end 登录成功率：98.6%')
  })

  test('follows an item to another section', () => {
    const it = openEditor(report)
    it.select('登录成功率：98.6%|')
    it.press('Enter')
    it.type('下单成功率：9')
    expect(names(it)).toContain('block kpi / kpi-label 0 6 下单成功率：9')
    it.select('进度60%|')
    it.press('Enter')
    it.type('权益页，进度5%')
    expect(names(it)).toContain('block okr / okr-progress 6 8 权益页，进度5%')
  })

  test('stands on the right characters behind equations, images and breaks', () => {
    const text = '# 第11周\n\n# 系统运行数据\n\n- ![截图](a.png) $x^2$ 登录成功率：98.6%\n下单成功率：%'
    const it = openEditor(text)
    const labels = names(it).filter((name) => name.startsWith('text'))
    expect(labels.at(-1)).toBe('text kpi-label-open ：')
  })

  test('is the same whether it came about by editing or was drawn at once', () => {
    fc.assert(
      fc.property(anyBlocks(2), fc.array(anyEdit, { minLength: 1, maxLength: 10 }), (blocks, edits) => {
        const body = printDocument({ blocks, lineEnd: '\n', finalNewline: false, leading: [] })
        const it = openEditor(`${report}\n\n${body}`)
        for (const edit of edits) apply(it, edit)
        const { doc } = it.editor.state
        const atOnce = EditorState.create({ doc, plugins: openEditor('').editor.extensionManager.plugins })
        expect(drawnIn(it.editor.state)).toEqual(drawnIn(atOnce))
      }),
      { numRuns: 200 },
    )
  })
})
