import type uPlot from 'uplot'
import { type ChartColours, thin } from './chartColours.ts'
import type { ChartContent } from './chartContent.ts'

/** Behind the lines: normal ranges, targets, and a mark at each incident. In canvas pixels. */
export function drawMarks(
  chart: uPlot,
  { panel, incidents, decisions }: ChartContent,
  colours: ChartColours,
  font: string,
): void {
  const { ctx, bbox } = chart
  const { left, top, width, height } = bbox
  const pixel = devicePixelRatio
  const yOf = (value: number) => chart.valToPos(value, 'y', true)
  ctx.save()
  ctx.beginPath()
  ctx.rect(left, top, width, height)
  ctx.clip()

  for (const { series, style } of panel.drawn) {
    const decision = decisions[series.labelKey]
    if (decision === undefined) continue
    const colour = colours.series[style] ?? colours.ink
    if (decision.low !== null || decision.high !== null) {
      const upper = decision.high === null ? top : yOf(decision.high)
      const lower = decision.low === null ? top + height : yOf(decision.low)
      ctx.fillStyle = thin(colour, 0.08)
      ctx.fillRect(left, upper, width, lower - upper)
    }
    if (decision.target === null) continue
    const y = Math.round(yOf(decision.target)) + 0.5
    ctx.strokeStyle = thin(colour, 0.7)
    ctx.lineWidth = pixel
    ctx.setLineDash([3 * pixel, 3 * pixel])
    ctx.beginPath()
    ctx.moveTo(left, y)
    ctx.lineTo(left + width, y)
    ctx.stroke()
    ctx.setLineDash([])
    ctx.fillStyle = colour
    ctx.font = `${11 * pixel}px ${font}`
    ctx.textAlign = 'right'
    ctx.textBaseline = 'bottom'
    ctx.fillText(`◎ ${decision.target}${series.unit}`, left + width - 4 * pixel, y - 2 * pixel)
  }

  const between = chart.scales.x as { readonly min?: number; readonly max?: number }
  const seen = incidents.filter((time) => time >= (between.min ?? 0) && time <= (between.max ?? 0)).length
  // So many lines would be a ground of their own: then a rug at the edge tells it.
  const crowded = seen > width / pixel / 6
  let last = -Infinity
  for (const time of incidents) {
    const x = Math.round(chart.valToPos(time, 'x', true)) + 0.5
    if (x < left || x > left + width || x - last < 2 * pixel) continue
    last = x
    ctx.strokeStyle = thin(colours.danger, crowded ? 0.6 : 0.22)
    ctx.lineWidth = pixel
    ctx.beginPath()
    ctx.moveTo(x, top)
    ctx.lineTo(x, crowded ? top + 6 * pixel : top + height)
    ctx.stroke()
    if (crowded) continue
    ctx.fillStyle = colours.danger
    ctx.beginPath()
    ctx.moveTo(x - 4 * pixel, top)
    ctx.lineTo(x + 4 * pixel, top)
    ctx.lineTo(x, top + 7 * pixel)
    ctx.fill()
  }
  ctx.restore()
}
