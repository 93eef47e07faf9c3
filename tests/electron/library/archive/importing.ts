import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Library, openLibrary } from '../../../../electron/library/library.ts'
import type { ImportAccount } from '../../../../shared/ipc/importReport.ts'
import { projectReport } from '../../../../shared/report/projectReport.ts'
import { newFolder } from '../testLibrary.ts'

/** What an export holds, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** A library, and what brings a folder with these files into it. */
export function importing(): {
  readonly library: Library
  readonly folder: string
  readonly bring: (files: Files) => Promise<ImportAccount>
} {
  const folder = newFolder()
  const library = openLibrary(folder, { project: projectReport })
  onTestFinished(library.close)
  const bring = (files: Files) => {
    const place = newFolder()
    for (const [path, data] of Object.entries(files)) {
      mkdirSync(dirname(join(place, path)), { recursive: true })
      writeFileSync(join(place, path), data)
    }
    return library.importExports(
      [place],
      () => undefined,
      () => false,
    )
  }
  return { library, folder, bring }
}
