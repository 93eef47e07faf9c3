import { CalendarDays } from 'lucide-react'
import type { View } from '../view.ts'
import { YearView } from './YearView.tsx'

export const yearView: View = {
  name: 'year',
  icon: CalendarDays,
  keywords: ['year', 'calendar', 'reflections', 'quannian', 'qn', 'rili', 'fansi'],
  Content: YearView,
}
