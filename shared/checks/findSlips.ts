import { blockText, lineAt } from '../report/blockText.ts'
import { compareInSteps } from '../report/compare/compareReadings.ts'
import { finish, type Steps } from '../report/steps.ts'
import type { Checked, Slip } from './check.ts'
import { type CheckName, checks } from './index.ts'

/** A slip that a check found. */
export interface Finding extends Slip {
  readonly check: CheckName
  /** 1-based line in the text; 0 in a live document. */
  readonly line: number
  /** What `ignore here` goes by: made from the words, so that it stays when other lines change. */
  readonly place: string
}

/**
 * What the checks find in a report: check by check as they are listed, of each in reading order. Quick enough for a
 * live page: what follows from a block alone is kept with it.
 * @param off the checks that are not to be asked
 */
export function findSlips(checked: Checked, off: ReadonlySet<string> = new Set()): readonly Finding[] {
  return finish(findSlipsInSteps(checked, off))
}

/** The same, check by check, and line by line where two weeks are compared. */
export function* findSlipsInSteps(checked: Checked, off: ReadonlySet<string>): Steps<readonly Finding[]> {
  const { reading, earlier, decisions } = checked
  // Kept with the readings: what the checks ask for, each of them at once.
  if (earlier[0] !== undefined) yield* compareInSteps(earlier[0], reading, decisions)
  const findings: Finding[] = []
  for (const { name, find } of checks) {
    if (off.has(name)) continue
    yield
    for (const slip of find(checked)) {
      const { text } = blockText(slip.block)
      findings.push({ ...slip, check: name, line: lineAt(slip.block, text, slip.from), place: placeOf(slip, text) })
    }
  }
  return findings
}

/** The line's own words, and what is told of them. */
function placeOf({ from, message }: Slip, text: string): string {
  const begin = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', from)
  const words = text.slice(begin, end < 0 ? text.length : end)
  const told = Object.values(message.values).filter((value) => typeof value === 'string')
  return [words, ...told].map((part) => part.normalize('NFKC').replace(/\s+/g, '').slice(0, 120)).join('|')
}
