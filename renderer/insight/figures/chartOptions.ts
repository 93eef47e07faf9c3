import type uPlot from 'uplot'
import { type DrawnPoints, secondsOf } from '../../../shared/insight/figures/drawnPoints.ts'
import { type TimeTicks, timeTicks } from '../../../shared/insight/figures/timeTicks.ts'
import { type ChartColours, dashes, thin } from './chartColours.ts'
import type { ChartContent } from './chartContent.ts'
import { drawMarks } from './drawMarks.ts'
import { drawMeans } from './drawMeans.ts'

export interface ChartSetting {
  readonly width: number
  readonly height: number
  readonly colours: ChartColours
  readonly locale: string
  readonly font: string
}

const day = 86_400
const wholeSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
/** Pixels a point below which only those that stand alone are drawn: the line shows the others. */
const dense = 12

/**
 * Whether there are more weeks than a line can show each of. Nothing is left out before it is drawn: of the weeks that
 * share a column of pixels uPlot draws the first, the last, the least and the most, which looks as all of them would.
 */
export function isCrowded({ times }: DrawnPoints): boolean {
  return times.length > 1_500
}

/** uPlot's options for a panel, without what a person does with it. Times are days in UTC. */
export function chartOptions(content: ChartContent, setting: ChartSetting): uPlot.Options {
  const { panel, points, decisions } = content
  const { width, height, colours, locale, font } = setting
  const crowded = isCrowded(points)
  const axis: uPlot.Axis = {
    stroke: colours.faint,
    font: `11px ${font}`,
    grid: { stroke: colours.line, width: 1 },
    ticks: { show: false },
  }
  const bounds = panel.drawn.flatMap(({ series }) => {
    const decision = decisions[series.labelKey]
    return [decision?.target, decision?.low, decision?.high].filter((bound) => bound != null)
  })
  const counts = panel.drawn.every(({ series }) => series.values.every((one) => Number.isInteger(one ?? 0)))
  return {
    width,
    height,
    padding: [10, 12, 0, 0],
    legend: { show: false },
    scales: {
      x: { time: true, range: () => widened(points.times[0] ?? 0, points.times.at(-1) ?? 0) },
      y: { range: (_, min, max) => rangeOf([min, max, ...bounds], counts && panel.unit !== '%') },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        splits: (chart, _, min, max) => ticksOf(chart, min, max).days.map(secondsOf),
        values: (chart) => nameDays(ticksOf(chart, chart.scales.x?.min ?? 0, chart.scales.x?.max ?? 0), locale),
      },
      {
        ...axis,
        size: 64,
        gap: 8,
        space: 36,
        ...(counts ? { incrs: wholeSteps } : {}),
        values: (_, splits) => splits.map((split) => nameValue(split, splits)),
      },
    ],
    series: [
      {},
      ...panel.drawn.map(({ series, style }): uPlot.Series => {
        const colour = colours.series[style] ?? colours.ink
        const stroke = crowded ? thin(colour, 0.16) : colour
        return {
          label: series.label,
          stroke,
          width: crowded ? 1 : 1.75,
          dash: crowded ? [] : [...(dashes[style] ?? [])],
          spanGaps: false,
          points: {
            size: 5,
            stroke,
            fill: colours.paper,
            width: 1.5,
            show: true,
            filter: (chart, at) => shownPoints(chart, at),
          },
        }
      }),
    ],
    hooks: {
      drawClear: [(chart) => drawMarks(chart, content, colours, font)],
      draw: crowded ? [(chart) => drawMeans(chart, content, colours)] : [],
    },
    cursor: { points: { size: 7 }, drag: { x: false, y: false } },
    tzDate: (seconds) => new Date((seconds + new Date(seconds * 1000).getTimezoneOffset() * 60) * 1000),
    focus: { alpha: 0.3 },
  }
}

/** A little room at the edges; a month around less than four weeks. */
function widened(min: number, max: number): [number, number] {
  const edge = max - min < 28 * day ? 14 * day : (max - min) * 0.015
  return [min - edge, max + edge]
}

/** Room around the values; a count's axis begins at nothing. */
function rangeOf(all: readonly (number | null | undefined)[], fromZero: boolean): [number, number] {
  const known = all.filter((one): one is number => one != null && Number.isFinite(one))
  const [low, high] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)]
  const spread = high - low || Math.abs(high) * 0.001 || 1
  if (fromZero && low >= 0) return [0, Math.max(1, high) * 1.15]
  return [low - spread * 0.15, high + spread * 0.12]
}

/** All where there is room, else those without a neighbour: no line leads to them. */
function shownPoints(chart: uPlot, at: number): number[] | null {
  const values = chart.data[at] ?? []
  const [from, to] = [0, values.length - 1]
  if (chart.bbox.width / devicePixelRatio / Math.max(1, to - from) >= dense) return null
  const alone: number[] = []
  for (let index = from; index <= to; index++)
    if (values[index] != null && values[index - 1] == null && values[index + 1] == null) alone.push(index)
  return alone
}

/** Pixels that a name has for itself. */
const nameWidth = 64

function ticksOf(chart: uPlot, min: number, max: number): TimeTicks {
  const newest = chart.data[0].at(-1) ?? max
  return timeTicks(dayOf(min), dayOf(max), dayOf(newest), chart.bbox.width / devicePixelRatio / nameWidth)
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

function nameDays({ days, unit }: TimeTicks, locale: string): string[] {
  return days.map((day, at) => {
    const year = day.slice(0, 4)
    if (unit === 'year') return year
    const newYear = days[at - 1]?.slice(0, 4) !== year
    const options: Intl.DateTimeFormatOptions = {
      timeZone: 'UTC',
      // Alone, the long form writes Chinese numerals.
      month: locale !== 'zh-CN' ? 'short' : newYear ? 'long' : 'numeric',
      ...(unit === 'day' ? { day: 'numeric' } : {}),
      ...(newYear ? { year: 'numeric' } : {}),
    }
    return new Intl.DateTimeFormat(locale, options).format(new Date(day))
  })
}

/** With as many digits as tell the axis's own steps apart. */
function nameValue(value: number, splits: readonly number[]): string {
  const step = Math.abs((splits[1] ?? 1) - (splits[0] ?? 0))
  const digits = Math.max(0, Math.min(6, -Math.floor(Math.log10(step || 1))))
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
