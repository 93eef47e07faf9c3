import { app, dialog } from 'electron'
import type { MessageKey, Translate } from '../../shared/messages/messages.ts'
import { wordReason } from '../../shared/messages/wordReason.ts'
import { DatabaseError, type DatabaseFault } from '../database/databaseError.ts'
import { systemReason } from '../files/systemReason.ts'
import type { Opening } from '../library/libraryCalls.ts'
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
  if (error instanceof DatabaseError)
    return t(words[error.fault], { path: error.path, reason: wordReason(error.reason, t) })
  const isSystems = typeof (error as NodeJS.ErrnoException).errno === 'number'
  return t(isSystems ? 'fatal.unwritable' : 'fatal.other', { path, reason: wordReason(systemReason(error), t) })
}

/** Says why the app cannot start, to the person and to whoever reads standard error, and ends with `code`. */
export function endWithFault(message: string, t: Translate, code: number): void {
  console.error(message)
  dialog.showErrorBox(t('fatal.title'), message)
  app.exit(code)
}

/** Says that a damaged library was set aside and what came over into the new one. */
export async function tellSetAside({ path, rescued }: NonNullable<Opening['setAside']>, t: Translate): Promise<void> {
  console.error(`The library was damaged and set aside as ${path}`)
  await dialog.showMessageBox({
    type: 'warning',
    message: t('dialog.setAside'),
    detail: t('dialog.setAsideDetail', { path, count: rescued }),
    buttons: [t('dialog.ok')],
  })
}
