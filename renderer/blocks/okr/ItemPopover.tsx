import { useState } from 'react'
import { blockText } from '../../../shared/report/blockText.ts'
import { itemKey } from '../../../shared/report/compare/itemKey.ts'
import { background as backgroundStore, useBackground } from '../../reports/backgroundStore.ts'
import { Button } from '../../ui/Button.tsx'
import { useT } from '../../ui/translate.ts'
import { OptionList } from '../OptionList.tsx'
import { dateWords, promiseOf, promisesOf, weekName } from './itemNotes.ts'
import { type ItemPast, type OkrItem, type PastItem, surveyPasts } from './itemPast.ts'
import { candidatesFor, chooseMatch, forgetMatches, type MatchDecider, refuseMatches } from './matches.ts'
import type { OkrPopoverProps } from './okrPopoverProps.ts'
import '../card.css'

const decider: MatchDecider = {
  decisions: () => backgroundStore.store.getState().decisions.matches,
  decide: backgroundStore.decideMatch,
}
/** Lines to choose from. */
const shown = 6

/** An item through the weeks, and the line of the week before that it goes on with, which can be corrected. */
export function ItemPopover({ item, surroundings }: OkrPopoverProps) {
  const t = useT()
  const background = useBackground()
  const [isChoosing, setChoosing] = useState(false)
  const { page } = surroundings
  const around = { ...surroundings, t, background }
  const nearest = background.weeks[0]
  const reading = page.reading()
  const past = surveyPasts(reading, around)(item)
  if (nearest === undefined)
    return <div className="card card-note">{t('okrCard.noMatch', { week: t('margin.before') })}</div>

  const week = surroundings.earlierWeek ?? t('margin.before')
  const match = past[0] ?? null
  const isDecided = background.decisions.matches.some(({ later }) => later === itemKey(reading, item.block))
  const both = [nearest.reading, reading] as const
  async function choose(chosen: OkrItem | null) {
    setChoosing(false)
    if (chosen === null) await refuseMatches(decider, both, item.block)
    else await chooseMatch(decider, both, item.block, chosen.block)
  }
  return (
    <div className="card">
      <div className="card-title">{item.value.name || blockText(item.block).text}</div>
      {isChoosing ? (
        <OptionList
          label={t('okrCard.matched', { week })}
          options={[
            ...candidatesFor(item, nearest.reading)
              .slice(0, shown)
              .map((one) => ({
                value: one as OkrItem | null,
                key: `${nearest.reading.recognised.indexOf(one)}`,
                text: <span className="card-quote">{blockText(one.block).text}</span>,
                isChosen: one.block === match?.block,
              })),
            { value: null, key: 'none', text: t('okrCard.none'), isApart: true },
          ]}
          onChoose={(one) => void choose(one)}
        />
      ) : (
        <div>
          <div className="card-label">
            {match === null ? t('okrCard.noMatch', { week }) : t('okrCard.matched', { week })}
            {isDecided && ` · ${t('okrCard.decided')}`}
          </div>
          {match !== null && <div className="card-quote">{blockText(match.block).text}</div>}
          <div className="card-line item-actions">
            <Button look="quiet" onClick={() => setChoosing(true)}>
              {t('okrCard.change')}
            </Button>
            {isDecided && (
              <Button look="quiet" onClick={() => void forgetMatches(decider, reading, item.block)}>
                {t('okrCard.auto')}
              </Button>
            )}
          </div>
        </div>
      )}
      <Weeks item={item} past={past} around={around} />
    </div>
  )
}

/** Its progress and its dates, newest first, and all days that it was promised for. */
function Weeks({ item, past, around }: { item: OkrItem; past: ItemPast; around: OkrPopoverProps['surroundings'] }) {
  const { t, date } = around
  const told = past.filter((one): one is PastItem => one?.item != null)
  if (told.length === 0) return null
  const promises = promisesOf(item, past, date)
  const progress = (one: OkrItem) => (one.value.progress === null ? '' : `${one.value.progress}%`)
  const promised = (one: OkrItem, today: string | null) => {
    const promise = promiseOf(one)
    return promise === null ? '' : dateWords(promise, today)
  }
  return (
    <>
      {promises.length > 1 && (
        <div>
          <div className="card-label">{t('okrCard.dates')}</div>
          <div>{promises.map(({ words }) => words).join(' → ')}</div>
        </div>
      )}
      <div className="card-weeks">
        <span>{t('kpiCard.now')}</span>
        <span>{promised(item, date)}</span>
        <span>{progress(item)}</span>
        {past.flatMap((one, at) =>
          one?.item == null
            ? []
            : [
                <span key={`${one.week.report.id} week`}>{weekName(one, at, around)}</span>,
                <span key={`${one.week.report.id} date`}>{promised(one.item, one.week.reading.date)}</span>,
                <span key={one.week.report.id}>{progress(one.item)}</span>,
              ],
        )}
      </div>
    </>
  )
}
