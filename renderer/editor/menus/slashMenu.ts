import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Translate } from '../../../shared/messages/messages.ts'
import type { EditorCommand } from '../commands/command.ts'
import { commandsOf } from '../commands/commands.ts'
import { asOneStep } from '../commands/oneStep.ts'
import { findRanked } from '../commands/rank.ts'
import { comesFromHistory } from '../editing/comesFromHistory.ts'
import { asksForMenu, queryAt, type SlashQuery } from './slashQuery.ts'

/** The menu that a slash opens, as it stands open. */
export interface OpenSlash extends SlashQuery {
  readonly commands: readonly EditorCommand[]
  /** Of the commands, the one that Enter chooses. */
  readonly index: number
}

interface Change {
  readonly index?: number
  readonly close?: true
  /** The text is settled again after a composition: look at it. */
  readonly settled?: true
}

const key = new PluginKey<OpenSlash | null>('slashMenu')

/** Milliseconds after which a composition has reached the document: ProseMirror takes 20 for its own end of it. */
const afterComposition = 40

export interface SlashMenuOptions {
  readonly t: Translate
}

/**
 * Opens by a slash that is typed, and closes when the cursor leaves it, nothing fits, or by Escape, which leaves what
 * was typed. While composing it stays as it is: the text belongs to the input method until that has chosen.
 */
export const SlashMenu = Extension.create<SlashMenuOptions>({
  name: 'slashMenu',
  priority: 1200,
  addOptions: () => ({ t: (key) => key }),
  addProseMirrorPlugins() {
    const { editor } = this
    const { t } = this.options
    let view: EditorView | null = null
    let settling: ReturnType<typeof setTimeout> | undefined
    // How long the document was when a composition began: what that adds may ask for the menu.
    let before = Number.POSITIVE_INFINITY
    const isComposing = () => view?.composing === true || settling !== undefined

    return [
      new Plugin<OpenSlash | null>({
        key,
        state: {
          init: () => null,
          apply(transaction, open, old, state) {
            const change = transaction.getMeta(key) as Change | undefined
            if (change?.close) return null
            if (isComposing() && !change?.settled) return open === null ? null : moved(open, transaction)
            if (open !== null) return follow(open, transaction, state, t, change)
            const asks = change?.settled === true || typed(transaction, old)
            return asks && asksForMenu(state) ? look(state, state.selection.from - 1, t) : null
          },
        },
        view(own) {
          view = own
          return {
            destroy() {
              clearTimeout(settling)
              view = null
            },
          }
        },
        props: {
          handleKeyDown: (_view, event) => {
            const open = key.getState(editor.state)
            if (open == null || isComposing() || event.isComposing || event.keyCode === 229) return false
            return press(editor, open, event)
          },
          attributes: (state) => {
            const open = key.getState(state)
            const id = open?.commands[open.index]?.name
            return id === undefined ? {} : { 'aria-controls': 'slash-menu', 'aria-activedescendant': `slash-${id}` }
          },
          handleDOMEvents: {
            blur: (own) => {
              if (key.getState(own.state) != null && !own.composing) closeSlash(editor)
              return false
            },
            compositionstart: (own) => {
              before = own.state.doc.content.size
              return false
            },
            compositionend: () => {
              clearTimeout(settling)
              settling = setTimeout(() => {
                settling = undefined
                if (view === null || view.composing) return
                const { doc } = view.state
                if (doc.content.size > before || openSlash(view.state) !== null) change(view, { settled: true })
              }, afterComposition)
              return false
            },
          },
        },
      }),
    ]
  },
})

/** The menu, where it is open. */
export function openSlash(state: EditorState): OpenSlash | null {
  return key.getState(state) ?? null
}

export function pointAt(editor: Editor, index: number): void {
  change(editor.view, { index })
}

/** Leaves what was typed as text. */
export function closeSlash(editor: Editor): void {
  change(editor.view, { close: true })
}

/** Takes away what was typed to choose it, and does it; one undo takes both back. */
export function choose(editor: Editor, { from, to }: SlashQuery, command: EditorCommand): void {
  asOneStep(editor, () => {
    editor.view.dispatch(editor.state.tr.delete(from, to).setMeta(key, { close: true } satisfies Change))
    if (command.isActive?.(editor) !== true) command.run(editor)
  })
}

function change(view: EditorView, change: Change): void {
  view.dispatch(view.state.tr.setMeta(key, change).setMeta('addToHistory', false))
}

function press(editor: Editor, open: OpenSlash, { key: name }: KeyboardEvent): boolean {
  const { commands, index } = open
  const command = commands[index]
  if (name === 'Escape') closeSlash(editor)
  else if (name === 'ArrowDown') pointAt(editor, (index + 1) % commands.length)
  else if (name === 'ArrowUp') pointAt(editor, (index + commands.length - 1) % commands.length)
  else if ((name === 'Enter' || name === 'Tab') && command !== undefined) choose(editor, open, command)
  else return false
  return true
}

/** Whether a transaction is the typing of something at the cursor. */
function typed(transaction: Transaction, before: EditorState): boolean {
  if (!transaction.docChanged || comesFromHistory(transaction) || transaction.getMeta('paste')) return false
  return transaction.selection.empty && transaction.doc.content.size > before.doc.content.size
}

function look(state: EditorState, from: number, t: Translate, index = 0): OpenSlash | null {
  const query = queryAt(state, from)
  if (query === null) return null
  const offered = commandsOf('weekly', 'turn', 'insert')
  const commands = findRanked(query.text, offered, ({ title, keywords }) => ({ title: t(title), keywords }))
  return commands.length === 0 ? null : { ...query, commands, index: Math.min(index, commands.length - 1) }
}

function follow(
  open: OpenSlash,
  transaction: Transaction,
  state: EditorState,
  t: Translate,
  change: Change | undefined,
): OpenSlash | null {
  if (change?.index !== undefined) return { ...open, index: change.index }
  if (!transaction.docChanged && !transaction.selectionSet && change === undefined) return open
  const from = transaction.mapping.map(open.from)
  const isSameText = queryAt(state, from)?.text === open.text
  return look(state, from, t, isSameText ? open.index : 0)
}

/** As it stands, where an input method has moved it. */
function moved(open: OpenSlash, { mapping }: Transaction): OpenSlash {
  return mapping.maps.length === 0 ? open : { ...open, from: mapping.map(open.from, -1), to: mapping.map(open.to) }
}
