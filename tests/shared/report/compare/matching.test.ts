import { describe, expect, test } from 'vitest'
import { labelledWeeks, scoreOf } from './labelledWeeks.ts'

/**
 * Weeks of four teams that write each in their own way. The first six were there while the matching was being made;
 * the others were labelled before it had seen them.
 */
const teams: readonly (readonly [folder: string, weeks: number, pairs: number])[] = [
  ['cinema', 6, 180],
  ['waterworks', 4, 90],
  ['vehicles', 3, 55],
  ['insurance', 2, 20],
  ['merchants', 6, 120],
]

describe.each(teams)('the labelled weeks of %s', (folder, weeks, pairs) => {
  test('are matched with a precision and a recall above 0.9', () => {
    const labelled = labelledWeeks(folder)
    expect(labelled).toHaveLength(weeks)
    const { expected, found, right, precision, recall, mistakes } = scoreOf(labelled)
    const figures = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`
    console.info([`${folder}: ${expected} pairs, ${found} found, ${right} right; ${figures}`, ...mistakes].join('\n  '))
    expect(expected).toBeGreaterThanOrEqual(pairs)
    expect(precision).toBeGreaterThan(0.9)
    expect(recall).toBeGreaterThan(0.9)
  })
})
