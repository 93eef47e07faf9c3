import type { Finding } from '../../../shared/insight/doctor/finding.ts'
import { daysBetween } from '../../../shared/report/title/calendar.ts'
import { run } from '../../app/run.ts'
import { showPage } from '../../pages/pagesStore.ts'
import { readablePath } from '../../reports/archive/readablePath.ts'
import { navigation } from '../../reports/navigation.ts'
import { reportActions } from '../../reports/reportActions.ts'
import { Button } from '../../ui/Button.tsx'
import { Cut } from '../../ui/Cut.tsx'
import { printFullDay, printLongDay } from '../../ui/dates.ts'
import { useLocale, useT } from '../../ui/translate.ts'
import { LineDifference } from './LineDifference.tsx'

export interface FindingRowProps {
  readonly finding: Finding
  readonly isBusy: boolean
  readonly onAccept: (finding: Finding) => void
}

/** One finding: what is wrong, where, and what would change. */
export function FindingRow({ finding, isBusy, onAccept }: FindingRowProps) {
  const t = useT()
  const { ailment, name, line, reason, repair, patient } = finding
  return (
    <article className="doctor-finding" data-ailment={ailment}>
      <div className="doctor-head">
        <div className="doctor-what">
          <strong className="doctor-reason">{t(`doctor.reason.${reason}`)}</strong>
          <About finding={finding} />
        </div>
        <button type="button" className="doctor-place" onClick={() => run(() => open(finding))}>
          <Cut text={ailment === 'missingWeek' ? t('doctor.after', { name }) : name} />
          {line > 0 && <span className="doctor-line">{t('doctor.line', { line })}</span>}
        </button>
        <div className="doctor-action">
          {repair !== null && (
            <Button disabled={isBusy} onClick={() => onAccept(finding)}>
              {t('doctor.accept')}
            </Button>
          )}
          {ailment === 'missingWeek' && patient !== null && (
            <Button onClick={() => reportActions.newWeek(patient.id)}>{t('doctor.write')}</Button>
          )}
          {repair === null && ailment !== 'missingWeek' && <span className="doctor-none">{t('doctor.noRepair')}</span>}
        </div>
      </div>
      {repair?.kind === 'lines' &&
        repair.edits.map((edit) => (
          <LineDifference key={`${edit.report} ${edit.line}`} edit={edit} isNamed={repair.edits.length > 1} />
        ))}
      {repair?.kind === 'trash' && (
        <p className="doctor-note">
          {t(repair.keep.kind === 'report' ? 'doctor.keepsReport' : 'doctor.keepsPage', { name: repair.keepName })}
        </p>
      )}
    </article>
  )
}

function About({ finding: { reason, about } }: { readonly finding: Finding }) {
  const t = useT()
  const locale = useLocale()
  if (reason === 'otherWeek') return <span className="doctor-about">{printLongDay(about, locale)}</span>
  if (reason !== 'noReport') return <Cut className="doctor-about" text={readable(about)} />
  const [from = '', to = ''] = about.split('/')
  return (
    <span className="doctor-about">
      {printFullDay(from, locale)} – {printFullDay(to, locale)}
      {' · '}
      {t('doctor.weeks', { count: Math.round((daysBetween(from, to) + 1) / 7) })}
    </span>
  )
}

async function open({ patient, line }: Finding): Promise<void> {
  if (patient === null) return
  if (patient.kind === 'report') return navigation.showLine(patient.id, Math.max(1, line))
  await showPage(patient.id)
}

/** An address as a person reads it. */
function readable(address: string): string {
  try {
    const decoded = decodeURIComponent(address)
    return decoded.includes('://') ? decoded : readablePath(decoded)
  } catch {
    return address
  }
}
