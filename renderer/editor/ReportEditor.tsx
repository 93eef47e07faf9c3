import { closeHistory } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { blockLooks } from '../blocks/blockLooks.ts'
import { useT } from '../ui/translate.ts'
import { createReportEditor } from './createReportEditor.ts'
import type { EditorHandle, ReportEditorProps } from './editorHandle.ts'
import { mountEditor } from './mountEditor.ts'
import { blockBeside } from './recognition/blockBeside.ts'
import { idleTasks } from './recognition/idleTasks.ts'
import { recogniseAgain } from './recognition/recognised.ts'
import { readingNow } from './recognition/recognitionPlugin.ts'
import './report.css'
import './margin.css'

/** The report's text, to be written in, and its margin. */
export function ReportEditor(props: ReportEditorProps) {
  const { report, background, earlierWeek, marginShown, onReady } = props
  const t = useT()
  const host = useRef<HTMLDivElement>(null)
  // The editor outlives a change of these, and asks for the newest.
  const now = useRef({ ...props, t })
  useLayoutEffect(() => {
    now.current = { ...props, t }
  })
  const again = useRef<(() => void) | null>(null)
  /** What a new editor has been made with, and recognises its text by. */
  const drawnWith = useRef<unknown[]>([])

  // Before the page is drawn, and taken down while it still is there to be measured.
  useLayoutEffect(() => {
    if (host.current === null) return
    const listeners = new Set<() => void>()
    let handle: EditorHandle | null = null
    const shown = () => {
      if (handle === null) throw new Error('The editor is not on the page')
      return handle
    }
    const idle = idleTasks(() => recogniseAgain(editor.view))
    const page = {
      reading: () => readingNow(editor.state) ?? shown().reading(),
      edit: (edits: Parameters<EditorHandle['edit']>[0]) => shown().edit(edits),
      goTo: (place: Parameters<EditorHandle['goTo']>[0]) => shown().goTo(place),
      open: (...popover: Parameters<ReportEditorProps['open']>) => now.current.open(...popover),
      run: (command: Command) =>
        command(editor.state, (transaction) => editor.view.dispatch(closeHistory(transaction))),
      openPanel: (...panel: Parameters<ReportEditorProps['openPanel']>) => now.current.openPanel(...panel),
      blockBeside: (element: Element) => blockBeside(editor.view, element),
      whenIdle: idle.ask,
    }
    const editor = createReportEditor({
      text: report.text,
      label: now.current.t('page.text'),
      looks: blockLooks,
      surroundings: () => {
        const { t, background, earlierWeek } = now.current
        return { t, earlierWeek, background, page }
      },
      onReading: () => {
        for (const listener of listeners) listener()
      },
    })
    const mounted = mountEditor(editor, host.current, {
      report: report.id,
      onEdited: () => now.current.onEdited(),
      onBlur: () => now.current.onBlur(),
      onReading: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    })
    handle = mounted.handle
    again.current = () => recogniseAgain(editor.view)
    drawnWith.current = [now.current.t, now.current.background, now.current.earlierWeek]
    onReady(handle)
    return () => {
      again.current = null
      idle.stop()
      onReady(null)
      mounted.unmount()
    }
  }, [report, onReady])

  // What is drawn beside the text is worded in the language and made from what is known of earlier weeks.
  useEffect(() => {
    const around = [t, background, earlierWeek]
    if (around.every((one, at) => one === drawnWith.current[at])) return
    drawnWith.current = around
    again.current?.()
  }, [t, background, earlierWeek])

  return <div className="report-host" data-margin={marginShown ? 'shown' : 'hidden'} ref={host} />
}
