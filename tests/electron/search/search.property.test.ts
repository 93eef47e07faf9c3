import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../../propertySeed.ts'
import { newLibrary, utf8, value } from '../library/testLibrary.ts'
import { alphabet, scanPlainly } from './plainScan.ts'
import { allRows, find, hitsIn, runThrough, searchIn } from './testSearch.ts'

const character = fc.constantFrom(...alphabet)
const line = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(''))
const text = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end))

/** Words out of a text, or words that may stand nowhere. */
const words = (texts: readonly string[]) =>
  fc.oneof(
    fc.array(character, { minLength: 1, maxLength: 5 }).map((characters) => characters.join('')),
    fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 10 })).map(([which, from, length]) => {
      const characters = [...(texts[which % texts.length] ?? '').replace(/[\r\n]+/g, '')]
      const start = from % Math.max(1, characters.length)
      return characters.slice(start, start + length).join('') || '的'
    }),
  )

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('write' as const), which: fc.nat(7), text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('trash' as const), which: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), which: fc.nat(7) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('keepUp' as const), slices: fc.nat(6) }) },
)
const scenario = fc.array(step, { minLength: 4, maxLength: 24 }).chain((steps) => {
  const texts = steps.flatMap((one) => (one.kind === 'write' ? [one.text] : []))
  return fc.record({
    steps: fc.constant(steps),
    asked: fc.array(words(texts.length > 0 ? texts : ['进度']), { maxLength: 12 }),
  })
})

test('whatever was written, thrown away and restored, the index finds what a plain scan finds', () => {
  fc.assert(
    fc.property(scenario, ({ steps, asked }) => {
      const { library, folder } = newLibrary()
      const search = searchIn(folder)
      const reports = new Map<number, { id: number; text: string; revision: number; trashed: boolean }>()
      for (const one of steps) {
        if (one.kind === 'keepUp') {
          // Left alone in the middle, as when the program ends there.
          const work = search.keepUp()
          for (let slice = 0; slice < one.slices && work.next().done !== true; slice++);
          continue
        }
        const there = reports.get(one.which)
        if (one.kind === 'write' && there === undefined) {
          const written = `# ${one.which}\n${one.text}`
          const outcome = library.importFile(`${one.which}.md`, utf8(written))
          if (outcome.kind !== 'imported') continue
          reports.set(one.which, { id: outcome.report.id, text: written, revision: 1, trashed: false })
        } else if (one.kind === 'write' && there !== undefined && !there.trashed) {
          there.text = `# ${one.which}\n${one.text}`
          there.revision = value(library.saveReport(there.id, there.text, there.revision)).revision
        } else if (one.kind === 'trash' && there !== undefined) {
          library.trashReport(there.id)
          there.trashed = true
        } else if (one.kind === 'restore' && there !== undefined) {
          library.restoreReport(there.id)
          there.trashed = false
        }
      }
      const live = [...reports.values()].filter(({ trashed }) => !trashed)
      const check = (searched: typeof search) => {
        for (const words of asked) {
          for (const heedCase of [false, true]) {
            const expected = live.flatMap(({ id, text }) =>
              scanPlainly(text, words, heedCase).map((line) => `${id}:${line}`),
            )
            const found = find(searched, words, { heedCase })
            const hits = hitsIn(found)
            expect(hits.map(({ page, line }) => `${page.id}:${line}`).sort()).toEqual(expected.sort())
            expect(found.answer.lines).toBe(expected.length)
            expect(allRows(found)).toHaveLength(found.answer.rowCount)
            for (const { text, ranges } of hits)
              expect(ranges.every(({ from, to }) => to > from && to <= text.length)).toBe(true)
          }
        }
      }
      check(search)
      runThrough(search.keepUp())
      check(search)
      search.close()
      const reopened = searchIn(folder)
      check(reopened)
      runThrough(reopened.keepUp())
      check(reopened)
      reopened.close()
      library.close()
    }),
    { numRuns: 60 },
  )
}, 120_000)
