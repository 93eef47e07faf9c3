import type { Translate } from '../../messages/messages.ts'
import type { WeekRef } from '../weekRef.ts'

/** `第06周`; the title of a report that has no week. */
export function printWeekName({ week, title }: Pick<WeekRef, 'week' | 'title'>, t: Translate): string {
  return week === null ? title : t('weeks.week', { number: String(week.number).padStart(2, '0') })
}
