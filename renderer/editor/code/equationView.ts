import type { Node as EditorNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'

/** An equation as it is set; its TeX where that is none, and until what sets it has been loaded. */
export function equationView(node: EditorNode): NodeView {
  const dom = document.createElement(node.isInline ? 'span' : 'div')
  dom.className = 'equation'
  let shown: string | null = null
  function draw({ attrs, isBlock }: EditorNode) {
    const tex = attrs.tex as string
    if (tex === shown) return
    shown = tex
    dom.dataset.equation = tex
    dom.textContent = tex
    dom.removeAttribute('data-state')
    if (tex !== '') void setEquation(tex, isBlock).then((set) => tex === shown && show(set))
  }
  function show(set: Node | null) {
    dom.dataset.state = set === null ? 'fault' : 'set'
    if (set !== null) dom.replaceChildren(set)
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

/** TeX as MathML, which needs no style sheet and no fonts of its own; null where it is none. */
async function setEquation(tex: string, displayMode: boolean): Promise<Node | null> {
  // With the first equation: hardly a report has one.
  const { default: katex } = await import('katex')
  const set = document.createElement('span')
  try {
    katex.render(tex, set, { displayMode, output: 'mathml', strict: 'ignore' })
    return set
  } catch {
    return null
  }
}
