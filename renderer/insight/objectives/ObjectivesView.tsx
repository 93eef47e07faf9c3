import { Target } from 'lucide-react'
import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { ObjectivesAnswer } from '../../../shared/ipc/calls/objectives.ts'
import { client } from '../../ipc/client.ts'
import { Choice } from '../../ui/Choice.tsx'
import { useT } from '../../ui/translate.ts'
import { LinkProgress } from '../LinkProgress.tsx'
import { NextSteps } from '../NextSteps.tsx'
import { useLinked } from '../useLinked.ts'
import { ViewEmpty } from '../ViewEmpty.tsx'
import { ViewFrame } from '../ViewFrame.tsx'
import type { ViewProps } from '../view.ts'
import { YearSelect } from '../YearSelect.tsx'
import { chooseYear, daysOf, useYear, useYears } from '../yearStore.ts'
import { Board } from './Board.tsx'
import { SlipLedger } from './SlipLedger.tsx'
import { ThreadPage } from './ThreadPage.tsx'
import { closeThread, type Shown, threadStore } from './threadStore.ts'
import './ObjectivesView.css'

/** The items under objectives over all weeks: where each stands, which dates moved, and the story of one. */
export function ObjectivesView({ weeksHidden }: ViewProps) {
  const t = useT()
  const { shown, thread } = useStore(threadStore)
  const hasYears = useYears().length > 0
  const options = (['board', 'slips'] as const).map((value) => ({ value, label: t(`objectives.show.${value}`) }))
  if (thread !== null) {
    return (
      <ViewFrame name="objectives" weeksHidden={weeksHidden}>
        <ThreadPage key={`${thread.report}-${thread.position}`} {...thread} onBack={closeThread} />
      </ViewFrame>
    )
  }
  return (
    <ViewFrame
      name="objectives"
      weeksHidden={weeksHidden}
      filters={
        hasYears && (
          <>
            <YearSelect id="objectives-year" />
            <Choice
              label={t('objectives.shown')}
              value={shown}
              options={options}
              onChange={(next) => threadStore.setState({ shown: next })}
            />
          </>
        )
      }
    >
      <Objectives shown={shown} />
    </ViewFrame>
  )
}

function Objectives({ shown }: { readonly shown: Shown }) {
  const year = useYear()
  const isOneOfMany = useYears().length > 1 && year !== null
  const answer = useLinked<ObjectivesAnswer>(
    useCallback(() => {
      const { from, to } = daysOf(year)
      return client.readObjectives(from, to)
    }, [year]),
  )
  const t = useT()
  if (answer === null) return null
  const { linked, items, slips, slipSums, left } = answer
  const isWhole = linked.weeks >= linked.of
  if (items.length === 0 && slips.length === 0 && isWhole) {
    return (
      <ViewEmpty
        icon={Target}
        title={isOneOfMany ? t('objectives.noneInYear', { year }) : t('objectives.none')}
        detail={t('objectives.noneDetail')}
      >
        <NextSteps {...(isOneOfMany && { step: { label: t('views.seeAllYears'), take: () => chooseYear(null) } })} />
      </ViewEmpty>
    )
  }
  return (
    <div className="objectives">
      <LinkProgress linked={linked} />
      {shown === 'board' && items.length > 0 && <Board items={items} />}
      {shown === 'slips' && (slips.length > 0 || isWhole) && <SlipLedger slips={slips} sums={slipSums} />}
      {left > 0 && <p className="objectives-note">{t('objectives.left', { count: left })}</p>}
    </div>
  )
}
