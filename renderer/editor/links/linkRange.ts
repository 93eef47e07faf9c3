import type { Mark as EditorMark } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'

/** A stretch of text of one block that a link is, or may become. */
export interface LinkRange {
  readonly from: number
  readonly to: number
  /** '' where there is no link yet. */
  readonly href: string
  readonly text: string
}

/** The link around the cursor or the selection; null where there is none, or more than it is selected. */
export function linkAround({ selection, schema }: EditorState): LinkRange | null {
  const { link } = schema.marks
  const { $from, $to } = selection
  if (link === undefined || !$from.sameParent($to) || !$from.parent.isTextblock) return null
  const index = $from.parent.childAfter($from.parentOffset).index
  const touching = [index, index - 1].flatMap((at) => {
    const mark = $from.parent.maybeChild(at)?.marks.find(({ type }) => type === link)
    return mark === undefined ? [] : [{ at, mark }]
  })
  for (const { at, mark } of touching) {
    const range = extend(selection, at, mark)
    if (range.from <= selection.from && selection.to <= range.to) return range
  }
  return null
}

function extend({ $from }: EditorState['selection'], at: number, mark: EditorMark): LinkRange {
  const { parent } = $from
  const { href } = mark.attrs as { href: string }
  const isLinked = (index: number) =>
    parent.maybeChild(index)?.marks.some(({ type, attrs }) => type === mark.type && attrs.href === href) === true
  let [first, last] = [at, at]
  while (isLinked(first - 1)) first -= 1
  while (isLinked(last + 1)) last += 1
  let from = $from.start()
  for (let index = 0; index < first; index++) from += parent.child(index).nodeSize
  let to = from
  for (let index = first; index <= last; index++) to += parent.child(index).nodeSize
  return { from, to, href, text: parent.textBetween(from - $from.start(), to - $from.start(), '\n', '\n') }
}

/** What a link is to be made of: the one that is there, else what is selected in one block. null where none can be. */
export function linkTarget(state: EditorState): LinkRange | null {
  const { selection, schema } = state
  const { $from, $to, from, to } = selection
  const { link } = schema.marks
  if (selection instanceof NodeSelection || !(selection instanceof TextSelection) || link === undefined) return null
  if (!$from.sameParent($to) || !$from.parent.type.allowsMarkType(link)) return null
  return linkAround(state) ?? { from, to, href: '', text: state.doc.textBetween(from, to, '\n', '\n') }
}

/** Makes the range a link; its text is replaced only where it was changed. */
export function setLink({ tr, schema, doc }: EditorState, range: LinkRange, href: string, text: string): Transaction {
  const { from, to } = range
  const { link } = schema.marks
  if (link === undefined) return tr
  const old = doc.nodeAt(from)?.marks.find(({ type }) => type === link)
  const mark = link.create({ ...old?.attrs, href })
  const shown = text.trim() === '' ? range.text || readable(href) : text
  if (shown === range.text && from < to) {
    return tr.removeMark(from, to, link).addMark(from, to, mark).setSelection(TextSelection.create(tr.doc, to))
  }
  const marks = doc.resolve(from).marksAcross(doc.resolve(to)) ?? []
  tr.replaceWith(from, to, schema.text(shown, mark.addToSet(link.removeFromSet(marks))))
  return tr.setSelection(TextSelection.create(tr.doc, from + shown.length)).removeStoredMark(link)
}

/** The text without its link. */
export function removeLink({ tr, schema }: EditorState, { from, to }: LinkRange): Transaction {
  const { link } = schema.marks
  return link === undefined ? tr : tr.removeMark(from, to, link)
}

/** An address as a person reads it. */
export function readable(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}
