import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import './PagedRows.css'

export interface PagedRowsProps<T> {
  /** How many there are. */
  readonly total: number
  /** In pixels. */
  readonly rowHeight: number
  /** Another number means other rows. */
  readonly version: number
  /** Asked for what comes into sight; `show` takes it once it is there. Another function means other rows. */
  readonly load: (from: number, count: number, show: (rows: readonly T[]) => void) => void
  readonly row: (item: T) => ReactNode
  readonly label: string
  readonly className?: string
}

/** The chunks that were asked for, and of what. */
interface Asked {
  readonly load: unknown
  readonly version: number
  readonly chunks: Set<number>
}

/** Rows that are asked for at a time. */
const chunk = 100

/** A list as long as it may be: only what can be seen is asked for and drawn. */
export function PagedRows<T>({ total, rowHeight, version, load, row, label, className = '' }: PagedRowsProps<T>) {
  const scroll = useRef<HTMLDivElement>(null)
  const [chunks, setChunks] = useState<ReadonlyMap<number, readonly T[]>>(new Map())
  const asked = useRef<Asked>({ load: null, version: 0, chunks: new Set() })
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React's compiler
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const first = Math.floor((items[0]?.index ?? 0) / chunk)
  const last = Math.floor((items.at(-1)?.index ?? 0) / chunk)

  useEffect(() => {
    if (asked.current.load !== load || asked.current.version !== version) {
      asked.current = { load, version, chunks: new Set() }
      setChunks(new Map())
    }
    const { current } = asked
    for (let at = first; at <= last; at++) {
      if (total === 0 || current.chunks.has(at)) continue
      current.chunks.add(at)
      load(at * chunk, chunk, (rows) => {
        if (asked.current === current) setChunks((before) => new Map(before).set(at, rows))
      })
    }
  }, [first, last, load, total, version])

  return (
    <div className={`paged ${className}`} ref={scroll}>
      <ul className="paged-rows" aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const item = chunks.get(Math.floor(index / chunk))?.[index % chunk]
          return (
            <li
              key={index}
              className="paged-row"
              aria-posinset={index + 1}
              aria-setsize={total}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            >
              {item !== undefined && row(item)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
