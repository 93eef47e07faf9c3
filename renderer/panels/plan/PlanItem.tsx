import { CornerDownRight } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import type { PlanStanding } from '../../../shared/blocks/plan/planStandings.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import { type PlanAnswer, type PlanOutcome, planOutcomes } from '../../../shared/report/decisions.ts'
import type { TextPlace } from '../../blocks/blockLook.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { languageOf, useT } from '../../ui/translate.ts'
import { WhyField } from './WhyField.tsx'

export interface PlanItemProps {
  readonly standing: PlanStanding
  readonly number: number
  /** null takes the answer back. */
  readonly onAnswer: (answer: Pick<PlanAnswer, 'outcome' | 'why'> | null) => void
  readonly onShow: (place: TextPlace) => void
  /** null where it can't be carried. */
  readonly onCarry: (() => void) | null
}

/** One item of the plan before: what became of it, by this week's text or by a person's answer. */
export function PlanItem({ standing, number, onAnswer, onShow, onCarry }: PlanItemProps) {
  const t = useT()
  const own = useRef<HTMLLIElement>(null)
  const { answer, mention, carried, recognition } = standing
  const told = mention === null || mention.isCopied ? null : mention.outcome
  const outcome = answer?.outcome ?? told
  const choose = (chosen: PlanOutcome) =>
    onAnswer(answer?.outcome === chosen ? null : { outcome: chosen, why: answer?.why ?? '' })
  const pressed = (event: KeyboardEvent) => {
    if (event.target !== own.current || event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = planOutcomes[Number(event.key) - 1]
    if (chosen !== undefined) choose(chosen)
    else if (event.key === 'Enter' && mention !== null) onShow(mention)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from item to item, figures answer it
    <li ref={own} className="plan-standing" data-outcome={outcome ?? 'open'} tabIndex={0} onKeyDown={pressed}>
      <p className="plan-text">
        <span className="plan-number">{number}.</span>
        <span lang={languageOf(recognition.value.text)}>{recognition.value.text}</span>
      </p>
      <div className="plan-answers">
        <fieldset className="plan-outcomes" aria-label={t('plan.outcome')}>
          {planOutcomes.map((one) => (
            <button
              key={one}
              type="button"
              data-outcome={one}
              aria-pressed={answer?.outcome === one}
              data-told={(answer === null && told === one) || undefined}
              onClick={() => choose(one)}
            >
              {t(`plan.outcomes.${one}`)}
            </button>
          ))}
        </fieldset>
        {carried ? (
          <span className="plan-carried">{t('plan.carried')}</span>
        ) : (
          onCarry !== null && (
            <IconButton icon={CornerDownRight} size="small" label={t('plan.carry')} onClick={onCarry} />
          )
        )}
      </div>
      {mention !== null && (
        <button type="button" className="plan-mention" title={t('plan.show')} onClick={() => onShow(mention)}>
          <span>
            {t(mention.isCopied ? 'plan.copied' : answer === null ? `plan.told.${mention.outcome}` : 'plan.mentioned')}
          </span>
          <q lang={languageOf(wordsAt(mention))}>{wordsAt(mention)}</q>
        </button>
      )}
      {answer !== null && (
        <WhyField
          key={answer.why}
          why={answer.why}
          onSave={(why) => onAnswer({ outcome: answer.outcome, why })}
          onLeave={() => own.current?.focus()}
        />
      )}
    </li>
  )
}

function wordsAt({ block, from, to }: TextPlace): string {
  return blockText(block).text.slice(from, to)
}
