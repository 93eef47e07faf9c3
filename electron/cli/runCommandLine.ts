import { type Command, CommandError, type Terminal, UsageError } from './command.ts'
import { check } from './commands/check.ts'
import { compare } from './commands/compare.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { incidents } from './commands/incidents.ts'
import { inspect } from './commands/inspect.ts'
import { kpis } from './commands/kpis.ts'
import { next } from './commands/next.ts'
import { plans } from './commands/plans.ts'
import { rebuild } from './commands/rebuild.ts'
import { roundtrip } from './commands/roundtrip.ts'
import { search } from './commands/search.ts'

const commands: readonly Command[] = [
  roundtrip,
  inspect,
  next,
  check,
  compare,
  importCommand,
  exportCommand,
  search,
  incidents,
  kpis,
  plans,
  rebuild,
]

/**
 * Runs one command.
 * @param words the words behind the program's name
 * @returns the exit code: 0 done, 1 found a difference or could not be done, 2 called with other words than it takes
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words
  if (name === '--help' || name === '-h') {
    terminal.print(overview())
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    const what = name === undefined ? 'no command was named' : `unknown command “${name}”`
    const known = commands.map((candidate) => candidate.name).join(', ')
    terminal.warn(`weekbook: ${what}; expected one of ${known}, or --help`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(`${command.name} ${command.usage}\n\n${command.summary}.\n${command.help}`)
    return 0
  }
  try {
    return await command.run(rest, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.warn(`weekbook ${command.name}: ${error.message}; expected: ${command.name} ${command.usage}`)
      return 2
    }
    if (error instanceof CommandError) {
      terminal.warn(`weekbook ${command.name}: ${error.message}`)
      return 1
    }
    throw error
  }
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return ['npm run --silent cli -- COMMAND', '', ...lines, '', 'COMMAND --help says more of each.'].join('\n')
}
