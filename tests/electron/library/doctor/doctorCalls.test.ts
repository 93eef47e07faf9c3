import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Library, openLibrary } from '../../../../electron/library/library.ts'
import type { Finding } from '../../../../shared/insight/doctor/finding.ts'
import { printRepair } from '../../../../shared/insight/doctor/printRepair.ts'
import type { AcceptedRepair } from '../../../../shared/ipc/calls/doctor.ts'
import { projectReport } from '../../../../shared/report/projectReport.ts'
import { newFolder, query, value } from '../testLibrary.ts'
import { flowAddress, guideAddress, movedLine, week1, week1Repaired, week2, writeFaultyExport } from './faultyExport.ts'

async function imported() {
  const folder = join(newFolder(), 'export')
  writeFaultyExport(folder)
  const data = newFolder()
  const library = openLibrary(data, { project: projectReport })
  onTestFinished(library.close)
  await library.importExports(
    [folder],
    () => undefined,
    () => false,
  )
  return { library, folder: data }
}

function examine(library: Library): readonly Finding[] {
  const findings: Finding[] = []
  let { run, done, of } = library.examineLibrary(0)
  while (done < of) {
    const more = library.examineLibrary(run)
    expect(more.run).toBe(run)
    findings.push(...more.findings)
    ;({ run, done, of } = more)
  }
  return findings
}

function accept({ key, patient, repair }: Finding): AcceptedRepair {
  if (patient === null || repair === null) throw new Error(`${key} has no repair`)
  return { key, patient, repair: printRepair(repair) }
}
function textOf(library: Library, title: string): string {
  const report = library.listReports().find((report) => report.title === title)
  return value(library.openReport(report?.id ?? 0)).text
}
const told = (findings: readonly Finding[]) =>
  findings.map(({ reason, name, line, repair }) => [reason, name, line, repair !== null])

test('each fault is found once, at its line, and nothing else', async () => {
  const { library } = await imported()
  expect(told(examine(library))).toEqual([
    ['imageMissing', '第02周 2024-01-12', 5, true],
    ['targetMoved', '第02周 2024-01-12', 7, true],
    ['targetMissing', '第02周 2024-01-12', 7, false],
    ['otherWeek', '第01周 2024-01-05', 7, true],
    ['noReport', '第02周 2024-01-12', 0, false],
    ['sameBytes', '值班指南', 0, true],
  ])
})

test('examining writes nothing', async () => {
  const { library, folder } = await imported()
  const before = query(folder, 'SELECT id, revision, digest FROM reports')
  examine(library)
  expect(query(folder, 'SELECT id, revision, digest FROM reports')).toEqual(before)
})

test('every repair writes exactly what it showed, and taking all back gives the bytes back', async () => {
  const { library } = await imported()
  const repairable = examine(library).filter(({ repair }) => repair !== null)
  const { made, refused, renewed } = library.makeRepairs(repairable.map(accept))
  expect(refused).toEqual([])
  expect(made.length).toBe(4)
  expect(renewed.flatMap(({ findings }) => told(findings))).toEqual([['targetMissing', '第02周 2024-01-12', 7, false]])
  expect(textOf(library, '第01周 2024-01-05')).toBe(week1Repaired)
  const repaired = week2
    .replace('old/flow-chart.png', flowAddress)
    .replace(/\.\.\/old[^)]*/, guideAddress)
    .replace('- [2024/01/09', `${movedLine}\n- [2024/01/09`)
  expect(textOf(library, '第02周 2024-01-12')).toBe(repaired)
  expect(library.countPages()).toMatchObject({ page: 1 })
  expect(told(examine(library)).map(([reason]) => reason)).toEqual(['targetMissing', 'noReport'])

  expect(library.takeBackMade(made).refused).toEqual([])
  expect(textOf(library, '第01周 2024-01-05')).toBe(week1)
  expect(textOf(library, '第02周 2024-01-12')).toBe(week2)
  expect(library.countPages()).toMatchObject({ page: 2 })
  expect(told(examine(library)).length).toBe(6)
})

test('a repair is refused where its line is another one by now, and made where only others are', async () => {
  const { library } = await imported()
  const findings = examine(library)
  const image = findings.find(({ reason }) => reason === 'imageMissing') as Finding
  const moved = findings.find(({ reason }) => reason === 'targetMoved') as Finding
  const id = image.patient?.id ?? 0
  const edited = week2.replace('![图]', '一行新的\n\n![大图]')
  value(library.saveReport(id, edited, 1))
  const { made, refused, renewed } = library.makeRepairs([accept(image), accept(moved)])
  expect(refused).toEqual([{ code: 'stale', name: '第02周 2024-01-12' }])
  expect(made.length).toBe(1)
  expect(textOf(library, '第02周 2024-01-12')).toBe(edited.replace(/\.\.\/old[^)]*/, guideAddress))
  expect(renewed.flatMap(({ findings }) => told(findings))).toContainEqual([
    'imageMissing',
    '第02周 2024-01-12',
    7,
    true,
  ])
})

test('taking back leaves a report that was changed since, and the one that a line came from', async () => {
  const { library } = await imported()
  const stray = examine(library).find(({ reason }) => reason === 'otherWeek') as Finding
  const { made } = library.makeRepairs([accept(stray)])
  const second = library.listReports().find(({ title }) => title === '第02周 2024-01-12')
  const edited = `${textOf(library, '第02周 2024-01-12')}\n\n后来写的`
  value(library.saveReport(second?.id ?? 0, edited, 2))
  const back = library.takeBackMade(made)
  expect(back.refused.map(({ name }) => name).sort()).toEqual(['第01周 2024-01-05', '第02周 2024-01-12'])
  expect(back.made).toEqual([])
  expect(textOf(library, '第01周 2024-01-05')).toBe(week1Repaired)
  expect(textOf(library, '第02周 2024-01-12')).toBe(edited)
})
