import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { headSize } from '../document/pageHead.ts'
import { protectedLength } from '../editing/protectHead.ts'
import { highlightRanges, type TextRange } from '../tools/highlightRanges.ts'
import { type Word, wordsIn } from './englishWords.ts'
import { unknownWords } from './spelling.ts'
import { tradeWords } from './tradeWords.ts'

export interface Misspelt extends TextRange {
  readonly word: string
}

/** How long the text must rest before it is looked through, in milliseconds. */
const rest = 700
const most = 500

/** The misspelt words of the text, kept up with it while it rests and never while composing, and underlined. */
export function useMisspelt(editor: Editor, own: readonly string[]): readonly Misspelt[] {
  const [misspelt, setMisspelt] = useState<readonly Misspelt[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let round = 0
    const look = async () => {
      if (editor.isDestroyed) return
      if (editor.view.composing) return wait()
      round += 1
      const now = round
      const { doc } = editor.state
      const words = wordsOf(editor).filter(({ word }) => !own.includes(word) && !tradeWords.has(word))
      const unknown = await unknownWords(words.map(({ word }) => word))
      // What was typed meanwhile is looked at when it rests.
      if (now !== round || editor.isDestroyed || editor.state.doc !== doc) return
      setMisspelt(words.filter(({ word }) => unknown.has(word)).slice(0, most))
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), rest)
    }
    wait()
    editor.on('update', wait)
    return () => {
      clearTimeout(timer)
      round += 1
      editor.off('update', wait)
    }
  }, [editor, own])
  useEffect(() => {
    highlightRanges(editor.view, 'misspelt', misspelt)
    return () => highlightRanges(editor.view, 'misspelt', [])
  }, [editor, misspelt])
  return misspelt
}

/** But for the word that is being typed. */
function wordsOf({ state }: Editor): readonly Misspelt[] {
  const { doc, selection } = state
  const found: Misspelt[] = []
  doc.nodesBetween(headSize(doc, protectedLength(state)), doc.content.size, (node, pos) => {
    if (!node.isTextblock) return true
    for (const { word, from } of wordsIn(node) as readonly Word[]) {
      const start = pos + 1 + from
      const isTyped = selection.empty && selection.from === start + word.length
      if (!isTyped) found.push({ word, from: start, to: start + word.length })
    }
    return false
  })
  return found
}
