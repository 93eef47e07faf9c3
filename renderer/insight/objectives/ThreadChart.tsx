import { threadLine } from '../../../shared/insight/objectives/threadLine.ts'
import type { ThreadTelling } from '../../../shared/ipc/calls/objectives.ts'
import { printDay, printFullDay } from '../../ui/dates.ts'
import { useLocale, useT } from '../../ui/translate.ts'

const width = 800
/** Of the progress, where any was told; each promise has a row below it. */
const progressHeight = 104
const row = 20
/** So many promises are drawn, the last ones. */
const mostPromises = 8
const inset = 8
/** Left of the lines what progress they stand for, right of them the days that were promised. */
const [before, behind] = [40, 72]

/** Progress over the weeks, and below it each promise from the week that made it to the day that it named. */
export function ThreadChart({ weeks }: { readonly weeks: readonly ThreadTelling[] }) {
  const t = useT()
  const locale = useLocale()
  const line = threadLine(
    weeks.map(({ week, progress, promise }) => ({ date: week.date, progress, due: promise?.to ?? null })),
  )
  const promises = line.promises.slice(-mostPromises)
  const hasProgress = line.progress.length > 0
  const height = hasProgress ? progressHeight : 2 * inset
  const left = hasProgress ? before : inset
  const x = (part: number) => left + part * (width - left - behind)
  const y = (part: number) => inset + (1 - part) * (height - 2 * inset)
  const total = height + promises.length * row + row
  if (line.first === line.last) return null
  return (
    <svg className="thread-chart" viewBox={`0 0 ${width} ${total}`} role="img" aria-label={t('objectives.chart')}>
      <line className="thread-ground" x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} />
      {hasProgress && (
        <>
          <line className="thread-top" x1={x(0)} x2={x(1)} y1={y(1)} y2={y(1)} />
          {[0, 1].map((part) => (
            <text key={part} className="thread-label" x={left - 8} y={y(part) + 3.5} textAnchor="end">
              {part * 100}%
            </text>
          ))}
        </>
      )}
      {line.weeks.map((at) => (
        <line key={at} className="thread-tick" x1={x(at)} x2={x(at)} y1={y(0)} y2={y(0) + 4} />
      ))}
      <polyline
        className="thread-line"
        points={line.progress.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')}
      />
      {line.progress.map((point) => (
        <circle key={point.x} className="thread-dot" cx={x(point.x)} cy={y(point.y)} r={3} />
      ))}
      {promises.map(({ from, to, due }, at) => {
        const level = height + at * row + row / 2
        const isLast = at === promises.length - 1
        return (
          <g key={`${from}-${due}`} className={isLast ? 'thread-promise' : 'thread-promise thread-promise-old'}>
            <title>{printFullDay(due, locale)}</title>
            <line x1={x(from)} x2={x(to)} y1={level} y2={level} />
            <circle cx={x(from)} cy={level} r={2} />
            <path d={`M ${x(to)} ${level - 5} l 5 5 l -5 5 l -5 -5 z`} />
            <text
              className="thread-due"
              x={x(to) + (to < from ? -10 : 10)}
              y={level + 3.5}
              textAnchor={to < from ? 'end' : 'start'}
            >
              {printDay(due, locale)}
            </text>
          </g>
        )
      })}
      <text className="thread-label" x={x(0)} y={total - 2}>
        {printFullDay(line.first, locale)}
      </text>
      <text className="thread-label" x={x(1)} y={total - 2} textAnchor={promises.length === 0 ? 'end' : 'middle'}>
        {printFullDay(line.last, locale)}
      </text>
    </svg>
  )
}
