import type { Node as EditorNode } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { AnyRecognition } from '../../../shared/blocks/index.ts'
import type { Block, Document } from '../../../shared/notion/document.ts'
import { headOf } from '../../../shared/report/reportHead.ts'
import type { AnyBlockLook, BlockLook, Instrument, Surroundings, TextMark } from '../../blocks/blockLook.ts'
import { type Place, placesOf } from '../document/fromEditor.ts'
import { paintAttributes } from './paintText.ts'
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
  const paints = new Map<Block, TextMark[]>()
  for (const recognition of recognised) {
    const look = lookOf.get(recognition.kind)
    if (look === undefined) continue
    for (const { block, name } of look.blockClasses(recognition)) {
      const place = places.get(block)
      if (place !== undefined) decorations.push(onBlock(place, { class: name }))
    }
    for (const { block, from, to, name } of look.textClasses(recognition)) {
      const place = places.get(block)
      if (place === undefined) continue
      const [start, end] = [textPosition(place, from), textPosition(place, to)]
      if (start !== null && end !== null && start < end)
        decorations.push(Decoration.inline(start, end, { class: name }))
    }
    for (const paint of look.textPaints(recognition)) {
      const known = paints.get(paint.block)
      if (known === undefined) paints.set(paint.block, [paint])
      else known.push(paint)
    }
    for (const instrument of look.instruments(recognition, surroundings)) {
      const place = places.get(instrument.block)
      if (place !== undefined) decorations.push(besideBlock(instrument, place))
    }
  }
  for (const [block, own] of paints) {
    const place = places.get(block)
    if (place !== undefined) decorations.push(onBlock(place, paintAttributes(own)))
  }
  return DecorationSet.create(doc, decorations)
}

function onBlock({ pos, node }: Place, attributes: Readonly<Record<string, string>>): Decoration {
  return Decoration.node(pos, pos + node.nodeSize, attributes)
}

/** The body's first heading, where it says again what the page's title says. */
function repeatedTitle(places: ReadonlyMap<Block, Place>, document: Document): Decoration[] {
  const { page, repeated } = headOf(document)
  const place = page === null || repeated === null ? undefined : places.get(repeated)
  if (place === undefined) return []
  return [onBlock(place, { class: 'repeated-title' })]
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
