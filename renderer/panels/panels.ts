import { GitCompareArrows, History, ListChecks, NotebookPen, SearchCheck, TableOfContents } from 'lucide-react'
import { ChecksPanel } from './checks/ChecksPanel.tsx'
import { useFindingCount } from './checks/findings.ts'
import { ComparePanel } from './compare/ComparePanel.tsx'
import { HistoryPanel } from './history/HistoryPanel.tsx'
import { OutlinePanel } from './outline/OutlinePanel.tsx'
import type { Panel } from './panel.ts'
import { PlanPanel } from './plan/PlanPanel.tsx'
import { useUnansweredCount } from './plan/useStandings.ts'
import { ReflectionsPanel } from './reflections/ReflectionsPanel.tsx'

/** In the order of their tabs. */
export const panels: readonly Panel[] = [
  { name: 'plan', icon: ListChecks, title: 'panel.plan', Content: PlanPanel, useCount: useUnansweredCount },
  { name: 'compare', icon: GitCompareArrows, title: 'panel.compare', Content: ComparePanel },
  { name: 'reflections', icon: NotebookPen, title: 'reflections.title', Content: ReflectionsPanel },
  { name: 'checks', icon: SearchCheck, title: 'panel.checks', Content: ChecksPanel, useCount: useFindingCount },
  { name: 'outline', icon: TableOfContents, title: 'outline.title', Content: OutlinePanel },
  { name: 'history', icon: History, title: 'panel.history', Content: HistoryPanel },
]
