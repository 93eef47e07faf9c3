import { differenceInCalendarDays, parseISO } from 'date-fns'
import { progressOf } from '../../../shared/blocks/okr/progressOf.ts'
import { readIntentDates } from '../../../shared/blocks/okr/readIntentDates.ts'
import { blockText, halfWidth } from '../../../shared/report/blockText.ts'
import type { IntentDate, IsoDate, OkrStatus } from '../../../shared/report/projection.ts'
import { printWeek } from '../../reports/weekNames.ts'
import type { Surroundings } from '../blockLook.ts'
import type { Mark, Note } from '../notes.ts'
import type { ItemPast, OkrItem, PastItem } from './itemPast.ts'

/** What stands beside an item: its progress and how it moved, what it promises, and where it stands. */
export function itemNotes(item: OkrItem, past: ItemPast, surroundings: Surroundings): readonly Note[] {
  const progress = progressMarks(item, past, surroundings)
  const dates = dateMarks(item, past, surroundings)
  const status = statusMarks(item)
  // Without a date it fits on one line; what was before is told by the bar.
  const rows = progress.length > 1 ? [progress, dates] : [[...progress, ...dates]]
  const notes = dates.length > 0 ? rows : [[...progress.slice(0, 2), ...status]]
  const all = status.length === 0 && dates.length === 0 ? [progress] : notes
  const told = all.filter((marks) => marks.length > 0).map((marks): Note => ({ marks, part: 'item' }))
  if (told.length > 0 || surroundings.background.weeks.length === 0) return told
  return [{ marks: [{ text: surroundings.t('instrument.weeks'), isHint: true }], part: 'item' }]
}

/** The nearest week before that tells a progress. */
function progressBefore(past: ItemPast): (PastItem & { readonly progress: number; readonly at: number }) | null {
  for (const [at, one] of past.entries()) {
    const progress = one?.item?.value.progress ?? null
    if (one !== null && progress !== null) return { ...one, progress, at }
  }
  return null
}

/** For how many reports in a row, this one counted, the progress has been the same. */
function unchangedFor(progress: number, past: ItemPast): number {
  const other = past.findIndex((one) => one?.item?.value.progress !== progress)
  return 1 + (other < 0 ? past.length : other)
}

function progressMarks({ value, block }: OkrItem, past: ItemPast, surroundings: Surroundings): readonly Mark[] {
  const { t } = surroundings
  const before = progressBefore(past)
  const now = value.progress
  if (now === null) {
    // Last week told one: it is gone without a word, unless the item is done.
    if (before?.at !== 0 || value.status === 'done' || before.progress >= 100) return []
    const last = lastMark(before, surroundings)
    return [
      { text: '', bar: { now, before: before.progress }, title: last.title ?? '' },
      { text: t('instrument.progressGone'), tone: 'bad', sign: 'missed' },
      last,
    ]
  }
  const bar: Mark = {
    text: '',
    part: 'progress',
    title: t('instrument.progressTitle', { progress: now }),
    bar: { now, before: before?.progress ?? null },
  }
  if (before === null) return [bar]
  // 测试进度20% behind 开发进度85% is no step back: another part of the work is counted.
  const work = progressOf(before.block)?.work ?? ''
  if (work !== (progressOf(block)?.work ?? '')) {
    const last = lastMark(before, surroundings, work)
    return [{ ...bar, bar: { now, before: null } }, last]
  }
  const distance = Math.round(Math.abs(now - before.progress) * 100) / 100
  if (distance === 0) {
    const weeks = unchangedFor(now, past)
    const text = weeks > 2 && now < 100 ? t('instrument.unchanged', { weeks }) : t('margin.same')
    return [bar, { text, tone: 'quiet', title: lastMark(before, surroundings).title ?? '' }]
  }
  const rose = now > before.progress
  const moved: Mark = {
    text: t('margin.points', { value: distance }),
    arrow: rose ? 'up' : 'down',
    tone: rose ? 'good' : 'bad',
  }
  return [bar, moved, lastMark(before, surroundings)]
}

/** @param work what that progress counted, where it is something else now */
function lastMark(before: NonNullable<ReturnType<typeof progressBefore>>, surroundings: Surroundings, work = ''): Mark {
  const week = weekName(before, before.at, surroundings)
  const value = `${work}${before.progress}%`
  return { text: `${week} ${value}`, tone: 'quiet', title: surroundings.t('margin.progressTitle', { week, value }) }
}

