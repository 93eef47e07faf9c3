import type { EarlierReflection } from '../../../shared/ipc/calls/history.ts'
import { printWeek } from '../../reports/weekNames.ts'
import { printFullDay } from '../../ui/dates.ts'
import { languageOf, useLocale, useT } from '../../ui/translate.ts'
import type { PanelProps } from '../panel.ts'
import './ReflectionsPanel.css'

/** What was written in the weeks before and a year ago, to be read while writing. */
export function ReflectionsPanel({ handle, background: { reflections, complete } }: PanelProps) {
  const t = useT()
  const { yearAgo } = reflections
  // In a young library a year ago may be among the last four.
  const recent = reflections.recent.filter(({ report }) => report.id !== yearAgo?.report.id)
  if (!complete) return null
  if (recent.length === 0 && yearAgo === null)
    return <p className="panel-empty">{t(handle.reading().date === null ? 'panel.noDate' : 'reflections.none')}</p>
  return (
    <div className="reflections">
      {recent.length > 0 && <h3>{t('reflections.recent')}</h3>}
      {recent.map((one) => (
        <Reflection key={one.report.id} reflection={one} />
      ))}
      <h3>{t('reflections.yearAgo')}</h3>
      {yearAgo === null ? (
        <p className="panel-empty">{t('reflections.noneYearAgo')}</p>
      ) : (
        <Reflection reflection={yearAgo} />
      )}
    </div>
  )
}

function Reflection({ reflection: { report, text } }: { readonly reflection: EarlierReflection }) {
  const t = useT()
  const locale = useLocale()
  return (
    <article lang={languageOf(text)}>
      <header>
        <span>{printWeek(report, t)}</span>
        {report.date !== null && <time dateTime={report.date}>{printFullDay(report.date, locale)}</time>}
      </header>
      {text.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that stays as it is
        <p key={at}>{line}</p>
      ))}
    </article>
  )
}
