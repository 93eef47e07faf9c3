import type { Block } from '../../shared/notion/document.ts'
import type { Instrument } from './blockLook.ts'

/** A piece of a note. */
export interface Mark {
  readonly text: string
  /** `good` and `bad` by the figure's own direction; `quiet` for what is only there to compare with. */
  readonly tone?: 'good' | 'bad' | 'quiet'
  /** Which way it moved, told by shape. */
  readonly arrow?: 'up' | 'down'
}

/** One line of words and figures in the margin. */
export interface Note {
  readonly marks: readonly Mark[]
  /** The same in a sentence, shown on resting the pointer. */
  readonly title?: string
}

/** An instrument of nothing but short notes, with a word in front of the first. None where there is no note. */
export function noteInstrument(block: Block, notes: readonly Note[], lead?: string): readonly Instrument[] {
  const [first, ...rest] = notes
  if (first === undefined) return []
  const shown =
    lead === undefined
      ? notes
      : [{ ...first, marks: [{ text: lead, tone: 'quiet' } as const, ...first.marks] }, ...rest]
  return [{ block, key: JSON.stringify(shown), draw: () => drawNotes(shown) }]
}

function drawNotes(notes: readonly Note[]): HTMLElement {
  const element = document.createElement('span')
  element.className = 'notes'
  element.append(...notes.map(drawNote))
  return element
}

function drawNote({ marks, title }: Note): HTMLElement {
  const line = document.createElement('span')
  line.className = 'note'
  if (title !== undefined) line.title = title
  for (const { text, tone, arrow } of marks) {
    const mark = document.createElement('span')
    mark.className = tone === undefined ? 'note-mark' : `note-mark note-${tone}`
    if (arrow !== undefined) mark.dataset.arrow = arrow
    mark.textContent = text
    line.append(mark)
  }
  return line
}
