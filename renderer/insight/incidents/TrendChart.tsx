import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import type { PeriodSum } from '../../../shared/insight/incidents/ledgerSums.ts'
import type { ChartColours } from '../figures/chartColours.ts'
import { thin } from '../figures/chartColours.ts'
import 'uplot/dist/uPlot.min.css'

export interface TrendChartProps {
  readonly trend: readonly PeriodSum[]
  readonly colours: ChartColours
  readonly label: string
  /** A period as its axis names it. */
  readonly nameOf: (period: string) => string
  readonly onPick: (period: string) => void
}

const height = 132

/** How many incidents each month or year had; a bar leads to its month. */
export function TrendChart({ trend, colours, label, nameOf, onPick }: TrendChartProps) {
  const host = useRef<HTMLDivElement>(null)
  const heard = useRef(onPick)
  useEffect(() => {
    heard.current = onPick
  })
  useEffect(() => {
    const element = host.current
    if (element === null) return
    const font = `11px ${getComputedStyle(element).fontFamily}`
    const axis = { stroke: colours.faint, font, ticks: { show: false } }
    const chart = new UPlot(
      {
        width: element.clientWidth,
        height,
        // The last name stands around the last bar.
        padding: [8, 16, 0, 0],
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
        scales: {
          x: { time: false, range: [-0.6, Math.max(5.6, trend.length - 0.4)] },
          y: { range: (_, __, max) => [0, Math.max(1, max) * 1.1] },
        },
        axes: [
          {
            ...axis,
            grid: { show: false },
            incrs: trend[0]?.period.length === 4 ? [1, 2, 5, 10, 20, 50] : [1, 2, 3, 6, 12, 24],
            space: 40,
            values: (_, splits) => splits.map((at) => (trend[at] === undefined ? '' : nameOf(trend[at].period))),
          },
          {
            ...axis,
            size: 32,
            grid: { stroke: colours.line, width: 1 },
            incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
            space: 20,
          },
        ],
        series: [
          {},
          {
            fill: thin(colours.series[0] ?? colours.ink, 0.75),
            width: 0,
            points: { show: false },
            ...(UPlot.paths.bars === undefined ? {} : { paths: UPlot.paths.bars({ size: [0.6, 36] }) }),
          },
        ],
      },
      [trend.map((_, at) => at), trend.map(({ count }) => count)],
      element,
    )
    const pick = () => {
      const period = trend[chart.cursor.idx ?? -1]
      if (period !== undefined) heard.current(period.period)
    }
    chart.over.addEventListener('click', pick)
    const sized = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height }))
    sized.observe(element)
    return () => {
      sized.disconnect()
      chart.destroy()
    }
  }, [trend, colours, nameOf])
  return <div className="trend-chart" ref={host} role="img" aria-label={label} style={{ height }} />
}
