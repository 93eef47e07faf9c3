import type { Page } from '../../../renderer/blocks/blockLook.ts'
import { type Background, earlierWeek, emptyBackground } from '../../../renderer/reports/background.ts'
import type { StoredReport } from '../../../shared/ipc/calls/reports.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { finish } from '../../../shared/report/steps.ts'

/** A page that nothing is done to. */
export const testPage: Page = {
  reading: () => {
    throw new Error('Nothing is read here')
  },
  edit: () => false,
  goTo: () => {},
  open: () => {},
  run: () => false,
  openPanel: () => {},
  blockBeside: () => null,
  whenIdle: (task) => void finish(task()),
}

/** What is known beside a report: the texts of the reports before it, newest first. */
export function backgroundOf(texts: readonly string[]): Background {
  const weeks = texts.map((text, at) => earlierWeek(storedReport(text, at + 1)))
  const kpiHistory = weeks.flatMap(({ report: { id, title, date, week }, text }) =>
    date === null ? [] : [{ report: id, title, date, week, kpis: projectReport(text).kpis }],
  )
  return { ...emptyBackground, complete: true, weeks, kpiHistory }
}

function storedReport(text: string, id: number): StoredReport {
  const { title, date, week } = projectReport(text)
  const encoding = { charset: 'utf-8', bom: false } as const
  return { id, title, date, week, fileName: `${title}.md`, revision: 1, savedAt: 0, trashedAt: null, text, encoding }
}
