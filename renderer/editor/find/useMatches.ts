import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { headSize } from '../document/pageHead.ts'
import { protectedLength } from '../editing/protectHead.ts'
import { highlightRanges, type TextRange } from '../tools/highlightRanges.ts'
import { findMatches, matchFrom, type Search } from './findMatches.ts'
import { showMatch } from './showMatch.ts'

export interface Matches {
  readonly matches: readonly TextRange[]
  /** Which one is the current one; -1 for none. */
  readonly current: number
  /** The matches in the document of now, also right after a key. */
  readonly search: () => readonly TextRange[]
  readonly setCurrent: (at: number) => void
}

/** How long the text must rest before it is searched again, in milliseconds. */
const rest = 120

/** What the search finds, kept up with the text while it rests and never while composing, and painted. */
export function useMatches(editor: Editor, { words, caseSensitive, wholeWord }: Search): Matches {
  const [found, setFound] = useState<{ readonly matches: readonly TextRange[]; readonly current: number }>({
    matches: [],
    current: -1,
  })
  const currentPos = useRef(editor.state.selection.from)
  const search = useCallback(() => {
    const { doc } = editor.state
    const start = headSize(doc, protectedLength(editor.state))
    return findMatches(doc, { words, caseSensitive, wholeWord }, start)
  }, [editor, words, caseSensitive, wholeWord])
  const update = useCallback(() => {
    const matches = search()
    setFound({ matches, current: matchFrom(matches, currentPos.current) })
  }, [search])

  useLayoutEffect(update, [update])
  useEffect(() => {
    const matches = search()
    const first = matches[matchFrom(matches, currentPos.current)]
    if (first !== undefined) showMatch(editor, first)
  }, [editor, search])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = ({
      transaction,
    }: {
      transaction: { docChanged: boolean; mapping: { map: (p: number) => number } }
    }) => {
      if (!transaction.docChanged) return
      currentPos.current = transaction.mapping.map(currentPos.current)
      wait()
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => (editor.view.composing ? wait() : update()), rest)
    }
    editor.on('transaction', changed)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', changed)
    }
  }, [editor, update])
  useEffect(() => {
    const { matches, current } = found
    // Positions are those of the document that was searched; until it is searched again nothing is painted wrongly.
    const size = editor.state.doc.content.size
    const shown = matches.filter(({ to }) => to <= size)
    highlightRanges(editor.view, 'find', shown)
    highlightRanges(editor.view, 'find-current', shown.slice(current, current + 1))
    return () => {
      highlightRanges(editor.view, 'find', [])
      highlightRanges(editor.view, 'find-current', [])
    }
  }, [editor, found])

  return {
    ...found,
    search,
    setCurrent: (current) => {
      const matches = search()
      currentPos.current = matches[current]?.from ?? currentPos.current
      setFound({ matches, current })
    },
  }
}
