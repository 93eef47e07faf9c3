import type { Linked } from '../../shared/insight/linked.ts'
import { useT } from '../ui/translate.ts'
import { useRebuilding } from './RebuildProgress.tsx'
import './LinkProgress.css'

/** How far the weeks have been compared; nothing once all are. */
export function LinkProgress({ linked: { weeks, of } }: { readonly linked: Linked }) {
  const t = useT()
  const rebuilding = useRebuilding()
  // First things first: the view's frame tells of it.
  if (weeks >= of || rebuilding !== null) return null
  return (
    <div className="link-progress">
      <progress value={weeks} max={of} aria-label={t('views.linking')} />
      <span>{t('views.linked', { weeks, of })}</span>
    </div>
  )
}
