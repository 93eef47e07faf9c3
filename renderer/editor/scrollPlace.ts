/** The element that scrolls what it holds, from this one upwards. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around)
    if (overflowY === 'auto' || overflowY === 'scroll') return around
  }
  return null
}

/** Where a report was left. */
export interface ScrollPlace {
  readonly anchor: number
  readonly head: number
  readonly top: number
}

/** For as long as the window is open, by the report's number. */
const places = new Map<number, ScrollPlace>()

export function rememberPlace(report: number, place: ScrollPlace): void {
  places.set(report, place)
}
export function rememberedPlace(report: number): ScrollPlace | undefined {
  return places.get(report)
}
