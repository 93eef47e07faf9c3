import { mkdir } from 'node:fs/promises'
import { systemReason } from '../files/systemReason.ts'
import { CommandError } from './command.ts'

/** Makes a folder, and those above it, where there is none. @throws CommandError where it can't be made. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw new CommandError(`the folder “${path}” cannot be made: ${systemReason(error)}`)
  }
}
