import { ChartLine, Copy, Image } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { drawnPoints, secondsOf } from '../../../shared/insight/figures/drawnPoints.ts'
import type { FigureHistory } from '../../../shared/insight/figures/figureHistory.ts'
import type { LedgerIncident } from '../../../shared/insight/incidents/telling.ts'
import { everything, type Span, weeksUpTo } from '../../../shared/insight/span.ts'
import type { Decisions } from '../../../shared/report/decisions.ts'
import { notify } from '../../app/appStore.ts'
import { run } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { navigation } from '../../reports/navigation.ts'
import { useReports } from '../../reports/reportsStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { printFullDay } from '../../ui/dates.ts'
import { useLocale, useT } from '../../ui/translate.ts'
import { ExportMenu } from '../ExportMenu.tsx'
import { NextSteps } from '../NextSteps.tsx'
import { readIncidents } from '../readIncidents.ts'
import { useArchive } from '../useArchive.ts'
import { ViewEmpty } from '../ViewEmpty.tsx'
import { ViewFrame } from '../ViewFrame.tsx'
import type { ViewProps } from '../view.ts'
import { isCrowded } from './chartOptions.ts'
import { chosenSeries, panelsOf } from './chosenSeries.ts'
import { drawPicture } from './drawPicture.ts'
import { FigureChart } from './FigureChart.tsx'
import { FigureLegend } from './FigureLegend.tsx'
import { FigureTable } from './FigureTable.tsx'
import { figures, ranges, useFigures, weeksOf } from './figuresStore.ts'
import { figuresCsv, nameOf } from './figureText.ts'
import { useChartColours } from './useChartColours.ts'
import './figures.css'

interface Answer {
  readonly history: FigureHistory
  readonly decisions: Decisions['kpis']
}
const noIncidents: readonly LedgerIncident[] = []

/** Each figure over the weeks, several together, with the incidents marked. */
export function FiguresView({ weeksHidden }: ViewProps) {
  const t = useT()
  const { range } = useFigures()
  const newest = useReports(({ reports }) => reports.find(({ date }) => date !== null)?.date ?? null)
  const span = useMemo((): Span => {
    const weeks = weeksOf[range]
    return weeks === null || newest === null ? everything : weeksUpTo(newest, weeks)
  }, [range, newest])
  const ask = useCallback(async (): Promise<Answer> => {
    const [history, { kpis }] = await Promise.all([client.readFigures(span), client.readDecisions()])
    return { history, decisions: kpis }
  }, [span])
  const answer = useArchive(ask)
  // Of many weeks the marks come later than the lines. The newest report may tell of what happened behind its own day.
  const told = useArchive(
    useCallback(async () => ({ span, incidents: await readIncidents({ ...span, to: null }) }), [span]),
  )
  const incidents = told?.span === span ? told.incidents : null
  if (answer === null)
    return (
      <ViewFrame name="figures" weeksHidden={weeksHidden}>
        {null}
      </ViewFrame>
    )
  if (answer.history.series.length > 0) return <Filled {...answer} incidents={incidents} weeksHidden={weeksHidden} />
  return (
    <ViewFrame name="figures" weeksHidden={weeksHidden} filters={newest === null ? undefined : <RangeChoice />}>
      <ViewEmpty
        icon={ChartLine}
        title={t(newest === null ? 'figures.noneYet' : 'figures.none')}
        detail={t('figures.noneDetail')}
      >
        <NextSteps
          {...(range !== 'all' && {
            step: { label: t('figures.seeAll'), take: () => figures.setState({ range: 'all' }) },
          })}
        />
      </ViewEmpty>
    </ViewFrame>
  )
}

interface FilledProps extends Answer, ViewProps {
  /** null until they are there. */
  readonly incidents: readonly LedgerIncident[] | null
}

