import fc from 'fast-check'
import { commandsOf } from '../../../renderer/editor/commands/commands.ts'
import type { TestEditor } from './testEditor.ts'

/** One thing that a person could do to the document; places are shares of its length. */
export type AnyEdit =
  | { readonly kind: 'select'; readonly at: number; readonly length: number }
  | { readonly kind: 'press'; readonly key: string }
  | { readonly kind: 'type'; readonly text: string }
  /** As an input method or a plain paste puts it there: no rule sees it. */
  | { readonly kind: 'insert'; readonly text: string }
  | { readonly kind: 'command'; readonly command: CommandName }
  /** By a menu: a block that is turned into another, inserted, doubled, moved, deleted. */
  | { readonly kind: 'menu'; readonly name: string }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }

const commands = {
  bold: (it) => it.commands.toggleBold(),
  italic: (it) => it.commands.toggleItalic(),
  strike: (it) => it.commands.toggleStrike(),
  code: (it) => it.commands.toggleCode(),
  bulletList: (it) => it.commands.toggleBulletList(),
  orderedList: (it) => it.commands.toggleOrderedList(),
  taskList: (it) => it.commands.toggleTaskList(),
  heading: (it) => it.commands.toggleHeading({ level: 2 }),
  quote: (it) => it.commands.toggleBlockquote(),
  codeBlock: (it) => it.commands.toggleCodeBlock(),
  divider: (it) => it.commands.insertContent({ type: 'horizontalRule' }),
  table: (it) => it.commands.insertTable({ rows: 2, cols: 2 }),
  row: (it) => it.commands.addRowAfter(),
  column: (it) => it.commands.addColumnAfter(),
  delete: (it) => it.commands.deleteSelection(),
  undo: (it) => it.commands.undo(),
} satisfies Readonly<Record<string, (editor: TestEditor['editor']) => boolean>>
type CommandName = keyof typeof commands

const menu = commandsOf('turn', 'insert', 'weekly', 'block').filter(
  ({ name }) => name !== 'blockMenu' && name !== 'image',
)

const snippet = fc.constantFrom(
  '- ',
  '1. ',
  '# ',
  '### ',
  '> ',
  '[] ',
  '```',
  '---',
  '**',
  '*',
  '~~',
  '`',
  '_',
  '$',
  '$$',
  '[',
  '](a)',
  '![',
  '\\',
  '|',
  '| a | b |',
  '| --- | --- |',
  '<aside>',
  '</aside>',
  '<br>',
  '    ',
  ' ',
  'Created: 周',
  '改',
  '进度78%',
  '2/3 14:41 告警',
  '原因：',
  'a',
  '1',
  '。',
  '、',
)
const text = fc.array(snippet, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
const share = fc.double({ min: 0, max: 1, noNaN: true })

export const anyEdit: fc.Arbitrary<AnyEdit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('select' as const),
      at: share,
      length: fc.oneof(fc.constant(0), fc.constant(0), fc.double({ min: 0, max: 0.4, noNaN: true })),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      key: fc.constantFrom(
        'Enter',
        'Enter',
        'Backspace',
        'Backspace',
        'Delete',
        'Tab',
        'Tab',
        'Shift-Tab',
        'Shift-Enter',
        'Mod-Enter',
        'Mod-Alt-1',
        'Mod-Alt-0',
      ),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), text }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('insert' as const), text }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      command: fc.constantFrom(...(Object.keys(commands) as readonly CommandName[])),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('menu' as const),
      name: fc.constantFrom(...menu.map(({ name }) => name)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), from: share, to: share }) },
)

export function apply(it: TestEditor, edit: AnyEdit): void {
  const { editor } = it
  const { size } = it.doc().content
  switch (edit.kind) {
    case 'select': {
      const at = Math.round(edit.at * size)
      it.selectRange(at, Math.min(size, at + Math.round(edit.length * size)))
      return
    }
    case 'press':
      it.press(edit.key)
      return
    case 'type':
      it.type(edit.text)
      return
    case 'insert':
      editor.view.dispatch(editor.state.tr.insertText(edit.text))
      return
    case 'command':
      commands[edit.command](editor)
      return
    case 'menu': {
      const command = menu.find(({ name }) => name === edit.name)
      if (command?.isEnabled?.(editor) !== false) command?.run(editor)
      return
    }
    case 'move':
      moveBlock(it, edit.from, edit.to)
  }
}

/** Drags a block of the outermost level, or an item of a list there, behind another block. */
function moveBlock({ editor, doc }: TestEditor, from: number, to: number): void {
  const { tr } = editor.state
  const $from = doc().resolve(Math.min(doc().content.size - 1, Math.round(from * doc().content.size)))
  const depth = Math.min($from.depth, 2)
  if (depth === 0) return
  const node = $from.node(depth)
  const $to = doc().resolve(Math.round(to * doc().content.size))
  tr.delete($from.before(depth), $from.after(depth))
  const target = tr.mapping.map($to.depth === 0 ? $to.pos : $to.after(1))
  const parent = tr.doc.resolve(target).parent
  const moved =
    parent.type.contentMatch.matchType(node.type) !== null ? node : $from.node(1).copy($from.node(1).content)
  if (parent.type.contentMatch.matchType(moved.type) === null) return
  tr.insert(target, moved)
  editor.view.dispatch(tr)
}
