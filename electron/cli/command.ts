/** Where a command writes. Tests give their own. */
export interface Terminal {
  readonly print: (line: string) => void
  /** Standard output without a line end behind it. */
  readonly write: (text: string) => void
  readonly warn: (line: string) => void
  /** How far it is, in a line that the next one takes the place of; '' takes it away. There for a person at a terminal only. */
  readonly progress?: (line: string) => void
}

/** One command of the command line. */
export interface Command {
  readonly name: string
  /** Behind the command's name: `FILE… [--canonical]`. */
  readonly usage: string
  /** What it does, in a line without a full stop. */
  readonly summary: string
  /** What else `--help` says, wrapped. */
  readonly help: string
  /** @returns the exit code. @throws UsageError for words that don't fit `usage`. */
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<number>
}

/** The command was called with other words than it takes: exit code 2 and one line that says what was expected. */
export class UsageError extends Error {}

/** An expected failure that names what it is about: exit code 1 and its message. */
export class CommandError extends Error {}
