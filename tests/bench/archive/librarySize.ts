import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../../build/buildApp.ts'
import { openVirtualDisplay } from '../../../build/virtualDisplay.ts'
import { startWeekbook, type Weekbook } from '../../../build/weekbook.ts'
import { viewNames } from '../../../shared/ipc/viewNames.ts'
import type { BenchPart, Measured } from '../part.ts'
import { printRatio, printTime } from '../printTable.ts'
import { makeGrownLibrary } from './grownLibrary.ts'
import { indexed } from './searchedLibrary.ts'
import { timeSaving } from './timeSaving.ts'
import { timeShown, watchShown } from './watchShown.ts'

const sizes = { large: 10_000, small: 10 } as const
type Size = keyof typeof sizes
const starts = 5
const rounds = 9
/** In each round: a save waits for the disk, whose times differ more than those of what is drawn. */
const saves = 3
const mostTimes = 1.5

/** What a view shows first of what it is about, once its answer is drawn. */
const contentOf = {
  figures: '.figures canvas',
  objectives: '.objectives-table td',
  incidents: '.ledger-list li',
  plans: '.plans-row',
  year: '.year-week',
  review: '.review-page',
  doctor: '.doctor-list li',
  pages: '.pages-row',
} as const satisfies Record<(typeof viewNames)[number], string>

/** The app with a library of 10,000 reports beside one of ten: what does not look at all of it must not feel its size. */
export const librarySize: BenchPart = {
  name: 'librarySize',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'weekbook-bench-'))
    const data = { large: join(folder, 'large'), small: join(folder, 'small') }
    try {
      for (const size of ['large', 'small'] as const)
        await makeGrownLibrary(sizes[size], { data: data[size], scratch: join(folder, 'export') })
      return await compareLibraries(data)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** @param data the folders of both libraries */
async function compareLibraries(data: Readonly<Record<Size, string>>): Promise<Measured> {
  buildApp()
  const display = await openVirtualDisplay()
  const open: Weekbook[] = []
  try {
    const started = await measureStarts(data)
    for (const size of ['large', 'small'] as const) {
      const weekbook = await startWeekbook(data[size])
      open.push(weekbook)
      await weekbook.page.locator('.report li').first().waitFor()
      await watchShown(weekbook.page)
    }
    const [large, small] = open as [Weekbook, Weekbook]
    await indexed(data.large, (await large.call('listReports')).length)
    const times = [started, ...(await measureActs({ large, small }))]
    return report(times)
  } finally {
    for (const weekbook of open) await weekbook.quit().catch(() => undefined)
    display.stop()
  }
}

interface Times {
  readonly what: string
  readonly large: readonly number[]
  readonly small: readonly number[]
}

/** From nothing to a report that can be written in. The first start of each is not counted. */
async function measureStarts(data: Readonly<Record<Size, string>>): Promise<Times> {
  const times = { large: [] as number[], small: [] as number[] }
  for (let round = 0; round <= starts; round++) {
    for (const size of ['large', 'small'] as const) {
      const begun = performance.now()
      const weekbook = await startWeekbook(data[size])
      await weekbook.page.locator('.report li').first().waitFor()
      await weekbook.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
      if (round > 0) times[size].push(performance.now() - begun)
      await weekbook.quit()
    }
  }
  return { what: 'starting the app', ...times }
}

/** What a person does, in turn with both libraries. The first round is not counted. */
async function measureActs(weekbooks: Readonly<Record<Size, Weekbook>>): Promise<readonly Times[]> {
  const times = new Map<string, { large: number[]; small: number[] }>()
  for (let round = 0; round <= rounds; round++) {
    for (const size of ['large', 'small'] as const) {
      for await (const [what, time] of actsIn(weekbooks[size])) {
        const known = times.get(what) ?? { large: [], small: [] }
        times.set(what, known)
        if (round > 0) known[size].push(time)
      }
    }
  }
  return [...times].map(([what, both]) => ({ what, ...both }))
}

async function* actsIn({ page, call }: Weekbook): AsyncGenerator<readonly [what: string, time: number]> {
  const shown = (selector: string, press: () => Promise<unknown>) => timeShown(page, selector, press)
  const weeks = page.locator('.weeks-list')

  await weeks.locator('.weeks-year-title').first().click()
  await weeks.locator('.weeks-year:first-child ul').waitFor({ state: 'detached' })
  yield [
    'unfolding a year in the list',
    await shown('.weeks-year:first-child .weeks-row', () => weeks.locator('.weeks-year-title').first().click()),
  ]
  await page.getByRole('button', { name: '收起周列表' }).click()
  await weeks.waitFor({ state: 'detached' })
  yield [
    'opening the list',
    await shown('.weeks-list .weeks-row', () => page.getByRole('button', { name: '展开周列表' }).click()),
  ]
  for (let save = 0; save < saves; save++) yield ['saving a report', await timeSaving(page, call)]

  for (const view of viewNames) {
    const entry = page.locator(`.weeks-views .weeks-row >> nth=${viewNames.indexOf(view)}`)
    yield [`opening ${view}`, await shown(`.view:not(:has(.search-field)) ${contentOf[view]}`, () => entry.click())]
    yield [
      'opening a report from the list',
      await shown('.report li', () =>
        weeks
          .locator('.weeks-row')
          .nth(1 + viewNames.indexOf(view))
          .click(),
      ),
    ]
  }
  yield ['opening the search', await shown('.search-input', () => page.locator('.weeks-search .weeks-row').click())]
  await weeks.locator('.weeks-row').first().click()
  await page.locator('.report li').first().waitFor()
}

function report(times: readonly Times[]): Measured {
  const rows = times.map(({ what, large, small }) => ({ what, large: median(large), small: median(small) }))
  return {
    sections: [
      {
        title: `a library of ${sizes.large} reports`,
        columns: ['its', `of ${sizes.small}`, 'times'],
        rows: rows.map(({ what, large, small }) => [
          what,
          printTime(large),
          printTime(small),
          printRatio(large / small),
        ]),
      },
    ],
    targets: rows.map(({ what, large, small }) => ({
      what: `${what} with ${sizes.large} reports, against ${sizes.small}`,
      atMost: mostTimes,
      found: large / small,
    })),
    notes: [
      'Library size: from the press to the painted frame that shows it; starting with the process, saving until it is in the library and told.',
    ],
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
