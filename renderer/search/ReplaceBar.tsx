import { type KeyboardEvent, useState } from 'react'
import { run } from '../app/run.ts'
import { Button } from '../ui/Button.tsx'
import { useT } from '../ui/translate.ts'
import { replaceChosen } from './replaceChosen.ts'
import { searching, useSearching } from './searchStore.ts'

/** What is to stand in the place of the words. Every change is shown below before it is made. */
export function ReplaceBar({ replacement }: { readonly replacement: string }) {
  const t = useT()
  const answer = useSearching((state) => state.answer)
  const kept = useSearching((state) => state.kept.size)
  const [composed, setComposed] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const lines = answer === null ? 0 : answer.reportLines - kept
  const elsewhere = answer === null ? 0 : answer.lines - answer.reportLines
  const typed = (value: string, isComposing: boolean) => {
    setComposed(isComposing ? value : null)
    if (!isComposing) searching.setState({ replacement: value })
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') searching.setState({ replacement: null })
  }
  return (
    <div className="search-replace">
      <input
        className="input search-replacement"
        aria-label={t('search.replaceWith')}
        placeholder={t('search.replaceWith')}
        spellCheck={false}
        value={composed ?? replacement}
        onChange={(event) => typed(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
        onCompositionEnd={(event) => typed(event.currentTarget.value, false)}
        onKeyDown={pressed}
      />
      <Button
        look="primary"
        disabled={lines <= 0 || isBusy}
        onClick={() => {
          setBusy(true)
          run(() => replaceChosen(t).finally(() => setBusy(false)))
        }}
      >
        {t('search.replaceAll', { lines: Math.max(lines, 0) })}
      </Button>
      {elsewhere > 0 && <p className="search-elsewhere">{t('search.onlyReports', { lines: elsewhere })}</p>}
    </div>
  )
}
