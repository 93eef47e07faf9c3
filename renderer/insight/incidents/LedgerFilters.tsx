import { Search } from 'lucide-react'
import {
  type LedgerFilter,
  type LedgerGrouping,
  lackings,
  ledgerGroupings,
  untold,
} from '../../../shared/insight/incidents/ledgerFilter.ts'
import { type Part, parts } from '../../../shared/insight/incidents/periods.ts'
import type { LedgerIncident } from '../../../shared/insight/incidents/telling.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { Select } from '../../ui/Select.tsx'
import { useT } from '../../ui/translate.ts'
import { changeFilter, ledger, useLedger } from './ledgerStore.ts'

export interface LedgerFiltersProps {
  /** Newest first. */
  readonly years: readonly number[]
  /** The chosen one; null for all. */
  readonly year: number | null
  /** Those of the period, by which the levels to choose from are known. */
  readonly incidents: readonly LedgerIncident[]
}

/** What of the ledger is shown, and in which groups. */
export function LedgerFilters({ years, year, incidents }: LedgerFiltersProps) {
  const t = useT()
  const { part, filter, grouping } = useLedger()
  const levels = [...new Set(incidents.flatMap(({ level }) => level ?? []))].sort()
  return (
    <div className="ledger-filters">
      <label className="ledger-words">
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          type="search"
          className="input"
          aria-label={t('incidents.words')}
          placeholder={t('incidents.words')}
          value={filter.words}
          onChange={({ target }) => changeFilter({ words: target.value })}
        />
      </label>
      <Select
        id="ledger-year"
        label={t('views.chooseYear')}
        value={year === null ? 'all' : String(year)}
        options={[
          ...years.map((one) => ({ value: String(one), label: t('weeks.years', { year: one }) })),
          { value: 'all', label: t('incidents.allYears') },
        ]}
        onChange={(next) => ledger.setState({ year: next === 'all' ? null : Number(next), part: 'year' })}
      />
      {year !== null && (
        <Select
          id="ledger-part"
          label={t('incidents.choose.part')}
          value={part}
          options={parts.map((value) => ({ value, label: namePart(value, t) }))}
          onChange={(part) => ledger.setState({ part })}
        />
      )}
      <Choice name="foundBy" values={['monitoring', 'customers', 'report', untold]} />
      <Choice name="causeSide" values={['inside', 'outside', untold]} />
      {levels.length > 0 && <Choice name="level" values={[...levels, untold]} />}
      <Choice name="lacking" values={lackings} />
      <Select<LedgerGrouping>
        id="ledger-grouping"
        label={t('incidents.choose.grouping')}
        value={grouping}
        options={ledgerGroupings.map((value) => ({ value, label: t(`incidents.group.${value}`) }))}
        onChange={(grouping) => ledger.setState({ grouping })}
      />
    </div>
  )
}

type Choosable = 'foundBy' | 'causeSide' | 'level' | 'lacking'
const any = 'any'

function Choice({ name, values }: { readonly name: Choosable; readonly values: readonly string[] }) {
  const t = useT()
  const { filter } = useLedger()
  return (
    <Select
      id={`ledger-${name}`}
      label={t(`incidents.choose.${name}`)}
      value={filter[name] ?? any}
      options={[
        { value: any, label: t(`incidents.any.${name}`) },
        ...values.map((value) => ({ value, label: nameChoice(name, value, t) })),
      ]}
      onChange={(next) => changeFilter({ [name]: next === any ? null : next } as Partial<LedgerFilter>)}
    />
  )
}

function nameChoice(name: Choosable, value: string, t: Translate): string {
  if (value === untold) return t(`incidents.untold.${name as 'foundBy' | 'causeSide' | 'level'}`)
  if (name === 'level') return t('incident.levelShort', { level: value })
  if (name === 'foundBy') return t(`incident.finderLong.${value as 'monitoring'}`)
  if (name === 'causeSide') return t(`incident.causeLong.${value as 'inside'}`)
  return t(`incidents.lacking.${value as 'cause'}`)
}

function namePart(part: Part, t: Translate): string {
  if (part === 'year') return t('incidents.part.year')
  const number = Number(part.slice(1))
  return part.startsWith('q') ? t('incidents.part.quarter', { number }) : t('incidents.part.month', { number })
}
