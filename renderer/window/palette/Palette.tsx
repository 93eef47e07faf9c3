import { Command } from 'cmdk'
import { Dialog } from 'radix-ui'
import { useMemo, useRef, useState } from 'react'
import { closeDialog } from '../../app/appStore.ts'
import { run } from '../../app/run.ts'
import { findRanked } from '../../editor/commands/rank.ts'
import { reports } from '../../reports/reportsStore.ts'
import { Keys } from '../../ui/Keys.tsx'
import { leaveToInputMethod } from '../../ui/leaveToInputMethod.ts'
import { useT } from '../../ui/translate.ts'
import { groupTitles, type PaletteEntry, paletteEntries } from './paletteEntries.ts'
import './Palette.css'

/** Every command of the app, every week and every section, found by a few letters. */
export function Palette() {
  const t = useT()
  const [typed, setTyped] = useState('')
  // What an input method has not settled yet looks for nothing.
  const [query, setQuery] = useState('')
  const entries = useMemo(() => paletteEntries(reports.store.getState(), t), [t])
  const chosen = useRef<PaletteEntry | null>(null)
  const found = useMemo(() => grouped(findRanked(query, entries, (entry) => entry)), [query, entries])
  // What fits best is meant, until another entry is gone to.
  const [goneTo, setGoneTo] = useState({ query: '', id: '' })
  const selected = goneTo.query === query && goneTo.id !== '' ? goneTo.id : (found[0]?.[1][0]?.id ?? '')
  return (
    <Dialog.Root open onOpenChange={(open) => !open && closeDialog()}>
      <Dialog.Portal>
        <Dialog.Overlay className="palette-scrim" />
        <Dialog.Content
          className="palette"
          aria-describedby={undefined}
          onEscapeKeyDown={leaveToInputMethod}
          onCloseAutoFocus={(event) => {
            const { current: entry } = chosen
            if (entry === null) return
            // What was chosen says itself where the cursor goes.
            event.preventDefault()
            run(entry.run)
          }}
        >
          <Dialog.Title className="visually-hidden">{t('menu.palette')}</Dialog.Title>
          <Command
            shouldFilter={false}
            loop
            label={t('menu.palette')}
            value={selected}
            onValueChange={(id) => setGoneTo({ query, id })}
          >
            <Command.Input
              className="palette-input"
              placeholder={t('palette.placeholder')}
              value={typed}
              onValueChange={setTyped}
              onInput={(event) => {
                if (!(event.nativeEvent as InputEvent).isComposing) setQuery(event.currentTarget.value)
              }}
              onCompositionEnd={(event) => setQuery(event.currentTarget.value)}
            />
            <Command.List className="palette-list">
              <Command.Empty className="palette-empty">{t('palette.nothing')}</Command.Empty>
              {found.map(([group, ones]) => (
                <Command.Group key={group} heading={t(groupTitles[group])}>
                  {ones.map((entry) => (
                    <Command.Item
                      key={entry.id}
                      className="palette-entry"
                      value={entry.id}
                      onSelect={() => {
                        chosen.current = entry
                        closeDialog()
                      }}
                    >
                      <entry.icon size={16} strokeWidth={1.75} aria-hidden />
                      <span className="palette-title">{entry.title}</span>
                      {entry.keys !== undefined && <Keys of={entry.keys} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** In the order of what fits best; each group once. */
function grouped(entries: readonly PaletteEntry[]) {
  return [...Map.groupBy(entries, ({ group }) => group)]
}
