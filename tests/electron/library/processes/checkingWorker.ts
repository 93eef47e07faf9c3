import { parentPort, workerData } from 'node:worker_threads'
import { serveLibrary } from '../../../../electron/library/serveLibrary.ts'
import { projectPlainly } from '../plainProjector.ts'

/** The library's worker, which checks the database as soon as it is open. */
if (parentPort === null) throw new Error('This file runs in a worker thread')
serveLibrary(parentPort, workerData, { project: projectPlainly, checkAfter: 0 })
