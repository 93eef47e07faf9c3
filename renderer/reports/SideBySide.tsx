import { useMemo, useState } from 'react'
import { Cut } from '../ui/Cut.tsx'
import { languageOf, useT } from '../ui/translate.ts'
import { countDifferences, type DiffRow, type DiffStretch, diffLines, foldEqual } from './lineDiff.ts'
import { diffWords, type WordSpan } from './wordDiff.ts'
import './SideBySide.css'

/** A text, what it is called, and what else is said of it. */
export interface SideText {
  readonly label: string
  readonly note?: string
  readonly text: string
}

export interface SideBySideProps {
  readonly left: SideText
  readonly right: SideText
}

/** Two texts beside each other, line by line. Lines that differ are marked; long equal stretches fold. */
export function SideBySide({ left, right }: SideBySideProps) {
  const t = useT()
  const rows = useMemo(() => diffLines(left.text, right.text), [left.text, right.text])
  const stretches = useMemo(() => foldEqual(rows), [rows])
  return (
    <div className="sides">
      <div className="sides-head">
        <Side {...left} />
        <Side {...right} />
      </div>
      <section className="sides-scroll" aria-label={t('conflict.differences', { count: countDifferences(rows) })}>
        {stretches.map((stretch, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches never move
          <Stretch key={at} stretch={stretch} />
        ))}
      </section>
    </div>
  )
}

function Side({ label, note }: SideText) {
  return (
    <div className="sides-label">
      <strong>{label}</strong>
      {note !== undefined && <Cut className="field-note" text={note} />}
    </div>
  )
}

function Stretch({ stretch }: { readonly stretch: DiffStretch }) {
  const t = useT()
  const [unfolded, setUnfolded] = useState(stretch.kind === 'rows')
  if (!unfolded) {
    return (
      <button type="button" className="sides-fold" onClick={() => setUnfolded(true)}>
        {t('conflict.same', { count: stretch.rows.length })}
      </button>
    )
  }
  return stretch.rows.map((row) => <Row key={`${row.left?.number}-${row.right?.number}`} row={row} />)
}

function Row({ row: { kind, left, right } }: { readonly row: DiffRow }) {
  const spans = useMemo(
    () => (kind === 'changed' && left !== null && right !== null ? diffWords(left.text, right.text) : null),
    [kind, left, right],
  )
  return (
    <div className={`sides-row sides-${kind}`}>
      <Line line={left} sign="−" marked={kind !== 'same'} spans={spans?.left} />
      <Line line={right} sign="+" marked={kind !== 'same'} spans={spans?.right} />
    </div>
  )
}

interface LineProps {
  readonly line: DiffRow['left']
  readonly sign: string
  readonly marked: boolean
  readonly spans: readonly WordSpan[] | undefined
}

function Line({ line, sign, marked, spans }: LineProps) {
  if (line === null) return <div className="sides-line sides-line-none" />
  return (
    <div className={marked ? 'sides-line sides-line-marked' : 'sides-line'}>
      <span className="sides-number">{line.number}</span>
      <span className="sides-sign">{marked ? sign : ''}</span>
      <span className="sides-text" lang={languageOf(line.text)}>
        {spans === undefined
          ? line.text
          : // biome-ignore lint/suspicious/noArrayIndexKey: the words never move
            spans.map(({ text, changed }, at) => (changed ? <mark key={at}>{text}</mark> : text))}
      </span>
    </div>
  )
}
