import { describe, expect, test } from 'vitest'
import { labelledWeeks, scoreOf } from './labelledWeeks.ts'

describe.each(['cinema', 'waterworks'])('the labelled weeks of %s', (folder) => {
  test('are matched with a precision and a recall above 0.9', () => {
    const { expected, found, right, precision, recall, mistakes } = scoreOf(labelledWeeks(folder))
    console.info(
      [
        `${folder}: ${expected} pairs, ${found} found, ${right} right; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
        ...mistakes,
      ].join('\n  '),
    )
    expect(expected).toBeGreaterThanOrEqual(60)
    expect(precision).toBeGreaterThan(0.9)
    expect(recall).toBeGreaterThan(0.9)
  })
})
