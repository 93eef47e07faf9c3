import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { LedgerGroup, LedgerGrouping, LedgerOrder } from '../../../shared/insight/incidents/ledgerFilter.ts'
import type { LedgerIncident } from '../../../shared/insight/incidents/telling.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { useT } from '../../ui/translate.ts'
import { IncidentRow } from './IncidentRow.tsx'
import { ledger, useLedger } from './ledgerStore.ts'

export interface LedgerListProps {
  readonly groups: readonly LedgerGroup[]
  readonly grouping: LedgerGrouping
  readonly scroller: RefObject<HTMLElement | null>
}

type Row =
  | { readonly kind: 'group'; readonly key: string; readonly group: LedgerGroup }
  | { readonly kind: 'incident'; readonly key: string; readonly incident: LedgerIncident }

/** The incidents, each with what its words say; only what can be seen is drawn. */
export function LedgerList({ groups, grouping, scroller }: LedgerListProps) {
  const t = useT()
  const { year } = useLedger()
  const list = useRef<HTMLElement>(null)
  const [above, setAbove] = useState(0)
  const rows = useMemo(() => rowsOf(groups, grouping), [groups, grouping])
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    const moved = new ResizeObserver(() => setAbove(element.offsetTop))
    for (const other of element.parentElement?.children ?? []) moved.observe(other)
    return () => moved.disconnect()
  }, [])
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (rows[at]?.kind === 'group' ? 40 : 88),
    getItemKey: (at) => rows[at]?.key ?? at,
    scrollMargin: above,
    overscan: 6,
  })
  return (
    <section className="ledger" data-years={year === null || undefined} aria-label={t('views.incidents')} ref={list}>
      <div className="ledger-row ledger-heads">
        <Head order="start" />
        <span>{t('incidents.column.summary')}</span>
        <Head order="duration" />
        <span>{t('incidents.column.foundBy')}</span>
        <span>{t('incidents.column.side')}</span>
        <Head order="level" />
        <span>{t('incidents.column.weeks')}</span>
      </div>
      <ul className="ledger-list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${start - above}px)` }}
            >
              {row.kind === 'incident' ? (
                <IncidentRow incident={row.incident} />
              ) : (
                <h3 className="ledger-group">
                  {nameGroup(row.group.name, grouping, t)}
                  <span className="ledger-group-count">{row.group.incidents.length}</span>
                </h3>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function rowsOf(groups: readonly LedgerGroup[], grouping: LedgerGrouping): readonly Row[] {
  return groups.flatMap((group): readonly Row[] => [
    ...(grouping === 'none' ? [] : [{ kind: 'group' as const, key: `group ${group.name}`, group }]),
    ...group.incidents.map((incident) => ({ kind: 'incident' as const, key: incident.key, incident })),
  ])
}

/** A column's name, by which the list is sorted; pressed again the other way round. */
function Head({ order }: { readonly order: LedgerOrder }) {
  const t = useT()
  const { order: chosen, falling } = useLedger()
  const Arrow = falling ? ArrowDown : ArrowUp
  const sorted = chosen === order
  return (
    <button
      type="button"
      className="ledger-head"
      aria-pressed={sorted}
      title={t(sorted && falling ? 'incidents.sortRising' : 'incidents.sortFalling')}
      onClick={() => ledger.setState({ order, falling: sorted ? !falling : true })}
    >
      {t(`incidents.column.${order === 'duration' ? 'minutesShort' : order}`)}
      {sorted && <Arrow size={12} strokeWidth={2} aria-hidden />}
    </button>
  )
}

function nameGroup(name: string | null, grouping: LedgerGrouping, t: Translate): string {
  if (name === null) return grouping === 'month' ? t('weeks.undated') : t(`incidents.untold.${grouping as 'level'}`)
  if (grouping === 'month')
    return t('incidents.month', { year: Number(name.slice(0, 4)), month: Number(name.slice(5)) })
  if (grouping === 'foundBy') return t(`incident.finderLong.${name as 'monitoring'}`)
  if (grouping === 'causeSide') return t(`incident.causeLong.${name as 'inside'}`)
  return t('incident.levelShort', { level: name })
}
