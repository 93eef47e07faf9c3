import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CDPSession } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'
import { viewNames } from '../../shared/ipc/viewNames.ts'
import { zh } from '../../shared/messages/zh.ts'
import { generateExport } from '../bench/generateExport.ts'
import { writeFaultyExport } from '../electron/library/doctor/faultyExport.ts'

/** Every control of the archive's views: a screen reader names it, and keys alone lead to it. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-controls-'))
const [faulty, small, edited] = ['faulty', 'small', 'edited'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
const fixtures = fileURLToPath(new URL('../fixtures/weeks/', import.meta.url))
let weekbook: Weekbook
let session: CDPSession

beforeAll(async () => {
  writeFaultyExport(faulty)
  for (const { path, bytes } of generateExport({ reports: 2 })) {
    for (const [place, text] of [
      [join(small, path), bytes],
      [join(edited, path), /第\d+周 [^/]*\.md$/.test(path) ? Buffer.concat([bytes, Buffer.from('\n\n改过')]) : bytes],
    ] as const) {
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, text)
    }
  }
  weekbook = await startWeekbook(join(folder, 'library'))
  session = await weekbook.page.context().newCDPSession(weekbook.page)
  await weekbook.call('changeSettings', { weekNumbering: 'weeknum2' })
  await weekbook.importFiles(readdirSync(fixtures).map((name) => join(fixtures, name)))
  await weekbook.page.getByRole('button', { name: '完成' }).click()
  for (const exported of [faulty, small]) {
    await weekbook.drop([exported])
    await dialog('导入完成').getByRole('button', { name: '完成' }).click()
  }
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

const main = () => weekbook.page.getByRole('main')
const dialog = (name: string | RegExp) => weekbook.page.getByRole('dialog', { name })
const choose = (name: string | RegExp) => main().getByRole('radio', { name }).click()
async function chooseAllYears() {
  await main().getByRole('combobox', { name: '年份' }).click()
  await weekbook.page.getByRole('option', { name: '全部年份' }).click()
}
async function search(words: string) {
  await weekbook.choose('search')
  await main().getByRole('combobox').fill(words)
}

interface State {
  readonly what: string
  readonly open: () => Promise<unknown>
  /** What is there once all of it is. */
  readonly shown: string
  readonly leave?: () => Promise<unknown>
}
const view = (name: (typeof viewNames)[number]) => weekbook.choose(`view ${name}`)
const states: readonly State[] = [
  { what: 'figures', open: () => view('figures'), shown: '.figure-cell button' },
  { what: 'objectives', open: () => view('objectives').then(chooseAllYears), shown: '.objectives-name' },
  { what: 'the slip ledger', open: () => choose('推迟记录'), shown: '.objectives-table' },
  {
    what: 'an item’s thread',
    open: () => choose('看板').then(() => main().locator('.objectives-name').first().click()),
    shown: '.thread-week',
    leave: () => main().getByRole('button', { name: '返回' }).click(),
  },
  { what: 'incidents', open: () => view('incidents').then(chooseAllYears), shown: '.ledger-week' },
  { what: 'plans', open: () => view('plans'), shown: '.plans-row' },
  { what: 'the year', open: () => view('year'), shown: '.year-written' },
  { what: 'the reflections', open: () => choose('反思'), shown: '.year-reader [role=combobox]' },
  { what: 'the review', open: () => view('review'), shown: '.review-page' },
  { what: 'the doctor', open: () => view('doctor'), shown: '.doctor-action button' },
  { what: 'pages', open: () => view('pages'), shown: '.pages-row' },
  {
    what: 'a page',
    open: () => main().locator('.pages-row').first().click(),
    shown: '.page-reader',
    leave: () => main().getByRole('button', { name: '返回列表' }).click(),
  },
  { what: 'the search', open: () => search('上线'), shown: '.search-row-hit' },
  {
    what: 'replacing',
    open: () => main().getByRole('button', { name: '替换' }).first().click(),
    shown: '.search-check',
    leave: () => main().getByRole('button', { name: '替换' }).first().click(),
  },
  { what: 'a search that finds nothing', open: () => search('年:2023 桩联网关'), shown: '.view-empty' },
  {
    what: 'an import’s closing report',
    open: () => weekbook.drop([edited]),
    shown: '.archive-rows .import-row',
  },
  {
    what: 'two texts side by side',
    open: () =>
      dialog('导入完成')
        .getByRole('button', { name: /^逐个比较/ })
        .click(),
    shown: '.sides-line-marked',
    leave: async () => {
      await weekbook.page.keyboard.press('Escape')
      await dialog('导入完成').getByRole('button', { name: '完成' }).click()
    },
  },
]

/** Roles that one does something with. */
const roles = ['button', 'checkbox', 'combobox', 'link', 'menuitem', 'option', 'radio', 'searchbox', 'textbox'] as const

/** The controls as a screen reader is told of them. */
async function told(): Promise<readonly { readonly role: string; readonly name: string }[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.flatMap(({ ignored, role, name }) =>
    !ignored && roles.some((one) => one === role?.value)
      ? [{ role: String(role?.value), name: String(name?.value ?? '').trim() }]
      : [],
  )
}

/** What Tab does not come to, in a page or a dialog; of radios that belong together it comes to one. */
async function notReached(): Promise<readonly string[]> {
  const { page } = weekbook
  const count = await page.evaluate(() => {
    const seen = new Set<EventTarget | null>()
    addEventListener('focusin', ({ target }) => seen.add(target))
    const root = document.querySelector('[role=dialog]') ?? document.querySelector('main') ?? document.body
    const controls = [...root.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')]
    Object.assign(globalThis, { seen, controls: controls.filter((one) => !one.matches(':disabled')) })
    root.querySelector<HTMLElement>('button, input')?.focus()
    return document.querySelectorAll('button, input, select, textarea, a[href], [tabindex]').length
  })
  for (let key = 0; key < count + 5; key++) await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const { seen, controls } = globalThis as unknown as { seen: Set<EventTarget>; controls: readonly HTMLElement[] }
    const isReached = (one: HTMLElement) =>
      seen.has(one) ||
      (one.role === 'radio' && [...(one.parentElement?.children ?? [])].some((other) => seen.has(other)))
    return controls
      .filter((one) => one.isConnected && one.checkVisibility() && !isReached(one))
      .map((one) => one.outerHTML.slice(0, 200))
  })
}

describe.each(states)('$what', ({ open, shown, leave }) => {
  beforeAll(async () => {
    await open()
    await weekbook.page.locator(shown).first().waitFor()
    await weekbook.page.locator('.link-progress, .doctor-progress').waitFor({ state: 'detached' })
  })
  afterAll(async () => {
    await leave?.()
  })

  test('each control has a name', async () => {
    const controls = await told()
    expect(controls.length).toBeGreaterThan(2)
    expect(controls.filter(({ name }) => name === '')).toEqual([])
  })
  test('keys lead to each control', async () => {
    expect(await notReached()).toEqual([])
  })
})

test.each(viewNames)('keys lead from the list of weeks to the view %s', async (name) => {
  const { page } = weekbook
  const entry = page.getByRole('button', { name: zh.views[name], exact: true })
  await page.locator('.weeks-list [tabindex="0"], .weeks-year-title').first().focus()
  for (let key = 0; key < 40 && !(await entry.evaluate((one) => one === document.activeElement)); key++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('main', { name: zh.views[name] }).waitFor()
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
