import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { createTranslate } from '../../../electron/messages/createTranslate.ts'
import { blockLooks } from '../../../renderer/blocks/blockLooks.ts'
import { createReportEditor, textOf } from '../../../renderer/editor/createReportEditor.ts'
import { emptyBackground } from '../../../renderer/reports/background.ts'
import { testPage } from '../blocks/testPage.ts'

/** The report's editor without a page: its state, its plugins and its keys. */
export interface TestEditor {
  readonly editor: Editor
  readonly doc: () => EditorNode
  /** The report's text as it would be saved. */
  readonly text: () => string
  /** The cursor at `|` in a text that occurs once, or what stands between two of them. */
  readonly select: (place: string) => void
  readonly selectRange: (anchor: number, head?: number) => void
  /** A key by its name: `Enter`, `Shift-Tab`, `Mod-b`. */
  readonly press: (...keys: readonly string[]) => void
  /** Characters one by one, as the keyboard gives them. */
  readonly type: (text: string) => void
  readonly undoAll: () => void
}

export function openEditor(text: string): TestEditor {
  const editor = createReportEditor({
    text,
    label: '',
    looks: blockLooks,
    surroundings: () => ({ t: createTranslate('zh'), background: emptyBackground, page: testPage }),
  })
  const { doc, selection } = editor.state
  editor.view.updateState(EditorState.create({ doc, selection, plugins: editor.extensionManager.plugins }))

  function press(key: string) {
    const names = key.split(/-(?!$)/)
    const name = names.pop() as string
    const event = {
      key: name,
      ctrlKey: names.includes('Mod'),
      shiftKey: names.includes('Shift'),
      altKey: names.includes('Alt'),
      metaKey: false,
      keyCode: /^[0-9]$/.test(name) ? name.charCodeAt(0) : 0,
      preventDefault: () => {},
    } as unknown as KeyboardEvent
    for (const plugin of editor.state.plugins) {
      if (plugin.props.handleKeyDown?.call(plugin, editor.view, event) === true) return
    }
  }
  function typeOne(char: string) {
    const { from, to } = editor.state.selection
    const insert = () => editor.state.tr.insertText(char, from, to)
    for (const plugin of editor.state.plugins) {
      if (plugin.props.handleTextInput?.call(plugin, editor.view, from, to, char, insert) === true) return
    }
    editor.view.dispatch(insert())
  }
  const selectRange = (anchor: number, head = anchor) => {
    const { state } = editor
    const between = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))
    editor.view.dispatch(closeHistory(state.tr).setSelection(between))
  }
  return {
    editor,
    doc: () => editor.state.doc,
    text: () => textOf(editor.state.doc),
    selectRange,
    select(place) {
      const [before = '', ...rest] = place.split('|')
      const found = positionsOf(editor.state.doc, rest.length === 2 ? before + rest.join('') : place.replace('|', ''))
      if (found.length !== 1) throw new Error(`${JSON.stringify(place)} occurs ${found.length} times`)
      const from = (found[0] as number) + before.length
      selectRange(from, rest.length === 2 ? from + (rest[0] as string).length : from)
    },
    press: (...keys) => keys.forEach(press),
    type: (characters) => [...characters].forEach(typeOne),
    undoAll() {
      while (editor.can().undo()) editor.commands.undo()
    },
  }
}

/** Where a text begins in the document; a soft break is `\n`. */
function positionsOf(doc: EditorNode, text: string): readonly number[] {
  const found: number[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const own = node.textBetween(0, node.content.size, '\n', '\n')
    for (let at = own.indexOf(text); at >= 0; at = own.indexOf(text, at + 1)) found.push(pos + 1 + at)
    return false
  })
  return found
}
