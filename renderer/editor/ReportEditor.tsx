import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { recognise } from '../../shared/report/recognise.ts'
import { blockLooks } from '../blocks/blockLooks.ts'
import { useT } from '../ui/translate.ts'
import { createReportEditor } from './createReportEditor.ts'
import type { ReportEditorProps } from './editorHandle.ts'
import { mountEditor } from './mountEditor.ts'
import { recogniseAgain } from './recognition/recognitionPlugin.ts'
import './report.css'
import './margin.css'

const nothing: ReturnType<typeof recognise> = []

/** The report's text, to be written in, and its margin. */
export function ReportEditor(props: ReportEditorProps) {
  const { report, before, earlierWeek, marginShown, onReady, onEdited, onBlur } = props
  const t = useT()
  const host = useRef<HTMLDivElement>(null)
  const lastWeek = useMemo(() => (before === null ? nothing : recognise(readDocument(before.text))), [before])
  // The editor outlives a change of these, and asks for the newest.
  const now = useRef({ t, lastWeek, earlierWeek, onEdited, onBlur })
  useLayoutEffect(() => {
    now.current = { t, lastWeek, earlierWeek, onEdited, onBlur }
  })
  const again = useRef<(() => void) | null>(null)

  // Before the page is drawn, and taken down while it still is there to be measured.
  useLayoutEffect(() => {
    if (host.current === null) return
    const editor = createReportEditor({
      text: report.text,
      label: now.current.t('page.text'),
      looks: blockLooks,
      surroundings: () => {
        const { t, lastWeek, earlierWeek } = now.current
        return { t, lastWeek, earlierWeek }
      },
    })
    const { handle, unmount } = mountEditor(editor, host.current, {
      report: report.id,
      onEdited: () => now.current.onEdited(),
      onBlur: () => now.current.onBlur(),
    })
    again.current = () => recogniseAgain(editor.view)
    onReady(handle)
    return () => {
      again.current = null
      onReady(null)
      unmount()
    }
  }, [report, onReady])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn beside the text is worded in the language and compared with the report before
  useEffect(() => again.current?.(), [t, lastWeek, earlierWeek])

  return <div className="report-host" data-margin={marginShown ? 'shown' : 'hidden'} ref={host} />
}
