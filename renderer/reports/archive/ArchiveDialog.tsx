import type { Settings } from '../../../shared/ipc/calls/settings.ts'
import { ArchiveConflict } from './ArchiveConflict.tsx'
import { ArchiveProgress } from './ArchiveProgress.tsx'
import { ArchiveResult } from './ArchiveResult.tsx'
import { useArchiveImport } from './archiveStore.ts'
import './ArchiveDialog.css'

/** An import of an export: how far it is, then what came of it, and what only a person can decide. */
export function ArchiveDialog({ settings }: { readonly settings: Settings }) {
  const { progress, stopping, sums, reviewing } = useArchiveImport((state) => state)
  const [token] = reviewing
  if (progress !== null) return <ArchiveProgress progress={progress} stopping={stopping} />
  if (token !== undefined) return <ArchiveConflict token={token} others={reviewing.slice(1)} />
  return sums === null ? null : <ArchiveResult sums={sums} settings={settings} />
}
