import { Target } from 'lucide-react'
import type { View } from '../view.ts'
import { ObjectivesView } from './ObjectivesView.tsx'

export const objectivesView: View = {
  name: 'objectives',
  icon: Target,
  keywords: ['objectives', 'okr', 'threads', 'slips', 'mubiao', 'mb', 'jindu'],
  Content: ObjectivesView,
}
