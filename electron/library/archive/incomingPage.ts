import type { ImportedAs } from '../../../shared/ipc/importReport.ts'
import type { Problem } from '../../../shared/ipc/problem.ts'
import { reportOrPage } from '../../../shared/report/pageKind.ts'
import type { PageHead } from '../../database/pages.ts'
import { decode } from '../../files/encoding.ts'
import { FileSkipped } from '../../files/export/exportFile.ts'
import { fileNameAsItCame } from '../../files/fileName.ts'
import type { IncomingReport } from '../placing.ts'
import { emptyProjection, type LibraryContext, readIncoming } from '../storedText.ts'
import { isTable, notionIdOfPath } from './exportTree.ts'

/** A page of an export that was read and understood. */
export interface IncomingPage {
  /** In its export. */
  readonly path: string
  /** The same, and without one and more of the folders around all pages. */
  readonly origins: readonly string[]
  readonly notionId: string | null
  readonly as: ImportedAs
  /** What is stored of it, whether it is a report or not. */
  readonly incoming: IncomingReport
  readonly head: PageHead
  readonly text: string
}

/**
 * @param foldersAround all pages of its export, the outermost first.
 * @throws FileSkipped for what is no text.
 */
export function readIncomingPage(
  context: LibraryContext,
  { path, foldersAround }: { readonly path: string; readonly foldersAround: readonly string[] },
  bytes: Uint8Array,
): IncomingPage {
  const fileName = fileNameAsItCame(path)
  const decoded = decode(bytes, fileName ?? path)
  if (!decoded.ok) throw skippedFor(decoded.problem)
  const { text, encoding } = decoded.value
  const notionId = notionIdOfPath(path)
  const names = path.split('/')
  const origins = [path, ...foldersAround.map((_, at) => names.slice(at + 1).join('/'))]
  if (isTable(path)) {
    const head = { kind: 'table', title: titleOfFile(path), date: null } as const
    const incoming = {
      ...readIncoming({ ...context, project: () => emptyProjection }, { text: '', encoding, bytes }),
      fileName,
    }
    return { path, origins, notionId, as: 'table', incoming, head, text }
  }
  const incoming = { ...readIncoming(context, { text, encoding, bytes }), fileName }
  const as = reportOrPage(incoming.projection)
  return { path, origins, notionId, as, incoming, head: headOf(incoming, pageKindOf(incoming), path), text }
}

/** The kind of a page that is kept as one, whether it reads like a report or not. */
export function pageKindOf({ projection }: Pick<IncomingReport, 'projection'>): PageHead['kind'] {
  const kind = reportOrPage(projection)
  return kind === 'report' ? 'page' : kind
}

/** What a page's row says beside its text. */
export function headOf(
  { title, date }: Pick<IncomingReport, 'title' | 'date'>,
  kind: PageHead['kind'],
  path: string,
): PageHead {
  return { kind, title: title === '' ? titleOfFile(path) : title, date }
}

function titleOfFile(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\.[^.]+$/, '').replace(/ ?[\da-f]{32}(?=_all$|$)/i, '')
}

function skippedFor(problem: Problem): FileSkipped {
  const reason = problem.code === 'binary' || problem.code === 'tooLarge' ? problem.code : 'notText'
  return new FileSkipped(reason, '', 'line' in problem ? problem.line : null)
}
