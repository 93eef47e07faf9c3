import { differenceInCalendarWeeks, parseISO } from 'date-fns'
import { useEffect, useRef, useState } from 'react'
import type { Translate } from '../../shared/messages/messages.ts'
import { layoutActions } from '../app/layoutActions.ts'
import { BlockPopover, openPopover } from '../blocks/BlockPopover.tsx'
import { ReportEditor } from '../editor/ReportEditor.tsx'
import { EditorTools } from '../editor/tools/EditorTools.tsx'
import { Checking } from '../panels/checks/Checking.tsx'
import { languageOf, useT } from '../ui/translate.ts'
import { useBackground } from './backgroundStore.ts'
import { PageBar } from './PageBar.tsx'
import { PageHead } from './PageHead.tsx'
import { type OpenReport, reports } from './reportsStore.ts'
import { printWeek } from './weekNames.ts'
import './ReportPage.css'

export interface ReportPageProps {
  readonly open: OpenReport
  readonly marginShown: boolean
  /** The list of weeks is out of sight, so its button stands here. */
  readonly weeksHidden: boolean
  readonly panelShown: boolean
}

/** One report: its bar, its head, and the editor. */
export function ReportPage({ open, marginShown, weeksHidden, panelShown }: ReportPageProps) {
  const t = useT()
  const background = useBackground()
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const headGone = useGone(scroller, head)
  return (
    <main className="page" data-margin={marginShown ? 'shown' : 'hidden'} aria-label={t('page.text')}>
      <PageBar
        report={open.report}
        titleShown={headGone}
        weeksHidden={weeksHidden}
        marginShown={marginShown}
        panelShown={panelShown}
      />
      <div className="page-scroll" ref={scroller} data-scrolled={headGone || undefined}>
        <div className="page-frame" lang={languageOf(open.report.text)}>
          <PageHead ref={head} report={open.report} />
          <ReportEditor
            key={open.session}
            report={open.report}
            background={background}
            earlierWeek={earlierWeek(open, t)}
            marginShown={marginShown}
            open={openPopover}
            openPanel={layoutActions.togglePanel}
            onReady={reports.attach}
            onEdited={reports.edited}
            onBlur={flush}
          />
        </div>
      </div>
      <BlockPopover key={open.session} />
      <Checking />
      <EditorTools />
    </main>
  )
}

/** How the report before is called, where it is not the one of the week before. */
function earlierWeek({ report, before }: OpenReport, t: Translate): string | undefined {
  if (before === null || report.date === null || before.date === null) return undefined
  const weeks = differenceInCalendarWeeks(parseISO(report.date), parseISO(before.date), { weekStartsOn: 1 })
  return weeks === 1 ? undefined : printWeek(before, t)
}

function flush() {
  void reports.flush()
}

/** Whether the element has been scrolled out of sight at the top. */
function useGone(root: { readonly current: Element | null }, element: { readonly current: Element | null }): boolean {
  const [gone, setGone] = useState(false)
  useEffect(() => {
    if (root.current === null || element.current === null) return
    const observer = new IntersectionObserver(([entry]) => setGone(entry !== undefined && !entry.isIntersecting), {
      root: root.current,
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [root, element])
  return gone
}
