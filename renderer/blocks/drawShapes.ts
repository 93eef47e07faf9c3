/** A value of a week. */
export interface SparkPoint {
  /** Weeks before this one: 0 is this week. */
  readonly ago: number
  readonly value: number
}

export const sparkWeeks = 12
const [width, height, pad] = [40, 16, 2.5]

/** The values of the weeks as a line, broken where a week lacks it, and this week's as a dot. */
export function drawSpark(points: readonly SparkPoint[]): SVGElement {
  const drawing = svg('svg', {
    class: 'spark',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'aria-hidden': 'true',
  })
  for (const run of runsOf(points)) {
    const places = run.map((point) => placeIn(points, point))
    const [first, ...more] = places
    if (first !== undefined && more.length === 0)
      drawing.append(svg('circle', { class: 'spark-alone', cx: first[0], cy: first[1], r: 1.25 }))
    else drawing.append(svg('polyline', { points: places.join(' ') }))
  }
  const now = points.find(({ ago }) => ago === 0)
  if (now !== undefined) {
    const [cx, cy] = placeIn(points, now)
    drawing.append(svg('circle', { cx, cy, r: 2 }))
  }
  return drawing
}

/** Stretches of weeks without a gap, oldest first. */
export function runsOf(points: readonly SparkPoint[]): readonly (readonly SparkPoint[])[] {
  const runs: SparkPoint[][] = []
  for (const point of [...points].sort((a, b) => b.ago - a.ago)) {
    const run = runs.at(-1)
    if (run?.at(-1)?.ago === point.ago + 1) run.push(point)
    else runs.push([point])
  }
  return runs
}

function placeIn(points: readonly SparkPoint[], { ago, value }: SparkPoint): readonly [number, number] {
  const values = points.map((point) => point.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const weeks = Math.max(...points.map((point) => point.ago), sparkWeeks - 1)
  const x = width - pad - (ago / weeks) * (width - 2 * pad)
  const y = high === low ? height / 2 : height - pad - ((value - low) / (high - low)) * (height - 2 * pad)
  return [round(x), round(y)]
}
const round = (number: number): number => Math.round(number * 100) / 100

/** A progress as a bar, with a stroke where it was before; a hollow one where it isn't told any more. */
export function drawBar({ now, before }: { readonly now: number | null; readonly before: number | null }): HTMLElement {
  const bar = document.createElement('span')
  bar.className = now === null ? 'bar bar-open' : now >= 100 ? 'bar bar-full' : 'bar'
  if (now !== null) bar.append(piece('bar-now', 'width', now))
  if (before !== null && before !== now) bar.append(piece('bar-before', 'marginInlineStart', before))
  return bar
}

function piece(className: string, property: 'width' | 'marginInlineStart', percent: number): HTMLElement {
  const element = document.createElement('span')
  element.className = className
  element.style[property] = `${Math.min(Math.max(percent, 0), 100)}%`
  return element
}

function svg(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}
