import type { Linked } from '../../shared/ipc/planArchive.ts'
import { useT } from '../ui/translate.ts'
import './LinkProgress.css'

/** How far the weeks have been compared; nothing once all are. */
export function LinkProgress({ linked: { weeks, of } }: { readonly linked: Linked }) {
  const t = useT()
  if (weeks >= of) return null
  return (
    <div className="link-progress">
      <progress value={weeks} max={of} aria-label={t('views.linking')} />
      <span>{t('views.linked', { weeks, of })}</span>
    </div>
  )
}
