import { FileText } from 'lucide-react'
import type { View } from '../insight/view.ts'
import { PagesView } from './PagesView.tsx'

/** The pages that are no reports. */
export const pagesView: View = {
  name: 'pages',
  icon: FileText,
  keywords: ['pages', 'dailies', 'tables', 'notion', 'yemian', 'ym', 'ribao', 'rb', 'biaoge', 'bg'],
  Content: PagesView,
}
