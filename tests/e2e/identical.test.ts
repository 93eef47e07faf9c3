import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../build/project.mjs'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'
import { type Block, walk } from '../../shared/notion/document.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'

const folder = mkdtempSync(join(tmpdir(), 'weekbook-identical-'))
/** The project's own reports; real ones where they are at hand. */
const reports = [join(projectRoot, 'tests/fixtures/reports'), join(projectRoot, '../shared/reports')]
  .filter((place) => existsSync(place))
  .flatMap((place) => readdirSync(place).map((name) => ({ name, path: join(place, name) })))
  .filter(({ name }) => name.endsWith('.md'))
  .map((file) => ({ ...file, bytes: readFileSync(file.path) }))

/** In none of the reports. */
const typed = '✎'

let weekbook: Weekbook

beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
  await weekbook.importFiles(reports.map(({ path }) => path))
  await weekbook.page.getByRole('button', { name: '完成' }).click()
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

test('there are reports to look at, and all of them were imported', async () => {
  expect(reports.length).toBeGreaterThanOrEqual(6)
  expect(await weekbook.rows()).toHaveLength(reports.length)
})

describe.each(reports)('$name', ({ bytes, name }) => {
  const text = bytes.toString()
  const { blocks, lineEnd } = readDocument(text)

  test('imported, opened and exported is the same file', async () => {
    await openReport(name)
    expect(await weekbook.exported()).toEqual(bytes)
    expect((await weekbook.stored()).fileName).toBe(name)
  })

  test('copied for Notion is the text below its title and properties', async () => {
    await weekbook.page.getByRole('button', { name: '复制 Markdown' }).click()
    const head = /^# .*\n\n(?:.+: .*\n(?:.+: .*\n)*\n)?/.exec(text)?.[0] ?? ''
    await expect
      .poll(() => weekbook.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe(text.slice(head.length))
  })

  test.each(sampleOf(blocks))(
    'a sign behind $what changes its lines alone, and undoing it brings all back',
    async ({ at, from, lines }) => {
      await weekbook.clickAtEnd(at)
      await weekbook.page.keyboard.insertText(typed)
      const [before, after] = [text.split(lineEnd), (await weekbook.exported()).toString().split(lineEnd)]
      await weekbook.press('Control+z')
      const undone = await weekbook.exported()
      expect(after.slice(0, from)).toEqual(before.slice(0, from))
      expect(after.slice(from + lines)).toEqual(before.slice(from + lines))
      const own = after.slice(from, from + lines).join('\n')
      expect(own).toContain(typed)
      expect(own.replace(typed, '')).toBe(before.slice(from, from + lines).join('\n'))
      expect(undone).toEqual(bytes)
    },
  )
})

interface Sample {
  readonly what: string
  /** Which of the report's text elements, counted from 0. */
  readonly at: number
  /** The block's own lines: the first one, counted from 0, and how many. */
  readonly from: number
  readonly lines: number
}

/** The last block of each kind, depth and layout, that can be typed in. */
function sampleOf(blocks: readonly Block[]): readonly Sample[] {
  const samples = new Map<string, Sample>()
  let elements = 0
  for (const { block, depth } of walk(blocks)) {
    const isHead = block === blocks[0] && block.type === 'heading'
    const own = isHead ? 0 : elementsOf(block)
    elements += own
    if (own === 0) continue
    const lines = block.source?.lines.length ?? 0
    const layout = `${block.type} at depth ${depth} of ${lines === 1 ? 'one line' : 'several lines'}`
    samples.set(layout, { what: `${layout} (line ${block.line})`, at: elements - 1, from: block.line - 1, lines })
  }
  return [...samples.values()]
}

/** How many text elements the editor shows for a block, without its children's. */
function elementsOf(block: Block): number {
  switch (block.type) {
    case 'table':
      return block.rows.flat().length
    case 'callout':
      return block.children.length === 0 ? 1 : 0
    case 'properties':
    case 'equation':
    case 'image':
    case 'divider':
    case 'verbatim':
      return 0
    default:
      return 1
  }
}

async function openReport(fileName: string): Promise<void> {
  const report = (await weekbook.call('listReports')).find((one) => one.fileName === fileName)
  if (report === undefined) throw new Error(`The library has no report that came as ${fileName}`)
  await weekbook.open(report.title)
}

test('dropped on the window, files come in with the same bytes', async () => {
  const other = await startWeekbook(join(folder, 'dropped'))
  await other.drop(reports.map(({ path }) => path))
  await other.page.getByRole('button', { name: '完成' }).click()
  for (const { id, fileName } of await other.call('listReports')) {
    const result = await other.call('openReport', id)
    const { bytes } = reports.find(({ name }) => name === fileName) ?? {}
    expect(result.ok && Buffer.from(result.value.text)).toEqual(bytes)
  }
  await other.quit()
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
