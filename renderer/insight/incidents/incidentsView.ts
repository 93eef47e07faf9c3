import { Siren } from 'lucide-react'
import type { View } from '../view.ts'
import { IncidentsView } from './IncidentsView.tsx'

/** The ledger of incidents. */
export const incidentsView: View = {
  name: 'incidents',
  icon: Siren,
  keywords: ['incidents', 'ledger', 'outage', 'availability', 'shijian', 'sj', 'shigu', 'sg', 'taizhang', 'tz'],
  Content: IncidentsView,
}
