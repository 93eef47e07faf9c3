import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../electron/library/settingCalls.ts'
import { create, newLibrary, query, value } from './testLibrary.ts'

describe('settings', () => {
  test('are the defaults until they are chosen, and stay chosen', () => {
    const { library, folder } = newLibrary()
    expect(library.readSettings()).toEqual({ ...defaultSettings, fittingNumberings: [] })
    const carryOver = { ...defaultSettings.carryOver, focus: 'drop' as const }
    const changed = library.changeSettings({ theme: 'dark', carryOver, marginShown: false, language: undefined })
    expect(changed).toMatchObject({ theme: 'dark', carryOver, marginShown: false, language: 'system' })
    expect(newLibrary(folder).library.readSettings()).toEqual(changed)
  })

  test('of the side panel, the checks and the focus stay chosen, and what no window could have is passed over', () => {
    const { library, folder } = newLibrary()
    const fresh = { panel: null, panelWidth: 360, checksOff: [], focusMode: false }
    expect(library.readSettings()).toMatchObject(fresh)
    const chosen = { panel: 'plan', panelWidth: 420, checksOff: ['staleLine'], focusMode: true }
    expect(library.changeSettings(chosen)).toMatchObject(chosen)
    expect(newLibrary(folder).library.readSettings()).toMatchObject(chosen)
    library.changeSettings({ panelWidth: -5, panel: 7, checksOff: 'all', focusMode: 1 } as never)
    expect(library.readSettings()).toMatchObject(fresh)
  })

  test('that another version wrote are passed over', () => {
    const { library } = newLibrary()
    library.changeSettings({ theme: 'violet', future: 1, language: 'en' } as never)
    expect(library.readSettings()).toMatchObject({ theme: 'system', language: 'en' })
    expect(library.readSettings()).not.toHaveProperty('future')
  })

  test('name the last report only while it is there', () => {
    const { library } = newLibrary()
    const { id } = create(library, '# 第10周 2024-03-08')
    expect(library.changeSettings({ lastReport: id }).lastReport).toBe(id)
    library.trashReport(id)
    expect(library.readSettings().lastReport).toBe(null)
    value(library.restoreReport(id))
    expect(library.readSettings().lastReport).toBe(id)
    expect(library.changeSettings({ lastReport: null }).lastReport).toBe(null)
  })
})

describe('the library’s numbering', () => {
  // 2023-01-01 is a Sunday: 2023-02-03 is in week 6 where weeks begin on Monday, in week 5 by the two others.
  const monday = '# 第06周 2023-02-03'
  const sunday = '# 第05周 2023-02-03'
  const numbers = (library: ReturnType<typeof newLibrary>['library']) =>
    library.listReports().map((report) => report.week?.number)

  test('is detected from the titles, and every week follows', () => {
    const { library } = newLibrary()
    create(library, '# 周报 2023-03-03')
    expect(library.readSettings().fittingNumberings).toEqual([])
    expect(numbers(library)).toEqual([10])
    const report = create(library, sunday)
    expect(library.readSettings().fittingNumberings).toEqual(['weeknum1', 'iso'])
    expect(numbers(library)).toEqual([9, 5])
    library.trashReport(report.id)
    expect(numbers(library)).toEqual([10])
    library.restoreReport(report.id)
    expect(numbers(library)).toEqual([9, 5])
    value(library.saveReport(report.id, monday, 1))
    expect(numbers(library)).toEqual([10, 6])
  })

  test('that is chosen counts before what the titles say', () => {
    const { library, folder } = newLibrary()
    create(library, monday)
    expect(numbers(library)).toEqual([6])
    expect(library.changeSettings({ weekNumbering: 'iso' }).weekNumbering).toBe('iso')
    expect(numbers(library)).toEqual([5])
    expect(library.listReports()[0]?.title).toBe('第06周 2023-02-03')
    expect(query(folder, 'SELECT week_numbering FROM library')).toEqual([{ week_numbering: 'iso' }])
    library.changeSettings({ weekNumbering: null })
    expect(numbers(library)).toEqual([6])
  })

  test('is the one that a new title brings about, when its week is looked for', () => {
    const { library } = newLibrary()
    // A Sunday: of the week before it by the rule in force, of the week after it by the only one that its number fits.
    const report = create(library, '# 周报 2024-03-12')
    expect(value(library.createReport('# 第11周 2024-03-10'))).toEqual({ report, created: false })
  })

  test('is not changed by a slip among many titles', () => {
    const { library } = newLibrary()
    for (const title of [monday, '# 第07周 2023-02-10', '# 第07周 2023-02-17']) create(library, title)
    expect(numbers(library)).toEqual([8, 7, 6])
  })
})
