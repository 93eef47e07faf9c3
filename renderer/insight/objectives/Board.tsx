import { useMemo } from 'react'
import type { BoardItem } from '../../../shared/ipc/objectivesArchive.ts'
import { printDay } from '../../ui/dates.ts'
import { languageOf, useLocale, useT } from '../../ui/translate.ts'
import { useGrowing } from '../../ui/useGrowing.ts'
import { WeekLink } from '../WeekLink.tsx'

export interface BoardProps {
  readonly items: readonly BoardItem[]
  readonly onOpen: (report: number, position: number) => void
}

/** Every item as it was last told, below its objective. */
export function Board({ items, onOpen }: BoardProps) {
  const t = useT()
  const locale = useLocale()
  const newest = items[0]?.week.report
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
          <th>{t('objectives.promise')}</th>
          <th>{t('objectives.moved')}</th>
          <th className="objectives-number">{t('objectives.slips')}</th>
          <th>{t('objectives.lastTold')}</th>
        </tr>
      </thead>
      {[...groups].map(([objective, own]) => (
        <tbody key={objective}>
          <tr>
            <th className="objectives-group" colSpan={6} scope="rowgroup">
              {objective}
            </th>
          </tr>
          {own.map((item) => (
            <tr key={`${item.week.report}-${item.position}`} data-past={item.week.report !== newest || undefined}>
              <td>
                <button
                  type="button"
                  className="objectives-name"
                  lang={languageOf(item.name)}
                  onClick={() => onOpen(item.week.report, item.position)}
                >
                  {item.name}
                </button>
              </td>
              <td>
                <Progress percent={item.progress} />
              </td>
              <td>{item.promise?.written}</td>
              <td>{printDay(item.movedOn, locale)}</td>
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
