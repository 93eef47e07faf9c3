import type { EditorState } from '@tiptap/pm/state'

/** What is typed to choose a command by: a slash and letters behind it, up to the cursor. */
export interface SlashQuery {
  /** Position before the slash. */
  readonly from: number
  /** Position of the cursor. */
  readonly to: number
  /** What stands behind the slash. */
  readonly text: string
}

/** Keys of Chinese input give `、` for `/`, or `／`. */
const SLASH = /^[/／、]/

/**
 * Whether the character before the cursor asks for the menu: a slash at the beginning of a line or behind a space, `、`
 * only where nothing else stands in the block, since it enumerates anywhere else. Not in code, and not in a table.
 */
export function asksForMenu(state: EditorState): boolean {
  const { $from, empty } = state.selection
  if (!empty || !isPlain(state)) return false
  const before = textBefore(state)
  if (before.endsWith('、')) return before === '、' && $from.parent.content.size === 1
  return /(?:^|\s)[/／]$/.test(before)
}

/** What stands between a slash and the cursor; null where the cursor has left it or the slash is gone. */
export function queryAt(state: EditorState, from: number): SlashQuery | null {
  const { $from, empty, from: to } = state.selection
  if (!empty || from < $from.start() || from >= to || !isPlain(state)) return null
  const text = state.doc.textBetween(from, to, '\n', '\n')
  return SLASH.test(text) && !/[\s\ufffc]/.test(text) ? { from, to, text: text.slice(1) } : null
}

function textBefore({ selection: { $from } }: EditorState): string {
  return $from.parent.textBetween(0, $from.parentOffset, '\n', (node) => (node.type.name === 'hardBreak' ? '\n' : '￼'))
}

function isPlain({ selection: { $from }, storedMarks, schema }: EditorState): boolean {
  if (!$from.parent.isTextblock || $from.parent.type.spec.code) return false
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.spec.tableRole === 'table') return false
  }
  const marks = storedMarks ?? $from.marks()
  return !marks.some((mark) => mark.type === schema.marks.code)
}
