import { beforeEach, expect, test } from 'vitest'
import type { EditorHandle } from '../../../renderer/editor/editorHandle.ts'
import { createReports, type Reports } from '../../../renderer/reports/reportsStore.ts'
import type { ReportSummary, StoredReport } from '../../../shared/ipc/calls/reports.ts'
import type { Client } from '../../../shared/ipc/contract.ts'

/** A library in memory that keeps every revision. */
function library(texts: readonly string[]) {
  const revisions = texts.map((text) => [text])
  const summary = (id: number): ReportSummary => ({
    id,
    title: /标题：(.*)/.exec(revisions[id]?.at(-1) ?? '')?.[1] ?? `第0${id}周`,
    date: `2024-01-0${id}`,
    week: { year: 2024, number: id },
    fileName: '',
    revision: revisions[id]?.length ?? 0,
    savedAt: 1000,
    trashedAt: null,
  })
  const stored = (id: number): StoredReport => ({
    ...summary(id),
    text: revisions[id]?.at(-1) ?? '',
    encoding: { charset: 'utf-8', bom: false },
  })
  /** Set to do something while a report is on its way. */
  const hooks: { whileOpening: (() => void) | null } = { whileOpening: null }
  const client = {
    listReports: () => Promise.resolve(revisions.map((_, id) => summary(id))),
    listTrash: () => Promise.resolve([]),
    openReport: async (id: number) => {
      await Promise.resolve()
      hooks.whileOpening?.()
      hooks.whileOpening = null
      return revisions[id] === undefined
        ? { ok: false, problem: { code: 'missing', name: String(id) } }
        : { ok: true, value: stored(id) }
    },
    openReportBefore: (id: number) => Promise.resolve(id === 0 ? null : stored(id - 1)),
    saveReport: (id: number, text: string, revision: number) => {
      const known = revisions[id] ?? []
      if (revision !== known.length) return Promise.resolve({ ok: false, problem: { code: 'stale', name: String(id) } })
      known.push(text)
      return Promise.resolve({ ok: true, value: summary(id) })
    },
  } as unknown as Client
  return { client, revisions, hooks, stored }
}

/** What an editor does: shows the open report's text, and goes with its session. */
function follow(reports: Reports) {
  const shown = { text: '', session: 0 }
  const handle = {
    getText: () => shown.text,
    setText: (text: string) => {
      shown.text = text
    },
    undo: () => {},
    redo: () => {},
    focus: () => {},
  } satisfies Partial<EditorHandle> as Partial<EditorHandle> as EditorHandle
  reports.store.subscribe(({ open }) => {
    if (open === null || open.session === shown.session) return
    shown.text = open.report.text
    shown.session = open.session
    reports.attach(handle)
  })
  const type = (text: string) => {
    shown.text += text
    reports.edited()
  }
  return { shown, type }
}

let setting: ReturnType<typeof library>
let reports: Reports
let editor: ReturnType<typeof follow>
beforeEach(async () => {
  setting = library(['zero', 'one', 'two'])
  reports = createReports(setting.client, (task) => task())
  editor = follow(reports)
  await reports.refresh()
  await reports.show(1)
})

test('opens a report with the one before it', () => {
  const { open } = reports.store.getState()
  expect(open?.report.text).toBe('one')
  expect(open?.before?.text).toBe('zero')
})

test('lists the newest first', () => {
  expect(reports.store.getState().reports.map(({ id }) => id)).toEqual([2, 1, 0])
})

test('saves the report on the page before another is shown', async () => {
  editor.type('!')
  expect(await reports.show(2)).toBe(true)
  expect(setting.revisions[1]).toEqual(['one', 'one!'])
  expect(editor.shown.text).toBe('two')
})

test('a key pressed while the other report is on its way is saved to the first', async () => {
  setting.hooks.whileOpening = () => editor.type('?')
  await reports.show(2)
  expect(setting.revisions).toEqual([['zero'], ['one', 'one?'], ['two']])
})

test('what was just typed is in the report before the one that is opened next', async () => {
  editor.type('!')
  await reports.show(2)
  expect(reports.store.getState().open?.before?.text).toBe('one!')
})

test('the last report that was asked for is the one that opens', async () => {
  await Promise.all([reports.show(2), reports.show(0)])
  expect(reports.store.getState().open?.report.id).toBe(0)
  await Promise.all([reports.show(2), reports.show(0)])
  expect(reports.store.getState().open?.report.id).toBe(0)
})

test('a report that is gone leaves the page empty and says which', async () => {
  await reports.show(8)
  expect(reports.store.getState()).toMatchObject({ open: null, missing: 8 })
})

test('a report that cannot be saved stays on the page', async () => {
  setting.revisions[1]?.push('theirs')
  editor.type('!')
  expect(await reports.show(2)).toBe(false)
  expect(await reports.close()).toBe(false)
  expect(reports.store.getState()).toMatchObject({ open: { report: { id: 1 } }, save: { kind: 'stale' } })
  expect(setting.revisions[1]).toEqual(['one', 'theirs'])
})

test.each([
  { choice: 'here', shown: 'one!', revisions: ['one', 'theirs', 'one!'] },
  { choice: 'there', shown: 'theirs', revisions: ['one', 'theirs', 'one!', 'theirs'] },
] as const)('settling for the text $choice loses neither', async ({ choice, shown, revisions }) => {
  setting.revisions[1]?.push('theirs')
  editor.type('!')
  await reports.flush()
  await reports.settle(choice, setting.stored(1))
  expect(editor.shown.text).toBe(shown)
  expect(setting.revisions[1]).toEqual(revisions)
  expect(reports.store.getState().save.kind).toBe('saved')
  editor.type('?')
  expect(await reports.flush()).toBe(true)
  expect(setting.revisions[1]?.at(-1)).toBe(`${shown}?`)
})

test('an editor that goes while its text is not saved leaves the text behind', async () => {
  editor.type('!')
  reports.attach(null)
  editor.shown.text = 'gone'
  expect(reports.currentText()).toBe('one!')
  expect(await reports.flush()).toBe(true)
  expect(setting.revisions[1]).toEqual(['one', 'one!'])
})

test('a report whose title was saved is listed by it; a save that shows nothing else leaves the list alone', async () => {
  const before = reports.store.getState().reports
  editor.type('!')
  await reports.flush()
  expect(reports.store.getState().reports).toBe(before)
  editor.type(' 标题：另一个')
  await reports.flush()
  expect(reports.store.getState().reports.find(({ id }) => id === 1)?.title).toBe('另一个')
})

test('a report that was given up is not saved any more', async () => {
  editor.type('!')
  reports.abandon()
  expect(reports.store.getState().open).toBeNull()
  expect(await reports.flush()).toBe(true)
  expect(setting.revisions[1]).toEqual(['one'])
})
