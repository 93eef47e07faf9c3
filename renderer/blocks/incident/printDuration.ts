import type { Translate } from '../../../shared/messages/messages.ts'

/** A duration in minutes as words: `4 分钟`, `6 小时 12 分`, `2 天 3 小时`. */
export function printDuration(minutes: number, t: Translate): string {
  if (minutes < 60) return t('margin.minutes', { minutes })
  const hours = Math.floor(minutes / 60)
  if (hours < 24) {
    const rest = minutes % 60
    return rest === 0 ? t('margin.hours', { hours }) : t('margin.hoursMinutes', { hours, minutes: rest })
  }
  const [days, rest] = [Math.floor(hours / 24), hours % 24]
  return rest === 0 ? t('margin.days', { days }) : t('margin.daysHours', { days, hours: rest })
}
