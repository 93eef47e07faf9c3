import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { wordProblem } from '../../../shared/messages/wordProblem.ts'
import type { Block } from '../../../shared/notion/document.ts'
import { notify } from '../../app/appStore.ts'
import { t } from '../../app/language.ts'
import { run } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { reports } from '../../reports/reportsStore.ts'
import { insertBlocks } from '../commands/insertBlocks.ts'

/** Whether what is dragged or pasted is image files and nothing else. */
export function carriesImages(data: DataTransfer | null): boolean {
  const files = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file')
  return files.length > 0 && files.every(({ type }) => type.startsWith('image/'))
}

/**
 * Keeps the files with the open report and puts them behind the line of the cursor, or of a place, a block each, as one
 * edit. A file that is no image, or too large, is named and left out.
 */
export function insertImages(editor: Editor, files: readonly File[], pos?: number): void {
  run(async () => {
    const report = reports.store.getState().open?.report.id
    if (report === undefined) return
    const blocks: Block[] = []
    for (const file of files) {
      const name = file.name === '' ? 'image.png' : file.name
      const result = await client.storeImage(report, name, new Uint8Array(await file.arrayBuffer()))
      if (result.ok) blocks.push({ type: 'image', line: 0, alt: name, src: result.value })
      else notify('problem', wordProblem(result.problem, t))
    }
    // While a large one was written another report may have been opened.
    if (blocks.length === 0 || editor.isDestroyed) return
    const { view } = editor
    if (pos !== undefined) {
      const $pos = view.state.doc.resolve(Math.min(pos, view.state.doc.content.size))
      view.dispatch(view.state.tr.setSelection(TextSelection.near($pos)))
    }
    insertBlocks(blocks)(view.state, view.dispatch)
    view.focus()
  })
}

/** Lets a person choose image files. */
export function chooseImages(editor: Editor): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/png,image/jpeg,image/gif,image/webp,image/avif'
  input.multiple = true
  input.addEventListener('change', () => insertImages(editor, [...(input.files ?? [])]))
  input.click()
}
