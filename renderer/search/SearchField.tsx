import { CaseSensitive, Replace, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { run } from '../app/run.ts'
import { navigation } from '../reports/navigation.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useT } from '../ui/translate.ts'
import { resultId } from './FoundList.tsx'
import { openFound } from './openFound.ts'
import { type SearchState, searching, useSearching } from './searchStore.ts'

/** What is looked for. Arrow keys go through the results, Enter opens one, Escape goes back. */
export function SearchField() {
  const t = useT()
  const text = useSearching((state) => state.text)
  const heedCase = useSearching((state) => state.heedCase)
  const at = useSearching((state) => state.at)
  const isReplacing = useSearching((state) => state.replacement !== null)
  const field = useRef<HTMLInputElement>(null)
  // What the input method is still composing is not looked for yet.
  const [composed, setComposed] = useState<string | null>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const typed = (value: string, isComposing: boolean) => {
    setComposed(isComposing ? value : null)
    if (!isComposing) searching.setState({ text: value })
  }
  return (
    <>
      <search className="search-field">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          ref={field}
          className="search-input"
          role="combobox"
          aria-expanded={at !== null}
          aria-controls="search-results"
          aria-activedescendant={at === null ? undefined : resultId(at)}
          aria-label={t('search.field')}
          placeholder={t('search.field')}
          spellCheck={false}
          value={composed ?? text}
          onChange={(event) => typed(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
          onCompositionEnd={(event) => typed(event.currentTarget.value, false)}
          onKeyDown={pressed}
        />
        {text !== '' && (
          <IconButton
            size="small"
            icon={X}
            label={t('search.clear')}
            onClick={() => {
              searching.setState({ text: '' })
              field.current?.focus()
            }}
          />
        )}
      </search>
      <IconButton
        icon={CaseSensitive}
        label={t('search.heedCase')}
        aria-pressed={heedCase}
        onClick={() => searching.setState({ heedCase: !heedCase })}
      />
      <IconButton
        icon={Replace}
        label={t('search.replace')}
        aria-pressed={isReplacing}
        onClick={() => searching.setState(({ replacement }) => ({ replacement: replacement === null ? '' : null }))}
      />
    </>
  )
}

/** Rows that Page Up and Page Down go by. */
const pageStep = 10

function pressed(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return
  const state = searching.getState()
  const { at, rows, answer } = state
  const to = {
    ArrowDown: step(state, 1),
    ArrowUp: step(state, -1),
    PageDown: step(state, pageStep),
    PageUp: step(state, -pageStep),
  }[event.key]
  if (to !== undefined) {
    event.preventDefault()
    searching.setState({ at: to })
  } else if (event.key === 'Enter') {
    event.preventDefault()
    const row = rows.get(at ?? (answer === null ? -1 : 1))
    if (row !== undefined) run(() => openFound(row))
  } else if (event.key === 'Escape') {
    event.preventDefault()
    run(navigation.leaveSearch)
  }
}

/** The line that is so far from the one the keyboard is at; titles of pages are passed over. */
function step({ at, answer, rows }: SearchState, by: number): number | null {
  if (answer === null || answer.rowCount === 0) return null
  if (at === null) return by > 0 ? 1 : null
  const direction = Math.sign(by)
  let next = Math.min(Math.max(at + by, 0), answer.rowCount - 1)
  while (rows.get(next)?.kind === 'page' && next + direction >= 0) next += direction
  return next <= 0 ? null : Math.min(next, answer.rowCount - 1)
}
