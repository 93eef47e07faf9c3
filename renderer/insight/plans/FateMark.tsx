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

export interface FateMarkProps {
  readonly fate: PlanFate
  /** There are later reports, only none of the week after. */
  readonly gap?: boolean
}

/** What became of a planned item: told by shape, colour and word. */
export function FateMark({ fate, gap = false }: FateMarkProps) {
  const t = useT()
  const Icon = icons[fate]
  const isGap = gap && fate === 'open'
  return (
    <span className={`fate fate-${fate}`} title={isGap ? t('plans.gapDetail') : undefined}>
      <Icon size={14} strokeWidth={2} aria-hidden />
      {isGap ? t('plans.gap') : t(`plans.fate.${fate}`)}
    </span>
  )
}
