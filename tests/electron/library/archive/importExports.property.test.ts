import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { test } from 'vitest'
import { openLibrary } from '../../../../electron/library/library.ts'
import { projectReport } from '../../../../shared/report/projectReport.ts'
import { zipBytes } from '../../files/export/zipBytes.ts'
import { query } from '../testLibrary.ts'

/** A page with a title as Notion has them, a text in some encoding, and pages below it. */
interface Tree {
  readonly title: string
  readonly bytes: Uint8Array
  readonly children: readonly Tree[]
}

const titles = fc.oneof(
  fc
    .integer({ min: 1, max: 52 })
    .map((week) => `第${String(week).padStart(2, '0')}周 2023-${String(1 + (week % 12)).padStart(2, '0')}-03`),
  fc.integer({ min: 1, max: 28 }).map((day) => `2023-02-${String(day).padStart(2, '0')} 周五`),
  fc.constantFrom('', '会议纪要', 'e\u0301te\u0301', 'a & b (c)', '100% 完成', '𠮷野家'),
)
const texts = fc
  .tuple(titles, fc.string({ unit: 'grapheme', maxLength: 40 }))
  .map(([title, text]) => `# ${title}\n\n${text.replaceAll('\0', '')}`)
const bytes = fc.oneof(
  { weight: 3, arbitrary: texts.map((text) => new TextEncoder().encode(text.toWellFormed())) },
  texts.map((text) => new TextEncoder().encode(`\uFEFF${text.toWellFormed()}\r\n`)),
  fc.constant(new Uint8Array(iconv.encode('# 第06周 2023-02-03\n\n编码', 'gb18030'))),
)
/** Pages with so many levels of pages below them. */
function treeOf(levels: number): fc.Arbitrary<Tree> {
  const children = levels === 0 ? fc.constant([]) : fc.array(treeOf(levels - 1), { maxLength: 3 })
  return fc.record({ title: titles, bytes, children })
}

/** Paths as Notion gives them: the title, a number of its own, children in a folder of that name. */
function pathsOf(
  trees: readonly Tree[],
  inside = '',
  numbers = { next: 0 },
): readonly (readonly [string, Uint8Array])[] {
  return trees.flatMap(({ title, bytes, children }) => {
    numbers.next += 1
    const name = `${inside}${title === '' ? 'Untitled' : title} ${numbers.next.toString(16).padStart(32, '0')}`
    return [[`${name}.md`, bytes] as const, ...pathsOf(children, `${name}/`, numbers)]
  })
}

test('whatever pages an export has, each is in the library with its bytes, and a second import changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(treeOf(2), { minLength: 1, maxLength: 5 }), fc.boolean(), async (trees, stored) => {
      const folder = mkdtempSync(join(tmpdir(), 'weekbook-'))
      const library = openLibrary(join(folder, 'data'), { project: projectReport })
      try {
        const pages = pathsOf(trees)
        const path = join(folder, 'export.zip')
        writeFileSync(path, zipBytes(pages.map(([name, data]) => ({ name, data, stored }))))
        const bring = () =>
          library.importExports(
            [path],
            () => undefined,
            () => false,
          )
        let account = await bring()
        // Two pages for one week are asked about, and kept beside each other.
        library.answerImportConflicts(library.listImportConflicts().slice(0, 100), 'keepBoth')
        for (const again of [false, true]) {
          const all = query<{ path: string; bytes: Uint8Array }>(
            join(folder, 'data'),
            `SELECT path, coalesce(reports.bytes, pages.bytes) AS bytes FROM origins
             LEFT JOIN reports ON reports.id = report_id LEFT JOIN pages ON pages.id = page_id`,
          )
          const found = new Map(all.map(({ path, bytes }) => [path, bytes]))
          for (const [name, data] of pages) {
            const there = found.get(name.normalize('NFC'))
            if (there === undefined || Buffer.compare(there, data) !== 0) throw new Error(`${name} is not there`)
          }
          if (again) break
          account = await bring()
          if (account.unchanged !== pages.length || account.checked.different > 0)
            throw new Error(JSON.stringify(account))
        }
      } finally {
        library.close()
        rmSync(folder, { recursive: true })
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)
