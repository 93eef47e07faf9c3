import { BookOpenText, FilePlus2, RefreshCw } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type ReviewPart, reviewDays, reviewParts, reviewTitle } from '../../../shared/insight/review/reviewPeriod.ts'
import { writeReview } from '../../../shared/insight/review/writeReview.ts'
import { wordProblem } from '../../../shared/messages/wordProblem.ts'
import type { Document } from '../../../shared/notion/document.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { type Decisions, noDecisions } from '../../../shared/report/decisions.ts'
import { notify } from '../../app/appStore.ts'
import { run } from '../../app/run.ts'
import { betterOf } from '../../blocks/kpi/judgeKpi.ts'
import { client } from '../../ipc/client.ts'
import { DocumentPreview } from '../../reports/DocumentPreview.tsx'
import { navigation } from '../../reports/navigation.ts'
import { reportActions } from '../../reports/reportActions.ts'
import { reports, useReports } from '../../reports/reportsStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { useT } from '../../ui/translate.ts'
import { useGrowing } from '../../ui/useGrowing.ts'
import { LinkProgress } from '../LinkProgress.tsx'
import { NextSteps } from '../NextSteps.tsx'
import { useLinked } from '../useLinked.ts'
import { ViewEmpty } from '../ViewEmpty.tsx'
import { ViewFrame } from '../ViewFrame.tsx'
import type { ViewProps } from '../view.ts'
import { YearSelect } from '../YearSelect.tsx'
import { useYear, useYears } from '../yearStore.ts'
import './ReviewView.css'

/** A page that sums up a quarter, a half or a year: shown first, then written as a page of the library. */
export function ReviewView({ weeksHidden }: ViewProps) {
  const t = useT()
  const years = useYears()
  const year = useYear() ?? years[0] ?? null
  const [part, setPart] = useState<ReviewPart>('year')
  const options = reviewParts.map((value) => ({ value, label: t(`review.part.${value}`) }))
  if (year === null) {
    return (
      <ViewFrame name="review" weeksHidden={weeksHidden}>
        <ViewEmpty icon={BookOpenText} title={t('review.none')} detail={t('review.noneDetail')}>
          <NextSteps />
        </ViewEmpty>
      </ViewFrame>
    )
  }
  return (
    <ViewFrame
      name="review"
      weeksHidden={weeksHidden}
      filters={
        <>
          <YearSelect id="review-year" all={false} />
          <Choice label={t('review.parts')} value={part} options={options} onChange={setPart} />
        </>
      }
    >
      <Review key={`${year}-${part}`} year={year} part={part} />
    </ViewFrame>
  )
}

function Review({ year, part }: { readonly year: number; readonly part: ReviewPart }) {
  const t = useT()
  const decisions = useDecisions()
  const material = useLinked(
    useCallback(() => {
      const { from, to } = reviewDays({ year, part })
      return client.readReview(from, to)
    }, [year, part]),
  )
  const page = useMemo(() => {
    if (material === null || decisions === null) return null
    return writeReview({ year, part }, material, ({ label, labelKey }) => betterOf(label, decisions.kpis[labelKey]), t)
  }, [material, decisions, year, part, t])
  const drawn = useGrowing(page?.blocks.length ?? 0, { first: 16, step: 40 })
  const blocks = useMemo(() => page?.blocks.slice(0, drawn) ?? [], [page, drawn])
  if (material === null || page === null) return null
  const isWhole = material.linked.weeks >= material.linked.of
  return (
    <div className="review">
      <LinkProgress linked={material.linked} />
      {material.weeks.length === 0 && isWhole ? (
        <ViewEmpty icon={BookOpenText} title={t('review.noWeeks')} detail={t('review.noWeeksDetail')} />
      ) : (
        <>
          <Writing page={page} title={reviewTitle({ year, part }, t)} isWhole={isWhole} />
          <article className="review-page">
            <DocumentPreview blocks={blocks} />
          </article>
        </>
      )}
    </div>
  )
}

interface WritingProps {
  readonly page: Document
  readonly title: string
  /** All weeks have been compared: what is written then stays. */
  readonly isWhole: boolean
}

/** Makes the page; one that is there already is opened, or written anew as another version of it. */
function Writing({ page, title, isWhole }: WritingProps) {
  const t = useT()
  const standing = useReports((state) => state.reports.find((report) => report.title === title && report.date === null))
  if (standing === undefined) {
    return (
      <div className="review-writing">
        <Button
          look="primary"
          icon={FilePlus2}
          disabled={!isWhole}
          onClick={() => run(() => reportActions.createReport(printDocument(page)))}
        >
          {t('review.write')}
        </Button>
        <span>{t('review.writeDetail', { title })}</span>
      </div>
    )
  }
  return (
    <div className="review-writing">
      <Button look="primary" onClick={() => run(() => navigation.showReport(standing.id))}>
        {t('review.open')}
      </Button>
      <Button
        icon={RefreshCw}
        disabled={!isWhole}
        onClick={() => run(() => rewrite(standing.id, printDocument(page), t))}
      >
        {t('review.rewrite')}
      </Button>
      <span>{t('review.rewriteDetail')}</span>
    </div>
  )
}

async function rewrite(id: number, text: string, t: ReturnType<typeof useT>): Promise<void> {
  const stored = await client.openReport(id)
  if (!stored.ok) return notify('problem', wordProblem(stored.problem, t))
  const saved = await client.saveReport(id, text, stored.value.revision)
  if (!saved.ok) return notify('problem', wordProblem(saved.problem, t))
  await reports.refresh()
  await navigation.showReport(id)
}

function useDecisions(): Decisions | null {
  const [decisions, setDecisions] = useState<Decisions | null>(null)
  useEffect(() => {
    let wanted = true
    client.readDecisions().then(
      (read) => wanted && setDecisions(read),
      () => wanted && setDecisions(noDecisions),
    )
    return () => {
      wanted = false
    }
  }, [])
  return decisions
}
