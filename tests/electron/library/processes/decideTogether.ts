import { once } from 'node:events'
import { openLibrary } from '../../../../electron/library/library.ts'
import { projectPlainly } from '../plainProjector.ts'

/** Waits for a word on standard input, then decides about figures and matches of its own and about a shared one. */
const [folder = '', name = '', count = ''] = process.argv.slice(2)
process.stdout.write('ready\n')
await once(process.stdin, 'data')
const library = openLibrary(folder, { project: projectPlainly })
const [report] = library.listReports()
if (report === undefined) throw new Error('no report to decide about')
for (let index = 0; index < Number(count); index++) {
  library.decideKpi(`${name}${index}`, { better: 'up', target: index, low: null, high: null })
  library.decideKpi('shared', { better: 'up', target: index, low: null, high: null })
  library.decideMatch(`${name}${index}`, 'later', true)
  library.ignoreFinding(report.id, 'staleLine', `${name}${index}`, true)
  library.answerPlanItem(report.id, `${name}${index}`, { outcome: 'done', why: name })
}
library.close()
process.exit()
