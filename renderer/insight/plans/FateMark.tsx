import { ArrowRight, Check, Circle, CircleDashed, MessageSquare, X } from 'lucide-react'
import type { PlanFate } from '../../../shared/insight/plans/planSums.ts'
import { useT } from '../../ui/translate.ts'

const icons = {
  done: Check,
  slipped: ArrowRight,
  dropped: X,
  told: MessageSquare,
  unanswered: CircleDashed,
  open: Circle,
} as const satisfies Record<PlanFate, unknown>

/** What became of a planned item: told by shape, colour and word. */
export function FateMark({ fate }: { readonly fate: PlanFate }) {
  const t = useT()
  const Icon = icons[fate]
  return (
    <span className={`fate fate-${fate}`}>
      <Icon size={14} strokeWidth={2} aria-hidden />
      {t(`plans.fate.${fate}`)}
    </span>
  )
}
