import { ChartLine } from 'lucide-react'
import type { View } from '../view.ts'
import { FiguresView } from './FiguresView.tsx'

/** Each figure over the weeks. */
export const figuresView: View = {
  name: 'figures',
  icon: ChartLine,
  keywords: ['figures', 'kpi', 'chart', 'trend', 'zhibiao', 'zb', 'qushi', 'qs', 'tubiao', 'tb'],
  Content: FiguresView,
}
