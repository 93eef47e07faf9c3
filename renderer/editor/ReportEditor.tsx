import { useEffect, useMemo } from 'react'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { DocumentPreview } from '../reports/DocumentPreview.tsx'
import type { ReportEditorProps } from './editorHandle.ts'

/** Shows the text to be read. */
export function ReportEditor({ report, onReady }: ReportEditorProps) {
  const blocks = useMemo(() => readDocument(report.text).blocks.slice(1), [report.text])
  useEffect(() => {
    onReady({ getText: () => report.text, setText: () => {}, undo: () => {}, redo: () => {}, focus: () => {} })
    return () => onReady(null)
  }, [report, onReady])
  return <DocumentPreview blocks={blocks} />
}
