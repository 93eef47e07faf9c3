import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../shared/ipc/contract.ts'
import type { Decisions, KpiDecision, PlanOutcome } from '../../shared/report/decisions.ts'
import { client } from '../ipc/client.ts'
import { type Background, emptyBackground, firstBackground, readBackground } from './background.ts'
import { type OpenReport, reports } from './reportsStore.ts'

export interface BackgroundStore {
  readonly store: StoreApi<Background>
  /** Another report is on the page, or none. */
  readonly begin: (open: OpenReport | null) => void
  /** Reads everything again: the library has changed. */
  readonly refresh: () => Promise<void>
  /** @param label key of a figure's label; null forgets what was decided. */
  readonly decideKpi: (label: string, decision: KpiDecision | null) => Promise<void>
  /** Whether two items, by their keys, are about the same; null leaves it to their words again. */
  readonly decideMatch: (earlier: string, later: string, same: boolean | null) => Promise<void>
  /** Whether a finding on the open report is not told again. */
  readonly ignoreFinding: (check: string, place: string, ignored: boolean) => Promise<void>
  /** What became of an item of the plan of the report before, with a word why; null takes the answer back. */
  readonly answerPlanItem: (item: string, answer: { outcome: PlanOutcome; why: string } | null) => Promise<void>
}

/** What is known beside the open report's text; read behind its opening. */
function createBackground(calls: Client): BackgroundStore {
  const store = createStore<Background>(() => emptyBackground)
  let open: OpenReport | null = null
  let decided: Promise<Decisions> | null = null

  async function read(): Promise<void> {
    const asked = open
    if (decided === null) decided = calls.readDecisions()
    const decisions = await decided
    if (asked === null || asked !== open) return
    const rest = await readBackground(calls, asked.report.id, asked.before)
    if (asked === open) store.setState({ ...rest, decisions })
  }
  const take = (decisions: Decisions) => {
    decided = Promise.resolve(decisions)
    store.setState({ decisions })
  }
  return {
    store,
    begin(next) {
      open = next
      store.setState(firstBackground(next?.before ?? null, store.getState().decisions), true)
      if (next !== null) void read()
    },
    async refresh() {
      decided = null
      await read()
    },
    decideKpi: async (label, decision) => take(await calls.decideKpi(label, decision)),
    decideMatch: async (earlier, later, same) => take(await calls.decideMatch(earlier, later, same)),
    ignoreFinding: async (check, place, ignored) => {
      if (open !== null) take(await calls.ignoreFinding(open.report.id, check, place, ignored))
    },
    answerPlanItem: async (item, answer) => {
      const before = open?.before
      if (before == null) return
      const planAnswers = await calls.answerPlanItem(before.id, item, answer)
      if (open?.before?.id === before.id) store.setState({ planAnswers })
    },
  }
}

export const background = createBackground(client)
reports.store.subscribe(({ open }, previous) => {
  if (open !== previous.open) background.begin(open)
})

export function useBackground(): Background {
  return useStore(background.store)
}
