import type { Slip } from '../../../shared/insight/objectives/slip.ts'
import type { ObjectivesAnswer } from '../../../shared/ipc/calls/objectives.ts'
import { printFullDay } from '../../ui/dates.ts'
import { useLocale, useT } from '../../ui/translate.ts'
import { useGrowing } from '../../ui/useGrowing.ts'
import { WeekLink } from '../WeekLink.tsx'
import { ItemButton } from './ItemButton.tsx'

export interface SlipLedgerProps {
  readonly slips: readonly Slip[]
  readonly sums: ObjectivesAnswer['slipSums']
}

/** Each date that was put off: in which week, from when to when, by how many days. */
export function SlipLedger({ slips, sums }: SlipLedgerProps) {
  const t = useT()
  const locale = useLocale()
  const drawn = useGrowing(slips.length, { first: 40, step: 80 })
  if (slips.length === 0) return <p className="objectives-note">{t('objectives.noSlips')}</p>
  return (
    <>
      <p className="objectives-note">{t('objectives.slipSums', sums)}</p>
      <table className="objectives-table">
        <thead>
          <tr>
            <th>{t('objectives.week')}</th>
            <th>{t('objectives.item')}</th>
            <th>{t('objectives.from')}</th>
            <th>{t('objectives.to')}</th>
            <th className="objectives-number">{t('objectives.days')}</th>
          </tr>
        </thead>
        <tbody>
          {slips.slice(0, drawn).map(({ week, position, line, objective, name, from, to, days }) => (
            <tr key={`${week.report}-${position}`}>
              <td>
                <WeekLink week={week} line={line} />
              </td>
              <td>
                <ItemButton report={week.report} position={position} name={name} title={objective} />
              </td>
              <td className="objectives-promise objectives-was" title={printFullDay(from.to, locale)}>
                {from.written}
              </td>
              <td className="objectives-promise" title={printFullDay(to.to, locale)}>
                {to.written}
              </td>
              <td className="objectives-number">+{days}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
