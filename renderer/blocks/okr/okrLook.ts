import { differenceInCalendarDays, parseISO } from 'date-fns'
import type { IntentDate, IsoDate } from '../../../shared/report/projection.ts'
import type { BlockLook, RecognitionOf, Surroundings } from '../blockLook.ts'
import { type Mark, type Note, noteInstrument } from '../notes.ts'
import { lastWeeksItem } from './lastWeeksItem.ts'
import './okr.css'

/** A line of work: its progress and its dates are found at a glance, and what they were last week stands beside. */
export const okrLook: BlockLook<'okr'> = {
  kind: 'okr',
  blockClasses: ({ block }) => [{ block, name: 'okr' }],
  textClasses: () => [],
  textPaints: ({ fields }) =>
    fields.flatMap(({ block, from, to, name }) =>
      from === to || name === 'name' ? [] : [{ block, from, to, name: `okr-${name}` }],
    ),
  instruments(item, surroundings) {
    const before = lastWeeksItem(item, surroundings.lastWeek)
    const notes = [progressNote(item, before, surroundings), dateNote(item, before, surroundings)]
    return noteInstrument(
      item.block,
      notes.filter((note) => note !== null),
    )
  },
}

type Item = RecognitionOf<'okr'>

function progressNote({ value }: Item, before: Item | null, around: Surroundings): Note | null {
  const { t, earlierWeek: week = t('margin.before') } = around
  const last = before?.value.progress ?? null
  if (last === null) return null
  const written = `${last}%`
  const marks: Mark[] = [{ text: `${week} ${written}`, tone: 'quiet' }]
  if (value.progress !== null) {
    const distance = Math.round(Math.abs(value.progress - last) * 100) / 100
    if (distance === 0) marks.push({ text: t('margin.same'), tone: 'quiet' })
    else {
      const rose = value.progress > last
      marks.push({
        text: t('margin.points', { value: distance }),
        arrow: rose ? 'up' : 'down',
        tone: rose ? 'good' : 'bad',
      })
    }
  }
  return { marks, title: t('margin.progressTitle', { week, value: written }) }
}

/** How far off the next promised day is, and the day that was promised before where it was another. */
function dateNote({ value }: Item, before: Item | null, around: Surroundings): Note | null {
  const { t, date: today, earlierWeek: week = t('margin.before') } = around
  const promise = value.dates.at(-1)
  if (promise === undefined || value.status === 'done') return null
  const earlier = before?.value.dates.at(-1)
  const marks: Mark[] = []
  if (today !== null) marks.push({ text: distanceTo(promise, today, t), tone: 'quiet' })
  if (earlier === undefined || earlier.to === promise.to) return marks.length === 0 ? null : { marks }
  marks.push({
    text: t('margin.moved', { date: shortDay(earlier) }),
    ...(promise.to > earlier.to ? { tone: 'bad' } : {}),
  })
  return { marks, title: t('margin.movedTitle', { week, before: earlier.written, now: promise.written }) }
}

/** To the last day of a span: in the middle of `11月中` there are still days left. */
function distanceTo({ to }: IntentDate, today: IsoDate, t: Surroundings['t']): string {
  const days = differenceInCalendarDays(parseISO(to), parseISO(today))
  if (days === 0) return t('margin.today')
  return days > 0 ? t('margin.daysLeft', { days }) : t('margin.daysAgo', { days: -days })
}

/** `5/4`; of a span its last day. */
function shortDay({ to }: IntentDate): string {
  return `${Number(to.slice(5, 7))}/${Number(to.slice(8, 10))}`
}
