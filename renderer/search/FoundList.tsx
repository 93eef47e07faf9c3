import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { SearchAnswer, SearchRow } from '../../shared/search/searchAnswer.ts'
import { run } from '../app/run.ts'
import { useT } from '../ui/translate.ts'
import { FoundLine } from './FoundLine.tsx'
import { FoundPage } from './FoundPage.tsx'
import { openFound } from './openFound.ts'
import { useSearching, wantRows } from './searchStore.ts'

/** Pixels of a row; of one that shows what a replacement makes of it. */
const rowHeight = 36
const replacedHeight = 64
/** Hits that are drawn at once; further ones as one comes near them. */
const drawnAtOnce = 100

/** All that was found, page by page; only what can be seen is drawn. */
export function FoundList({ answer }: { readonly answer: SearchAnswer }) {
  const t = useT()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useSearching((state) => state.rows)
  const at = useSearching((state) => state.at)
  const isReplacing = useSearching((state) => state.replacement !== null)
  const heightOf = (index: number) => (isReplacing && rows.get(index)?.kind !== 'page' ? replacedHeight : rowHeight)
  const placesIn = useCallback(
    (range: Range) => {
      const places = defaultRangeExtractor(range)
      return places[0] === 0
        ? Array.from({ length: Math.max(places.length, firstRowsOf(answer)) }, (_, at) => at)
        : places
    },
    [answer],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const list = useVirtualizer({
    count: answer.rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    overscan: 30,
    rangeExtractor: placesIn,
    // Drawn within the frame in which the answer came.
    initialRect: { width: 0, height: window.innerHeight },
  })
  const shown = list.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another search the same places are other rows
  useEffect(() => wantRows(first, last), [first, last, answer])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at the top
  useLayoutEffect(() => {
    list.scrollToOffset(0)
  }, [answer.search, list])
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are estimated again when they are others
  useLayoutEffect(() => list.measure(), [isReplacing, rows, list])
  useEffect(() => {
    if (at !== null) list.scrollToIndex(at, { align: 'auto' })
  }, [at, list])
  return (
    <div className="search-scroll" ref={scroller}>
      <div
        id="search-results"
        className="search-results"
        role="listbox"
        aria-label={t('search.results')}
        tabIndex={-1}
        style={{ height: list.getTotalSize() }}
      >
        {shown.map(({ index, start, size }) => (
          <Row key={index} index={index} row={rows.get(index)} isCurrent={index === at} start={start} size={size} />
        ))}
      </div>
    </div>
  )
}

/** The rows up to the last hit that is drawn at once. */
function firstRowsOf({ rows }: SearchAnswer): number {
  let hits = 0
  const last = rows.findIndex(({ kind }) => kind === 'hit' && ++hits === drawnAtOnce)
  return last === -1 ? rows.length : last + 1
}

interface RowProps {
  readonly index: number
  readonly row: SearchRow | undefined
  readonly isCurrent: boolean
  readonly start: number
  readonly size: number
}

function Row({ index, row, isCurrent, start, size }: RowProps) {
  return (
    // The field keeps the focus; its keys are heard there.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={resultId(index)}
      className={`search-row search-row-${row?.kind ?? 'hit'}`}
      role="option"
      aria-selected={isCurrent}
      style={{ transform: `translateY(${start}px)`, height: size }}
      onClick={() => row !== undefined && run(() => openFound(row))}
    >
      {row?.kind === 'page' && <FoundPage page={row.page} hits={row.hits} />}
      {row?.kind === 'hit' && <FoundLine hit={row} page={row.page} />}
    </div>
  )
}

export function resultId(index: number): string {
  return `search-result-${index}`
}
