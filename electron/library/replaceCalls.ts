import type { Problem } from '../../shared/ipc/problem.ts'
import type { ReplacedReport } from '../../shared/search/replacedReport.ts'
import { replaceInLines } from '../../shared/search/replaceInLines.ts'
import { digestStart, findReport } from '../database/reports.ts'
import { findRevision } from '../database/revisions.ts'
import { decodeStored, encode } from '../files/encoding.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import { nameOf } from './nameOf.ts'
import { type LibraryContext, readIncoming, replaceText } from './storedText.ts'
import { refuse, writeOrRefuse } from './writeOrRefuse.ts'

type ReplaceCalls = Pick<LibraryCalls, 'replaceInReports' | 'takeBackReplaced'>

/** Other words in many reports: each report is a revision of its own that is kept, whatever is saved after it. */
export function replaceCalls(context: LibraryContext): ReplaceCalls {
  const { db, now } = context

  /** One report, in one transaction. @param textOf its next text; a problem where it can't have one. */
  function rewrite(
    id: number,
    textOf: (report: NonNullable<ReturnType<typeof findReport>>) => string | Problem,
  ): ReplacedReport | Problem | null {
    const result = writeOrRefuse(
      db,
      () => String(id),
      (db) => {
        const report = findReport(db, id)
        if (report === null || report.summary.trashedAt !== null) return refuse({ code: 'missing', name: String(id) })
        const { summary, encoding } = report
        const text = textOf(report)
        if (typeof text !== 'string') return refuse(text)
        const encoded = encode(text, encoding, nameOf(summary))
        if (!encoded.ok) return encoded
        const bytes = encoded.value
        if (Buffer.compare(bytes, report.bytes) === 0) return { ok: true as const, value: null }
        const incoming = readIncoming(context, { text, encoding, bytes })
        const { revision } = replaceText(db, summary, incoming, { kind: 'sitting', at: now() })
        return { ok: true as const, value: { report: id, before: summary.revision, after: revision } }
      },
    )
    return result.ok ? result.value : result.problem
  }

  return {
    replaceInReports: (edits, query) => {
      const replaced: ReplacedReport[] = []
      const refused: Problem[] = []
      for (const { report, digest, lines } of edits) {
        const outcome = rewrite(report, ({ summary, bytes, encoding }) =>
          digestStart(bytes) === digest
            ? replaceInLines(decodeStored(bytes, encoding), lines, query)
            : { code: 'stale', name: nameOf(summary) },
        )
        if (outcome !== null && 'code' in outcome) refused.push(outcome)
        else if (outcome !== null) replaced.push(outcome)
      }
      return { replaced, refused }
    },
    takeBackReplaced: (reports) => {
      const replaced: ReplacedReport[] = []
      const refused: Problem[] = []
      for (const { report, before, after } of reports) {
        const outcome = rewrite(report, ({ summary }) => {
          if (summary.revision !== after) return { code: 'stale', name: nameOf(summary) }
          const former = findRevision(db, report, before)
          if (former === null) return { code: 'revisionGone', name: nameOf(summary) }
          return decodeStored(former.bytes, former.encoding)
        })
        if (outcome !== null && 'code' in outcome) refused.push(outcome)
        else if (outcome !== null) replaced.push(outcome)
      }
      return { replaced, refused }
    },
  }
}
