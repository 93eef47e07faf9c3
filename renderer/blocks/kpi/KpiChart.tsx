import type { KpiDecision } from '../../../shared/report/decisions.ts'
import { runsOf, type SparkPoint, sparkWeeks } from '../drawShapes.ts'
import { isOutside } from './judgeKpi.ts'

const [width, height, pad] = [296, 88, 8]

export interface KpiChartProps {
  readonly points: readonly SparkPoint[]
  readonly decision: KpiDecision
  readonly label: string
}

/** The weeks of a figure, its target as a line and its normal range as a band. */
export function KpiChart({ points, decision, label }: KpiChartProps) {
  const { target, low, high } = decision
  const marks = [target, low, high].filter((value) => value !== null)
  const values = [...points.map(({ value }) => value), ...marks]
  const [min, max] = [Math.min(...values), Math.max(...values)]
  const weeks = Math.max(...points.map(({ ago }) => ago), sparkWeeks - 1)
  const x = (ago: number) => width - pad - (ago / weeks) * (width - 2 * pad)
  const y = (value: number) =>
    max === min ? height / 2 : height - pad - ((value - min) / (max - min)) * (height - 2 * pad)
  const bandTop = high === null ? 0 : y(high)
  const bandEnd = low === null ? height : y(low)
  return (
    <svg
      className="kpi-chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {(low !== null || high !== null) && (
        <rect className="kpi-chart-range" x={0} y={bandTop} width={width} height={Math.max(bandEnd - bandTop, 1)} />
      )}
      {target !== null && <line className="kpi-chart-target" x1={0} x2={width} y1={y(target)} y2={y(target)} />}
      {runsOf(points).map((run) => (
        <polyline key={run[0]?.ago} points={run.map(({ ago, value }) => `${x(ago)},${y(value)}`).join(' ')} />
      ))}
      {points.map(({ ago, value }) => (
        <circle
          key={ago}
          className={isOutside(value, decision) ? 'kpi-chart-outside' : undefined}
          cx={x(ago)}
          cy={y(value)}
          r={ago === 0 ? 3.5 : 2}
        >
          <title>{value}</title>
        </circle>
      ))}
    </svg>
  )
}
