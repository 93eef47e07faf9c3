import type { Settings } from '../../shared/ipc/calls/settings.ts'
import { useApp } from '../app/appStore.ts'
import { RevisionDialog } from '../panels/history/RevisionDialog.tsx'
import { ArchiveDialog } from '../reports/archive/ArchiveDialog.tsx'
import { FirstReportDialog } from '../reports/FirstReportDialog.tsx'
import { ImportDialog } from '../reports/ImportDialog.tsx'
import { NewWeekDialog } from '../reports/NewWeekDialog.tsx'
import { StaleDialog } from '../reports/StaleDialog.tsx'
import { SettingsDialog } from '../settings/SettingsDialog.tsx'
import { Palette } from './palette/Palette.tsx'
import { Shortcuts } from './palette/Shortcuts.tsx'

/** The one dialog that is open, if one is. The title's opens at the title itself. */
export function Dialogs({ settings }: { readonly settings: Settings }) {
  const dialog = useApp((state) => state.dialog)
  if (dialog === null) return null
  switch (dialog.kind) {
    case 'newWeek':
      return <NewWeekDialog base={dialog.base} settings={settings} />
    case 'firstReport':
      return <FirstReportDialog settings={settings} />
    case 'import':
      return <ImportDialog settings={settings} />
    case 'archive':
      return <ArchiveDialog settings={settings} />
    case 'stale':
      return <StaleDialog there={dialog.there} />
    case 'revision':
      return <RevisionDialog savedAt={dialog.savedAt} text={dialog.text} />
    case 'settings':
      return <SettingsDialog settings={settings} />
    case 'palette':
      return <Palette />
    case 'shortcuts':
      return <Shortcuts />
    case 'title':
      return null
  }
}
