import { FolderInput } from 'lucide-react'
import { useEffect, useState } from 'react'
import { app } from '../app/appStore.ts'
import { run } from '../app/run.ts'
import { carriesImages } from '../editor/images/imageFiles.ts'
import { importDropped } from '../reports/archive/archiveActions.ts'
import { useT } from '../ui/translate.ts'
import './DropFiles.css'

/** Takes files dropped anywhere on the window, and says so while they hover. */
export function DropFiles() {
  const t = useT()
  const [hovering, setHovering] = useState(false)

  useEffect(() => {
    // Entering a child fires before leaving its parent: only a count tells whether the window was left.
    let depth = 0
    const listeners = {
      dragenter(event: DragEvent) {
        if (!takes(event)) return
        depth += 1
        setHovering(true)
      },
      dragleave(event: DragEvent) {
        if (!takes(event)) return
        depth -= 1
        if (depth <= 0) setHovering(false)
      },
      dragover(event: DragEvent) {
        if (!takes(event)) return
        event.preventDefault()
        // Files go nowhere in the text, so the editor shows no place for them.
        event.stopPropagation()
        if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      },
      drop(event: DragEvent) {
        depth = 0
        setHovering(false)
        if (!takes(event)) return
        event.preventDefault()
        event.stopPropagation()
        const [exports, files] = sortOut(event.dataTransfer)
        run(() => importDropped(exports, files))
      },
    }
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener, { capture: true })
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener, { capture: true })
      }
    }
  }, [])

  if (!hovering) return null
  return (
    <div className="drop">
      <div className="drop-sign">
        <FolderInput size={32} strokeWidth={1.25} aria-hidden />
        <p className="drop-title">{t('import.drop')}</p>
        <p className="drop-detail">{t('import.dropDetail')}</p>
      </div>
    </div>
  )
}

/**
 * Files from outside; not text or blocks dragged within the page, nor images dropped into the text. While a dialog is
 * open nothing is taken.
 */
function takes(event: DragEvent): boolean {
  if (app.getState().dialog !== null || event.dataTransfer?.types.includes('Files') !== true) return false
  const isOnText = event.target instanceof Element && event.target.closest('.report') !== null
  return !(isOnText && carriesImages(event.dataTransfer))
}

/** Folders and zips, and other files. */
function sortOut(dropped: DataTransfer | null): readonly [exports: readonly File[], files: readonly File[]] {
  const all = [...(dropped?.items ?? [])].flatMap((item) => {
    const file = item.getAsFile()
    const isFolder = item.webkitGetAsEntry()?.isDirectory === true
    return file === null ? [] : [{ file, isExport: isFolder || /\.zip$/i.test(file.name) }]
  })
  const of = (isExport: boolean) => all.filter((one) => one.isExport === isExport).map(({ file }) => file)
  return [of(true), of(false)]
}
