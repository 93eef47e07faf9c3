import type { Block } from '../../shared/notion/document.ts'
import type { Instrument } from './blockLook.ts'
import { drawBar, drawSpark, type SparkPoint } from './drawShapes.ts'

/** A piece of a note. */
export interface Mark {
  readonly text: string
  /** `good` and `bad` by the figure's own direction; `quiet` for what is only there to compare with. */
  readonly tone?: 'good' | 'bad' | 'quiet'
  /** Which way it moved, told by shape; `later` for a day that was put off. */
  readonly arrow?: 'up' | 'down' | 'later'
  /** What stands in front of the words, told by shape: reached or not, or outside of what is normal. */
  readonly sign?: 'met' | 'missed' | 'outside'
  /** In a sentence, shown on resting the pointer; else the note's. */
  readonly title?: string
  /** What is opened by pressing it; without one it opens what the note does. */
  readonly part?: string
  /** Not seen before the pointer is on the line: what can be done where nothing is told. */
  readonly isHint?: true
  /** It is set as a chip: it stands for words of the text that can be changed there. */
  readonly isChip?: true
  /** Drawn instead of the words: a progress now and before, in percent. */
  readonly bar?: { readonly now: number | null; readonly before: number | null }
  /** Drawn instead of the words: values of the weeks. */
  readonly spark?: readonly SparkPoint[]
}

/** One line of words and figures in the margin. */
export interface Note {
  readonly marks: readonly Mark[]
  /** The same in a sentence, shown on resting the pointer. */
  readonly title?: string
  /** Its marks stand below those of other such notes: before, change, weeks. */
  readonly isRow?: true
  /** What is opened by pressing it. */
  readonly part?: string
}

/** What opens what belongs to a part of an instrument. `element`: the part that was pressed. */
export type Press = (element: Element, part: string) => void

/** An instrument of nothing but short notes, with a word in front of the first. None where there is no note. */
export function noteInstrument(
  block: Block,
  notes: readonly Note[],
  lead?: string,
  press?: Press,
): readonly Instrument[] {
  const [first, ...rest] = notes
  if (first === undefined) return []
  const shown =
    lead === undefined
      ? notes
      : [{ ...first, marks: [{ text: lead, tone: 'quiet' } as const, ...first.marks] }, ...rest]
  return [{ block, key: JSON.stringify(shown), draw: () => drawNotes(shown, press) }]
}

function drawNotes(notes: readonly Note[], press: Press | undefined): HTMLElement {
  const element = document.createElement('span')
  element.className = 'notes'
  element.dataset.lines = String(linesTold(notes))
  element.append(...notes.map(drawNote))
  if (press !== undefined) {
    // The cursor stays where it is in the text.
    element.addEventListener('mousedown', (event) => event.preventDefault())
    element.addEventListener('click', ({ target }) => {
      const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null
      if (pressed?.dataset.part !== undefined) press(pressed, pressed.dataset.part)
    })
  }
  return element
}

/** How many lines the text makes room for: none for hints at the end, which are not seen until they are wanted. */
export function linesTold(notes: readonly Note[]): number {
  return Math.max(1, notes.findLastIndex(({ marks }) => marks.some(({ isHint }) => isHint !== true)) + 1)
}

function drawNote({ marks, title, isRow, part }: Note): HTMLElement {
  const line = document.createElement('span')
  line.className = [
    'note',
    isRow && 'note-row',
    // Only the value before is there to be told.
    isRow && marks[2]?.text === '' && 'note-unmoved',
    isRow !== true && roomOf(marks) > narrowest.note && 'note-long',
    marks.some(({ isChip }) => isChip) && 'note-offer',
  ]
    .filter(Boolean)
    .join(' ')
  if (title !== undefined) line.title = title
  if (part !== undefined) line.dataset.part = part
  line.append(...marks.map(drawMark))
  return line
}

/**
 * Em that fit beside the narrowest page: in a line, and in a cell of a row. Only what is longer is cut off, for each
 * place that is cut costs every frame.
 */
const narrowest = { note: 9, cell: 5 }

/** Em that a note's marks take, with what stands around their words. */
function roomOf(marks: readonly Mark[]): number {
  return marks.reduce((room, { text, bar, spark }) => room + (bar || spark ? 4 : widthOf(text)) + 1.5, 0)
}

/** About so many em: Chinese characters are one wide, others at most some two thirds. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < '\u2000' ? 0.65 : 1), 0)
}

function drawMark({ text, tone, arrow, sign, title, part, isHint, isChip, bar, spark }: Mark): HTMLElement {
  const mark = document.createElement('span')
  mark.className = [
    'note-mark',
    tone && `note-${tone}`,
    isChip && 'note-chip',
    isHint && 'note-hint',
    bar && 'note-bar',
    spark && 'note-spark',
    widthOf(text) > narrowest.cell && 'note-long',
  ]
    .filter(Boolean)
    .join(' ')
  if (arrow !== undefined) mark.dataset.arrow = arrow
  if (sign !== undefined) mark.dataset.sign = sign
  if (title !== undefined) mark.title = title
  if (part !== undefined) mark.dataset.part = part
  if (bar !== undefined) mark.append(drawBar(bar))
  else if (spark !== undefined) mark.append(drawSpark(spark))
  else mark.textContent = text
  return mark
}
