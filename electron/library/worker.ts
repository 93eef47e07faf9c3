import { parentPort, workerData } from 'node:worker_threads'
import { projectReport } from '../../shared/report/projectReport.ts'
import { serveLibrary } from './serveLibrary.ts'

if (parentPort === null) throw new Error('This file runs in a worker thread')
serveLibrary(parentPort, workerData, { project: projectReport })
