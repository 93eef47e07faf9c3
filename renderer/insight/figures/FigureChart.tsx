import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import { useLocale } from '../../ui/translate.ts'
import type { ChartColours } from './chartColours.ts'
import type { ChartContent } from './chartContent.ts'
import { chartOptions } from './chartOptions.ts'
import 'uplot/dist/uPlot.min.css'

export interface FigureChartProps {
  readonly content: ChartContent
  readonly colours: ChartColours
  readonly height: number
  readonly label: string
  /** Charts that share it move their cursors together. */
  readonly syncKey: string
  /** The week below the cursor; null where there is none. */
  readonly onHover: (week: number | null) => void
  /** A week was clicked, near the line of one of the panel's series. */
  readonly onPick: (week: number, series: number) => void
}

/** The figures of one unit over the weeks. */
export function FigureChart({ content, colours, height, label, syncKey, onHover, onPick }: FigureChartProps) {
  const locale = useLocale()
  const host = useRef<HTMLDivElement>(null)
  const heard = useRef({ onHover, onPick })
  useEffect(() => {
    heard.current = { onHover, onPick }
  })

  useEffect(() => {
    const element = host.current
    if (element === null) return
    const { points } = content
    const font = getComputedStyle(element).fontFamily
    const options = chartOptions(content, { width: element.clientWidth, height, colours, locale, font })
    const chart = new UPlot(
      {
        ...options,
        cursor: { ...options.cursor, sync: { key: syncKey, setSeries: false } },
        hooks: {
          ...options.hooks,
          setCursor: [({ cursor: { idx } }) => heard.current.onHover(idx == null ? null : (points.weeks[idx] ?? null))],
        },
      },
      [points.times, ...points.values] as unknown as UPlot.AlignedData,
      element,
    )
    const pick = () => {
      const { idx, top } = chart.cursor
      const week = idx == null ? null : points.weeks[idx]
      if (idx == null || week == null || top == null) return
      const near = points.values
        .map((values, at) => ({ at, value: values[idx] ?? null }))
        .filter(({ value }) => value !== null)
        .map(({ at, value }) => ({ at, away: Math.abs(chart.valToPos(value as number, 'y') - top) }))
        .sort((a, b) => a.away - b.away)[0]
      heard.current.onPick(week, near?.at ?? 0)
    }
    chart.over.addEventListener('click', pick)
    const sized = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height }))
    sized.observe(element)
    return () => {
      sized.disconnect()
      chart.destroy()
    }
  }, [content, colours, height, locale, syncKey])

  return <div className="figure-chart" ref={host} role="img" aria-label={label} style={{ height }} />
}
