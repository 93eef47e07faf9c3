import { useT } from '../../ui/translate.ts'
import type { PanelProps } from '../panel.ts'
import './PlanPanel.css'

/** What the report before had planned, beside the page on which one writes what became of it. */
export function PlanPanel({ background: { weeks } }: PanelProps) {
  const t = useT()
  const [before] = weeks
  const plan = (before?.reading.recognised ?? []).flatMap((one) => (one.kind === 'plan' ? [one] : []))
  if (plan.length === 0) return <p className="panel-empty">{t('panel.planEmpty')}</p>
  return (
    <ol className="plan-panel">
      {plan.map(({ value: { text, line } }) => (
        <li key={line}>{text}</li>
      ))}
    </ol>
  )
}
