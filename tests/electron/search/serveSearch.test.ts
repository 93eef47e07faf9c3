import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSearchDatabase, searchDatabaseFile } from '../../../electron/search/searchDatabase.ts'
import type { SearchRequest } from '../../../electron/search/searchMessages.ts'
import { serveSearch } from '../../../electron/search/serveSearch.ts'
import { newLibrary, utf8 } from '../library/testLibrary.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('the index waits for the end of an import, and is made behind it', async () => {
  const { library, folder } = newLibrary()
  // More than is searched without an index.
  for (const number of ['1', '2'])
    library.importFile(`${number}.md`, utf8(`# ${number}\n\n${'整体进度'.repeat(60_000)}`))
  openSearchDatabase(folder).close()
  const segments = () => {
    const db = new Database(searchDatabaseFile(folder), { readonly: true })
    const count = db.prepare<[], number>('SELECT count(*) FROM segments WHERE complete = 1').pluck().get()
    db.close()
    return count
  }
  const { port1: ours, port2: theirs } = new MessageChannel()
  serveSearch(theirs, { dataFolder: folder })
  const ask = async (name: SearchRequest['name'], ...args: readonly unknown[]) => {
    const answered = once(ours, 'message')
    ours.postMessage({ id: 1, name, args } satisfies SearchRequest)
    await answered
  }

  await ask('importing', true)
  vi.advanceTimersByTime(60_000)
  expect(segments()).toBe(0)
  await ask('importing', false)
  vi.advanceTimersByTime(60_000)
  expect(segments()).toBe(1)
  await ask('close')
})
