import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Problem, Result } from '../../shared/ipc/problem.ts'
import { partsOfAddress } from './imageAddress.ts'
import { systemReason } from './systemReason.ts'
import { writeAtomically } from './writeAtomically.ts'

/** An image of a report: how its text names it, and the file that has its bytes. */
export interface ReportImage {
  readonly address: string
  readonly path: string
}
/** A report as it leaves the library. */
export interface ReportFiles {
  readonly bytes: Uint8Array
  readonly images: readonly ReportImage[]
}

/**
 * Writes a report, and its images where its text looks for them. Another file in the place of an image is never
 * overwritten: the export is refused then, before anything is written; where two of its images are one file to the
 * system, which knows no case, before the second one is. An image whose file is lost is left out, so that the text can
 * be had all the same. The report itself comes last.
 * @returns the path as given.
 */
export async function writeReport(path: string, { bytes, images }: ReportFiles): Promise<Result<string>> {
  const missing: ReportImage[] = []
  for (const image of images) {
    const planned = await planImage(dirname(path), image)
    if (!planned.ok) return planned
    if (planned.value !== null) missing.push(image)
  }
  for (const image of missing) {
    const planned = await planImage(dirname(path), image)
    if (!planned.ok) return planned
    if (planned.value === null) continue
    const { path: target, bytes } = planned.value
    try {
      await mkdir(dirname(target), { recursive: true })
    } catch (error) {
      return refuse({ code: 'unwritable', name: dirname(target), reason: systemReason(error) })
    }
    const written = await writeAtomically(target, bytes)
    if (!written.ok) return written
  }
  return writeAtomically(path, bytes)
}

/** What is to be written where; null where the same bytes are there, or there are none to write. */
async function planImage(
  folder: string,
  { address, path }: ReportImage,
): Promise<Result<{ readonly path: string; readonly bytes: Uint8Array } | null>> {
  const parts = partsOfAddress(address)
  if (parts === null) return refuse({ code: 'unwritable', name: address, reason: 'not a relative address' })
  const name = parts.join('/')
  try {
    const bytes = await readIfThere(path)
    const target = join(folder, ...parts)
    const there = await readIfThere(target)
    if (bytes === null) return { ok: true, value: null }
    if (there === null) return { ok: true, value: { path: target, bytes } }
    return there.equals(bytes) ? { ok: true, value: null } : refuse({ code: 'fileTaken', name })
  } catch (error) {
    return refuse({ code: 'unreadable', name, reason: systemReason(error) })
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
}
function refuse(problem: Problem): Result<never> {
  return { ok: false, problem }
}
