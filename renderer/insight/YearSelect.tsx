import { Select } from '../ui/Select.tsx'
import { useT } from '../ui/translate.ts'
import { chooseYear, useYear, useYears } from './yearStore.ts'
import './YearSelect.css'

/** Which year's weeks a view is about. */
export function YearSelect({ id, all = true }: { readonly id: string; readonly all?: boolean }) {
  const t = useT()
  const year = useYear()
  const years = useYears().map((one) => ({ value: String(one), label: t('weeks.years', { year: one }) }))
  const options = all ? [{ value: 'all', label: t('views.allYears') }, ...years] : years
  return (
    <div className="year-select">
      <Select
        id={id}
        value={year === null ? 'all' : String(year)}
        options={options}
        onChange={(value) => chooseYear(value === 'all' ? null : Number(value))}
      />
    </div>
  )
}
