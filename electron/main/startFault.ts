import { app, dialog } from 'electron'
import type { MessageKey, Translate } from '../../shared/messages/messages.ts'
import { DatabaseError, type DatabaseFault } from '../database/databaseError.ts'
import { systemReason } from '../files/systemReason.ts'
import { UsageError } from './startOptions.ts'

const words: Readonly<Record<DatabaseFault, MessageKey>> = {
  unwritable: 'fatal.unwritable',
  future: 'fatal.future',
  foreign: 'fatal.foreign',
  damaged: 'fatal.damaged',
  locked: 'fatal.locked',
  oldNode: 'fatal.other',
  other: 'fatal.other',
}

/** Why the app cannot start, in words. @param path the library's folder, where the error names no file. */
export function wordStartFault(error: unknown, path: string, t: Translate): string {
  if (error instanceof UsageError) return t('fatal.usage')
  if (error instanceof DatabaseError) return t(words[error.fault], { path: error.path, reason: error.reason })
  const isSystems = typeof (error as NodeJS.ErrnoException).errno === 'number'
  return t(isSystems ? 'fatal.unwritable' : 'fatal.other', { path, reason: systemReason(error) })
}

/** Says why the app cannot start, to the person and to whoever reads standard error, and ends with `code`. */
export async function endWithFault(message: string, t: Translate, code: number): Promise<never> {
  console.error(`${t('fatal.title')}\n${message}`)
  await app.whenReady()
  dialog.showErrorBox(t('fatal.title'), message)
  app.exit(code)
  return new Promise<never>(() => undefined)
}
