import type { Node as EditorNode } from '@tiptap/pm/model'

export interface Word {
  readonly word: string
  /** From the beginning of the text. */
  readonly from: number
}

/** Whatever is written without a space: an address, a path, a name of code. Chinese ends it. */
const run = /[\w'’.@/\\:#&%+~=?$-]*[A-Za-z][\w'’.@/\\:#&%+~=?$-]*/g

/**
 * The words of a text that can be misspelt English. Not: what has digits, underscores or signs in it, `camelCase`,
 * `CAPITALS`, and names, which begin with a capital letter and are in no dictionary.
 */
export function englishWords(text: string): readonly Word[] {
  return [...text.matchAll(run)].flatMap(({ 0: written, index }) => {
    const [before = ''] = /^['’.:-]+/.exec(written) ?? []
    const whole = written.slice(before.length).replace(/['’.:?-]+$/, '')
    if (!/^[A-Za-z'’-]+$/.test(whole)) return []
    return [...whole.matchAll(/[A-Za-z]+(?:['’][a-z]+)?/g)].flatMap((part) => {
      const [word] = part
      const isPlain = word.length >= 3 && !/[A-Z]/.test(word)
      return isPlain ? [{ word: word.replace('’', "'"), from: index + before.length + part.index }] : []
    })
  })
}

const known = new WeakMap<EditorNode, readonly Word[]>()

/** The words of a text block, code left out; offsets are those of its content. */
export function wordsIn(node: EditorNode): readonly Word[] {
  const before = known.get(node)
  if (before !== undefined) return before
  let text = ''
  node.forEach((child) => {
    const isText = child.isText && !child.marks.some(({ type }) => type.name === 'code')
    text += isText ? child.text : '\u3000'.repeat(child.nodeSize)
  })
  const words = node.type.spec.code ? [] : englishWords(text)
  known.set(node, words)
  return words
}