function Filled({ history, incidents: known, decisions, weeksHidden }: FilledProps) {
  const t = useT()
  const locale = useLocale()
  const { chosen } = useFigures()
  const [hovered, setHovered] = useState<number | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const colours = useChartColours()
  const { weeks } = history
  const incidents = known ?? noIncidents

  const series = useMemo(() => chosenSeries(history, chosen), [history, chosen])
  const panels = useMemo(() => panelsOf(series), [series])
  const contents = useMemo(() => {
    const times = incidents.flatMap(({ start }) => (start === null ? [] : [secondsOf(start.slice(0, 10))]))
    return panels.map((panel) => ({
      panel,
      points: drawnPoints(
        { weeks },
        panel.drawn.map((one) => one.series),
      ),
      incidents: times,
      decisions,
    }))
  }, [panels, weeks, incidents, decisions])

  const week = hovered !== null && hovered < weeks.length ? hovered : weeks.length - 1
  const ofWeek = useMemo(() => incidentsByReport(incidents), [incidents])
  const [first, last] = [weeks[0], weeks.at(-1)]
  const title = `${t('views.figures')} · ${[first, last].map((one) => printFullDay(one?.date ?? '', locale)).join(' – ')}`

  function toggle(key: string) {
    const next = new Set(series.map((one) => one.key))
    if (!next.delete(key)) next.add(key)
    figures.setState({ chosen: next })
  }
  function pick(panel: number, at: number, line: number) {
    const one = contents[panel]?.panel.drawn[line]?.series
    const told = weeks[at]
    if (one === undefined || told === undefined) return
    const entry = one.weeks.indexOf(at)
    run(() => navigation.showLine(told.report, one.lines[entry] ?? 1))
  }
  async function copyPicture() {
    const named = contents.map((content) => ({
      content,
      names: content.panel.drawn.map((one) => nameOf(one.series, t)),
    }))
    const done = await client.copyPicture(await drawPicture({ title, panels: named, locale }))
    notify(done ? 'done' : 'problem', t(done ? 'figures.pictureCopied' : 'figures.pictureFailed'))
  }

  return (
    <ViewFrame
      name="figures"
      weeksHidden={weeksHidden}
      ownScroll
      detail={t('figures.detail', { count: weeks.length })}
      filters={<RangeChoice />}
      actions={
        <>
          <Button
            look="quiet"
            icon={Image}
            disabled={series.length === 0 || known === null}
            onClick={() => run(copyPicture)}
          >
            {t('figures.copyPicture')}
          </Button>
          <ExportMenu
            icon={Copy}
            name={t('views.figures')}
            disabled={series.length === 0}
            csv={() => figuresCsv(weeks, series, t)}
          />
        </>
      }
    >
      <div className="figures" ref={scroller}>
        <div className="figures-top">
          <div className="figures-charts">
            {contents.map((content, at) => (
              <section key={content.panel.unit} className="figure-panel">
                <h2 className="figure-unit">
                  {content.panel.unit === '' ? t('figures.noUnit') : t('figures.unit', { unit: content.panel.unit })}
                  {at === 0 && isCrowded(content.points) && <span className="figure-means">{t('figures.means')}</span>}
                </h2>
                <FigureChart
                  content={content}
                  colours={colours}
                  height={contents.length === 1 ? 360 : contents.length === 2 ? 220 : 176}
                  label={content.panel.drawn.map((one) => nameOf(one.series, t)).join('、')}
                  syncKey="figures"
                  onHover={setHovered}
                  onPick={(index, line) => pick(at, index, line)}
                />
              </section>
            ))}
            {contents.length === 0 && <p className="figures-hint">{t('figures.chooseHint')}</p>}
          </div>
          <FigureLegend
            history={history}
            drawn={panels.flatMap(({ drawn }) => drawn)}
            week={week}
            decisions={decisions}
            incidents={ofWeek.get(weeks[week]?.report ?? -1) ?? []}
            onToggle={toggle}
          />
        </div>
        {series.length > 0 && (
          <FigureTable history={history} series={series} decisions={decisions} scroller={scroller} />
        )}
      </div>
    </ViewFrame>
  )
}

function RangeChoice() {
  const t = useT()
  const { range } = useFigures()
  return (
    <Choice
      label={t('figures.range')}
      value={range}
      options={ranges.map((value) => ({ value, label: t(`figures.ranges.${value}`) }))}
      onChange={(range) => figures.setState({ range })}
    />
  )
}

function incidentsByReport(incidents: readonly LedgerIncident[]): ReadonlyMap<number, readonly LedgerIncident[]> {
  const found = new Map<number, LedgerIncident[]>()
  for (const one of incidents) {
    for (const { report } of one.tellings) found.set(report, [...(found.get(report) ?? []), one])
  }
  return found
}
