import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { MessageKey } from '../../shared/messages/messages.ts'
import type { PanelName } from '../app/panelName.ts'
import type { EditorHandle } from '../editor/editorHandle.ts'
import type { Background } from '../reports/background.ts'
import type { OpenReport } from '../reports/reportsStore.ts'

/** Something that is wanted beside the page now and then, at the right. */
export interface Panel {
  readonly name: PanelName
  readonly icon: LucideIcon
  readonly title: MessageKey
  readonly Content: ComponentType<PanelProps>
  /** A number on its tab that asks for attention; null for none. A hook: it is called at each drawing of the tabs. */
  readonly useCount?: (props: PanelProps) => number | null
}

export interface PanelProps {
  readonly open: OpenReport
  readonly handle: EditorHandle
  readonly background: Background
}
