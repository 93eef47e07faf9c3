import { ArrowLeft } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import type { ThreadTelling } from '../../../shared/ipc/calls/objectives.ts'
import { client } from '../../ipc/client.ts'
import { Button } from '../../ui/Button.tsx'
import { printFullDay } from '../../ui/dates.ts'
import { languageOf, useLocale, useT } from '../../ui/translate.ts'
import { useArchive } from '../useArchive.ts'
import { WeekLink } from '../WeekLink.tsx'
import { Progress } from './Board.tsx'
import { ThreadChart } from './ThreadChart.tsx'

export interface ThreadPageProps {
  readonly report: number
  readonly position: number
  readonly onBack: () => void
}

/** The story of one item: its progress and promises on one time line, and its words week by week. Escape leaves it. */
export function ThreadPage({ report, position, onBack }: ThreadPageProps) {
  const t = useT()
  const back = useRef<HTMLButtonElement>(null)
  // What had the focus is gone.
  useEffect(() => back.current?.focus(), [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) onBack()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onBack])
  const thread = useArchive(useCallback(() => client.readThread(report, position), [report, position]))
  return (
    <div className="objectives thread">
      <Button ref={back} look="quiet" icon={ArrowLeft} onClick={onBack}>
        {t('objectives.back')}
      </Button>
      {thread !== null && (
        <>
          <p className="thread-objective">{thread.objective}</p>
          <h2 lang={languageOf(thread.name)}>{thread.name}</h2>
          <ThreadChart weeks={thread.weeks} />
          <ol className="thread-weeks">
            {thread.weeks.map((telling) => (
              <Telling key={telling.week.report} telling={telling} />
            ))}
          </ol>
          {thread.left > 0 && <p className="objectives-note">{t('objectives.earlier', { count: thread.left })}</p>}
        </>
      )}
    </div>
  )
}

function Telling({ telling: { week, line, text, progress, slippedBy } }: { readonly telling: ThreadTelling }) {
  const t = useT()
  const locale = useLocale()
  return (
    <li className="thread-week">
      <span className="thread-name">
        <WeekLink week={week} line={line} />
        <time dateTime={week.date}>{printFullDay(week.date, locale)}</time>
      </span>
      <span className="thread-text" lang={languageOf(text)}>
        {text}
        {slippedBy !== null && <em className="thread-slip">{t('objectives.slippedBy', { count: slippedBy })}</em>}
      </span>
      <Progress percent={progress} />
    </li>
  )
}
