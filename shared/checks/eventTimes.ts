import type { IncidentRecognition } from '../blocks/incident/incident.ts'
import { readDuration } from '../blocks/incident/readEnd.ts'
import { minutesBetween, timesIn } from '../blocks/incident/readMoment.ts'
import { blockText } from '../report/blockText.ts'
import type { IsoMinute } from '../report/projection.ts'
import { weekday } from '../report/title/calendar.ts'
import type { Check, FindingMessage, Slip } from './check.ts'
import { incidentsOf, timeOf, writtenTime } from './incidentsOf.ts'

/**
 * Two times in one incident that contradict each other: an end before the start, something done about it or told of it
 * before it was noticed, a duration that its range does not last, a weekday that its date is not.
 */
export const eventTimes: Check<'eventTimes'> = {
  name: 'eventTimes',
  title: 'checkName.eventTimes',
  *find({ reading }) {
    for (const incident of incidentsOf(reading)) {
      const slip = rangeSlip(incident) ?? weekdaySlip(incident) ?? storySlip(incident) ?? recoverySlip(incident)
      if (slip !== null) yield slip
    }
  },
}

function rangeSlip(incident: IncidentRecognition): Slip | null {
  const { start, end } = incident.value
  const { plain } = blockText(incident.block)
  const { from, to } = timeOf(incident)
  const written = plain.slice(from, to)
  // An end that was read off the prose is none of the range.
  if (
    start === null ||
    end === null ||
    !/[-~–—至到→]/.test(written.replace(/^\D*\d{4}-\d{1,2}-\d{1,2}|^\D*\d{1,2}-\d{1,2}/, ''))
  )
    return null
  const lasted = minutesBetween(start, end)
  if (lasted < 0) return slipAt(incident, { key: 'finding.eventEndsBefore', values: { time: writtenTime(incident) } })
  const story = incident.fields.filter(({ name }) => name === 'summary' || name === 'handling' || name === 'timing')
  const stated = readDuration(story.map((one) => blockText(one.block).plain.slice(one.from, one.to)).join('\n'))
  if (stated === null || Math.abs(stated - lasted) <= Math.max(2, 0.34 * lasted)) return null
  const values = { time: writtenTime(incident), lasted, stated }
  return slipAt(incident, { key: 'finding.eventLasts', values })
}

function weekdaySlip(incident: IncidentRecognition): Slip | null {
  const { start } = incident.value
  const time = writtenTime(incident)
  const written = /(?:周|星期)([一二三四五六日天])/.exec(time)
  if (start === null || written === null) return null
  const days = '一二三四五六日'
  const right = days.charAt(weekday(start.slice(0, 10)))
  if (right === written[1]?.replace('天', '日')) return null
  return slipAt(incident, { key: 'finding.eventWeekday', values: { time, weekday: `周${right}` } })
}

/** Behind a time: that it was over; in the handling, what was done about it. Before it, a restart may be its cause. */
const over = /^[^,。;\n\d]{0,12}?(?:恢复|解决|止损)/
const dealtWith = /^[^,。;\n\d]{0,12}?(?:恢复|解决|止损|修复|回滚|重启|处理完)/
/** That it was noticed, in the way in which it was: an alert may well come before the complaint. */
const noticed = [
  { told: /^[^,。;\n\d]{0,8}?(?:收到|接到|接)[^,。;\n]{0,10}(?:反馈|投诉|客诉|报障)/, by: /客诉|投诉|反馈|报障/ },
  { told: /^[^,。;\n\d]{0,8}?(?:收到|接到|触发)[^,。;\n]{0,10}[告报]警/, by: /监控|[告报]警/ },
]
const beforeAlready = /(?:此前|之前|早在|自|从|曾)[^,。;\n]{0,6}$/
const intended = /预计|计划|预期|拟|将|待|目标/

function storySlip(incident: IncidentRecognition): Slip | null {
  const { start } = incident.value
  if (start === null) return null
  const first = /^[^，,。；;\n]*/.exec(incident.value.summary)?.[0] ?? ''
  for (const { name, block, from, to } of incident.fields) {
    if (name !== 'summary' && name !== 'handling' && name !== 'timing') continue
    const { text, plain } = blockText(block)
    const story = plain.slice(from, to)
    for (const time of timesIn(story, start)) {
      const clause = /[^,。;\n]*$/.exec(story.slice(0, time.from))?.[0] ?? ''
      const behind = story.slice(time.to)
      if (!isBefore(time.minute, start, behind) || beforeAlready.test(clause) || intended.test(clause)) continue
      const isNoticed = noticed.some(({ told, by }) => told.test(behind) && by.test(first))
      if (!isNoticed && !(name === 'handling' ? dealtWith : over).test(behind)) continue
      const other = text.slice(from + time.from, from + time.to).trim()
      const told = /^[^，。；,;\n\d]*/.exec(text.slice(from + time.to))?.[0].trim() ?? ''
      const values = { time: writtenTime(incident), other: `${other}${told.slice(0, 12)}` }
      const message = { key: 'finding.eventToldBefore', values } as const
      return { block, from: from + time.from, to: from + time.to, message, fix: null }
    }
  }
  return null
}

/** Earlier on the incident's own day; of another day nothing but a recovery is no story of its own. */
function isBefore(minute: IsoMinute, start: IsoMinute, behind: string): boolean {
  return minute < start && (minute.slice(0, 10) === start.slice(0, 10) || /^[^,。;\n\d]{0,4}恢复/.test(behind))
}

const recovered = /^(?:自动|全部|完全|服务|业务|系统)*恢复(?:正常|服务|访问|交易|业务)?(?=$|[\s,。;])/

/** `持续5分钟` beside `12:05恢复`, two hours later: of recoveries of something else (`恢复跑批`) nothing is known. */
function recoverySlip(incident: IncidentRecognition): Slip | null {
  const { start } = incident.value
  if (start === null) return null
  const story = incident.fields.filter(({ name }) => name === 'summary' || name === 'handling')
  const texts = story.map(({ block, from, to }) => blockText(block).plain.slice(from, to))
  const stated = readDuration(texts.join('\n'))
  if (stated === null) return null
  for (const text of texts) {
    for (const { to, minute } of timesIn(text, start)) {
      const lasted = minutesBetween(start, minute)
      if (!recovered.test(text.slice(to)) || lasted <= 0) continue
      const apart = Math.abs(lasted - stated)
      if (apart < 10 || apart < Math.min(lasted, stated)) return null
      return slipAt(incident, { key: 'finding.eventRecovers', values: { recovery: minute.slice(11), lasted, stated } })
    }
  }
  return null
}

function slipAt(incident: IncidentRecognition, message: FindingMessage): Slip {
  return { block: incident.block, ...timeOf(incident), message, fix: null }
}
