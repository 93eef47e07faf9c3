import type { IsoMinute } from '../../report/projection.ts'
import { timesIn } from './readMoment.ts'

const recovery = /恢复|修复|解决|止血|结束|消除/
const doneWith = /上线|完成|回滚|切回|切换/
const notYet = /未|无法|没有|不能|预计|计划|预期|拟|待|将于|将在|安排/
const recoveryBefore = /(?:恢复|修复|解决|结束)(?:时间)?\s*(?:为|于|在|:)?\s*$/

/**
 * When it was over, by the words around a time: `10:53恢复`, `于12:09紧急上线`, `恢复时间：10:53`. A recovery that is
 * named beats a release, and a release counts only in the handling: in a cause it is what went wrong. Planned times are
 * no end. null where the text has none.
 * @param texts half-width lines, each with whether it tells the handling
 */
export function readEnd(
  texts: readonly { readonly plain: string; readonly handling: boolean }[],
  start: IsoMinute,
): IsoMinute | null {
  let released: IsoMinute | null = null
  for (const { plain, handling } of texts) {
    for (const { from, to, minute } of timesIn(plain, start)) {
      const before = clauseBefore(plain, from)
      const after = /^[^,。;\n\d]*/.exec(plain.slice(to))?.[0] ?? ''
      if (notYet.test(before) || /^\s*(?:左右|前后)?\s*(?:未|无法|仍)/.test(after)) continue
      if (recoveryBefore.test(before) || (recovery.test(after) && !/开始|发现|收到/.test(after))) return minute
      if (handling && doneWith.test(after)) released ??= minute
    }
  }
  return released
}

function clauseBefore(plain: string, at: number): string {
  return /[^,。;\n]*$/.exec(plain.slice(0, at))?.[0] ?? ''
}

const amount =
  '(\\d+(?:\\.\\d+)?|半|一|两|几)\\s*个?\\s*(天|小时|h(?:ours?)?|分钟|分|min(?:ute)?s?|秒钟?|s(?:ec)?)(?![A-Za-z])\\s*(半)?'
const amounts = new RegExp(amount, 'gi')
const duration = `((?:${amount}\\s*零?)+)`
const stated = [
  new RegExp(`(?:持续|历时|时长|为时|共计|总计|中断|耗时约?共?)(?:时间|了)?[^,。;\\d]{0,6}?${duration}`, 'i'),
  new RegExp(`${duration}(?:之?内|后|左右|许)*(?:内|后)?(?:已|便|即|就)?(?:自动|自行|快速|系统|业务|服务)*恢复`, 'i'),
]
/** `接口耗时5秒` is how slow it was, not how long. */
const latency = /(?:接口|响应|请求|查询|平均|单笔|调用|单次|GC|普遍)[^,。;]{0,4}(?:耗时|持续)?$/i

/** Minutes that the text says it took (`持续大概4分钟`, `1小时20分钟后恢复`); null where it says none. */
export function readDuration(plain: string): number | null {
  for (const pattern of stated) {
    const match = pattern.exec(plain)
    if (match === null || latency.test(plain.slice(0, match.index) + (/^(?:耗时|持续)/.exec(match[0])?.[0] ?? '')))
      continue
    let minutes = 0
    for (const [, number = '', unit = '', half] of (match[1] ?? '').matchAll(amounts)) {
      minutes += (toNumber(number) + (half === undefined ? 0 : 0.5)) * minutesOf(unit.toLowerCase())
    }
    if (minutes > 0) return Math.round(minutes * 100) / 100
  }
  return null
}

function toNumber(written: string): number {
  const words: Readonly<Record<string, number>> = { 半: 0.5, 一: 1, 两: 2, 几: 0 }
  return words[written] ?? Number(written)
}

function minutesOf(unit: string): number {
  if (unit === '天') return 1440
  if (unit === '小时' || unit.startsWith('h')) return 60
  return unit.startsWith('秒') || unit.startsWith('s') ? 1 / 60 : 1
}
