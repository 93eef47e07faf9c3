import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Rebuilt } from '../../shared/ipc/mainEvents.ts'
import { run } from '../app/run.ts'
import { reportActions } from '../reports/reportActions.ts'
import { useT } from '../ui/translate.ts'
import './LinkProgress.css'

const store = createStore<{ readonly rebuilt: Rebuilt | null }>(() => ({ rebuilt: null }))
export function useRebuilding(): Rebuilt | null {
  return useStore(store, ({ rebuilt }) => rebuilt)
}

/** Told by the library: how far its texts are read anew, and null at the end, when all that is listed may be another. */
export function followRebuilding(rebuilt: Rebuilt | null): void {
  store.setState({ rebuilt })
  if (rebuilt === null) run(reportActions.libraryChanged)
}

/** How far the texts have been read anew: until then views show what an older version of the program read. */
export function RebuildProgress() {
  const t = useT()
  const rebuilt = useRebuilding()
  if (rebuilt === null) return null
  const { done, of } = rebuilt
  return (
    <div className="link-progress rebuild-progress">
      <progress value={done} max={of} aria-label={t('views.rebuilding')} />
      <span>{t('views.rebuilt', { done, of })}</span>
    </div>
  )
}
