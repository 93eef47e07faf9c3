import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openLibrary } from '../../../electron/library/library.ts'
import { projectPlainly } from './plainProjector.ts'
import type { WrittenTogether } from './processes/writeTogether.ts'
import { create, newFolder, query, value } from './testLibrary.ts'

type Child = ChildProcessByStdio<Writable, Readable, null>

function start(script: string, ...args: readonly string[]): Child {
  const path = fileURLToPath(new URL(`processes/${script}`, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

test('a process that is killed while it saves leaves a sound database with the last save that it told of', async () => {
  const folder = newFolder()
  const first = openLibrary(folder, { project: projectPlainly })
  const { id } = create(first, '# 第10周 2024-03-08\n\n- 次数：0')
  first.close()
  for (const saves of [1, 30, 200]) {
    const child = start('saveUntilKilled.ts', folder)
    const exited = once(child, 'exit')
    let told = -1
    let count = 0
    for await (const line of createInterface({ input: child.stdout })) {
      told = Number(line)
      if (++count === saves) child.kill('SIGKILL')
    }
    expect(await exited).toEqual([null, 'SIGKILL'])
    expect(count).toBeGreaterThanOrEqual(saves)

    const library = openLibrary(folder, { project: projectPlainly })
    expect(library.checkDatabase()).toEqual([])
    const report = value(library.openReport(id))
    library.close()
    const saved = Number(/次数：(\d+)/.exec(report.text)?.[1])
    // The process may have died between a save and the word of it.
    expect([told, told + 1]).toContain(saved)
    expect(report.revision).toBe(saved + 1)
    expect(query(folder, 'SELECT value FROM kpi_values')).toEqual([{ value: saved }])
    expect(query(folder, 'SELECT max(revision) AS newest FROM revisions')).toEqual([{ newest: report.revision }])
  }
})

test('processes that open and write at once lose nothing and make nothing twice', async () => {
  const folder = newFolder()
  const names = ['甲', '乙', '丙']
  const each = 25
  const children = names.map((name) => start('writeTogether.ts', folder, name, String(each)))
  await Promise.all(children.map((child) => once(child.stdout, 'data')))
  for (const child of children) child.stdin.write('go\n')
  const outputs = await Promise.all(children.map((child) => text(child.stdout)))
  const written = outputs.map((output) => JSON.parse(output) as WrittenTogether)

  expect(written.filter(({ createdShared }) => createdShared).length).toBe(1)
  expect(written.map(({ created }) => created)).toEqual(names.map(() => each))
  expect(written.reduce((sum, { imported }) => sum + imported, 0)).toBe(each)

  const library = openLibrary(folder, { project: projectPlainly })
  onTestFinished(library.close)
  expect(library.checkDatabase()).toEqual([])
  expect(library.listReports().length).toBe(1 + names.length * each + each)
  const shared = library.listReports().find((report) => report.date !== null)
  const report = value(library.openReport(shared?.id ?? 0))
  const lines = report.text.trimEnd().split('\n').slice(1)
  const expected = names.flatMap((name) => Array.from({ length: each }, (_, index) => `${name}${index}`))
  expect(lines.toSorted()).toEqual(expected.toSorted())
  expect(report.revision).toBe(1 + expected.length)
})

test('processes that decide at once lose nothing, and who has the library open notices', async () => {
  const folder = newFolder()
  const library = openLibrary(folder, { project: projectPlainly })
  onTestFinished(library.close)
  const { id } = create(library, '# 第10周 2024-03-08')
  const version = library.dataVersion()
  const names = ['甲', '乙']
  const each = 25
  const children = names.map((name) => start('decideTogether.ts', folder, name, String(each)))
  await Promise.all(children.map((child) => once(child.stdout, 'data')))
  const exited = children.map((child) => once(child, 'exit'))
  for (const child of children) child.stdin.write('go\n')
  expect(await Promise.all(exited)).toEqual(names.map(() => [0, null]))

  expect(library.dataVersion()).not.toBe(version)
  const own = names.flatMap((name) => Array.from({ length: each }, (_, index) => `${name}${index}`)).toSorted()
  const { kpis, matches, ignored } = library.readDecisions()
  expect(Object.keys(kpis).toSorted()).toEqual([...own, 'shared'].toSorted())
  expect(kpis.shared?.target).toBe(each - 1)
  expect(matches.map(({ earlier }) => earlier).toSorted()).toEqual(own)
  expect(ignored.map(({ place }) => place).toSorted()).toEqual(own)
  const answers = library.readPlanAnswers(id)
  expect(answers.map(({ item }) => item).toSorted()).toEqual(own)
})
