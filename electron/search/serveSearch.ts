import type { MessagePort } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { SearchQuery } from '../../shared/search/searchQuery.ts'
import { databaseFile } from '../library/library.ts'
import { createSearch, type Found, type Search } from './createSearch.ts'
import { openSearchDatabase } from './searchDatabase.ts'
import type { FoundLines, SearchReply, SearchRequest } from './searchMessages.ts'

/** How many rows come with the answer: a hundred lines, even where each stands on a page of its own. */
const firstRows = 200
/**
 * Between two looks at the library, in milliseconds. The index is kept up when nothing was written in between, and after
 * so many looks in any case: work in the background may write for minutes.
 */
const interval = 2_000
const mostLooks = 5

/**
 * Answers searches over the library of a folder, and keeps its index up meanwhile. A newer search ends the one before
 * it. What takes long rests every few milliseconds, and searches come first.
 */
export function serveSearch(port: MessagePort, { dataFolder }: { readonly dataFolder: string }): void {
  const library = new Database(databaseFile(dataFolder), { readonly: true })
  const index = openSearchDatabase(dataFolder)
  const search: Search = createSearch({ library, index, keepsIndex: true })
  let running: { readonly id: number; readonly work: Generator<void, Found> } | null = null
  let last: { readonly id: number; readonly found: Found } | null = null
  let keeping: Generator<void, void> | null = null
  let version: unknown = null
  let looks = 0
  let importing = false
  let closed = false
  let stepping = false

  const reply = (message: SearchReply) => port.postMessage(message)
  const looking = setInterval(look, interval)

  function look(): void {
    if (importing) return
    const now = library.pragma('data_version', { simple: true })
    looks += 1
    if (now === version || looks >= mostLooks) {
      looks = 0
      keeping ??= search.keepUp()
    }
    version = now
    stepSoon()
  }
  function stepSoon(): void {
    if (stepping || closed) return
    stepping = true
    setImmediate(step)
  }
  /** One slice of what is to be done. Messages that came meanwhile are heard before the next one. */
  function step(): void {
    stepping = false
    if (closed) return
    if (running !== null) stepSearch(running)
    else if (keeping !== null && !importing) stepKeeping(keeping)
    if (running !== null || (keeping !== null && !importing)) stepSoon()
  }
  function stepSearch({ id, work }: NonNullable<typeof running>): void {
    try {
      const { done, value } = work.next()
      if (done !== true) return
      running = null
      last = { id, found: value }
      reply({ id, result: { ...value.answer, search: id, rows: value.rows(0, firstRows) } })
    } catch (error) {
      running = null
      reply({ id, fault: String(error) })
    }
  }
  function stepKeeping(work: Generator<void, void>): void {
    try {
      if (work.next().done === true) keeping = null
    } catch (error) {
      // Without it every text is read; the next look tries again.
      keeping = null
      console.error('The index of the search could not be kept up', error)
    }
  }

  port.on('message', ({ id, name, args }: SearchRequest) => {
    if (name === 'search') {
      if (running !== null) reply({ id: running.id, result: null })
      running = { id, work: search.find(args[0] as SearchQuery) }
      return stepSoon()
    }
    try {
      reply({ id, result: answer(name, args) })
    } catch (error) {
      reply({ id, fault: String(error) })
    }
    if (name === 'close') port.close()
  })
  function answer(name: SearchRequest['name'], args: readonly unknown[]): unknown {
    const found = last?.id === args[0] ? last?.found : undefined
    switch (name) {
      case 'searchRows':
        return found?.rows(args[1] as number, args[2] as number) ?? []
      case 'changed':
        return search.changed()
      case 'importing':
        // The next look goes on with the index: the end of an import has enough to do.
        importing = args[0] as boolean
        return importing ? undefined : search.changed()
      case 'foundLines':
        return found === undefined ? null : linesIn(found)
      default: {
        closed = true
        clearInterval(looking)
        index.close()
        library.close()
        return null
      }
    }
  }
}

function linesIn({ pages }: Found): readonly FoundLines[] {
  return pages.flatMap(({ text: { page, digest }, lines }) =>
    page.kind === 'report' ? [{ report: page.id, digest, lines: Array.from(lines, (line) => line + 1) }] : [],
  )
}
