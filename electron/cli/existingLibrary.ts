import { existsSync } from 'node:fs'
import { databaseFile } from '../library/library.ts'
import { CommandError, UsageError } from './command.ts'
import { readWords } from './readWords.ts'

/**
 * The folder of the library that a command is about, which takes no other words.
 * @throws UsageError where none is named. @throws CommandError where there is none: opening one would make one.
 */
export function existingLibrary(words: readonly string[]): string {
  const { values, rest } = readWords(words, { data: { type: 'string' } })
  if (values.data === undefined) throw new UsageError('--data DIR is missing')
  if (rest.length > 0) throw new UsageError(`“${rest[0]}” is one word too many`)
  if (!existsSync(databaseFile(values.data))) throw new CommandError(`there is no library in “${values.data}”`)
  return values.data
}
