import { writeSync } from 'node:fs'
import { openLibrary } from '../../../../electron/library/library.ts'
import { projectPlainly } from '../plainProjector.ts'

/** So many reports are never passed: on a quick machine the import would be over before the signal comes. */
const most = 60

/** Imports an export, says how many reports are in, and waits in its middle to be killed. */
const [folder, path] = process.argv.slice(2) as [string, string]
const library = openLibrary(folder, { project: projectPlainly })
await library.importExports(
  [path],
  () => {},
  // Asked in each slice; the bar is told more rarely.
  () => {
    const { length } = library.listReports()
    writeSync(1, `${length}\n`)
    if (length > most) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    return false
  },
)
writeSync(1, 'done\n')
