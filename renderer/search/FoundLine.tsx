import type { ReactNode } from 'react'
import type { WordRange } from '../../shared/search/findWords.ts'
import type { SearchedPage, SearchHit } from '../../shared/search/searchAnswer.ts'
import { useT } from '../ui/translate.ts'
import { lineName, toggleKept, useSearching } from './searchStore.ts'

/** A line with the words marked, and the section that it stands in. While replacing, what it was and what it becomes. */
export function FoundLine({ hit, page }: { readonly hit: SearchHit; readonly page: SearchedPage }) {
  const t = useT()
  const replacement = useSearching((state) => state.replacement)
  const isKept = useSearching(({ kept }) => kept.has(lineName(page.id, hit.line)))
  if (replacement === null || page.kind !== 'report') {
    return (
      <>
        <span className="search-line">
          <Marked {...hit} />
        </span>
        <Section section={hit.section} />
      </>
    )
  }
  return (
    <>
      <input
        type="checkbox"
        className="search-check"
        aria-label={t('search.keepLine', { line: hit.line })}
        checked={!isKept}
        onClick={(event) => event.stopPropagation()}
        onChange={() => toggleKept(page.id, hit.line)}
      />
      <span className="search-change">
        <span className="search-line search-before">
          <Marked {...hit} />
        </span>
        <span className="search-line search-after" data-kept={isKept || undefined}>
          {isKept ? <Plain {...hit} /> : <Marked {...hit} by={replacement} />}
        </span>
      </span>
      <Section section={hit.section} />
    </>
  )
}

function Section({ section }: { readonly section: string | null }) {
  return section === null ? null : <span className="search-section">{section}</span>
}

interface MarkedProps {
  readonly text: string
  readonly ranges: readonly WordRange[]
  readonly isCut: boolean
  /** What stands in the place of the words. */
  readonly by?: string
}

function Marked({ text, ranges, isCut, by }: MarkedProps) {
  const pieces: ReactNode[] = isCut ? ['…'] : []
  let from = 0
  for (const range of ranges) {
    pieces.push(text.slice(from, range.from), <mark key={range.from}>{by ?? text.slice(range.from, range.to)}</mark>)
    from = range.to
  }
  pieces.push(text.slice(from))
  return pieces
}

function Plain({ text, isCut }: Pick<MarkedProps, 'text' | 'isCut'>) {
  return isCut ? `…${text}` : text
}
