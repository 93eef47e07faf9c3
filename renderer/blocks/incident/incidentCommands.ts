import { format } from 'date-fns'
import { ArrowDownNarrowWide, Siren } from 'lucide-react'
import { does, type EditorCommand } from '../../editor/commands/command.ts'
import { insertIncident } from './insertIncident.ts'
import { sortIncidents } from './sortIncidents.ts'

/** What incidents bring to the editor's menus. */
export const incidentCommands: readonly EditorCommand[] = [
  {
    name: 'insertIncident',
    title: 'incident.insert',
    icon: Siren,
    group: 'weekly',
    keywords: ['incident', 'event', 'outage', 'shijian', 'sj', 'shigu', 'sg', 'guzhang', 'gz', 'wending', 'wd'],
    ...does(insertIncident(() => format(new Date(), "yyyy-MM-dd'T'HH:mm"))),
  },
  {
    name: 'sortIncidents',
    title: 'incident.sort',
    icon: ArrowDownNarrowWide,
    group: 'view',
    keywords: ['sort', 'incident', 'order', 'time', 'paixu', 'px', 'shijian', 'sj'],
    ...does(sortIncidents),
  },
]
