import {
  CalendarPlus,
  Copy,
  Ellipsis,
  Eye,
  EyeOff,
  FileDown,
  Focus,
  PanelLeft,
  PanelRight,
  SquarePen,
  Trash2,
} from 'lucide-react'
import type { MouseEvent } from 'react'
import type { StoredReport } from '../../shared/ipc/calls/reports.ts'
import { layoutActions } from '../app/layoutActions.ts'
import { run } from '../app/run.ts'
import { Counts } from '../editor/counts/Counts.tsx'
import { useSettings } from '../settings/settingsStore.ts'
import { Button } from '../ui/Button.tsx'
import { Cut } from '../ui/Cut.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuEntry, MenuLine } from '../ui/Menu.tsx'
import { useT } from '../ui/translate.ts'
import { reportActions } from './reportActions.ts'
import { useReports } from './reportsStore.ts'
import { SaveStateView } from './SaveStateView.tsx'

export interface PageBarProps {
  readonly report: StoredReport
  readonly titleShown: boolean
  readonly weeksHidden: boolean
  readonly marginShown: boolean
  readonly panelShown: boolean
}

/** Above the page: whether it is saved, and what can be done with it. */
export function PageBar({ report, titleShown, weeksHidden, marginShown, panelShown }: PageBarProps) {
  const t = useT()
  const focusMode = useSettings()?.focusMode === true
  const editor = useReports((state) => state.editor?.editor)
  const session = useReports((state) => state.open?.session)
  const title = useReports((state) => state.reports.find(({ id }) => id === report.id)?.title) ?? report.title
  return (
    <header className="page-bar">
      {weeksHidden && <IconButton icon={PanelLeft} label={t('weeks.expand')} onClick={layoutActions.toggleWeeks} />}
      <Cut className="page-bar-title" text={title} aria-hidden={!titleShown} data-shown={titleShown || undefined} />
      {editor !== undefined && <Counts key={session} editor={editor} />}
      <SaveStateView />
      <Button
        look="quiet"
        icon={Copy}
        title={t('page.copyDetail')}
        onMouseDown={stayInText}
        onClick={() => run(reportActions.copyMarkdown)}
      >
        <span className="page-bar-label">{t('page.copy')}</span>
      </Button>
      <Button
        look="quiet"
        icon={FileDown}
        title={t('page.exportDetail')}
        onMouseDown={stayInText}
        onClick={() => run(reportActions.exportReport)}
      >
        <span className="page-bar-label">{t('page.export')}</span>
      </Button>
      <Menu button={<IconButton icon={Ellipsis} label={t('page.more')} />}>
        <MenuEntry icon={SquarePen} onSelect={reportActions.editTitle}>
          {t('page.editTitle')}
        </MenuEntry>
        <MenuEntry icon={marginShown ? EyeOff : Eye} onSelect={layoutActions.toggleMargin}>
          {t(marginShown ? 'page.hideMargin' : 'page.showMargin')}
        </MenuEntry>
        <MenuEntry icon={Focus} onSelect={layoutActions.toggleFocus}>
          {t(focusMode ? 'focus.leave' : 'focus.mode')}
        </MenuEntry>
        <MenuLine />
        <MenuEntry icon={Trash2} danger onSelect={() => run(reportActions.trashReport)}>
          {t('page.trash')}
        </MenuEntry>
      </Menu>
      <Button
        look="primary"
        icon={CalendarPlus}
        className="page-bar-new"
        title={t('page.newWeekDetail')}
        onClick={() => reportActions.newWeek(report.id)}
      >
        {t('page.newWeek')}
      </Button>
      {!panelShown && (
        <IconButton icon={PanelRight} label={t('panel.open')} onClick={() => layoutActions.togglePanel()} />
      )}
    </header>
  )
}

/** Whoever clicks here in passing writes on where the cursor was. */
function stayInText(event: MouseEvent): void {
  event.preventDefault()
}
