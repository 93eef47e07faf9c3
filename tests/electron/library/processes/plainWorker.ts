import { parentPort, workerData } from 'node:worker_threads'
import { serveLibrary } from '../../../../electron/library/serveLibrary.ts'
import { projectPlainly } from '../plainProjector.ts'

/** The library's worker with a plain projector; a text of `die` ends the thread at once. */
if (parentPort === null) throw new Error('This file runs in a worker thread')
serveLibrary(parentPort, workerData, {
  project: (text) => {
    if (text === 'die') process.exit(7)
    return projectPlainly(text)
  },
})
