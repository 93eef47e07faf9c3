import { useBackground } from '../../reports/backgroundStore.ts'
import { useReports } from '../../reports/reportsStore.ts'
import type { PanelProps } from '../panel.ts'
import { useChecking } from './findings.ts'

/** Checks the report on the page, whether or not the panel is open. Shows nothing itself. */
export function Checking() {
  const open = useReports((state) => state.open)
  const handle = useReports((state) => state.editor)
  const background = useBackground()
  if (open === null || handle === null) return null
  return <CheckingPage key={open.session} open={open} handle={handle} background={background} />
}

function CheckingPage(props: PanelProps) {
  useChecking(props)
  return null
}
