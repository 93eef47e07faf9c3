import type { StoredReport } from '../../shared/ipc/contract.ts'

/** What the page asks of the editor that shows a report. */
export interface EditorHandle {
  /** The text as it stands now, serialised when asked. */
  readonly getText: () => string
  /** Puts another text in the place of the shown one, as one edit that can be undone. */
  readonly setText: (text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly focus: () => void
}

export interface ReportEditorProps {
  /** Read once: the page mounts a fresh editor for each report that it opens. */
  readonly report: StoredReport
  readonly before: StoredReport | null
  /** How the report before is called, where it is not last week's. */
  readonly earlierWeek: string | undefined
  readonly marginShown: boolean
  /** The editor is there; null when it goes. */
  readonly onReady: (handle: EditorHandle | null) => void
  /** The text may have changed. Cheap: nothing is serialised before it is saved. */
  readonly onEdited: () => void
  readonly onBlur: () => void
}
