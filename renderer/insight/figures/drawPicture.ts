import UPlot from 'uplot'
import { dashes, readColours } from './chartColours.ts'
import type { ChartContent } from './chartContent.ts'
import { chartOptions } from './chartOptions.ts'

export interface Picture {
  readonly title: string
  readonly panels: readonly { readonly content: ChartContent; readonly names: readonly string[] }[]
  readonly locale: string
}

const width = 1200
const edge = 24
const titleHeight = 56
const namesHeight = 28

/** The charts below a title, on light ground whatever the window's look, as a PNG. */
export async function drawPicture({ title, panels, locale }: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const colours = readColours('light')
  const font = getComputedStyle(document.body).fontFamily
  const height = panels.length === 1 ? 420 : 260
  const pixel = devicePixelRatio
  const canvas = document.createElement('canvas')
  canvas.width = width * pixel
  canvas.height = (titleHeight + panels.length * (namesHeight + height) + edge) * pixel
  const ctx = canvas.getContext('2d')
  if (ctx === null) throw new Error('There is no canvas to draw on')
  ctx.fillStyle = colours.paper
  ctx.fillRect(0, 0, canvas.width, canvas.height)
  ctx.textBaseline = 'middle'
  const write = (text: string, size: number, weight: number, colour: string, x: number, y: number) => {
    ctx.font = `${weight} ${size * pixel}px ${font}`
    ctx.fillStyle = colour
    ctx.fillText(text, x * pixel, y * pixel)
    return ctx.measureText(text).width / pixel
  }
  write(title, 18, 600, colours.ink, edge, titleHeight / 2 + 4)
  let y = titleHeight
  for (const { content, names } of panels) {
    let x = edge
    for (const [at, { style }] of content.panel.drawn.entries()) {
      const colour = colours.series[style] ?? colours.ink
      ctx.strokeStyle = colour
      ctx.lineWidth = 2 * pixel
      ctx.setLineDash((dashes[style] ?? []).map((dash) => dash * pixel))
      ctx.beginPath()
      ctx.moveTo(x * pixel, (y + namesHeight / 2) * pixel)
      ctx.lineTo((x + 24) * pixel, (y + namesHeight / 2) * pixel)
      ctx.stroke()
      ctx.setLineDash([])
      x += 32 + write(names[at] ?? '', 13, 400, colours.ink, x + 32, y + namesHeight / 2) + 20
    }
    const chart = await drawn(content, { width: width - 2 * edge, height, colours, locale, font })
    ctx.drawImage(chart, edge * pixel, (y + namesHeight) * pixel)
    y += namesHeight + height
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The picture could not be drawn')
  return new Uint8Array(await blob.arrayBuffer())
}

function drawn(content: ChartContent, setting: Parameters<typeof chartOptions>[1]): Promise<HTMLCanvasElement> {
  return new Promise((resolve) => {
    const { points } = content
    const options = chartOptions(content, setting)
    const chart = new UPlot(
      { ...options, cursor: { show: false } },
      [points.times, ...points.values] as unknown as UPlot.AlignedData,
      (plot, begin) => {
        begin()
        // What uPlot has to draw, it draws when the code that asked for it has ended.
        queueMicrotask(() => queueMicrotask(() => resolve(plot.ctx.canvas)))
      },
    )
    void chart
  })
}
