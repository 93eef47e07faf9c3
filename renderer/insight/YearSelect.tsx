import { Select } from '../ui/Select.tsx'
import { useT } from '../ui/translate.ts'
import { chooseYear, useYear, useYears } from './yearStore.ts'
import './YearSelect.css'

/** Which year's weeks a view is about. One that is about a single year shows the newest where all are chosen. */
export function YearSelect({ id, all = true }: { readonly id: string; readonly all?: boolean }) {
  const t = useT()
  const known = useYears()
  const chosen = useYear()
  const year = all ? chosen : (chosen ?? known[0] ?? null)
  const years = known.map((one) => ({ value: String(one), label: t('weeks.years', { year: one }) }))
  const options = all ? [{ value: 'all', label: t('views.allYears') }, ...years] : years
  return (
    <div className="year-select">
      <Select
        id={id}
        label={t('views.chooseYear')}
        value={year === null ? 'all' : String(year)}
        options={options}
        onChange={(value) => chooseYear(value === 'all' ? null : Number(value))}
      />
    </div>
  )
}
