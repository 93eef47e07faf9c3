import type { Node as EditorNode } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { AnyRecognition } from '../../../shared/blocks/index.ts'
import type { Block, Document } from '../../../shared/notion/document.ts'
import { headOf } from '../../../shared/report/reportHead.ts'
import type { AnyBlockLook, BlockLook, Instrument, Surroundings } from '../../blocks/blockLook.ts'
import { type Place, placesOf } from '../document/fromEditor.ts'
import { textPosition } from './textPosition.ts'

/** Everything that is drawn on a document and is no part of it. */
export function decorate(
  doc: EditorNode,
  document: Document,
  recognised: readonly AnyRecognition[],
  looks: readonly AnyBlockLook[],
  surroundings: Surroundings,
): DecorationSet {
  const places = new Map<Block, Place>()
  for (const place of placesOf(doc)) places.set(place.block, place)
  const lookOf = new Map(looks.map((look) => [look.kind, look as BlockLook]))
  const decorations: Decoration[] = repeatedTitle(places, document)
  for (const recognition of recognised) {
    const look = lookOf.get(recognition.kind)
    if (look === undefined) continue
    for (const { block, name } of look.blockClasses(recognition)) {
      const place = places.get(block)
      if (place !== undefined)
        decorations.push(Decoration.node(place.pos, place.pos + place.node.nodeSize, { class: name }))
    }
    for (const { block, from, to, name, takesBefore = false, takesBehind = false } of look.textClasses(recognition)) {
      const place = places.get(block)
      if (place === undefined) continue
      const [start, end] = [textPosition(place, from), textPosition(place, to)]
      if (start === null || end === null || start >= end) continue
      const spec = { inclusiveStart: takesBefore, inclusiveEnd: takesBehind }
      decorations.push(Decoration.inline(start, end, { class: name }, spec))
    }
    for (const instrument of look.instruments(recognition, surroundings)) {
      const place = places.get(instrument.block)
      if (place !== undefined) decorations.push(besideBlock(instrument, place))
    }
  }
  return DecorationSet.create(doc, decorations)
}

/** The body's first heading, where it says again what the page's title says. */
function repeatedTitle(places: ReadonlyMap<Block, Place>, document: Document): Decoration[] {
  const { page, repeated } = headOf(document)
  const place = page === null || repeated === null ? undefined : places.get(repeated)
  if (place === undefined) return []
  return [Decoration.node(place.pos, place.pos + place.node.nodeSize, { class: 'repeated-title' })]
}

/** In front of the block's text, out of the flow: the style sheet puts it into the margin, on the line that follows. */
function besideBlock({ key, draw }: Instrument, { node, pos }: Place): Decoration {
  const isItem = node.type.name === 'listItem' || node.type.name === 'taskItem'
  const toDOM = () => {
    const element = draw()
    element.classList.add('instrument')
    element.contentEditable = 'false'
    return element
  }
  return Decoration.widget(isItem ? pos + 1 : pos, toDOM, {
    key,
    side: -1,
    ignoreSelection: true,
    stopEvent: () => true,
  })
}
