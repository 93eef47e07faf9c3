import { randomBytes } from 'node:crypto'
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Result } from '../../shared/ipc/problem.ts'
import { systemReason } from './systemReason.ts'

/**
 * Writes a file so that at every moment either the old content or the whole new one is there: a temporary file beside
 * it, fsync, rename. A file that is there keeps its mode, a symbolic link stays one and its target is written.
 * @returns the path as given.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<Result<string>> {
  let temporary: string | null = null
  try {
    const target = await realpath(path).catch(() => path)
    const there = await stat(target).catch(() => null)
    // Renaming over a device or a pipe would replace it, and an empty folder would be replaced on some systems.
    if (there !== null && !there.isFile()) return unwritable(path, 'not a file')
    const beside = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`)
    const file = await open(beside, 'wx', there?.mode ?? 0o666)
    temporary = beside
    await fill(file, bytes, there?.mode ?? null)
    await rename(beside, target)
    temporary = null
    return { ok: true, value: path }
  } catch (error) {
    return unwritable(path, systemReason(error))
  } finally {
    if (temporary !== null) await unlink(temporary).catch(() => undefined)
  }
}

async function fill(file: FileHandle, bytes: Uint8Array, mode: number | null): Promise<void> {
  try {
    await file.writeFile(bytes)
    // What `open` was given is cut by the umask. Some file systems know no modes; the text matters more.
    if (mode !== null) await file.chmod(mode & 0o7777).catch(() => undefined)
    await file.sync()
  } finally {
    await file.close()
  }
}

function unwritable(path: string, reason: string): Result<string> {
  return { ok: false, problem: { code: 'unwritable', name: basename(path), reason } }
}
