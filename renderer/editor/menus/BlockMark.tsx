import type { Editor } from '@tiptap/core'
import type { BlockRange } from '../commands/blockRange.ts'
import { textEdges } from './blockRows.ts'

export interface BlockMarkProps {
  readonly editor: Editor
  readonly range: BlockRange | null
  /** Holds the editor; the mark is drawn in it. */
  readonly host: HTMLElement
}

/** A tint over the blocks that a menu or the pointer has taken hold of. */
export function BlockMark({ editor, range, host }: BlockMarkProps) {
  const elements = (range?.blocks ?? []).flatMap(({ pos }) => {
    const element = editor.view.nodeDOM(pos)
    return element instanceof HTMLElement ? [element] : []
  })
  const first = elements[0]?.getBoundingClientRect()
  const last = elements.at(-1)?.getBoundingClientRect()
  if (first === undefined || last === undefined) return null
  // A bullet or a number stands before its item.
  const start = first.left - (elements[0]?.matches('li:not([data-checked])') ? 26 : 4)
  const { left, top } = host.getBoundingClientRect()
  return (
    <div
      className="block-mark"
      style={{
        left: start - left,
        top: first.top - top,
        width: textEdges(editor.view).right - start + 4,
        height: last.bottom - first.top,
      }}
    />
  )
}
