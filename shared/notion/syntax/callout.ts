import { type Block, type Callout, isItem } from '../document.ts'
import { CALLOUT_CLOSE, CALLOUT_OPEN, closingFence, isBlankLine } from '../lineStart.ts'
import type { BlockSyntax, Lines } from './blockSyntax.ts'
import { verbatimOf } from './fenced.ts'

const ICON = /^(<img [^>]*>|(?:\p{RGI_Emoji}|\p{Extended_Pictographic}\uFE0F?))(?= |$)/v

/**
 * `<aside>` … `</aside>`, in two layouts: the icon before the first paragraph (older exports), or on a line of its own
 * (newer ones).
 */
export const callout: BlockSyntax<Callout> = {
  type: 'callout',
  begins: ['callout'],
  read(first, { peek }) {
    const { own, isClosed } = toClosingLine(first, peek)
    if (!isClosed) {
      while (own.length > 1 && isBlankLine(own[own.length - 1] as string)) own.pop()
      return { block: verbatimOf(own), length: own.length }
    }
    const icon = ICON.exec(own[1] ?? '')?.[1] ?? ''
    const inline = own.length > 2 && (own[1] as string).slice(icon.length).trim() !== ''
    let from = inline || icon === '' ? 1 : 2
    if (!inline && own[from] === '' && from < own.length - 1) from++
    let to = own.length - 1
    if (to > from && own[to - 1] === '') to--
    return {
      block: { type: 'callout', line: 0, icon, layout: inline ? 'inline' : 'block', children: [] },
      length: own.length,
      inner: { from, to },
    }
  },
  /** The lines above the children, without the icon that an `inline` layout puts before the first child's text. */
  print(block) {
    if (block.layout === 'inline') return [CALLOUT_OPEN]
    if (block.icon === '') return [CALLOUT_OPEN, '']
    return beginsOrEndsAsItem(block.children[0]) ? [CALLOUT_OPEN, block.icon] : [CALLOUT_OPEN, block.icon, '']
  },
}

/** The lines down to the one that closes; all there are where none does. In code such a line is code, if the code ends. */
function toClosingLine(
  first: string,
  peek: Lines['peek'],
  skipsCode = true,
): { readonly own: string[]; readonly isClosed: boolean } {
  const own = [first]
  let open = 1
  let fence: RegExp | null = null
  for (let next = peek(1); next !== undefined && open > 0; next = peek(own.length)) {
    own.push(next)
    if (fence !== null) {
      if (fence.test(next)) fence = null
    } else if (next === CALLOUT_OPEN) open++
    else if (next === CALLOUT_CLOSE) open--
    else if (skipsCode) fence = closingFence(next)
  }
  return open > 0 && skipsCode ? toClosingLine(first, peek, false) : { own, isClosed: open === 0 }
}

/** The lines below the children. */
export function calloutClosing(block: Callout): readonly string[] {
  return beginsOrEndsAsItem(block.children.at(-1)) ? [CALLOUT_CLOSE] : ['', CALLOUT_CLOSE]
}

/** As in an item, no empty line stands between a list item and the callout's own lines. */
function beginsOrEndsAsItem(child: Block | undefined): boolean {
  return child !== undefined && isItem(child)
}

/** What stands before the first child's first line. */
export function calloutPrefix(block: Callout): string {
  return block.layout === 'inline' && block.icon !== '' ? `${block.icon} ` : ''
}
