import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ReportSummary, StoredReport } from '../../shared/ipc/calls/reports.ts'
import type { Client } from '../../shared/ipc/contract.ts'
import type { EditorHandle } from '../editor/editorHandle.ts'
import { client } from '../ipc/client.ts'
import { afterPaint } from '../ui/afterPaint.ts'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import { sortReports } from './weekGroups.ts'

export interface ReportsState {
  /** false until the lists have been read once. */
  readonly loaded: boolean
  /** Newest first; a save that changes nothing of what a list shows leaves them as they are, revisions too. */
  readonly reports: readonly ReportSummary[]
  readonly trash: readonly ReportSummary[]
  readonly open: OpenReport | null
  /** The editor that shows it; null until its text is painted, for nobody reaches for a tool before that. */
  readonly editor: EditorHandle | null
  /** The report that was asked for and isn't there. */
  readonly missing: number | null
  readonly save: SaveState
}
export interface OpenReport {
  /** As it was when it was opened; what has been typed since is in the editor. */
  readonly report: StoredReport
  readonly before: StoredReport | null
  /** Another number for each time that a text is put on the page: the editor starts afresh. */
  readonly session: number
}

export interface Reports {
  readonly store: StoreApi<ReportsState>
  readonly refresh: () => Promise<void>
  /** Opens a report once the one on the page is saved. false where that couldn't be saved, and so stays. */
  readonly show: (id: number) => Promise<boolean>
  /** Leaves the page empty, once what is on it is saved. */
  readonly close: () => Promise<boolean>
  /** Leaves the page empty, whether or not it is saved. */
  readonly abandon: () => void
  /** Reads the open report anew, once what is on the page is saved. */
  readonly reload: () => Promise<boolean>
  /** The editor is there (or gone, with null). */
  readonly attach: (text: EditorHandle | null) => void
  readonly text: () => EditorHandle | null
  /** The page's text, from the editor or as the editor left it. */
  readonly currentText: () => string
  readonly edited: () => void
  /** Whether the open report was listed with a newer revision than the page's text goes on from. */
  readonly isOutdated: () => boolean
  /** The report that is open, else the one that was open last; null before the first. */
  readonly last: () => number | null
  /** Saves at once. false: something isn't saved, and the page says what. */
  readonly flush: () => Promise<boolean>
  /** Settles a `stale` save; the text that isn't chosen stays as an earlier revision. */
  readonly settle: (choice: 'here' | 'there', there: StoredReport) => Promise<void>
}

const saved: SaveState = { kind: 'saved', savedAt: 0 }

/** The lists of reports and the one report that is open. */
export function createReports(calls: Client, whenPainted: (task: () => void) => void): Reports {
  const store = createStore<ReportsState>(() => ({
    loaded: false,
    reports: [],
    trash: [],
    open: null,
    editor: null,
    missing: null,
    save: saved,
  }))
  const { getState, setState } = store
  let autosave: Autosave | null = null
  let text: EditorHandle | null = null
  /** The page's text while no editor shows it. */
  let lastText = ''
  let session = 0
  let last: number | null = null
  /** Counts the requests to open, so that the last one wins. */
  let asked = 0

  function currentText() {
    return text?.getText() ?? lastText
  }

  function begin(report: StoredReport, before: StoredReport | null) {
    autosave?.stop()
    text = null
    lastText = report.text
    session += 1
    last = report.id
    autosave = createAutosave({
      report,
      getText: currentText,
      save: calls.saveReport,
      onState: (save) => setState({ save }),
      onSaved: (summary) => {
        const listed = getState().reports
        if (!isListedSo(listed, summary)) setState({ reports: sortReports(replace(listed, summary)) })
      },
    })
    setState({
      open: { report, before, session },
      editor: null,
      missing: null,
      save: { kind: 'saved', savedAt: report.savedAt },
    })
  }

  function end(missing: number | null) {
    autosave?.stop()
    autosave = null
    text = null
    setState({ open: null, editor: null, missing, save: saved })
  }

  async function flush() {
    return autosave === null || (await autosave.flush())
  }

  /** false: what is on the page couldn't be saved, and stays. */
  async function put(id: number): Promise<boolean> {
    asked += 1
    const request = asked
    for (;;) {
      if (!(await flush())) return false
      const [result, before] = await Promise.all([calls.openReport(id), calls.openReportBefore(id)])
      if (request !== asked) return true
      // A key pressed while the other report was on its way belongs to this one.
      if (autosave !== null && !autosave.isSaved()) continue
      if (result.ok) begin(result.value, before)
      else end(id)
      return true
    }
  }

  return {
    store,
    refresh: async () => {
      const [reports, trash] = await Promise.all([calls.listReports(), calls.listTrash()])
      setState({ loaded: true, reports: sortReports(reports), trash })
    },
    show: async (id) => {
      if (getState().open?.report.id !== id) return put(id)
      asked += 1
      return true
    },
    close: async () => {
      asked += 1
      if (!(await flush())) return false
      end(null)
      return true
    },
    abandon: () => {
      asked += 1
      end(null)
    },
    reload: async () => {
      const { open } = getState()
      return open === null || put(open.report.id)
    },
    attach: (next) => {
      if (next === null && text !== null) lastText = text.getText()
      text = next
      if (next === null) setState({ editor: null })
      else whenPainted(() => text === next && setState({ editor: next }))
    },
    text: () => text,
    currentText,
    edited: () => autosave?.edited(),
    isOutdated: () => {
      const { open, reports } = getState()
      const listed = reports.find(({ id }) => id === open?.report.id)
      return listed !== undefined && autosave !== null && listed.revision > autosave.revision()
    },
    last: () => last,
    flush,
    settle: async (choice, there) => {
      if (autosave === null) return
      autosave.rebase(there.revision, there.text)
      if (!(await autosave.flush()) || choice === 'here') return
      const result = await calls.openReport(there.id)
      if (result.ok) await calls.saveReport(there.id, there.text, result.value.revision)
      autosave.stop()
      autosave = null
      await put(there.id)
    },
  }
}

function replace(reports: readonly ReportSummary[], changed: ReportSummary): readonly ReportSummary[] {
  return reports.map((report) => (report.id === changed.id ? changed : report))
}

/** Whether a list shows a report as it is; where it has no day, by the time of its save too. */
function isListedSo(listed: readonly ReportSummary[], { id, title, date, week }: ReportSummary): boolean {
  const one = listed.find((report) => report.id === id)
  return (
    one !== undefined &&
    date !== null &&
    one.title === title &&
    one.date === date &&
    one.week?.year === week?.year &&
    one.week?.number === week?.number
  )
}

export const reports = createReports(client, afterPaint)
export function useReports<T>(select: (state: ReportsState) => T): T {
  return useStore(reports.store, select)
}

const byId = new WeakMap<readonly ReportSummary[], ReadonlyMap<number, ReportSummary>>()
/** The listed reports by their ids; found out once for a list. */
export function useReportsById(): ReadonlyMap<number, ReportSummary> {
  return useReports(({ reports }) => {
    const known = byId.get(reports) ?? new Map(reports.map((report) => [report.id, report]))
    byId.set(reports, known)
    return known
  })
}
