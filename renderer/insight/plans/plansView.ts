import { ListChecks } from 'lucide-react'
import type { View } from '../view.ts'
import { PlansView } from './PlansView.tsx'

export const plansView: View = {
  name: 'plans',
  icon: ListChecks,
  keywords: ['plans', 'promises', 'slipped', 'jihua', 'jh', 'chengnuo'],
  Content: PlansView,
}
