import { Editor, type JSONContent } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'

/** What the bare page offers to who measures it. */
export interface BarePage {
  /** Puts a button on the page; a click on it opens the document in a new editor, in place of the last one. */
  readonly offer: (name: string, content: JSONContent) => void
}

/** Nothing but TipTap with StarterKit, in a column as wide as the report's. */
export const bare: BarePage = {
  offer(name, content) {
    const button = document.createElement('button')
    button.textContent = name
    button.onclick = () => open(content)
    document.querySelector('nav')?.append(button)
  },
}

let editor: Editor | null = null

function open(content: JSONContent): void {
  editor?.destroy()
  const main = document.querySelector('main')
  main?.scrollTo(0, 0)
  editor = new Editor({
    element: main?.firstElementChild ?? null,
    extensions: [StarterKit],
    content,
    editorProps: { attributes: { class: 'report' } },
  })
}

document.body.innerHTML = '<nav></nav><main><div></div></main>'
Object.assign(globalThis, { bare })
