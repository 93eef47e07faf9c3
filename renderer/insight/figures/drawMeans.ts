import type uPlot from 'uplot'
import { type ChartColours, dashes } from './chartColours.ts'
import type { ChartContent } from './chartContent.ts'

/** Pixels of the axis that come to one mean. */
const step = 10

/** Over a line of more weeks than pixels: the mean of each stretch, with which dashes tell the figures apart again. */
export function drawMeans(chart: uPlot, { panel }: ChartContent, colours: ChartColours): void {
  const { ctx, bbox } = chart
  const pixel = devicePixelRatio
  const times = chart.data[0]
  const count = Math.ceil(bbox.width / (step * pixel))
  const stretchOf = (time: number) => Math.floor((chart.valToPos(time, 'x', true) - bbox.left) / (step * pixel))
  ctx.save()
  ctx.lineWidth = 2 * pixel
  ctx.lineJoin = 'round'
  for (const [at, { style }] of panel.drawn.entries()) {
    const sums = Array.from({ length: count }, () => ({ sum: 0, count: 0 }))
    for (const [index, value] of (chart.data[at + 1] ?? []).entries()) {
      const stretch = sums[stretchOf(times[index] as number)]
      if (value == null || stretch === undefined) continue
      stretch.sum += value
      stretch.count += 1
    }
    ctx.strokeStyle = colours.series[style] ?? colours.ink
    ctx.setLineDash((dashes[style] ?? []).map((dash) => dash * pixel))
    ctx.beginPath()
    let drawing = false
    for (const [stretch, { sum, count }] of sums.entries()) {
      if (count > 0) {
        const x = bbox.left + (stretch + 0.5) * step * pixel
        const y = chart.valToPos(sum / count, 'y', true)
        if (drawing) ctx.lineTo(x, y)
        else ctx.moveTo(x, y)
      }
      drawing = count > 0
    }
    ctx.stroke()
  }
  ctx.restore()
}
