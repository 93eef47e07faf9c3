import type { Lacking } from '../../../shared/insight/incidents/ledgerFilter.ts'
import type { LedgerSums } from '../../../shared/insight/incidents/ledgerSums.ts'
import { printDuration } from '../../blocks/incident/printDuration.ts'
import { useT } from '../../ui/translate.ts'
import { changeFilter, useLedger } from './ledgerStore.ts'

/** What the shown incidents come to; what lacks something can be pressed to see only those. */
export function LedgerSumsView({ sums }: { readonly sums: LedgerSums }) {
  const t = useT()
  const minutes = (value: number | null) => (value === null ? '–' : printDuration(Math.round(value), t))
  return (
    <dl className="ledger-sums">
      <Sum name={t('incidents.sum.count')} value={String(sums.count)} />
      <Sum
        name={t('incidents.sum.median')}
        value={minutes(sums.median)}
        note={t('incidents.sum.timed', { count: sums.timed })}
      />
      <Sum
        name={t('incidents.sum.longest')}
        value={minutes(sums.longest?.durationMinutes ?? null)}
        note={sums.longest?.summary}
      />
      <Sum name={t('incidents.sum.minutes')} value={sums.timed === 0 ? '–' : minutes(sums.minutes)} />
      <Lack name="cause" count={sums.withoutCause} />
      <Lack name="handling" count={sums.withoutHandling} />
      <Lack name="review" count={sums.underReview} />
    </dl>
  )
}

function Sum({
  name,
  value,
  note,
}: {
  readonly name: string
  readonly value: string
  readonly note?: string | undefined
}) {
  return (
    <div className="ledger-sum" title={note}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Lack({ name, count }: { readonly name: Lacking; readonly count: number }) {
  const t = useT()
  const { lacking } = useLedger().filter
  const chosen = lacking === name
  return (
    <div className="ledger-sum">
      <dt>{t(`incidents.lacking.${name}`)}</dt>
      <dd>
        <button
          type="button"
          className="ledger-lack"
          aria-pressed={chosen}
          data-some={count > 0 || undefined}
          onClick={() => changeFilter({ lacking: chosen ? null : name })}
        >
          {count}
        </button>
      </dd>
    </div>
  )
}
