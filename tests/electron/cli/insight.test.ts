import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { databaseFile, openLibrary } from '../../../electron/library/library.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { newFolder, run } from './runCommand.ts'

const folder = fileURLToPath(new URL('../../fixtures/archive', import.meta.url))
const weeks = ['2024-W10.md', '2024-W11.md', '2024-W13.md'].map((name) => join(folder, name))

async function archive(): Promise<string> {
  const data = newFolder()
  expect((await run('import', '--data', data, ...weeks)).code).toBe(0)
  return data
}
const lines = (out: string) => out.split('\r\n')

test('figures by week, absent ones without a line and empty ones with an empty value', async () => {
  const { code, out, errors } = await run('kpis', '--data', await archive())
  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  expect(lines(out)).toEqual([
    'week,date,label,value,unit,line',
    '2024-W10,2024-03-08,出票 成功率,99.95,%,7',
    '2024-W10,2024-03-08,检索耗时,180,ms,8',
    '2024-W10,2024-03-08,票务系统年度可用性,99.99,%,9',
    '2024-W10,2024-03-08,事故数AB级,0,次,10',
    '2024-W10,2024-03-08,事故数CD级,1,次,10',
    '2024-W11,2024-03-15,出票 成功率,99.9,%,7',
    '2024-W11,2024-03-15,检索耗时,,ms,8',
    '2024-W11,2024-03-15,票务系统年度可用性,99.99,%,9',
    '2024-W11,2024-03-15,事故数AB级,0,次,10',
    '2024-W11,2024-03-15,事故数CD级,1,次,10',
    '2024-W13,2024-03-29,出票 成功率,98.2,%,7',
    '2024-W13,2024-03-29,票务系统年度可用性,99.98,%,8',
    '2024-W13,2024-03-29,事故数AB级,0,次,9',
    '2024-W13,2024-03-29,事故数CD级,0,次,9',
    '',
  ])
})

test('incidents, one that two weeks tell once', async () => {
  const { code, out, errors } = await run('incidents', '--data', await archive())
  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  expect(lines(out)).toEqual([
    'start,end,minutes,summary,cause,handling,foundBy,causeSide,level,underReview,impact,week,line,told',
    '2024-03-05T10:00,2024-03-05T10:20,20,监控发现出票队列积压,消费线程配置偏小,扩容后恢复,monitoring,inside,,false,,2024-W10,15,1',
    '2024-03-07T21:15,2024-03-07T21:45,30,客诉发现座位图打不开，已定级为D级,前端版本配置漏发,回滚前端版本，21:45恢复,customers,inside,D,false,,2024-W10,18,2',
    '2024-03-13T08:30,,90,接合作方通知，电信线路割接，部分门店取票慢,电信线路割接,切换到联通线路，持续90分钟,report,outside,,false,,2024-W11,18,1',
    '2024-04-01T09:10,,,监控发现退票接口偶发超时,,,monitoring,,,false,,2024-W13,14,1',
    '',
  ])
})

test('what was planned and what became of it, by week', async () => {
  const data = newFolder()
  const fixtures = fileURLToPath(new URL('../../fixtures/weeks', import.meta.url))
  expect((await run('import', '--data', data, fixtures)).code).toBe(0)
  const { code, out, errors } = await run('plans', '--data', data)
  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  expect(lines(out)).toEqual([
    'week,date,line,item,outcome,why,next,told,plans',
    '2023-W50,2023-12-08,30,完成借还书流程联调,done,,2023-W51,25,1',
    '2023-W50,2023-12-08,31,社区读者问卷调研,slipped,,2023-W51,,1',
    '2023-W50,2023-12-08,32,整理馆藏编目清单,unanswered,,2023-W51,,1',
    '2023-W51,2023-12-15,35,社区读者问卷调研,slipped,,2023-W53,,2',
    '2023-W51,2023-12-15,36,借还书流程灰度方案评审,done,,2023-W53,22,1',
    '2023-W53,2023-12-29,30,社区读者问卷调研,dropped,,2024-W01,27,3',
    '2023-W53,2023-12-29,31,年度总结汇报,slipped,,2024-W01,26,1',
    '2024-W01,2024-01-05,35,年度总结汇报,unanswered,,2024-W02,,2',
    '2024-W01,2024-01-05,36,借还书流程上线,done,,2024-W02,13,1',
    '2024-W02,2024-01-12,30,春节值班安排,open,,,,1',
    '',
  ])
})

