import { CornerDownRight } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { carryItems } from '../../../shared/blocks/plan/carryItems.ts'
import { canBeCarried, isUnanswered, type PlanStanding } from '../../../shared/blocks/plan/planStandings.ts'
import { background as store } from '../../reports/backgroundStore.ts'
import { printWeek } from '../../reports/weekNames.ts'
import { Button } from '../../ui/Button.tsx'
import { useT } from '../../ui/translate.ts'
import type { PanelProps } from '../panel.ts'
import { carryIntoPlan } from './carryIntoPlan.ts'
import { PlanItem } from './PlanItem.tsx'
import { useStandings } from './useStandings.ts'
import './PlanPanel.css'

/** What the report before had planned, to be answered beside the page on which one writes what became of it. */
export function PlanPanel(props: PanelProps) {
  const { handle, background } = props
  const t = useT()
  const list = useRef<HTMLOListElement>(null)
  const standings = useStandings(props)
  const [before] = background.weeks
  if (before === undefined)
    return <p className="panel-empty">{t(handle.reading().date === null ? 'panel.noDate' : 'plan.noReport')}</p>
  const week = printWeek(before.report, t)
  if (standings.length === 0) return <p className="panel-empty">{t('plan.none', { week })}</p>

  const carry = (items: readonly PlanStanding[]) => {
    // What stands on the page now: the list follows it a moment later.
    const reading = handle.reading()
    const recognitions = items.map(({ recognition }) => recognition)
    const { state, view } = handle.editor
    carryIntoPlan(carryItems(recognitions, reading, before.reading))(state, view.dispatch)
  }
  const open = standings.filter(isUnanswered).length
  const left = standings.filter((one) => canBeCarried(one) && (one.answer?.outcome === 'slipped' || isUnanswered(one)))
  return (
    <div className="plan">
      <p className="plan-summary">
        <span>{t('plan.of', { week })}</span>
        <span>{open === 0 ? t('plan.allAnswered') : t('plan.open', { count: open })}</span>
      </p>
      <ol ref={list} onKeyDown={(event) => stepBetween(event, list.current)}>
        {standings.map((standing, at) => (
          <PlanItem
            key={standing.item}
            standing={standing}
            number={at + 1}
            onAnswer={(answer) => void store.answerPlanItem(standing.item, answer)}
            onShow={handle.goTo}
            onCarry={canBeCarried(standing) ? () => carry([standing]) : null}
          />
        ))}
      </ol>
      {left.length > 1 && (
        <Button look="quiet" icon={CornerDownRight} onClick={() => carry(left)}>
          {t('plan.carryAll', { count: left.length })}
        </Button>
      )}
      <p className="plan-keys">{t('plan.keys')}</p>
    </div>
  )
}

/** Up and down from item to item. */
function stepBetween(event: KeyboardEvent, list: HTMLOListElement | null) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0 || list === null || event.target instanceof HTMLInputElement) return
  const items = [...list.querySelectorAll<HTMLElement>(':scope > li')]
  const at = items.findIndex((item) => item.contains(event.target as Node))
  items[at + by]?.focus()
  event.preventDefault()
}
