import { parentPort, workerData } from 'node:worker_threads'
import { serveSearch } from './serveSearch.ts'

if (parentPort === null) throw new Error('This file runs in a worker thread')
serveSearch(parentPort, workerData)
