import { type KeyboardEvent, useState } from 'react'
import { printPercent, writeProgress } from '../../../shared/blocks/okr/writeProgress.ts'
import { blockText, halfWidth } from '../../../shared/report/blockText.ts'
import { Button } from '../../ui/Button.tsx'
import { useT } from '../../ui/translate.ts'
import { readNumber } from '../NumberInput.tsx'
import type { OkrPopoverProps } from './okrPopoverProps.ts'
import '../card.css'
import '../../ui/Field.css'

/** Another number for an item's progress: typed, stepped or dragged; its digits alone change in the text. */
export function ProgressPopover({ item, surroundings, close }: OkrPopoverProps) {
  const t = useT()
  const field = item.fields.find(({ name }) => name === 'progress')
  const { text, plain } = blockText(item.block)
  const written = field === undefined ? '' : text.slice(field.from, field.to)
  const [typed, setTyped] = useState(() => /\d+(?:\.\d+)?/.exec(halfWidth(written))?.[0] ?? '')
  const percent = readNumber(typed)
  const number = typeof percent === 'number' ? percent : null
  const isRight = number !== null && number >= 0
  const fraction = field === undefined ? null : /^\s*\([^()]*\d\s*\/\s*\d[^()]*\)/.exec(plain.slice(field.to))

  function save() {
    if (field === undefined || !isRight) return
    const edit = writeProgress(written, typed.normalize('NFKC').trim().replace(/%$/, ''))
    if (edit !== null)
      surroundings.page.edit([
        { block: item.block, from: field.from + edit.from, to: field.from + edit.to, text: edit.text },
      ])
    close()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') {
      event.preventDefault()
      save()
      return
    }
    const step = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const base = event.shiftKey ? step * 10 : step
    setTyped(printPercent(Math.min(Math.max((number ?? 0) + base, 0), 100), written))
  }
  return (
    <div className="card card-narrow">
      <div className="card-line">
        <span className="card-note">{t('okrCard.progress')}</span>
        <input
          className="input"
          aria-label={t('okrCard.progress')}
          aria-invalid={!isRight}
          inputMode="decimal"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the popover is opened to type here
          autoFocus
          value={typed}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span>%</span>
      </div>
      <input
        className="slider"
        type="range"
        min={0}
        max={100}
        step={1}
        tabIndex={-1}
        aria-label={t('okrCard.progress')}
        value={Math.min(Math.max(number ?? 0, 0), 100)}
        onChange={(event) => setTyped(printPercent(Number(event.target.value), written))}
      />
      {fraction !== null && (
        <div className="card-note">{t('okrCard.fraction', { fraction: fraction[0].trim().slice(1, -1) })}</div>
      )}
      <Button look="primary" disabled={!isRight} onClick={save}>
        {t('okrCard.set', { value: isRight ? typed.normalize('NFKC').trim().replace(/%$/, '') : '' })}
      </Button>
    </div>
  )
}
