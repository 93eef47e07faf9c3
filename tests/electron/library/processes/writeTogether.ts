import { once } from 'node:events'
import { openLibrary } from '../../../../electron/library/library.ts'
import { projectPlainly } from '../plainProjector.ts'

/** What one of several processes that write into one library has to say afterwards. */
export interface WrittenTogether {
  readonly createdShared: boolean
  readonly created: number
  readonly imported: number
  readonly stale: number
}

/**
 * Waits for a word on standard input, then opens the library and writes: a report that all of them create, reports and
 * files of its own, and lines that all of them add to the shared one.
 */
if (import.meta.main) {
  const [folder = '', name = '', count = ''] = process.argv.slice(2)
  process.stdout.write('ready\n')
  await once(process.stdin, 'data')
  const library = openLibrary(folder, { project: projectPlainly })
  const shared = library.createReport('# 第10周 2024-03-08\n')
  if (!shared.ok) throw new Error(shared.problem.code)
  let [created, imported, stale] = [0, 0, 0]
  for (let index = 0; index < Number(count); index++) {
    const own = library.createReport(`# ${name} ${index}`)
    if (own.ok && own.value.created) created++
    const file = library.importFile(`${index}.md`, new TextEncoder().encode(`# 文件 ${index}`))
    if (file.kind === 'imported') imported++
    for (;;) {
      const opened = library.openReport(shared.value.report.id)
      if (!opened.ok) throw new Error(opened.problem.code)
      const { id, text, revision } = opened.value
      const saved = library.saveReport(id, `${text}${name}${index}\n`, revision)
      if (saved.ok) break
      if (saved.problem.code !== 'stale') throw new Error(saved.problem.code)
      stale++
    }
  }
  library.close()
  const written: WrittenTogether = { createdShared: shared.value.created, created, imported, stale }
  process.stdout.write(JSON.stringify(written))
  process.exit()
}
