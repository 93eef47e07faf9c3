import { lineStyles } from './chosenSeries.ts'

/** Colours as a canvas takes them, resolved for light or dark. */
export interface ChartColours {
  readonly paper: string
  readonly ink: string
  readonly faint: string
  readonly line: string
  readonly danger: string
  readonly series: readonly string[]
}

/** Line dashes beside the colours, for whoever can't tell these apart. */
export const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 3], [10, 3, 2, 3], [4, 4], [12, 4]]

/** The style sheet's colours in one look, whichever the window has. */
export function readColours(look: 'light' | 'dark'): ChartColours {
  const probe = document.createElement('span')
  probe.style.colorScheme = look
  document.body.append(probe)
  const read = (name: string) => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const colours = {
    paper: read('--paper'),
    ink: read('--ink'),
    faint: read('--ink-3'),
    line: read('--line'),
    danger: read('--danger'),
    series: Array.from({ length: lineStyles }, (_, at) => read(`--series-${at + 1}`)),
  }
  probe.remove()
  return colours
}

/** A colour of which only so much is seen. */
export function thin(colour: string, share: number): string {
  return `color-mix(in srgb, ${colour} ${share * 100}%, transparent)`
}
