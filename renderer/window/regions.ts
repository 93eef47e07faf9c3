import { reports } from '../reports/reportsStore.ts'

/** Where the focus goes in each region of the window, in the order in which they stand: what is meant first comes first. */
const regions: readonly { readonly region: string; readonly stops: readonly string[] }[] = [
  { region: '.weeks', stops: ['[aria-current="page"]', '.weeks-row', '.weeks-year-title'] },
  { region: 'main', stops: ['.report', 'button'] },
  { region: '.panel', stops: ['.panel-content :is(button, input, select, [tabindex="0"])', '[aria-selected="true"]'] },
]

/** Moves the focus from region to region: the weeks, the page, the side panel. In the text it is where the cursor was. */
export function goToRegion(direction: 1 | -1): void {
  const shown = regions.flatMap(({ region, stops }) => {
    const element = document.querySelector(region)
    return element === null ? [] : [{ element, stops }]
  })
  const at = shown.findIndex(({ element }) => element.contains(document.activeElement))
  const next = at < 0 ? shown[0] : shown[(at + direction + shown.length) % shown.length]
  if (next === undefined) return
  const stop = next.stops.flatMap((stop) => next.element.querySelector<HTMLElement>(stop) ?? [])[0]
  if (stop?.matches('.report')) reports.text()?.focus()
  else stop?.focus()
}
