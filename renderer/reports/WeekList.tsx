import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import { useT } from '../ui/translate.ts'
import { useReports } from './reportsStore.ts'
import { useWeekKeys } from './useWeekKeys.ts'
import { depthInYear, heightOfYear, WeekYear } from './WeekYear.tsx'
import { groupByYear, type YearGroup, yearOf } from './weekGroups.ts'
import './WeekList.css'

/** Up to so many reports every year stands open at first. */
const allOpenUpTo = 160

/** The library by year and week; only the years that can be seen are drawn. Arrow keys move, Enter opens. */
export function WeekList({ current }: { readonly current: ReportSummary | null }) {
  const t = useT()
  const reports = useReports((state) => state.reports)
  const groups = groupByYear(reports)
  const [toggled, setToggled] = useState<ReadonlyMap<number | null, boolean>>(new Map())
  const toggle = useCallback(
    (year: number | null, open: boolean) => setToggled((before) => new Map(before).set(year, open)),
    [],
  )
  const list = useRef<HTMLElement>(null)
  const currentYear = current === null ? undefined : yearOf(current)
  const isOpen = (group: YearGroup) =>
    toggled.get(group.year) ?? (reports.length <= allOpenUpTo || group === groups[0] || group.year === currentYear)

  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React's compiler
  const years = useVirtualizer({
    count: groups.length,
    getScrollElement: () => list.current,
    estimateSize: (at) => heightOfYear(groups[at] as YearGroup, isOpen(groups[at] as YearGroup)),
    // Another function each time: the years' heights are looked at anew.
    getItemKey: (at) => groups[at]?.year ?? 'undated',
    overscan: 4,
    initialRect: { width: 0, height: window.innerHeight },
  })

  const currentId = current?.id
  const reveal = useRef((_id: number) => {})
  useEffect(() => {
    reveal.current = (id) => {
      const at = groups.findIndex(({ year }) => year === currentYear)
      const [element, group] = [list.current, groups[at]]
      if (element === null || group === undefined || !isOpen(group)) return
      const row = element.querySelector('[aria-current]')
      if (row !== null) return row.scrollIntoView({ block: 'nearest' })
      const [top = 0] = years.getOffsetForIndex(at, 'start') ?? []
      element.scrollTop = top + depthInYear(group, id) - element.clientHeight / 2
    }
  })
  // When another report is on the page, not when it has changed.
  useEffect(() => {
    if (currentId !== undefined) reveal.current(currentId)
  }, [currentId])

  const keys = useWeekKeys(list)
  if (reports.length === 0) return <p className="weeks-none">{t('weeks.none')}</p>
  const shown = years.getVirtualItems()
  const [above, below] = [shown[0]?.start ?? 0, years.getTotalSize() - (shown.at(-1)?.end ?? 0)]
  return (
    <nav className="weeks-list" aria-label={t('weeks.title')} ref={list} {...keys}>
      <div style={{ paddingTop: above, paddingBottom: below }}>
        {shown.map(({ index, key, start }) => {
          const group = groups[index]
          if (group === undefined) return null
          return (
            <WeekYear
              key={String(key)}
              group={group}
              list={list}
              top={start}
              isOpen={isOpen(group)}
              current={group.year === currentYear ? (currentId ?? null) : null}
              onToggle={toggle}
            />
          )
        })}
      </div>
    </nav>
  )
}