test('an empty library has headings only', async () => {
  const data = newFolder()
  openLibrary(data, { project: projectReport }).close()
  expect(lines((await run('kpis', '--data', data)).out)).toHaveLength(2)
  expect(lines((await run('incidents', '--data', data)).out)).toHaveLength(2)
  expect(lines((await run('plans', '--data', data)).out)).toHaveLength(2)
})

describe('rebuilding', () => {
  /** What is written with each text. */
  const tables = [
    'reports',
    'sections',
    'kpi_values',
    'okr_items',
    'intent_dates',
    'incidents',
    'plan_items',
    'dailies',
    'reflections',
  ]
  /** What follows from weeks being held against those before them. */
  const links = ['week_links', 'week_keys', 'item_links', 'plan_links', 'plan_mentions']
  function rowsOf(data: string, names = tables): Readonly<Record<string, readonly unknown[]>> {
    const db = new Database(databaseFile(data), { readonly: true })
    try {
      return Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]))
    } finally {
      db.close()
    }
  }
  function linksOf(data: string) {
    const library = openLibrary(data, { project: projectReport })
    library.linkWeeks(Infinity)
    library.close()
    return rowsOf(data, links)
  }

  test('leaves the same as editing did, and repairs what was lost', async () => {
    const data = newFolder()
    const sources = [
      ...weeks,
      ...['../reports', '../weeks'].flatMap((name) =>
        readdirSync(join(folder, name))
          .filter((file) => file.endsWith('.md'))
          .map((file) => join(folder, name, file)),
      ),
    ]
    await run('import', '--data', data, ...sources)
    const library = openLibrary(data, { project: projectReport })
    for (const { id } of library.listReports()) {
      const opened = library.openReport(id)
      if (!opened.ok) throw new Error('A report is gone')
      const { text, revision } = opened.value
      const edited = text
        .replace(/\d+(?=%)/, '42')
        .replace('处置：', '处置：已完成复盘，')
        .replace('演练', '演练\n2. 复盘')
      expect(library.saveReport(id, edited, revision)).toMatchObject({ ok: true })
      // In between as in the app, where they follow each change.
      library.linkWeeks(Infinity)
    }
    const count = library.listReports().length
    library.close()
    const [edited, linked] = [rowsOf(data), linksOf(data)]
    for (const [name, rows] of Object.entries({ ...edited, ...linked })) expect(rows.length, name).toBeGreaterThan(0)
    expect(await run('rebuild', '--data', data)).toEqual({ code: 0, out: `rebuilt ${count}\n`, errors: [] })
    expect(rowsOf(data)).toEqual(edited)
    expect(linksOf(data)).toEqual(linked)

    const db = new Database(databaseFile(data))
    db.exec("DELETE FROM incidents; DELETE FROM kpi_values; UPDATE okr_items SET name = 'x'; DELETE FROM plan_items")
    db.close()
    expect(rowsOf(data)).not.toEqual(edited)
    await run('rebuild', '--data', data)
    expect(rowsOf(data)).toEqual(edited)
  })
})

describe.each(['incidents', 'kpis', 'rebuild'])('%s', (command) => {
  test('asks for a library that is there', async () => {
    expect((await run(command)).code).toBe(2)
    expect((await run(command, '--data', newFolder(), 'x')).code).toBe(2)
    const { code, errors } = await run(command, '--data', newFolder())
    expect(code).toBe(1)
    expect(errors[0]).toContain('there is no library')
  })
})
