import { readFileSync, writeFileSync } from 'node:fs'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** Where the window stood when it was not maximised, in device-independent pixels, and how it was seen. */
export interface WindowPlace {
  readonly bounds: Rectangle
  readonly maximised: boolean
  /** Chromium's zoom level: 0 is the actual size, each step a factor of 1.2. */
  readonly zoomLevel: number
}

export const smallestWindow = { width: 900, height: 600 } as const
const firstWindow = { width: 1280, height: 860 } as const

/**
 * The place to open the window at: the remembered one, moved and cut to fit the display that it overlaps most.
 * Without one, or when its display is gone, the middle of the first display.
 * @param displays the work areas of the displays that exist, the primary one first.
 */
export function fitPlace(remembered: WindowPlace | null, displays: readonly Rectangle[]): WindowPlace {
  const primary = displays[0] ?? { x: 0, y: 0, ...firstWindow }
  const { maximised, zoomLevel } = remembered ?? { maximised: false, zoomLevel: 0 }
  const display = remembered === null ? undefined : mostOverlapped(remembered.bounds, displays)
  if (remembered === null || display === undefined) {
    return { bounds: centred(remembered?.bounds ?? firstWindow, primary), maximised, zoomLevel }
  }
  const { width, height } = sized(remembered.bounds, display)
  const x = clamp(remembered.bounds.x, display.x, display.x + display.width - width)
  const y = clamp(remembered.bounds.y, display.y, display.y + display.height - height)
  return { bounds: { x, y, width, height }, maximised, zoomLevel }
}

/** The remembered place; null where there is none or the file is not what this module wrote. */
export function readPlace(path: string): WindowPlace | null {
  try {
    return parsePlace(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Written at once, since the app may be about to end; a place that can't be kept is no reason to bother anybody. */
export function keepPlace(path: string, place: WindowPlace): void {
  try {
    writeFileSync(path, JSON.stringify(place))
  } catch {
    // The window opens in the middle the next time.
  }
}

function parsePlace(value: unknown): WindowPlace | null {
  const { bounds, maximised, zoomLevel } = value as Partial<Record<keyof WindowPlace, unknown>>
  const { x, y, width, height } = bounds as Partial<Record<keyof Rectangle, unknown>>
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height) || !isNumber(zoomLevel)) return null
  return { bounds: { x, y, width, height }, maximised: maximised === true, zoomLevel: clamp(zoomLevel, -4, 5) }
}
function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

type Size = Pick<Rectangle, 'width' | 'height'>
function sized(size: Size, display: Rectangle): Size {
  return {
    width: Math.min(Math.max(Math.round(size.width), smallestWindow.width), display.width),
    height: Math.min(Math.max(Math.round(size.height), smallestWindow.height), display.height),
  }
}
function centred(size: Size, display: Rectangle): Rectangle {
  const { width, height } = sized(size, display)
  const x = display.x + Math.round((display.width - width) / 2)
  const y = display.y + Math.round((display.height - height) / 2)
  return { x, y, width, height }
}
function mostOverlapped(bounds: Rectangle, displays: readonly Rectangle[]): Rectangle | undefined {
  let best: Rectangle | undefined
  let most = 0
  for (const display of displays) {
    const area = overlap(bounds, display)
    if (area > most) [best, most] = [display, area]
  }
  return best
}
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(width, 0) * Math.max(height, 0)
}
function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(Math.round(value), low), high)
}
