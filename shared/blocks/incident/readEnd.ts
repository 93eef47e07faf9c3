import type { TextRange } from '../../report/blockText.ts'
import type { IsoMinute } from '../../report/projection.ts'
import { type TimeOfDay, timesIn } from './readMoment.ts'

const recovery = /恢复|修复|解决|解除|排除|止血|结束|消除|处理完[毕成]|完成(?:重跑|补跑|补数|重推)/
const doneWith = /上线|完成|回滚|切回|切换/
/** What nobody does but to bring it back, wherever it is told. */
const broughtBack = /自动切换|切换完成|切回|回滚/
const doneOnPaper = /复盘|评审|定位|排查|分析|响应|报告|通报/
const notYet = /未|无法|没有|不能|预计|计划|预期|拟|待|将于|将在|安排/
const recoveryBefore = /(?:恢复|修复|解决|结束)(?:时间)?\s*(?:为|于|在|:)?\s*$/

/** A time in one of the texts that were read, and in which. */
export interface EndReading extends TimeOfDay {
  readonly at: number
}

/**
 * When it was over, by the words around a time: `10:53恢复`, `于12:09紧急上线`, `恢复时间：10:53`. A recovery that is
 * named beats a release, and a release counts only in the handling, but for one that takes back: elsewhere it is what
 * went wrong. Planned times are no end. null where the text has none.
 * @param texts half-width lines, each with whether it tells the handling
 */
export function readEnd(
  texts: readonly { readonly plain: string; readonly handling: boolean }[],
  start: IsoMinute,
): EndReading | null {
  let released: EndReading | null = null
  for (const [at, { plain, handling }] of texts.entries()) {
    for (const time of timesIn(plain, start)) {
      const { from, to } = time
      const before = clauseBefore(plain, from)
      const after = /^[^,。;\n\d]*/.exec(plain.slice(to))?.[0] ?? ''
      if (notYet.test(before) || /^\s*(?:左右|前后)?\s*(?:未|无法|仍)/.test(after)) continue
      if (recoveryBefore.test(before) || (recovery.test(after) && !/开始|发现|收到/.test(after))) return { ...time, at }
      if ((handling || broughtBack.test(after)) && doneWith.test(after) && !doneOnPaper.test(after))
        released ??= { ...time, at }
    }
  }
  return released
}

function clauseBefore(plain: string, at: number): string {
  return /[^,。;\n]*$/.exec(plain.slice(0, at))?.[0] ?? ''
}

const unit = '(天|小时|h(?:ours?)?|分钟|分|min(?:ute)?s?|秒钟?|s(?:ec)?)(?![A-Za-z])'
const amount = `(?<![\\d.:/点时])(\\d+(?:\\.\\d+)?|半|一|两) *个? *(半)? *${unit} *(半)?`
const amounts = new RegExp(amount.replace('点时', ''), 'gi')
const duration = `(${amount}(?: *[零又]?\\d+ *${unit})*)`
/** 耗时 alone is how slow something was (`接口耗时5秒`), not how long it lasted. */
const stated = [
  new RegExp(`(?:持续|历时|时长|为时|中断|(?:处理|恢复|修复|总|共)耗时)[^,。;\\d]{0,6}?${duration}`, 'i'),
  new RegExp(
    `${duration}(?:之?内|后|左右|许)*(?:已|便|即|就)?(?:自动|自行|快速|系统|业务|服务|现场)*(?:恢复|修复|解决|解除|排除|处理完[毕成])`,
    'i',
  ),
  new RegExp(`影响[^,。;\\d]{0,20}${duration}(?=$|[\\s,。;)])`, 'i'),
]
/** What is to come has not lasted. */
const expected = /(?:预计|计划|预期|承诺|要求|目标)[^,。;\n]*$/

/** Minutes that the text says it took (`持续大概4分钟`, `1小时20分钟后恢复`); null where it says none. */
export function readDuration(plain: string): number | null {
  return findDuration(plain)?.minutes ?? null
}

/** The same with the words that say it. */
export function findDuration(plain: string): (TextRange & { readonly minutes: number }) | null {
  for (const pattern of stated) {
    const match = pattern.exec(plain)
    if (match === null || expected.test(plain.slice(0, match.index))) continue
    let minutes = 0
    for (const [, number = '', before, unit = '', after] of (match[1] ?? '').matchAll(amounts)) {
      const half = before === undefined && after === undefined ? 0 : 0.5
      minutes += (toNumber(number) + half) * minutesOf(unit.toLowerCase())
    }
    const range = { from: match.index, to: match.index + match[0].length }
    if (minutes > 0) return { ...range, minutes: Math.round(minutes * 100) / 100 }
  }
  return null
}

function toNumber(written: string): number {
  const words: Readonly<Record<string, number>> = { 半: 0.5, 一: 1, 两: 2 }
  return words[written] ?? Number(written)
}

function minutesOf(unit: string): number {
  if (unit === '天') return 1440
  if (unit === '小时' || unit.startsWith('h')) return 60
  return unit.startsWith('秒') || unit.startsWith('s') ? 1 / 60 : 1
}
