import { Editor } from '@tiptap/core'
import { EditorState, Selection } from '@tiptap/pm/state'
import { printDocument } from '../../shared/notion/printDocument.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { fromEditor } from './document/fromEditor.ts'
import { headSize } from './document/pageHead.ts'
import { toEditor } from './document/toEditor.ts'
import { withPlaces } from './editing/sectionPlaces.ts'
import type { RecognitionOptions } from './recognition/recognitionPlugin.ts'
import { reportExtensions } from './reportExtensions.ts'

export interface ReportEditorOptions extends RecognitionOptions {
  readonly text: string
  /** Names the editor to a screen reader. */
  readonly label: string
}

/** An editor of a report's text, not mounted yet. Opening changes nothing: `textOf` gives the same text back. */
export function createReportEditor({ text, label, ...recognition }: ReportEditorOptions): Editor {
  const editor = new Editor({
    element: null,
    extensions: reportExtensions(recognition),
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    // The content security policy allows no style element; the rules are in the style sheet.
    injectCSS: false,
    enableInputRules: ['typingRules'],
    enablePasteRules: false,
    enableCoreExtensions: { clipboardTextSerializer: false },
    editorProps: {
      attributes: {
        class: 'report',
        lang: 'zh-CN',
        spellcheck: 'false',
        'aria-label': label,
        'aria-multiline': 'true',
      },
      scrollMargin: { top: 64, right: 0, bottom: 96, left: 0 },
      scrollThreshold: { top: 48, right: 0, bottom: 72, left: 0 },
    },
  })
  // The document is made for the schema, which the editor has made from the extensions.
  const doc = withPlaces(toEditor(readDocument(text), editor.schema))
  const start = Selection.findFrom(doc.resolve(headSize(doc)), 1) ?? Selection.atStart(doc)
  editor.view.updateState(EditorState.create({ doc, selection: start }))
  return editor
}

/** The text of a document in the editor. */
export function textOf(doc: Editor['state']['doc']): string {
  return printDocument(fromEditor(doc))
}
