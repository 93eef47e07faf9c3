import { writeSync } from 'node:fs'
import { openLibrary } from '../../../../electron/library/library.ts'
import { projectPlainly } from '../plainProjector.ts'

/** Imports an export, and says how many pages are in. */
const [folder, path] = process.argv.slice(2) as [string, string]
const library = openLibrary(folder, { project: projectPlainly })
await library.importExports(
  [path],
  ({ pages }) => void writeSync(1, `${pages}\n`),
  () => false,
)
writeSync(1, 'done\n')
