import { notify, withdraw } from './appStore.ts'
import { t } from './language.ts'

/** Starts an action; a fault of the program is said and loses nothing. */
export function run(action: () => unknown): void {
  void attempt(action)
}
async function attempt(action: () => unknown): Promise<void> {
  try {
    await action()
  } catch (fault) {
    notify('problem', t('notice.fault', { reason: fault instanceof Error ? fault.message : String(fault) }))
  }
}

/** Says what was done, and offers to take it back for as long as it is said. */
export function notifyUndoable(done: string, undo: () => unknown): void {
  notify('done', done, {
    label: t('notice.undo'),
    run: () => {
      withdraw(done)
      run(undo)
    },
  })
}
