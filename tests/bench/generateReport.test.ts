import { describe, expect, test } from 'vitest'
import { walk } from '../../shared/notion/document.ts'
import { printDocument } from '../../shared/notion/printDocument.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { generateReport, generateReportOf } from './generateReport.ts'

const seeds = Array.from({ length: 30 }, (_, index) => index + 1)

describe('generated reports', () => {
  test.each(seeds)('number %i is in the dialect, of the size of a real one, with every block', (seed) => {
    const text = generateReport(seed)
    const document = readDocument(text)
    expect(printDocument(document, { canonical: true })).toBe(text)
    expect(Buffer.byteLength(text)).toBeGreaterThan(4000)
    expect(Buffer.byteLength(text)).toBeLessThan(9000)
    expect([...new Set([...walk(document.blocks)].map(({ block }) => block.type))].sort()).toEqual([
      'bulletItem',
      'callout',
      'code',
      'divider',
      'equation',
      'heading',
      'image',
      'numberItem',
      'paragraph',
      'properties',
      'quote',
      'table',
      'toDoItem',
    ])
  })

  test('the same seed gives the same text, another one another', () => {
    expect(generateReport(7)).toBe(generateReport(7))
    expect(new Set(seeds.map(generateReport)).size).toBe(seeds.length)
  })

  test('of a size', () => {
    const text = generateReportOf(100_000, 3)
    expect(Buffer.byteLength(text)).toBeGreaterThan(100_000)
    expect(Buffer.byteLength(text)).toBeLessThan(110_000)
    expect(printDocument(readDocument(text), { canonical: true })).toBe(text)
  })
})
