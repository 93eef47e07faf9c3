import { diffArrays } from 'diff'

/** Enough of a long line to know it again. */
const widest = 72

/**
 * What became of a text, one line of it after the other: `-` was in the old one, `+` is in the new one. Stretches that
 * are the same are counted.
 */
export function tellDifferences(before: string, after: string): string {
  return diffArrays(before.split('\n'), after.split('\n'))
    .flatMap(({ added, removed, value }) => {
      if (!added && !removed) return [`    … ${value.length} ${value.length === 1 ? 'line' : 'lines'} alike`]
      return value.filter((line) => line.trim() !== '').map((line) => `  ${added ? '+' : '-'} ${cut(line)}`)
    })
    .join('\n')
}

function cut(line: string): string {
  const characters = [...line]
  return characters.length > widest ? `${characters.slice(0, widest - 1).join('')}…` : line
}
