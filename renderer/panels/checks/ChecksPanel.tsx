import { BellOff, CircleCheck, Ellipsis, EyeOff, Wrench } from 'lucide-react'
import { useState } from 'react'
import type { Finding } from '../../../shared/checks/findSlips.ts'
import { checks } from '../../../shared/checks/index.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import { run } from '../../app/run.ts'
import type { EarlierWeek } from '../../reports/background.ts'
import { background } from '../../reports/backgroundStore.ts'
import { printWeek } from '../../reports/weekNames.ts'
import { settings, useSettings } from '../../settings/settingsStore.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuEntry } from '../../ui/Menu.tsx'
import { languageOf, useT } from '../../ui/translate.ts'
import type { PanelProps } from '../panel.ts'
import { useFindings } from './findings.ts'
import './ChecksPanel.css'

/** What a careful reader would ask about. Nothing is changed but by a person. */
export function ChecksPanel({ handle, background: { weeks } }: PanelProps) {
  const t = useT()
  const { told, ignored } = useFindings()
  const [showsIgnored, setShowsIgnored] = useState(false)
  return (
    <div className="checks">
      {told.length === 0 && (
        <p className="checks-clear">
          <CircleCheck size={16} strokeWidth={1.75} aria-hidden />
          {t('checks.clear')}
        </p>
      )}
      <ol className="checks-list">
        {told.map((finding) => (
          <FindingRow key={keyOf(finding)} finding={finding} handle={handle} weeks={weeks} isIgnored={false} />
        ))}
      </ol>
      {ignored.length > 0 && (
        <section className="checks-rest">
          <button
            type="button"
            className="checks-fold"
            aria-expanded={showsIgnored}
            onClick={() => setShowsIgnored(!showsIgnored)}
          >
            {t('checks.ignored', { count: ignored.length })}
          </button>
          {showsIgnored && (
            <ol className="checks-list">
              {ignored.map((finding) => (
                <FindingRow key={keyOf(finding)} finding={finding} handle={handle} weeks={weeks} isIgnored />
              ))}
            </ol>
          )}
        </section>
      )}
      <ChecksOff />
    </div>
  )
}

interface FindingRowProps {
  readonly finding: Finding
  readonly handle: PanelProps['handle']
  readonly weeks: readonly EarlierWeek[]
  readonly isIgnored: boolean
}

function FindingRow({ finding, handle, weeks, isIgnored }: FindingRowProps) {
  const t = useT()
  const { check, place, message, fix } = finding
  const title = checks.find(({ name }) => name === check)?.title
  const ignore = (ignored: boolean) => run(() => background.ignoreFinding(check, place, ignored))
  return (
    <li className="finding">
      <button type="button" className="finding-place" onClick={() => handle.goTo(finding)}>
        <span className="finding-message">{t(message.key, inWeeks(message.values, weeks, t))}</span>
        <span className="finding-line" lang={languageOf(lineOf(finding))}>
          {lineOf(finding)}
        </span>
      </button>
      <div className="finding-acts">
        {fix !== null && !isIgnored && (
          <Button look="quiet" icon={Wrench} onClick={() => handle.fix(fix)}>
            {t('checks.fix')}
          </Button>
        )}
        {isIgnored ? (
          <Button look="quiet" onClick={() => ignore(false)}>
            {t('checks.tellAgain')}
          </Button>
        ) : (
          <Menu button={<IconButton icon={Ellipsis} size="small" label={t('checks.more')} />}>
            <MenuEntry icon={EyeOff} onSelect={() => ignore(true)}>
              {t('checks.ignoreHere')}
            </MenuEntry>
            <MenuEntry icon={BellOff} onSelect={() => switchOff(check, true)}>
              {t('checks.never', { check: title === undefined ? check : t(title) })}
            </MenuEntry>
          </Menu>
        )}
      </div>
    </li>
  )
}

/** The checks that are never made, each with a way back. */
function ChecksOff() {
  const t = useT()
  const off = useSettings()?.checksOff ?? []
  const known = checks.filter(({ name }) => off.includes(name))
  if (known.length === 0) return null
  return (
    <section className="checks-rest">
      <h3>{t('checks.off')}</h3>
      {known.map(({ name, title }) => (
        <p key={name} className="checks-off">
          {t(title)}
          <Button look="quiet" onClick={() => switchOff(name, false)}>
            {t('checks.on')}
          </Button>
        </p>
      ))}
    </section>
  )
}

/** A report before is called by its week here, as everywhere in the window. */
function inWeeks(values: Finding['message']['values'], weeks: readonly EarlierWeek[], t: Translate) {
  const week = weeks.find(({ report }) => report.date !== null && report.date === values.date)
  return week === undefined ? values : { ...values, date: printWeek(week.report, t) }
}

function switchOff(check: string, off: boolean) {
  const before = settings.store.getState().settings?.checksOff ?? []
  const others = before.filter((name) => name !== check)
  run(() => settings.change({ checksOff: off ? [...others, check] : others }))
}

/** The line that it is about. */
function lineOf({ block, from }: Finding): string {
  const { text } = blockText(block)
  const begin = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', begin)
  return text.slice(begin, end < 0 ? text.length : end)
}

function keyOf({ check, place, from }: Finding): string {
  return `${check} ${place} ${from}`
}
