import { BookOpenText } from 'lucide-react'
import type { View } from '../view.ts'
import { ReviewView } from './ReviewView.tsx'

export const reviewView: View = {
  name: 'review',
  icon: BookOpenText,
  keywords: ['review', 'quarter', 'summary', 'huigu', 'hg', 'jidu', 'zongjie'],
  Content: ReviewView,
}
