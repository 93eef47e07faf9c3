import { writeSync } from 'node:fs'
import { openLibrary } from '../../../../electron/library/library.ts'
import { projectPlainly } from '../plainProjector.ts'

/** So many pages are never passed: on a quick machine the import would be over before the signal comes. */
const most = 100

/** Imports an export, says how many pages are in, and waits in its middle to be killed. */
const [folder, path] = process.argv.slice(2) as [string, string]
const library = openLibrary(folder, { project: projectPlainly })
await library.importExports(
  [path],
  ({ pages }) => {
    writeSync(1, `${pages}\n`)
    if (pages > most) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
  () => false,
)
writeSync(1, 'done\n')
