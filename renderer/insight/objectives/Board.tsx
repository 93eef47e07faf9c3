import { useMemo } from 'react'
import type { WeekRef } from '../../../shared/insight/weekRef.ts'
import type { BoardItem } from '../../../shared/ipc/calls/objectives.ts'
import { printDay, printFullDay } from '../../ui/dates.ts'
import { useLocale, useT } from '../../ui/translate.ts'
import { useGrowing } from '../../ui/useGrowing.ts'
import { WeekLink } from '../WeekLink.tsx'
import { useYear } from '../yearStore.ts'
import { ItemButton } from './ItemButton.tsx'

export interface BoardProps {
  readonly items: readonly BoardItem[]
}

/** Every item as it was last told, below its objective. */
export function Board({ items }: BoardProps) {
  const t = useT()
  const locale = useLocale()
  const year = useYear()
  const newest = items[0]?.week
  const drawn = useGrowing(items.length, { first: 30, step: 80 })
  const groups = useMemo(() => {
    const inOrder = [...Map.groupBy(items, ({ objective }) => objective).values()].flat()
    return Map.groupBy(inOrder.slice(0, drawn), ({ objective }) => objective)
  }, [items, drawn])
  return (
    <table className="objectives-table">
      <thead>
        <tr>
          <th>{t('objectives.item')}</th>
          <th>{t('objectives.progress')}</th>
          <th>{t('objectives.standing')}</th>
          <th>{t('objectives.promise')}</th>
          <th>{t('objectives.moved')}</th>
          <th className="objectives-number">{t('objectives.slips')}</th>
          <th>{t('objectives.lastTold')}</th>
        </tr>
      </thead>
      {[...groups].map(([objective, own]) => (
        <tbody key={objective}>
          <tr>
            <th className="objectives-group" colSpan={7} scope="rowgroup">
              {objective}
            </th>
          </tr>
          {own.map((item) => (
            <tr
              key={`${item.week.report}-${item.position}`}
              data-past={item.week.report !== newest?.report || undefined}
            >
              <td>
                <ItemButton report={item.week.report} position={item.position} name={item.name} />
              </td>
              <td>
                <Progress percent={item.progress} />
              </td>
              <td>
                <Status status={item.status} />
              </td>
              <td className="objectives-promise">
                {item.promise !== null && (
                  <span title={printFullDay(item.promise.to, locale)}>{item.promise.written}</span>
                )}
                {newest !== undefined && isOver(item, newest) && (
                  <span className="objectives-over">{t('objectives.over')}</span>
                )}
              </td>
              <td>{(year === null ? printFullDay : printDay)(item.movedOn, locale)}</td>
              <td className="objectives-number">{item.slips === 0 ? '' : item.slips}</td>
              <td>
                <WeekLink week={item.week} line={item.line} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Status({ status }: Pick<BoardItem, 'status'>) {
  const t = useT()
  if (status === null) return null
  return (
    <span className={status === 'atRisk' ? 'objectives-risk' : 'objectives-status'}>
      {t(`objectives.status.${status}`)}
    </span>
  )
}

/** Whether the newest week still tells of it, and its promised day has gone by. */
function isOver({ week, status, progress, promise }: BoardItem, newest: WeekRef): boolean {
  if (week.report !== newest.report || promise === null) return false
  return promise.to < newest.date && status !== 'done' && (progress ?? 0) < 100
}

/** A bar with its figure; nothing where no progress was told. */
export function Progress({ percent }: { readonly percent: number | null }) {
  if (percent === null) return null
  return (
    <span className="objectives-progress">
      <span className="objectives-bar" aria-hidden>
        <span style={{ width: `${Math.max(0, Math.min(100, percent))}%` }} />
      </span>
      {percent}%
    </span>
  )
}
