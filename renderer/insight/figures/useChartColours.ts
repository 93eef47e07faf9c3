import { useEffect, useMemo, useState } from 'react'
import { useSettings } from '../../settings/settingsStore.ts'
import { type ChartColours, readColours } from './chartColours.ts'

/** The chart's colours for the window's look of now; others when it changes. */
export function useChartColours(): ChartColours {
  const theme = useSettings()?.theme ?? 'system'
  const [dark, setDark] = useState(() => systemDark().matches)
  useEffect(() => {
    const query = systemDark()
    const changed = () => setDark(query.matches)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [])
  const look = theme === 'system' ? (dark ? 'dark' : 'light') : theme
  return useMemo(() => readColours(look), [look])
}

function systemDark(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)')
}
