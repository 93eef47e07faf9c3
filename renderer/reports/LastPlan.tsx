import { ListChecks } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useMemo } from 'react'
import type { StoredReport } from '../../shared/ipc/contract.ts'
import { projectReport } from '../../shared/report/projectReport.ts'
import { Button } from '../ui/Button.tsx'
import { useT } from '../ui/translate.ts'
import './LastPlan.css'

export interface LastPlanProps {
  readonly before: StoredReport
  /** How that report is called, where it is not the one of the week before. */
  readonly earlierWeek: string | undefined
}

/** What the report before had planned, as a list that stays at hand while one writes what became of it. */
export function LastPlan({ before, earlierWeek }: LastPlanProps) {
  const t = useT()
  const plan = useMemo(() => projectReport(before.text).plan, [before])
  if (plan.length === 0) return null
  const name = t('page.lastPlan', { week: earlierWeek ?? t('margin.before') })
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button look="quiet" icon={ListChecks} title={name}>
          <span className="page-bar-label">{name}</span>
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="last-plan"
          align="start"
          sideOffset={8}
          aria-label={name}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <h2>{name}</h2>
          <ol>
            {plan.map(({ text, line }) => (
              <li key={line}>{text}</li>
            ))}
          </ol>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
