import type { Node as EditorNode } from '@tiptap/pm/model'

export interface Counts {
  /** As Word counts 字数: a Chinese character or sign is one, a Latin word or a number is one. */
  readonly words: number
  /** Without white space. */
  readonly characters: number
}

const none: Counts = { words: 0, characters: 0 }
const counted = new WeakMap<EditorNode, Counts>()

/** Counts the text from one position to another. Blocks that did not change since are not looked at again. */
export function countBetween(doc: EditorNode, from: number, to: number): Counts {
  let [words, characters] = [0, 0]
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    const start = pos + 1
    const isWhole = from <= start && start + node.content.size <= to
    const own = isWhole
      ? countNode(node)
      : countText(node.textBetween(Math.max(0, from - start), Math.min(node.content.size, to - start), '\n', '\n'))
    words += own.words
    characters += own.characters
    return false
  })
  return { words, characters }
}

function countNode(node: EditorNode): Counts {
  const known = counted.get(node)
  if (known !== undefined) return known
  const own = node.content.size === 0 ? none : countText(node.textBetween(0, node.content.size, '\n', '\n'))
  counted.set(node, own)
  return own
}

const eastern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff60\u2018\u2019\u201c\u201d\u2026\u2014]/gu

/**
 * Of Chinese each character and sign is a word, else what stands between white space. Characters are code points, white
 * space not counted.
 */
export function countText(text: string): Counts {
  const alone = text.match(eastern)?.length ?? 0
  const rest = text.replace(eastern, ' ').match(/\S+/g)?.length ?? 0
  return { words: alone + rest, characters: [...text.replace(/\s+/g, '')].length }
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** How many words a text has, Chinese ones too. Slow: for one text that somebody asks about. */
export function countWords(text: string): number {
  let words = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1
  return words
}
