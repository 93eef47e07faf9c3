import { randomBytes } from 'node:crypto'
import { copyFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Result } from '../../shared/ipc/problem.ts'
import { systemReason } from './systemReason.ts'

/** Copies a file of any size: at every moment the old one or the whole new one is there. @returns the target. */
export async function copyFileAtomically(from: string, to: string): Promise<Result<string>> {
  const beside = join(dirname(to), `.${basename(to).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await copyFile(from, beside)
    await rename(beside, to)
    return { ok: true, value: to }
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    return { ok: false, problem: { code: 'unwritable', name: basename(to), reason: systemReason(error) } }
  }
}
