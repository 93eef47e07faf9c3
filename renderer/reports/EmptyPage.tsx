import { FileDown, FolderInput, type LucideIcon, PanelLeft, SquarePen } from 'lucide-react'
import { layoutActions } from '../app/layoutActions.ts'
import { run } from '../app/run.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useT } from '../ui/translate.ts'
import { importActions } from './importActions.ts'
import { reportActions } from './reportActions.ts'
import { useReports } from './reportsStore.ts'
import './EmptyPage.css'

/** Where no report is open: the beginning of an empty library, else an invitation to choose a week. */
export function EmptyPage({ weeksHidden }: { readonly weeksHidden: boolean }) {
  const t = useT()
  const none = useReports((state) => state.reports.length === 0)
  const missing = useReports((state) => state.missing !== null)
  return (
    <main className="page">
      <header className="page-bar">
        {weeksHidden && <IconButton icon={PanelLeft} label={t('weeks.expand')} onClick={layoutActions.toggleWeeks} />}
      </header>
      {none ? (
        <Welcome />
      ) : (
        <div className="empty">
          <h1 className="empty-title">{t(missing ? 'page.missing' : 'welcome.pick')}</h1>
          <p className="empty-detail">{t(missing ? 'page.missingDetail' : 'welcome.pickDetail')}</p>
        </div>
      )}
    </main>
  )
}

function Welcome() {
  const t = useT()
  return (
    <div className="empty welcome">
      <Sheet />
      <h1 className="empty-title">{t('welcome.title')}</h1>
      <p className="empty-detail">{t('welcome.detail')}</p>
      <div className="welcome-ways">
        <Way
          icon={FolderInput}
          title={t('welcome.import')}
          detail={t('welcome.importDetail')}
          onClick={() => run(importActions.importFromDialog)}
        />
        <Way
          icon={SquarePen}
          title={t('welcome.first')}
          detail={t('welcome.firstDetail')}
          onClick={reportActions.firstReport}
        />
      </div>
      <p className="welcome-note">
        <FileDown size={14} strokeWidth={1.75} aria-hidden />
        {t('welcome.drop')}
      </p>
    </div>
  )
}

interface WayProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly detail: string
  readonly onClick: () => void
}

function Way({ icon: Icon, title, detail, onClick }: WayProps) {
  return (
    <button type="button" className="welcome-way" onClick={onClick}>
      <Icon size={20} strokeWidth={1.5} aria-hidden />
      <span className="welcome-way-title">{title}</span>
      <span className="welcome-way-detail">{detail}</span>
    </button>
  )
}

/** A page with a margin, which is what the product is. */
function Sheet() {
  const lines = [72, 60, 76, 48, 68, 56]
  return (
    <svg className="welcome-sheet" width="160" height="120" viewBox="0 0 160 120" aria-hidden="true">
      <rect className="welcome-sheet-page" x="16.5" y="4.5" width="100" height="111" rx="4" />
      <rect className="welcome-sheet-title" x="28" y="18" width="40" height="5" rx="2.5" />
      {lines.map((width, at) => (
        <rect key={width} className="welcome-sheet-line" x="28" y={38 + at * 12} width={width} height="3" rx="1.5" />
      ))}
      <rect className="welcome-sheet-mark" x="126" y="37" width="14" height="5" rx="2.5" />
      <rect className="welcome-sheet-mark" x="126" y="61" width="24" height="5" rx="2.5" />
      <path className="welcome-sheet-trend" d="M127 101 l7 -5 l6 3 l10 -10" />
    </svg>
  )
}
