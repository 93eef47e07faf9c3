import { FolderInput, PanelLeft, Settings as SettingsIcon, Trash2 } from 'lucide-react'
import { useReports } from '../reports/reportsStore.ts'
import { WeekList } from '../reports/WeekList.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useT } from '../ui/translate.ts'
import { actions, run } from './actions.ts'
import { useApp } from './appStore.ts'
import './Weeks.css'

/** The region at the left: the weeks, and below them the trash and the settings. */
export function Weeks() {
  const t = useT()
  const inTrash = useApp((state) => state.view === 'trash')
  const open = useReports((state) => state.open)
  const trashed = useReports((state) => state.trash.length)
  return (
    <aside className="weeks">
      <header className="weeks-header">
        <span className="weeks-name">{t('app.name')}</span>
        <IconButton icon={FolderInput} label={t('weeks.import')} onClick={() => run(actions.importFromDialog)} />
        <IconButton icon={PanelLeft} label={t('weeks.collapse')} onClick={actions.toggleWeeks} />
      </header>
      <WeekList current={inTrash ? null : (open?.report ?? null)} />
      <footer className="weeks-footer">
        <button
          type="button"
          className="weeks-row"
          aria-current={inTrash ? 'page' : undefined}
          onClick={() => run(actions.showTrash)}
        >
          <span className="weeks-place">
            <Trash2 size={16} strokeWidth={1.75} aria-hidden />
            {t('weeks.trash')}
          </span>
          {trashed > 0 && <span className="weeks-row-date">{trashed}</span>}
        </button>
        <button type="button" className="weeks-row" onClick={actions.showSettings}>
          <span className="weeks-place">
            <SettingsIcon size={16} strokeWidth={1.75} aria-hidden />
            {t('weeks.settings')}
          </span>
        </button>
      </footer>
    </aside>
  )
}
