/** `npm run bench`: every part in turn, one table; exit code 1 where a ratio misses its target. */
import { dialect } from './dialect/dialect.ts'
import { growth } from './dialect/growth.ts'
import type { BenchPart } from './part.ts'
import { printNotes, printTable, printTargets } from './printTable.ts'

const parts: readonly BenchPart[] = [dialect, growth]

const measured = []
for (const part of parts) measured.push(await part.run())

const targets = measured.flatMap((part) => part.targets)
console.log(printTable(measured.flatMap((part) => part.sections)))
console.log(printTargets(targets))
console.log(printNotes(measured.flatMap((part) => part.notes)))
process.exitCode = targets.every(({ found, wanted }) => found >= wanted) ? 0 : 1
