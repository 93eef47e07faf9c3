import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buildApp } from '../../../build/buildApp.ts'
import { openVirtualDisplay } from '../../../build/virtualDisplay.ts'
import { startWeekbook, type Weekbook } from '../../../build/weekbook.ts'
import { searchDatabaseFile } from '../../../electron/search/searchDatabase.ts'
import { anything } from '../../../shared/search/searchQuery.ts'
import type { BenchPart } from '../part.ts'
import { printRatio, printTime } from '../printTable.ts'
import { ensureRipgrep } from './ensureRipgrep.ts'
import { indexed, makeSearchedLibrary } from './searchedLibrary.ts'

const reports = 10_000
const rounds = 9
/** Of 1, 2, 4 and 10 characters: Chinese, and Latin inside words; the last one stands in capitals in the texts. */
const queries: readonly string[] = [
  ...['的', '进度', '整体进度', '监控发现桩联网关启动'],
  ...['h', 'ar', 'harg', 'harge_star', 'elec'],
]

/** From the key press to complete counts and the first hits painted, in the real app; beside ripgrep over the same texts. */
export const searching: BenchPart = {
  name: 'searching',
  async run() {
    const rg = ensureRipgrep()
    const folder = mkdtempSync(join(tmpdir(), 'weekbook-bench-'))
    const [data, texts] = [join(folder, 'data'), join(folder, 'texts')]
    makeSearchedLibrary(reports, { data, texts })
    buildApp()
    const display = await openVirtualDisplay()
    const weekbook = await startWeekbook(data)
    try {
      await indexed(data, reports)
      await weekbook.choose('search')
      await weekbook.page.locator('.search-input').waitFor()
      await measurePaints(weekbook)
      const results = []
      for (const query of queries) {
        const theirs: number[] = []
        const ours: number[] = []
        for (let round = 0; round < rounds; round++) {
          theirs.push(timeRipgrep(rg, query, texts))
          ours.push(await timeApp(weekbook, query))
        }
        results.push({
          query,
          theirs: median(theirs),
          ours: median(ours),
          ...(await compareLines(weekbook, rg, { query, heedCase: false }, texts)),
          heeded: (await compareLines(weekbook, rg, { query, heedCase: true }, texts)).differing,
        })
      }
      return {
        sections: [
          {
            title: `searching ${reports} reports`,
            columns: ['lines', 'ours', 'ripgrep', 'faster', 'lines that differ', 'case heeded'],
            rows: results.map(({ query, lines, ours, theirs, differing, heeded }) => [
              query,
              String(lines),
              printTime(ours),
              printTime(theirs),
              printRatio(theirs / ours),
              String(differing),
              String(heeded),
            ]),
          },
        ],
        targets: results.flatMap(({ query, ours, theirs, differing, heeded }) => [
          { what: `searching “${query}”: faster than ripgrep`, wanted: 1, found: theirs / ours },
          { what: `searching “${query}”: the same lines`, wanted: 1, found: differing === 0 ? 1 : 0 },
          { what: `searching “${query}”, case heeded: the same lines`, wanted: 1, found: heeded === 0 ? 1 : 0 },
        ]),
        notes: [
          'Searching: ours from the key press until the counts and the first 100 hits are drawn and painted; ripgrep’s is the whole run of `rg -i -F -c`.',
          `The search’s index takes ${(statSync(searchDatabaseFile(data)).size / 1e6).toFixed(0)} MB.`,
        ],
      }
    } finally {
      await weekbook.quit().catch(() => undefined)
      display.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function timeRipgrep(rg: string, query: string, texts: string): number {
  const begun = performance.now()
  spawnSync(rg, ['-i', '-F', '-c', '--', query, texts], { maxBuffer: 1e9 })
  return performance.now() - begun
}

/** Notes when a key goes down, and when what it brought about has been painted. */
async function measurePaints({ page }: Weekbook): Promise<void> {
  await page.evaluate(() => {
    const bench = globalThis as unknown as { pressed: number | null; painted: (query: string) => Promise<number> }
    bench.pressed = null
    const begin = (event: Event) => {
      bench.pressed ??= event.timeStamp
    }
    addEventListener('keydown', begin, true)
    addEventListener('beforeinput', begin, true)
    bench.painted = (query) =>
      new Promise((resolve) => {
        const isShown = () => {
          const rows = document.querySelectorAll('.search-row-hit mark')
          const total = Number.parseInt(document.querySelector('.search-count')?.textContent ?? '0', 10)
          const hits = document.querySelectorAll('.search-row-hit:has(mark)').length
          return rows[0]?.textContent?.toLowerCase() === query && hits >= Math.min(total, 100)
        }
        const settle = () => {
          if (!isShown()) return
          observer.disconnect()
          // Behind the frame in which it is drawn.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now() - (bench.pressed ?? 0))
            port2.postMessage(null)
          })
        }
        const observer = new MutationObserver(settle)
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
        settle()
      })
  })
}

/** Types the last character of a query behind the others, whose results are there. */
async function timeApp({ page }: Weekbook, query: string): Promise<number> {
  const characters = [...query]
  await page.locator('.search-input').fill(characters.slice(0, -1).join(''))
  await page.waitForFunction(
    (before) =>
      before === ''
        ? document.querySelector('.search-row') === null
        : document.querySelector('.search-row-hit mark')?.textContent?.toLowerCase() === before,
    characters.slice(0, -1).join(''),
  )
  await page.evaluate(() => {
    ;(globalThis as unknown as { pressed: number | null }).pressed = null
  })
  const painted = page.evaluate(
    (query) => (globalThis as unknown as { painted: (query: string) => Promise<number> }).painted(query),
    query,
  )
  await page.keyboard.type(characters.at(-1) ?? '')
  return painted
}

/** How many lines are found, and how many by one of both only. */
async function compareLines(
  { call }: Weekbook,
  rg: string,
  { query, heedCase }: { readonly query: string; readonly heedCase: boolean },
  texts: string,
): Promise<{ readonly lines: number; readonly differing: number }> {
  const { stdout } = spawnSync(rg, [heedCase ? '-s' : '-i', '-F', '-n', '--no-heading', '--', query, texts], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  const theirs = new Set(
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [, file = '', number] = /^(.*?\.md):(\d+):/.exec(line) ?? []
        return `${basename(file, '.md')} ${number}`
      }),
  )
  const answer = await call('search', { ...anything, words: query, heedCase })
  if (answer === null) throw new Error('The search was taken over by another one')
  let differing = 0
  let lines = 0
  for (let from = 0; from < answer.rowCount; from += 1_000) {
    for (const row of await call('searchRows', answer.search, from, 1_000)) {
      if (row.kind !== 'hit') continue
      lines += 1
      if (!theirs.delete(`${row.page.id} ${row.line}`)) differing += 1
    }
  }
  if (lines !== answer.lines) throw new Error(`${answer.lines} lines were counted, and there are ${lines}`)
  return { lines, differing: differing + theirs.size }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
