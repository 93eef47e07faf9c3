import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { carriesImages, insertImages } from './imageFiles.ts'
import { imageView } from './imageView.ts'

/** Images are shown, and taken from the clipboard and from other windows. */
export const Images = Extension.create({
  name: 'images',
  // Before the clipboard's own: a picture that is copied on the web comes with the HTML of its address.
  priority: 600,
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          nodeViews: { image: imageView, inlineImage: imageView },
          handlePaste(_view, { clipboardData }) {
            // A spreadsheet puts a picture of its cells beside their text.
            if (!carriesOnlyImages(clipboardData)) return false
            insertImages(editor, [...(clipboardData?.files ?? [])])
            return true
          },
          handleDrop(view, { dataTransfer, clientX, clientY }) {
            if (!carriesImages(dataTransfer)) return false
            const at = view.posAtCoords({ left: clientX, top: clientY })
            insertImages(editor, [...(dataTransfer?.files ?? [])], at?.pos)
            return true
          },
        },
      }),
    ]
  },
})

function carriesOnlyImages(data: DataTransfer | null): boolean {
  return carriesImages(data) && data?.getData('text/plain').trim() === ''
}
