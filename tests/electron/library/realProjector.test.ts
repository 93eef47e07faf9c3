import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openLibrary } from '../../../electron/library/library.ts'
import { startLibrary } from '../../../electron/library/libraryClient.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { imported, newFolder, query, utf8, value } from './testLibrary.ts'

const report = `# 第10周 2024-03-08

Created: 2024年3月8日 18:05

# 第10周 2024/03/08

## 【系统运行数据】

- 出票成功率：99.5% ，退票成功率：98%
- 事故数AB级0次，CD级1次

## 【O1 出票平台】

- 对账改造，整体进度60%，预计4月底投产

## 【稳定性建设】

1. 生产稳定性事件：
- 3/5 10:49-10:53 监控发现出票超时
原因：连接池满
处置：扩容后恢复

# 下周工作及目标

1. 演练`

/** A library with the projector of the product. What can't be projected is told on the console: nothing may be here. */
function open(folder: string) {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined)
  const library = openLibrary(folder, { project: projectReport })
  onTestFinished(() => {
    library.close()
    told.mockRestore()
  })
  return { library, told }
}

test('the app’s own worker stores a report with everything that is read off it', async () => {
  const folder = newFolder()
  const worker = fileURLToPath(new URL('../../../electron/library/worker.ts', import.meta.url))
  const client = await startLibrary(worker, folder)
  const outcome = imported(await client.importFile('a.md', utf8(report)), 'imported')
  await client.close()
  expect(outcome.report).toMatchObject({ title: '第10周 2024-03-08', week: { year: 2024, number: 10 } })
  const kpis = query<{ label: string; value: number }>(folder, 'SELECT label, value FROM kpi_values ORDER BY position')
  expect(kpis.map(({ label, value }) => [label, value])).toEqual([
    ['出票成功率', 99.5],
    ['退票成功率', 98],
    ['事故数AB级', 0],
    ['事故数CD级', 1],
  ])
  expect(query(folder, 'SELECT progress, from_day FROM okr_items JOIN intent_dates USING (report_id)')).toEqual([
    { progress: 60, from_day: '2024-04-21' },
  ])
  expect(query(folder, 'SELECT start_at, duration_minutes, cause, handling FROM incidents')).toEqual([
    { start_at: '2024-03-05T10:49', duration_minutes: 4, cause: '连接池满', handling: '扩容后恢复' },
  ])
  expect(query(folder, 'SELECT text, line FROM plan_items')).toEqual([{ text: '演练', line: 25 }])
})

test('whatever text there is, if there is one, it is imported and saved with exactly its bytes', () => {
  const { library, told } = open(newFolder())
  const marks =
    '# |## |- |1. |    |\n|\r\n|\r|> |```|$$|<aside>|（|】|【O1 |：|99.9%|3/5 10:49|原因：|预计4月底|\uFEFF|𠮷'
  const words = '系统运行数据|下周工作及目标|第10周|2024-03-08'
  const pieces = fc.constantFrom(...`${marks}|${words}`.split('|'))
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.replaceAll('\0', '')),
  )
  fc.assert(
    fc.property(texts, fc.boolean(), (text, edited) => {
      fc.pre(edited || text.trim() !== '')
      const bytes = utf8(edited ? `${text}.` : text)
      const stored = value(library.openReport(imported(library.importFile('a.md', bytes), 'imported').report.id))
      expect(value(library.exportBytes(stored.id)).bytes).toEqual(bytes)
      value(library.saveReport(stored.id, `${stored.text}\n尾`, stored.revision))
      expect(value(library.exportBytes(stored.id)).bytes).toEqual(
        utf8(`${stored.encoding.bom ? '\uFEFF' : ''}${stored.text}\n尾`),
      )
      library.trashReport(stored.id)
    }),
    { numRuns: 300 },
  )
  expect(told).not.toHaveBeenCalled()
})

describe.runIf(existsSync('../shared/reports'))('the real reports', () => {
  test('are imported with their weeks and come out with their bytes; again they do nothing', () => {
    const { library, told } = open(newFolder())
    for (const name of readdirSync('../shared/reports')) {
      const bytes = new Uint8Array(readFileSync(`../shared/reports/${name}`))
      const { report } = imported(library.importFile(name, bytes), 'imported')
      const week = `${report.week?.year}-W${String(report.week?.number).padStart(2, '0')}.md`
      expect([report.fileName, week]).toEqual([name, name])
      expect(value(library.exportBytes(report.id))).toEqual({ fileName: name, bytes, images: [] })
      expect(library.importFile(name, bytes).kind).toBe('unchanged')
    }
    expect(library.readSettings().fittingNumberings).toEqual(['weeknum2'])
    expect(told).not.toHaveBeenCalled()
  })
})
