import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countDifferences, type DiffRow, diffLines, foldEqual } from '../../../renderer/reports/lineDiff.ts'
import { diffWords } from '../../../renderer/reports/wordDiff.ts'

const shape = (row: DiffRow) => `${row.kind}:${row.left?.number ?? ''}|${row.right?.number ?? ''}`

describe('lines', () => {
  test.each([
    { left: 'a\nb', right: 'a\nb', rows: ['same:1|1', 'same:2|2'], differences: 0 },
    { left: 'a\nb\nc', right: 'a\nx\nc', rows: ['same:1|1', 'changed:2|2', 'same:3|3'], differences: 1 },
    { left: 'a\nb\nc', right: 'a\nc', rows: ['same:1|1', 'left:2|', 'same:3|2'], differences: 1 },
    { left: 'a\nc', right: 'a\nb\nc', rows: ['same:1|1', 'right:|2', 'same:2|3'], differences: 1 },
    { left: 'x\na\ny', right: 'a\nz\nw', rows: ['left:1|', 'same:2|1', 'changed:3|2', 'right:|3'], differences: 2 },
    { left: '', right: 'a', rows: ['changed:1|1'], differences: 1 },
    { left: 'a\r\nb', right: 'a\nb', rows: ['same:1|1', 'same:2|2'], differences: 0 },
  ])('$left / $right', ({ left, right, rows, differences }) => {
    const diff = diffLines(left, right)
    expect(diff.map(shape)).toEqual(rows)
    expect(countDifferences(diff)).toBe(differences)
  })

  test('every line of both texts is shown once, in order', () => {
    const text = fc
      .array(fc.constantFrom('', 'a', 'b', '周', '# x'), { maxLength: 30 })
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (left, right) => {
        const rows = diffLines(left, right)
        const side = (of: 'left' | 'right') => rows.flatMap((row) => row[of]?.text ?? [])
        expect(side('left').join('\n')).toBe(left)
        expect(side('right').join('\n')).toBe(right)
        for (const row of rows) if (row.kind === 'same') expect(row.left?.text).toBe(row.right?.text)
      }),
    )
  })

  test('texts that have nothing in common are shown, and soon', () => {
    const left = Array.from({ length: 20_000 }, (_, at) => `left ${at}`).join('\n')
    const right = Array.from({ length: 20_000 }, (_, at) => `right ${at}`).join('\n')
    expect(diffLines(left, right)).toHaveLength(20_000)
  })
})

describe('folding', () => {
  const rows = (kinds: string) =>
    [...kinds].map((kind, at): DiffRow => {
      const line = { number: at + 1, text: '' }
      return { kind: kind === '=' ? 'same' : 'changed', left: line, right: line }
    })
  test.each([
    { kinds: '======', stretches: ['folded 6'] },
    { kinds: '!', stretches: ['rows 1'] },
    { kinds: '=====!=====', stretches: ['folded 3', 'rows 5', 'folded 3'] },
    { kinds: '!=====!', stretches: ['rows 3', 'rows 1', 'rows 3'] },
    { kinds: '!======!', stretches: ['rows 3', 'folded 2', 'rows 3'] },
    { kinds: '!====!', stretches: ['rows 6'] },
  ])('$kinds', ({ kinds, stretches }) => {
    const shown = foldEqual(rows(kinds)).map((stretch) => `${stretch.kind} ${stretch.rows.length}`)
    expect(shown).toEqual(stretches)
  })
})

describe('words', () => {
  const marked = (spans: readonly { text: string; changed: boolean }[]) =>
    spans.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')

  test.each([
    { left: '整体进度64%', right: '整体进度71%', marks: ['整体进度[64]%', '整体进度[71]%'] },
    { left: '下周评审', right: '下周评审，之后排期', marks: ['下周评审', '下周评审[，之后排期]'] },
  ])('$left / $right', ({ left, right, marks }) => {
    const spans = diffWords(left, right)
    expect(spans && [marked(spans.left), marked(spans.right)]).toEqual(marks)
  })

  test.each([
    { name: 'lines with little in common', left: '完成联调', right: '大促值班表' },
    { name: 'very long lines', left: '长'.repeat(3000), right: `${'长'.repeat(3000)}。` },
  ])('$name are marked as a whole', ({ left, right }) => {
    expect(diffWords(left, right)).toBeNull()
  })
})
