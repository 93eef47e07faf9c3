import { FolderInput, PanelLeft, Settings as SettingsIcon, TextSearch, Trash2 } from 'lucide-react'
import { useApp } from '../app/appStore.ts'
import { layoutActions } from '../app/layoutActions.ts'
import { run } from '../app/run.ts'
import { views } from '../insight/views.ts'
import { importActions } from '../reports/importActions.ts'
import { navigation } from '../reports/navigation.ts'
import { useReports } from '../reports/reportsStore.ts'
import { WeekList } from '../reports/WeekList.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useT } from '../ui/translate.ts'
import './Weeks.css'

/** The region at the left: the weeks, and below them the views of them all, the trash and the settings. */
export function Weeks() {
  const t = useT()
  const view = useApp((state) => state.view)
  const open = useReports((state) => state.open)
  const trashed = useReports((state) => state.trash.length)
  return (
    <aside className="weeks">
      <header className="weeks-header">
        <span className="weeks-name">{t('app.name')}</span>
        <IconButton icon={FolderInput} label={t('weeks.import')} onClick={() => run(importActions.importFromDialog)} />
        <IconButton icon={PanelLeft} label={t('weeks.collapse')} onClick={layoutActions.toggleWeeks} />
      </header>
      <div className="weeks-search">
        <button
          type="button"
          className="weeks-row"
          aria-current={view === 'search' ? 'page' : undefined}
          onClick={() => run(navigation.showSearch)}
        >
          <span className="weeks-place">
            <TextSearch size={16} strokeWidth={1.75} aria-hidden />
            {t('search.title')}
          </span>
        </button>
      </div>
      <WeekList current={view === 'report' ? (open?.report ?? null) : null} />
      <footer className="weeks-footer">
        <nav className="weeks-views" aria-label={t('weeks.views')}>
          {views.map(({ name, icon: Icon }) => (
            <button
              key={name}
              type="button"
              className="weeks-row"
              aria-current={name === view ? 'page' : undefined}
              onClick={() => run(() => navigation.showView(name))}
            >
              <span className="weeks-place">
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                {t(`views.${name}`)}
              </span>
            </button>
          ))}
        </nav>
        <button
          type="button"
          className="weeks-row"
          aria-current={view === 'trash' ? 'page' : undefined}
          onClick={() => run(navigation.showTrash)}
        >
          <span className="weeks-place">
            <Trash2 size={16} strokeWidth={1.75} aria-hidden />
            {t('weeks.trash')}
          </span>
          {trashed > 0 && <span className="weeks-row-date">{trashed}</span>}
        </button>
        <button type="button" className="weeks-row" onClick={navigation.showSettings}>
          <span className="weeks-place">
            <SettingsIcon size={16} strokeWidth={1.75} aria-hidden />
            {t('weeks.settings')}
          </span>
        </button>
      </footer>
    </aside>
  )
}
