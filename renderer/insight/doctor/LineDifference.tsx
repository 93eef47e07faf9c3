import { useMemo } from 'react'
import type { LineEdit } from '../../../shared/insight/doctor/finding.ts'
import { diffWords, type WordSpan } from '../../reports/wordDiff.ts'
import { languageOf, useT } from '../../ui/translate.ts'

/** The lines that go and those that come, one below the other, with the words that differ marked. */
export function LineDifference({ edit, isNamed }: { readonly edit: LineEdit; readonly isNamed: boolean }) {
  const t = useT()
  const { name, line } = edit
  const { before, after, spans } = useMemo(() => differenceOf(edit), [edit])
  return (
    <div className="doctor-difference">
      {isNamed && (
        <p className="doctor-of">
          {name} · {t('doctor.line', { line })}
        </p>
      )}
      {before.map((text) => (
        <Line key={text} sign="−" text={text} spans={spans?.left} />
      ))}
      {after.map((text) => (
        <Line key={text} sign="+" text={text} spans={spans?.right} />
      ))}
    </div>
  )
}

interface LineProps {
  readonly sign: '−' | '+'
  readonly text: string
  readonly spans: readonly WordSpan[] | undefined
}

function Line({ sign, text, spans }: LineProps) {
  return (
    <div className={`doctor-words ${sign === '+' ? 'doctor-after' : 'doctor-before'}`} lang={languageOf(text)}>
      <span aria-hidden>{sign}</span>
      <span className="doctor-text">
        {spans === undefined
          ? text
          : // biome-ignore lint/suspicious/noArrayIndexKey: the words never move
            spans.map((span, at) => (span.changed ? <mark key={at}>{span.text}</mark> : span.text))}
      </span>
    </div>
  )
}

function differenceOf({ removed, inserted }: LineEdit) {
  // A line that stands on both sides gives only its line end away.
  const before = removed.filter((text) => hasWords(text) && !inserted.includes(text))
  const after = inserted.filter((text) => hasWords(text) && !removed.includes(text))
  const [left, right] = [before[0], after[0]]
  const isPair = before.length === 1 && after.length === 1 && left !== undefined && right !== undefined
  return { before, after, spans: isPair ? diffWords(left, right) : null }
}

function hasWords(line: string): boolean {
  return line.trim() !== ''
}
