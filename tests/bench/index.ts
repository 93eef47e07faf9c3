/**
 * `npm run bench`: every part in turn, one table; exit code 1 where a ratio misses its target. `npm run bench -- NAME…`
 * runs the parts of these names.
 */
import { importing } from './archive/importing.ts'
import { librarySize } from './archive/librarySize.ts'
import { searching } from './archive/searching.ts'
import { dialect } from './dialect/dialect.ts'
import { growth } from './dialect/growth.ts'
import type { BenchPart } from './part.ts'
import { isMet, printNotes, printTable, printTargets } from './printTable.ts'
import { typing } from './typing/typing.ts'

const parts: readonly BenchPart[] = [dialect, growth, importing, typing, searching, librarySize]

const names = process.argv.slice(2)
const unknown = names.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) {
  throw new Error(`There is no part ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}`)
}

const measured = []
for (const part of parts) if (names.length === 0 || names.includes(part.name)) measured.push(await part.run())

const targets = measured.flatMap((part) => part.targets)
console.log(printTable(measured.flatMap((part) => part.sections)))
console.log(printTargets(targets))
console.log(printNotes(measured.flatMap((part) => part.notes)))
process.exitCode = targets.every(isMet) ? 0 : 1
