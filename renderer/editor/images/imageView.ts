import type { Node as EditorNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { imageUrl } from '../../../shared/ipc/imageUrl.ts'
import { reports } from '../../reports/reportsStore.ts'
import { imageName } from '../document/nodes.ts'

/** An image as it is kept with the open report; one that isn't there keeps its place by its name. */
export function imageView(node: EditorNode): NodeView {
  const dom = document.createElement(node.isInline ? 'span' : 'figure')
  const picture = document.createElement('img')
  const name = document.createElement('span')
  name.className = 'image-name'
  dom.className = 'image'
  dom.append(picture, name)
  picture.draggable = false
  picture.decoding = 'async'
  picture.addEventListener('load', () => dom.setAttribute('data-state', 'shown'))
  picture.addEventListener('error', () => dom.setAttribute('data-state', 'missing'))
  let shown = ''
  function draw({ attrs }: EditorNode) {
    const { src, alt } = attrs as { readonly src: string; readonly alt: string }
    name.textContent = imageName(attrs)
    picture.alt = alt
    dom.title = imageName(attrs)
    if (shown === src) return
    shown = src
    picture.src = addressOf(src)
  }
  draw(node)
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false
      draw(next)
      return true
    },
    ignoreMutation: () => true,
  }
}

/** Nothing is fetched from outside: the text of a report tells nobody that it is read. */
function addressOf(src: string): string {
  if (/^data:image\//i.test(src)) return src
  const { id, revision } = reports.store.getState().open?.report ?? { id: 0, revision: 0 }
  return imageUrl({ kind: 'report', id }, src, revision)
}
