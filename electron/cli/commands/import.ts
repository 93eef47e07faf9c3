import { dirname } from 'node:path'
import type { ImportOutcome } from '../../../shared/ipc/calls/importing.ts'
import type { ImportAccount, ImportProgress } from '../../../shared/ipc/importReport.ts'
import { printWeekId } from '../../../shared/report/title/weekNumbering.ts'
import { isExport } from '../../files/export/isExport.ts'
import { readReportFile } from '../../files/readReportFile.ts'
import type { Library } from '../../library/library.ts'
import { type Command, type Terminal, UsageError } from '../command.ts'
import { problemMessage } from '../readReport.ts'
import { readWords } from '../readWords.ts'
import { withLibrary } from '../withLibrary.ts'

/** Exports and files into a library. */
export const importCommand: Command = {
  name: 'import',
  usage: '--data DIR ZIP|FOLDER|FILE… [--json]',
  summary: 'Bring reports, or a whole export of Notion, into a library',
  help: `The library in DIR is made where there is none. The same bytes again do nothing; other bytes for a week or a page
that is there are named and left alone. A report's file brings the files that it names and that lie beside it, up to
20 MB each. Of an export (a zip, a zip of part zips, a folder) reports, days' pages, other pages and attachments are
kept; at the end every page's bytes are compared again. With --json the closing report is one object: the sums, and what
became of each page and file. Exit code 1 if anything was not taken.`,
  async run(words, terminal) {
    const { values, rest } = readWords(words, { data: { type: 'string' }, json: { type: 'boolean' } })
    const folder = values.data
    if (folder === undefined) throw new UsageError('--data DIR is missing')
    if (rest.length === 0) throw new UsageError('no file was named')
    const exports = await Promise.all(rest.map(isExport))
    return withLibrary(folder, async (library) => {
      const files: FileOutcome[] = []
      for (const path of rest.filter((_, at) => exports[at] !== true)) {
        files.push({ path, outcome: await importOne(library, path) })
      }
      const chosen = rest.filter((_, at) => exports[at] === true)
      const account = chosen.length === 0 ? null : await importAll(library, chosen, terminal)
      if (values.json === true) terminal.print(JSON.stringify(accountOf(account, files)))
      else {
        for (const { path, outcome } of files) tell(path, outcome, terminal)
        if (account !== null) tellAccount(account, terminal)
      }
      return files.every(({ outcome }) => isWhole(outcome)) && (account === null || isClean(account)) ? 0 : 1
    })
  },
}

interface FileOutcome {
  readonly path: string
  readonly outcome: ImportOutcome
}

async function importOne(library: Library, path: string): Promise<ImportOutcome> {
  const file = await readReportFile(path)
  if (!file.ok) return { kind: 'refused', name: path, problem: file.problem }
  return library.importFile(file.value.name, file.value.bytes, dirname(path))
}

/** An interrupt ends it at a whole page; the account says so. */
async function importAll(library: Library, paths: readonly string[], terminal: Terminal): Promise<ImportAccount> {
  let interrupted = false
  const interrupt = () => {
    interrupted = true
  }
  process.once('SIGINT', interrupt)
  try {
    const show = (progress: ImportProgress) => terminal.progress?.(lineOf(progress))
    return await library.importExports(paths, show, () => interrupted)
  } finally {
    process.off('SIGINT', interrupt)
    terminal.progress?.('')
  }
}

function lineOf({ phase, pages, ofPages, bytes, ofBytes, current }: ImportProgress): string {
  const share = ofBytes === 0 ? '' : ` ${Math.floor((bytes / ofBytes) * 100)}%`
  const name = current.slice(current.lastIndexOf('/') + 1).slice(0, 40)
  return `${phase} ${pages}/${ofPages} pages, ${megabytes(bytes)} of ${megabytes(ofBytes)} MB${share}  ${name}`
}
function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}

/** Files that were named beside an export have a row of their own. */
function accountOf(account: ImportAccount | null, files: readonly FileOutcome[]): object {
  const rows = files.map(({ path, outcome }) => ({
    path,
    outcome: outcome.kind,
    ...('report' in outcome && {
      id: outcome.report.id,
      title: outcome.report.title,
      skippedFiles: outcome.filesLeft.map((problem) => ({ path: problem.name, reason: problemMessage(problem) })),
    }),
    ...(outcome.kind === 'refused' && { reason: problemMessage(outcome.problem) }),
  }))
  if (account === null) return { files: rows }
  const { pages, skippedFiles, ...sums } = account
  return {
    ...sums,
    pages: pages.map(({ token: _, ...page }) => page),
    skippedFiles,
    ...(rows.length > 0 && { files: rows }),
  }
}

function isWhole(outcome: ImportOutcome): boolean {
  return 'report' in outcome && outcome.filesLeft.length === 0
}
function isClean({ conflicts, skipped, stopped, cancelled, checked }: ImportAccount): boolean {
  return conflicts === 0 && skipped === 0 && stopped === null && !cancelled && checked.different === 0
}

function tellAccount(account: ImportAccount, terminal: Terminal): void {
  const { imported, seen, files, checked } = account
  for (const { path, outcome, title } of account.pages) {
    if (outcome === 'conflict')
      terminal.warn(`conflict ${path}: the library has another text for “${title}”; nothing was changed`)
  }
  for (const { path, reason, detail, line } of account.skippedFiles) {
    const more = line === undefined ? detail : `line ${line}`
    terminal.warn(`skipped ${path}: ${reason}${more === '' ? '' : ` (${more})`}`)
  }
  for (const { path, same } of account.pages) if (same === false) terminal.warn(`different bytes ${path}`)
  terminal.print(`seen ${seen.pages} pages and ${seen.files} files, ${megabytes(seen.bytes)} MB`)
  terminal.print(
    `imported ${imported.report} reports, ${imported.daily} dailies, ${imported.page} pages, ${imported.table} tables, ${files.kept} files`,
  )
  terminal.print(`already there ${account.unchanged} pages, ${files.unchanged} files`)
  terminal.print(`conflicts ${account.conflicts}, skipped ${account.skipped}`)
  terminal.print(`compared ${checked.pages} pages, ${checked.different} with other bytes`)
  if (account.cancelled) terminal.warn('interrupted: what was imported up to here is whole')
  if (account.stopped !== null) terminal.warn(`stopped: ${account.stopped}; what was imported up to here is whole`)
}

/** Says what became of a file. */
function tell(path: string, outcome: ImportOutcome, terminal: Terminal): void {
  switch (outcome.kind) {
    case 'imported':
    case 'unchanged': {
      const { week, title } = outcome.report
      terminal.print(`${outcome.kind} ${path} ${week === null ? title : printWeekId(week)}`)
      for (const problem of outcome.filesLeft) terminal.warn(`skipped ${problemMessage(problem)}`)
      return
    }
    case 'conflict':
      terminal.warn(
        `conflict ${path}: the library has another text for its week (“${outcome.existing.fileName}”); nothing was changed`,
      )
      return
    case 'refused':
      terminal.warn(`refused ${path}: ${problemMessage(outcome.problem)}`)
      return
    case 'skipped':
  }
}
