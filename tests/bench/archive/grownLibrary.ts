import { rmSync } from 'node:fs'
import { openLibrary } from '../../../electron/library/library.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { writeExportFolder } from '../generateExport.ts'

/** Weeks in a row that tell of the same work: reports go on from each other as real ones do. */
const alike = 8

/** A library as years of use leave it: an export was imported, and each week was held against those before it. */
export async function makeGrownLibrary(reports: number, { data, scratch }: { data: string; scratch: string }) {
  writeExportFolder(scratch, { reports, dailies: 1, imageEvery: 20, alike })
  const library = openLibrary(data, { project: projectReport })
  const { imported } = await library.importExports(
    [scratch],
    () => undefined,
    () => false,
  )
  const { weeks } = library.linkWeeks(Number.POSITIVE_INFINITY)
  library.close()
  rmSync(scratch, { recursive: true })
  if (imported.report !== reports || weeks !== reports) throw new Error(`${imported.report} reports, ${weeks} compared`)
}