/** `上周`, `第42周`. */
export function weekName({ week }: PastItem, at: number, { t, earlierWeek }: Pick<Surroundings, 't' | 'earlierWeek'>) {
  return at === 0 ? (earlierWeek ?? t('margin.before')) : printWeek(week.report, t)
}

/** What an item promises: the last day that it intends. Days on which something was done are none. */
export function promiseOf({ value, fields }: OkrItem): IntentDate | null {
  const days = fields.filter(({ name }) => name === 'date' || name === 'past')
  const last = days.findLastIndex(({ name }) => name === 'date')
  return value.dates[last] ?? null
}

/** The characters of a date alone: `8月中` of `预计8月中投产`. */
export function dateWords({ written }: IntentDate, today: IsoDate | null): string {
  const read = readIntentDates(written, halfWidth(written), today ?? '2000-01-01')[0]
  return read === undefined ? written : written.slice(read.date.from, read.date.to)
}

export interface Promised {
  readonly date: IntentDate
  readonly words: string
  /** The report that first named it; null: this one. */
  readonly past: PastItem | null
}

/** Every day that an item was promised for, oldest first, each once in a row. */
export function promisesOf(item: OkrItem, past: ItemPast, today: IsoDate | null): readonly Promised[] {
  const promises: Promised[] = []
  const add = (one: OkrItem, week: PastItem | null, day: IsoDate | null) => {
    const date = promiseOf(one)
    if (date === null) return
    const last = promises.at(-1)
    // `5月` said in another way is no other promise.
    if (last?.date.to === date.to && last.date.from === date.from) return
    promises.push({ date, words: dateWords(date, day), past: week })
  }
  for (const one of [...past].reverse()) if (one?.item != null) add(one.item, one, one.week.reading.date)
  add(item, null, today)
  return promises
}

/** The day, how it moved, and how far off it is: at the end what can be left off first. */
function dateMarks(item: OkrItem, past: ItemPast, { t, date: today }: Surroundings): readonly Mark[] {
  const promise = promiseOf(item)
  if (promise === null || item.value.status === 'done') return []
  const words = dateWords(promise, today)
  const chip: Mark = { text: words, isChip: true, part: 'date', title: t('instrument.dateTitle', { date: words }) }
  const slip = slipMark(promisesOf(item, past, today), t)
  const days = today === null ? null : differenceInCalendarDays(parseISO(promise.to), parseISO(today))
  const marks = slip === null ? [chip] : [chip, slip]
  if (days === null) return [...marks, ...statusMarks(item)]
  // Overdue is told before anything else.
  if (days < 0)
    return [chip, { text: t('margin.daysAgo', { days: -days }), tone: 'bad' }, ...marks.slice(1), ...statusMarks(item)]
  return [...marks, ...statusMarks(item), distance(days, t)]
}

function slipMark(promises: readonly Promised[], t: Surroundings['t']): Mark | null {
  const [before, now] = [promises.at(-2), promises.at(-1)]
  if (before === undefined || now === undefined) return null
  const slips = promises.filter(({ date }, at) => date.to > (promises[at - 1]?.date.to ?? date.to)).length
  const isLater = now.date.to > before.date.to
  return {
    text: slips > 1 ? t('instrument.slips', { slips }) : t('margin.moved', { date: before.words }),
    title: promises.map(({ words }) => words).join(' → '),
    tone: isLater ? 'bad' : 'quiet',
    ...(isLater ? { arrow: 'later' } : {}),
  }
}

/** To the last day of a span: in the middle of `11月中` there are still days left. */
function distance(days: number, t: Surroundings['t']): Mark {
  return { text: days === 0 ? t('margin.today') : t('margin.daysLeft', { days }), tone: 'quiet' }
}

const tones: Partial<Record<OkrStatus, Pick<Mark, 'tone' | 'sign'>>> = {
  done: { tone: 'good', sign: 'met' },
  atRisk: { tone: 'bad', sign: 'outside' },
  paused: { tone: 'quiet' },
}

/** The author's own words. */
function statusMarks({ block, fields, value }: OkrItem): readonly Mark[] {
  const field = fields.find(({ name }) => name === 'status')
  if (field === undefined || value.status === null) return []
  const text = blockText(block).text.slice(field.from, field.to)
  return [{ text, isChip: true, part: 'status', title: text, ...tones[value.status] }]
}
