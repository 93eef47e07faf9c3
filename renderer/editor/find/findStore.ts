import type { Editor } from '@tiptap/core'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export interface Finding {
  readonly shown: boolean
  readonly replacing: boolean
  readonly words: string
  readonly replacement: string
  readonly caseSensitive: boolean
  readonly wholeWord: boolean
  /** Another number for each time that it is asked for: the search begins anew, at the cursor. */
  readonly asked: number
}

const finding = createStore<Finding>(() => ({
  shown: false,
  replacing: false,
  words: '',
  replacement: '',
  caseSensitive: false,
  wholeWord: false,
  asked: 0,
}))

export function useFinding(): Finding {
  return useStore(finding)
}
export function changeFinding(changed: Partial<Omit<Finding, 'asked'>>): void {
  finding.setState(changed)
}

/** Opens the bar; what is selected in one block is what is looked for. */
export function openFind({ state }: Editor, replacing = false): void {
  const { from, to, $from, $to } = state.selection
  const selected = $from.sameParent($to) ? state.doc.textBetween(from, to) : ''
  finding.setState((now) => ({
    shown: true,
    replacing: replacing || (now.shown && now.replacing),
    asked: now.asked + 1,
    ...(selected === '' ? {} : { words: selected }),
  }))
}
