import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** The project's own reports, and real ones where the machine has some. */
export const reports: readonly (readonly [name: string, file: string])[] = [
  '../../fixtures/reports',
  '../../../../shared/reports',
]
  .map((folder) => path.resolve(import.meta.dirname, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => [path.join(path.basename(path.dirname(folder)), name), path.join(folder, name)] as const),
  )
