import type { Node as EditorNode } from '@tiptap/pm/model'
import { Decoration } from '@tiptap/pm/view'
import type { AnyRecognition } from '../../../shared/blocks/index.ts'
import type { Block, Document } from '../../../shared/notion/document.ts'
import type { Reading } from '../../../shared/report/reading.ts'
import { headOf } from '../../../shared/report/title/reportHead.ts'
import type { AnyBlockLook, BlockClass, BlockLook, Instrument, Surroundings, TextMark } from '../../blocks/blockLook.ts'
import { type Place, placesOf } from '../document/fromEditor.ts'
import { headLength, headSize } from '../document/pageHead.ts'
import type { Drawing } from './drawings.ts'
import { paintAttributes } from './paintText.ts'
import { placeHints } from './placeHints.ts'
import { textPosition } from './textPosition.ts'

export interface Recognition {
  readonly reading: Reading
  readonly looks: readonly AnyBlockLook[]
  readonly surroundings: Surroundings
}

/** Everything that is drawn on a document and is no part of it. */
export function decorate(doc: EditorNode, { reading, looks, surroundings }: Recognition): readonly Drawing[] {
  const { document, recognised } = reading
  const lookOf = new Map(looks.map((look) => [look.kind, look as BlockLook]))
  const blocks = new Map<Block, BlockDrawing>()
  const drawingOf = (block: Block): BlockDrawing => {
    let drawing = blocks.get(block)
    if (drawing === undefined) {
      drawing = { classes: [], texts: [], paints: [], instruments: [] }
      blocks.set(block, drawing)
    }
    return drawing
  }
  const { page, repeated } = headOf(document)
  // The body's first heading, where it says again what the page's title says.
  if (page !== null && repeated !== null) drawingOf(repeated).classes.push('repeated-title')
  const surveys = new Map(looks.map((look) => [look.kind, (look as BlockLook).survey?.(reading, surroundings)]))
  for (const recognition of recognised) {
    const look = lookOf.get(recognition.kind)
    if (look === undefined) continue
    const surveyed = surveys.get(recognition.kind)?.(recognition)
    const { classes, texts, paints, instruments } = lookAt(recognition, look, surroundings, surveyed)
    for (const { block, name } of classes) drawingOf(block).classes.push(name)
    for (const text of texts) drawingOf(text.block).texts.push(text)
    for (const paint of paints) drawingOf(paint.block).paints.push(paint)
    for (const instrument of instruments) drawingOf(instrument.block).instruments.push(instrument)
  }
  for (const look of looks) {
    for (const instrument of look.besides?.(reading, surroundings) ?? [])
      drawingOf(instrument.block).instruments.push(instrument)
  }
  return [
    ...placesOf(doc).flatMap((place) => drawBlock(place, blocks.get(place.block))),
    ...hintOn(doc, document, surroundings),
    ...placeHints(doc, surroundings.t),
  ]
}

/** On a page without a text, what can be done there. */
function hintOn(doc: EditorNode, { blocks }: Document, { t }: Surroundings): readonly Drawing[] {
  const head = headLength(doc.children)
  const empty = doc.maybeChild(head)
  if (blocks.length > head || empty === null) return []
  const pos = headSize(doc, head)
  const [to, hint] = [pos + empty.nodeSize, t('editor.hint')]
  const name = `hint ${hint}`
  const attributes = { class: 'empty-page', 'data-hint': hint }
  return [{ from: pos, to, name, make: () => Decoration.node(pos, to, attributes, { drawn: name }) }]
}

/** What is drawn on one block. */
interface BlockDrawing {
  readonly classes: string[]
  readonly texts: TextMark[]
  readonly paints: TextMark[]
  readonly instruments: Instrument[]
}

function drawBlock(place: Place, drawing: BlockDrawing | undefined): readonly Drawing[] {
  if (drawing === undefined) return []
  const { classes, texts, paints, instruments } = drawing
  return [
    ...(classes.length + paints.length > 0 ? [onBlock(place, classes, paints)] : []),
    ...texts.flatMap((text) => onText(place, text)),
    ...instruments.map((instrument) => besideBlock(place, instrument)),
  ]
}

function onBlock({ pos, node }: Place, classes: readonly string[], paints: readonly TextMark[]): Drawing {
  const attributes = {
    ...(classes.length > 0 ? { class: classes.join(' ') } : {}),
    ...(paints.length > 0 ? paintAttributes(paints) : {}),
  }
  const to = pos + node.nodeSize
  const name = `block ${Object.values(attributes).join(' / ')}`
  return { from: pos, to, name, make: () => Decoration.node(pos, to, attributes, { drawn: name }) }
}

function onText(place: Place, { from, to, name, hint }: TextMark): readonly Drawing[] {
  const [start, end] = [textPosition(place, from), textPosition(place, to)]
  if (start === null || end === null || start >= end) return []
  const drawn = hint ? `text ${name} ${hint}` : `text ${name}`
  const attributes = hint === undefined ? { class: name } : { class: name, 'data-hint': hint }
  const spec = { drawn, hint }
  return [{ from: start, to: end, name: drawn, make: () => Decoration.inline(start, end, attributes, spec) }]
}

/** In front of the block's text, out of the flow: the style sheet puts it into the margin, on the line that follows. */
function besideBlock({ node, pos }: Place, { key, isBelow, draw }: Instrument): Drawing {
  const isItem = node.type.name === 'listItem' || node.type.name === 'taskItem'
  const at = isItem ? pos + 1 : pos
  const heading = node.type.name === 'heading' ? `h${node.attrs.level}` : null
  const toDOM = () => {
    const element = draw()
    element.classList.add('instrument')
    if (heading !== null) element.dataset.beside = heading
    element.contentEditable = 'false'
    return element
  }
  const name = `instrument ${heading ?? 'text'} ${key}`
  const spec = {
    key: name,
    drawn: name,
    side: isBelow === true ? -0.5 : -1,
    ignoreSelection: true,
    stopEvent: () => true,
  }
  return { from: at, to: at, name, make: () => Decoration.widget(at, toDOM, spec) }
}

interface Look {
  readonly classes: readonly BlockClass[]
  readonly texts: readonly TextMark[]
  readonly paints: readonly TextMark[]
  readonly instruments: readonly Instrument[]
}

interface Seen {
  readonly recognition: AnyRecognition
  readonly surroundings: Surroundings
  readonly surveyed: unknown
  readonly look: Look
}
const seen = new WeakMap<Block, Seen>()

/** How a recognition looks; the same as long as all of its blocks, and what is around, are the same. */
function lookAt(recognition: AnyRecognition, look: BlockLook, surroundings: Surroundings, surveyed: unknown): Look {
  const known = seen.get(recognition.block)
  if (
    known !== undefined &&
    known.surroundings === surroundings &&
    Object.is(known.surveyed, surveyed) &&
    isSame(known.recognition, recognition)
  )
    return known.look
  const made = {
    classes: look.blockClasses(recognition),
    texts: look.textClasses(recognition, surroundings),
    paints: look.textPaints(recognition),
    instruments: look.instruments(recognition, surroundings, surveyed),
  }
  seen.set(recognition.block, { recognition, surroundings, surveyed, look: made })
  return made
}

function isSame(a: AnyRecognition, b: AnyRecognition): boolean {
  return (
    a.kind === b.kind &&
    a.blocks.length === b.blocks.length &&
    a.fields.length === b.fields.length &&
    a.blocks.every((block, at) => block === b.blocks[at]) &&
    a.fields.every((field, at) => field.from === b.fields[at]?.from && field.to === b.fields[at]?.to)
  )
}
