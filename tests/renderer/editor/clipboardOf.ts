import type { EditorProps, EditorView } from '@tiptap/pm/view'
import type { TestEditor } from './testEditor.ts'

/** What a key for copying would put on the clipboard as plain text. */
export function copy({ editor }: TestEditor): string {
  return handlerOf(editor, 'clipboardTextSerializer')(editor.state.selection.content(), viewOf(editor))
}

/** Pastes what the clipboard has; false where the browser's own reading of it is left to itself. */
export function paste({ editor }: TestEditor, data: { readonly text: string; readonly html?: string }): boolean {
  const kinds: Readonly<Record<string, string>> = { 'text/plain': data.text, 'text/html': data.html ?? '' }
  const clipboardData = { getData: (kind: string) => kinds[kind] ?? '', files: [], items: [] }
  return editor.state.plugins.some((plugin) => {
    const handle = plugin.props.handlePaste as ((view: EditorView, event: unknown) => boolean) | undefined
    return handle?.(viewOf(editor), { clipboardData }) === true
  })
}

function viewOf({ state, view }: TestEditor['editor']): EditorView {
  return { state, dispatch: view.dispatch } as EditorView
}

function handlerOf<K extends keyof EditorProps>({ state }: TestEditor['editor'], name: K): NonNullable<EditorProps[K]> {
  const plugin = state.plugins.find(({ props }) => props[name] !== undefined)
  return plugin?.props[name] as NonNullable<EditorProps[K]>
}
