import { type CarryOver, carryOvers } from '../../shared/report/nextWeek/carryOverRules.ts'
import type { SectionKind } from '../../shared/report/projection.ts'
import { Choice } from '../ui/Choice.tsx'
import { useT } from '../ui/translate.ts'

export interface CarryOverChoiceProps {
  readonly kind: SectionKind | 'unknown'
  readonly value: CarryOver
  readonly onChange: (value: CarryOver) => void
}

/** Keep, empty or drop a kind of section. */
export function CarryOverChoice({ kind, value, onChange }: CarryOverChoiceProps) {
  const t = useT()
  const options = carryOvers.map((option) => ({
    value: option,
    label: t(`newWeek.${option}`),
    detail: t(`newWeek.${option}Detail`),
  }))
  return <Choice label={t(`sectionKind.${kind}`)} value={value} options={options} onChange={onChange} />
}
