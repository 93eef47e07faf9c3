import type { Editor } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { useEditorValue } from './useEditorValue.ts'

export interface SelectedNode {
  readonly node: EditorNode
  readonly pos: number
}

/** The node of one of the types that is selected as a whole. */
export function useSelectedNode(editor: Editor, types: readonly string[]): SelectedNode | null {
  return useEditorValue(
    editor,
    ({ state: { selection } }) =>
      selection instanceof NodeSelection && types.includes(selection.node.type.name)
        ? { node: selection.node, pos: selection.from }
        : null,
    (a, b) => a?.node === b?.node && a?.pos === b?.pos,
  )
}

/** Changes one attribute of a node, where it is still that node; one step to undo. */
export function setAttribute(editor: Editor, { node, pos }: SelectedNode, name: string, value: unknown): void {
  const { state, view } = editor
  if (state.doc.nodeAt(pos) !== node || node.attrs[name] === value) return
  const { selection } = state
  const tr = state.tr.setNodeAttribute(pos, name, value)
  if (selection instanceof NodeSelection && selection.from === pos) tr.setSelection(NodeSelection.create(tr.doc, pos))
  view.dispatch(tr)
}
