import type { Editor } from '@tiptap/core'
import type { Fix } from '../../shared/checks/check.ts'
import type { StoredReport } from '../../shared/ipc/calls/reports.ts'
import type { Block, InlineContent } from '../../shared/notion/document.ts'
import type { PlaceEdit } from '../../shared/report/placeEdit.ts'
import type { Reading } from '../../shared/report/reading.ts'
import type { Page, TextPlace } from '../blocks/blockLook.ts'
import type { Background } from '../reports/background.ts'

/** What the page asks of the editor that shows a report. */
export interface EditorHandle {
  /** The text as it stands now, serialised when asked. */
  readonly getText: () => string
  /** Puts another text in the place of the shown one, as one edit that can be undone. */
  readonly setText: (text: string) => void
  /** What is recognised on the page; the same object until that changes. */
  readonly reading: () => Reading
  /** Tells of each new reading, never while composing. What it returns takes the listener away. */
  readonly onReading: (listener: () => void) => () => void
  /** Selects a place, scrolls to it, and takes the focus. Nothing where its block is gone. */
  readonly goTo: (place: TextPlace) => void
  /** Changes characters of the text, as one edit that can be undone. false, and nothing done, where a block is gone. */
  readonly edit: (edits: readonly PlaceEdit[]) => boolean
  /**
   * Puts blocks behind a block, as its next siblings; behind the last one where it is null. One edit that can be undone.
   * false, and nothing done, where the block is gone.
   */
  readonly insertBehind: (block: Block | null, blocks: readonly Block[]) => boolean
  /** Puts blocks into an item, as its first children. false, and nothing done, where it is gone or is no item. */
  readonly insertWithin: (item: Block, blocks: readonly Block[]) => boolean
  /** Other content for a block, marks and all. false, and nothing done, where it is gone. */
  readonly replaceContent: (block: Block, content: InlineContent) => boolean
  /** Makes a finding's edit, which can be undone as one. false, and nothing done, where a block is gone. */
  readonly fix: (fix: Fix) => boolean
  /** Tints these blocks beside their text, and no others. */
  readonly tint: (blocks: readonly Block[]) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly focus: () => void
  /** TipTap's own, for the commands and tools that work on the document. */
  readonly editor: Editor
}

export interface ReportEditorProps {
  /** Read once: the page mounts a fresh editor for each report that it opens. */
  readonly report: StoredReport
  readonly background: Background
  /** How the report before is called, where it is not last week's. */
  readonly earlierWeek: string | undefined
  readonly marginShown: boolean
  /** Opens a popover beside an instrument. */
  readonly open: Page['open']
  readonly openPanel: Page['openPanel']
  /** The editor is there; null when it goes. */
  readonly onReady: (handle: EditorHandle | null) => void
  /** The text may have changed. Cheap: nothing is serialised before it is saved. */
  readonly onEdited: () => void
  readonly onBlur: () => void
}
