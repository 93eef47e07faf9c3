import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Result } from '../../shared/ipc/problem.ts'
import { largestReport } from './encoding.ts'
import { systemReason } from './systemReason.ts'

export interface ReportFile {
  /** Without its folder. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file's bytes. Refused before reading where it is too large for a report, a folder or a device. */
export async function readReportFile(path: string): Promise<Result<ReportFile>> {
  const name = basename(path)
  try {
    // Opening a pipe would wait for its other end.
    const stats = await stat(path)
    if (!stats.isFile()) return { ok: false, problem: { code: 'unreadable', name, reason: 'not a file' } }
    if (stats.size > largestReport) {
      return { ok: false, problem: { code: 'tooLarge', name, bytes: stats.size, limit: largestReport } }
    }
    return { ok: true, value: { name, bytes: new Uint8Array(await readFile(path)) } }
  } catch (error) {
    return { ok: false, problem: { code: 'unreadable', name, reason: systemReason(error) } }
  }
}
