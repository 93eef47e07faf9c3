import { chmodSync, copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { executableOf } from '../../build/package.ts'

/**
 * A copy of the unpacked app that Playwright can drive: the same files, and an executable with one fuse on that the
 * shipped one has off, which lets it be inspected.
 * @param target a folder that does not exist yet, on the same disk
 * @returns the copy's executable, for `launchApp`
 */
export async function copyForPlaywright(unpacked: string, target: string): Promise<string> {
  rmSync(target, { recursive: true, force: true })
  const original = executableOf(unpacked)
  const executable = path.join(target, path.relative(unpacked, original))
  for (const entry of readdirSync(unpacked, { recursive: true, withFileTypes: true })) {
    const from = path.join(entry.parentPath, entry.name)
    const to = path.join(target, path.relative(unpacked, from))
    if (entry.isDirectory()) mkdirSync(to, { recursive: true })
    else {
      mkdirSync(path.dirname(to), { recursive: true })
      if (from === original) copyFileSync(from, to)
      else linkSync(from, to)
    }
  }
  chmodSync(executable, 0o755)
  await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true })
  return executable
}
