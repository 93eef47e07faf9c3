import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { DatabaseError } from '../../../electron/database/databaseError.ts'
import { databaseFile, openLibrary } from '../../../electron/library/library.ts'
import { png } from '../files/images.ts'
import { breakTable } from './breakTable.ts'
import { projectPlainly } from './plainProjector.ts'
import { create, newFolder, query, value } from './testLibrary.ts'

const project = projectPlainly
const now = () => new Date(2024, 2, 9, 8, 5).getTime()
const textOf = (week: number) => `# 第${week}周 2024-0${week}-01\n${`第${week}周的一行。\n`.repeat(2000)}`

/** A folder with a library of five reports of several pages each. */
function filledFolder(): string {
  const folder = newFolder()
  const library = openLibrary(folder, { project })
  for (const month of [1, 2, 3, 4, 5]) create(library, textOf(month))
  library.close()
  return folder
}
const setAsideIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('weekbook damaged'))

describe('a database whose file is no database any more', () => {
  test('is set aside under the date, never deleted, and an empty one takes its place', () => {
    const folder = filledFolder()
    writeFileSync(databaseFile(folder), Buffer.alloc(20_000, 0x5a))
    const library = openLibrary(folder, { project, now, whenDamaged: 'setAside' })
    onTestFinished(library.close)
    const aside = join(folder, 'weekbook damaged 2024-03-09 08.05.00.db')
    expect(library.opening).toEqual({ setAside: { path: aside, rescued: 0 } })
    expect(readFileSync(aside)).toEqual(Buffer.alloc(20_000, 0x5a))
    create(library, textOf(1))
  })

  test('takes no earlier one’s place', () => {
    const folder = newFolder()
    for (const content of ['first', 'second']) {
      writeFileSync(databaseFile(folder), content.repeat(1000))
      openLibrary(folder, { project, now, whenDamaged: 'setAside' }).close()
    }
    expect(setAsideIn(folder).map((name) => readFileSync(join(folder, name), 'utf8').slice(0, 6))).toEqual([
      'second',
      'firstf',
    ])
  })

  test('is refused, and stays where it is, for a guest', () => {
    const folder = newFolder()
    writeFileSync(databaseFile(folder), 'damaged'.repeat(1000))
    expect(() => openLibrary(folder, { project, whenDamaged: 'refuse' })).toThrow(DatabaseError)
    expect(() => openLibrary(folder, { project })).toThrow(expect.objectContaining({ fault: 'damaged' }))
    expect(setAsideIn(folder)).toEqual([])
  })
})

describe('a database with broken pages', () => {
  test('opens, is found by the check, and is set aside at the next opening with its reports taken over', () => {
    const folder = filledFolder()
    breakTable(databaseFile(folder), 'kpi_values')
    const first = openLibrary(folder, { project, whenDamaged: 'setAside' })
    expect(first.opening.setAside).toBe(null)
    expect(first.checkDatabase()).not.toEqual([])
    const reports = first.listReports()
    first.close()
    expect(() => openLibrary(folder, { project })).toThrow(expect.objectContaining({ fault: 'damaged' }))

    const second = openLibrary(folder, { project, now, whenDamaged: 'setAside' })
    expect(second.opening.setAside).toMatchObject({ rescued: 5 })
    expect(second.listReports()).toEqual(reports)
    for (const { id, date } of reports)
      expect(value(second.openReport(id)).text).toBe(textOf(Number(date?.slice(5, 7))))
    expect(second.checkDatabase()).toEqual([])
    expect(query<{ n: number }>(folder, 'SELECT count(*) AS n FROM revisions')).toEqual([{ n: 5 }])
    second.close()
    const third = openLibrary(folder, { project })
    expect(third.opening.setAside).toBe(null)
    third.close()
  })

  test('keeps what was decided and the images, too', () => {
    const folder = filledFolder()
    const first = openLibrary(folder, { project })
    const [report] = first.listReports()
    const id = report?.id ?? 0
    first.decideKpi('次数', { better: 'down', target: 0, low: null, high: 1.5 })
    first.decideMatch('甲', '乙', false)
    const decisions = first.ignoreFinding(id, 'staleLine', '一行', true)
    const answers = first.answerPlanItem(id, '演练', { outcome: 'dropped', why: '不办了' })
    const address = value(first.storeImage(id, 'a.png', png))
    const path = first.findImage(id, address)
    first.close()
    breakTable(databaseFile(folder), 'kpi_values')
    writeFileSync(`${databaseFile(folder)}.damaged`, '')
    const second = openLibrary(folder, { project, now, whenDamaged: 'setAside' })
    onTestFinished(second.close)
    expect(second.opening.setAside).toMatchObject({ rescued: 5 })
    expect(second.readDecisions()).toEqual(decisions)
    expect(second.readPlanAnswers(id)).toEqual(answers)
    expect(second.findImage(id, address)).toBe(path)
  })

  test('that are of an index leave the rows to be read', () => {
    const folder = filledFolder()
    breakTable(databaseFile(folder), 'reports_by_digest')
    const first = openLibrary(folder, { project })
    expect(first.checkDatabase()).not.toEqual([])
    first.close()
    const second = openLibrary(folder, { project, now, whenDamaged: 'setAside' })
    expect(second.opening.setAside?.rescued).toBe(5)
    second.close()
  })

  test('a note without damage is forgotten', () => {
    const folder = filledFolder()
    const note = `${databaseFile(folder)}.damaged`
    writeFileSync(note, '')
    const library = openLibrary(folder, { project, whenDamaged: 'setAside' })
    onTestFinished(library.close)
    expect(library.opening.setAside).toBe(null)
    expect(existsSync(note)).toBe(false)
    expect(statSync(databaseFile(folder)).size).toBeGreaterThan(0)
  })
})
