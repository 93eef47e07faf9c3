import { RadioGroup } from 'radix-ui'
import { useId, useState } from 'react'
import type { Settings } from '../../shared/ipc/calls/settings.ts'
import { type WeekNumbering, weekOf } from '../../shared/report/title/weekNumbering.ts'
import { run } from '../app/run.ts'
import { numberingOpen, settings as settingsOf } from '../settings/settingsStore.ts'
import { printFullDay, today } from '../ui/dates.ts'
import { useLocale, useT } from '../ui/translate.ts'
import { differingDay } from './differingDay.ts'
import { printWeekNumber } from './weekNames.ts'

/**
 * Asks how weeks are numbered where the library's titles fit several rules. Once asked it stays in sight, so that an
 * answer can be seen and changed.
 */
export function NumberingQuestion({ settings }: { readonly settings: Settings }) {
  const t = useT()
  const locale = useLocale()
  const id = useId()
  const [asked] = useState(() => (numberingOpen(settings) ? settings.fittingNumberings : null))
  if (asked === null) return null
  const example = differingDay(asked, today())
  return (
    <section className="numbering" aria-labelledby={id}>
      <h3 className="numbering-title" id={id}>
        {t('numbering.question')}
      </h3>
      <p className="numbering-detail">{t('numbering.detail')}</p>
      <RadioGroup.Root
        className="numbering-rules"
        aria-labelledby={id}
        value={settings.weekNumbering ?? asked[0] ?? ''}
        onValueChange={(rule) => run(() => settingsOf.change({ weekNumbering: rule as WeekNumbering }))}
      >
        {asked.map((rule, at) => (
          <RadioGroup.Item key={rule} value={rule} className="numbering-rule">
            <span className="numbering-dot" aria-hidden />
            <span className="numbering-name">
              {t(`numbering.${rule}`)}
              {at === 0 && <span className="numbering-proposed">{t('numbering.proposed')}</span>}
            </span>
            <span className="field-note">
              {t('numbering.example', {
                date: printFullDay(example, locale),
                week: printWeekNumber(weekOf(example, rule), t),
              })}
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </section>
  )
}
