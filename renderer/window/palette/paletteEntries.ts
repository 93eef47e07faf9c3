import { CalendarRange, Hash, type LucideIcon } from 'lucide-react'
import { menuKeys } from '../../../shared/ipc/menuKeys.ts'
import type { MessageKey, Translate } from '../../../shared/messages/messages.ts'
import { editorCommands } from '../../editor/commands/commands.ts'
import type { EditorHandle } from '../../editor/editorHandle.ts'
import { navigation } from '../../reports/navigation.ts'
import type { ReportsState } from '../../reports/reportsStore.ts'
import { appCommands } from '../appCommands.ts'

/** One thing that the palette finds and does. */
export interface PaletteEntry {
  /** Its own among all entries. */
  readonly id: string
  readonly group: PaletteGroup
  readonly title: string
  readonly keywords: readonly string[]
  readonly icon: LucideIcon
  /** As ProseMirror names them. */
  readonly keys: string | undefined
  readonly run: () => unknown
}
export type PaletteGroup = 'app' | 'editor' | 'sections' | 'weeks'

export const groupTitles: Readonly<Record<PaletteGroup, MessageKey>> = {
  app: 'palette.app',
  editor: 'palette.editor',
  sections: 'palette.sections',
  weeks: 'palette.weeks',
}

/** Everything that can be done or gone to right now. */
export function paletteEntries(
  { editor, open, reports }: Pick<ReportsState, 'editor' | 'open' | 'reports'>,
  t: Translate,
): readonly PaletteEntry[] {
  const general = appCommands
    .filter(({ name }) => name !== 'palette')
    .map(({ name, title, ...rest }) => ({
      ...rest,
      id: `app ${name}`,
      group: 'app' as const,
      title: t(title),
      keys: menuKeys[name]?.replace('CmdOrCtrl', 'Mod').replaceAll('+', '-'),
    }))
  const weeks = reports
    .filter(({ id }) => id !== open?.report.id)
    .map(({ id, title, date, week }) => ({
      id: `week ${id}`,
      group: 'weeks' as const,
      title: title === '' ? t('page.untitled') : title,
      keywords: [date ?? '', week === null ? '' : `w${week.number}`].filter((word) => word !== ''),
      icon: CalendarRange,
      keys: undefined,
      run: () => navigation.showReport(id),
    }))
  return editor === null ? [...general, ...weeks] : [...general, ...ofEditor(editor, t), ...weeks]
}

function ofEditor(handle: EditorHandle, t: Translate): readonly PaletteEntry[] {
  const { editor } = handle
  const commands = editorCommands
    .filter(({ isEnabled }) => isEnabled?.(editor) !== false)
    .map(({ name, title, keywords, icon, keys, run }) => ({
      id: `editor ${name}`,
      group: 'editor' as const,
      title: t(title),
      keywords,
      icon,
      keys: keys?.[0],
      run: () => {
        editor.view.focus()
        run(editor)
      },
    }))
  const sections = handle
    .reading()
    .sections.filter(({ title }) => title !== '')
    .map(({ title, heading }, at) => ({
      id: `section ${at}`,
      group: 'sections' as const,
      title,
      keywords: [],
      icon: Hash,
      keys: undefined,
      run: () => handle.goTo({ block: heading, from: 0, to: 0 }),
    }))
  return [...commands, ...sections]
}
