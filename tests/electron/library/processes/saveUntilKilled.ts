import { writeSync } from 'node:fs'
import { openLibrary } from '../../../../electron/library/library.ts'
import { projectPlainly } from '../plainProjector.ts'

/** Saves the first report of the library over and over, and says each number once it is saved. */
const library = openLibrary(process.argv[2] as string, { project: projectPlainly })
const [report] = library.listReports()
if (report === undefined) throw new Error('no report to save')
let revision = report.revision
for (let number = revision; number < revision + 1_000_000; number++) {
  const saved = library.saveReport(report.id, `# 第10周 2024-03-08\n\n- 次数：${number}`, revision)
  if (!saved.ok) throw new Error(saved.problem.code)
  revision = saved.value.revision
  writeSync(1, `${number}\n`)
}
