import type { Translate } from '../../../shared/messages/messages.ts'

/**
 * How far it is from one value to the other, without a sign: as many decimals as either has, percentages in percentage
 * points.
 */
export function printChange(before: number, now: number, unit: string, t: Translate): string {
  const decimals = Math.max(decimalsOf(before), decimalsOf(now))
  const distance = Math.abs(now - before).toFixed(decimals)
  if (unit === '%') return t('margin.points', { value: distance })
  return `${distance}${unit}`
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
}
