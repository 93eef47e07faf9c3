import { Stethoscope } from 'lucide-react'
import type { View } from '../view.ts'
import { DoctorView } from './DoctorView.tsx'

export const doctorView: View = {
  name: 'doctor',
  icon: Stethoscope,
  keywords: ['doctor', 'repair', 'broken', 'links', 'images', 'tijian', 'tj', 'xiufu', 'jiancha'],
  Content: DoctorView,
}
