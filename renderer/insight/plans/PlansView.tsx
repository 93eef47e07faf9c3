import { ListChecks } from 'lucide-react'
import { useCallback, useState } from 'react'
import { doneRate, type PlanPeriod, unansweredOf } from '../../../shared/insight/plans/planSums.ts'
import type { PlansAnswer, PlanWeek, SlippingItem } from '../../../shared/ipc/calls/plans.ts'
import { run } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { navigation } from '../../reports/navigation.ts'
import { useReports } from '../../reports/reportsStore.ts'
import { Choice } from '../../ui/Choice.tsx'
import { printDay } from '../../ui/dates.ts'
import { languageOf, useLocale, useT } from '../../ui/translate.ts'
import { useGrowing } from '../../ui/useGrowing.ts'
import { LinkProgress } from '../LinkProgress.tsx'
import { NextSteps } from '../NextSteps.tsx'
import { useLinked } from '../useLinked.ts'
import { ViewEmpty } from '../ViewEmpty.tsx'
import { ViewFrame } from '../ViewFrame.tsx'
import type { ViewProps } from '../view.ts'
import { WeekLink } from '../WeekLink.tsx'
import { YearSelect } from '../YearSelect.tsx'
import { daysOf, useYear, useYears } from '../yearStore.ts'
import { FateMark } from './FateMark.tsx'
import { PlanPeriods } from './PlanPeriods.tsx'
import './PlansView.css'

/** What was promised in plans, what was kept, and what stands in plan after plan. */
export function PlansView({ weeksHidden }: ViewProps) {
  const t = useT()
  const year = useYear()
  const hasYears = useYears().length > 0
  const [period, setPeriod] = useState<PlanPeriod>('quarter')
  const answer = useLinked(
    useCallback(() => {
      const { from, to } = daysOf(year)
      return client.readPlans(from, to, period, false)
    }, [year, period]),
  )
  const periods = (['month', 'quarter', 'year'] as const).map((value) => ({ value, label: t(`plans.by.${value}`) }))
  return (
    <ViewFrame
      name="plans"
      weeksHidden={weeksHidden}
      filters={
        hasYears && (
          <>
            <YearSelect id="plans-year" />
            <Choice label={t('plans.byPeriod')} value={period} options={periods} onChange={setPeriod} />
          </>
        )
      }
    >
      {answer !== null && <Plans answer={answer} />}
    </ViewFrame>
  )
}

function Plans({ answer }: { readonly answer: PlansAnswer }) {
  const t = useT()
  const year = useYear()
  const newest = useReports(({ reports }) => reports.find(({ date }) => date !== null)?.date ?? '')
  const { linked, periods, weeks, weeksLeft, slipping } = answer
  const drawn = useGrowing(slipping.length + weeks.length, { first: 8, step: 20 })
  const isWhole = linked.weeks >= linked.of
  if (weeks.length === 0 && periods.length === 0 && isWhole) {
    return (
      <ViewEmpty icon={ListChecks} title={t('plans.none')} detail={t('plans.noneDetail')}>
        <NextSteps />
      </ViewEmpty>
    )
  }
  return (
    <div className="plans">
      <LinkProgress linked={linked} />
      <Sums answer={answer} />
      {answer.sums.planned === 0 && isWhole && (
        <p className="plans-none">{t(weeks.length === 0 ? 'plans.noneInYear' : 'plans.nothingHeld')}</p>
      )}
      {periods.length > 0 && (
        <section aria-label={t('plans.overTime')}>
          <h2>{t('plans.overTime')}</h2>
          <PlanPeriods periods={periods} year={year} />
        </section>
      )}
      {periods.length > 0 && weeks.length > 0 && (
        <section aria-label={t('plans.slipping')}>
          <h2>{t('plans.slipping')}</h2>
          {slipping.length === 0 && <p className="plans-none">{t('plans.noneSlipping')}</p>}
          <ol className="plans-rows">
            {slipping.slice(0, drawn).map((item) => (
              <Slipping key={`${item.week.report}-${item.line}`} item={item} gap={item.week.date < newest} />
            ))}
          </ol>
        </section>
      )}
      {weeks.length > 0 && (
        <section aria-label={t('plans.weekByWeek')}>
          <h2>{t('plans.weekByWeek')}</h2>
          {weeks.slice(0, Math.max(0, drawn - slipping.length)).map((week) => (
            <Week key={week.week.report} plan={week} gap={week.week.date < newest} />
          ))}
          {weeksLeft > 0 && <p className="plans-none">{t('plans.weeksLeft', { count: weeksLeft })}</p>}
        </section>
      )}
    </div>
  )
}

function Sums({ answer: { sums } }: { readonly answer: PlansAnswer }) {
  const t = useT()
  const rate = doneRate(sums)
  const counts = [
    ['done', sums.done],
    ['slipped', sums.slipped],
    ['dropped', sums.dropped],
    ['told', sums.told],
    ['unanswered', unansweredOf(sums)],
  ] as const
  return (
    <dl className="plans-sums">
      <div>
        <dt>{t('plans.rate')}</dt>
        <dd className="plans-rate">{rate === null ? '–' : `${Math.round(rate * 10) / 10}%`}</dd>
      </div>
      <div>
        <dt>{t('plans.planned')}</dt>
        <dd>{sums.planned}</dd>
      </div>
      {counts.map(([fate, count]) => (
        <div key={fate}>
          <dt>
            <FateMark fate={fate} />
          </dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}

interface Gap {
  /** Behind its week there are others. */
  readonly gap: boolean
}

function Slipping({ item, gap }: { readonly item: SlippingItem } & Gap) {
  const t = useT()
  const { text, week, line, first, plans, fate } = item
  return (
    <li className="plans-row">
      <Words text={text} report={week.report} line={line} />
      <span className="plans-note">
        <WeekLink week={first} /> – <WeekLink week={week} line={line} />
      </span>
      <span className="plans-count">{t('plans.inPlans', { count: plans })}</span>
      <FateMark fate={fate} gap={gap} />
    </li>
  )
}

function Week({ plan, gap }: { readonly plan: PlanWeek } & Gap) {
  const t = useT()
  const { week, next, items } = plan
  const locale = useLocale()
  return (
    <div className="plans-week">
      <h3>
        <WeekLink week={week} />
        <span className="plans-note">{printDay(week.date, locale)}</span>
      </h3>
      <ol className="plans-rows">
        {items.map(({ text, line, fate, why, toldLine }) => (
          <li key={line} className="plans-row">
            <Words text={text} report={week.report} line={line} />
            <span className="plans-note">
              {why}
              {why === '' && toldLine !== null && next !== null && (
                <>
                  {t('plans.toldIn')} <WeekLink week={next} line={toldLine} />
                </>
              )}
            </span>
            <FateMark fate={fate} gap={gap} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Words({ text, report, line }: { readonly text: string; readonly report: number; readonly line: number }) {
  return (
    <button
      type="button"
      className="plans-words"
      lang={languageOf(text)}
      onClick={() => run(() => navigation.showLine(report, line))}
    >
      {text}
    </button>
  )
}
