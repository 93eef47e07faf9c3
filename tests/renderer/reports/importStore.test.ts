import { expect, test } from 'vitest'
import { createImport } from '../../../renderer/reports/importStore.ts'
import type { ImportOutcome } from '../../../shared/ipc/calls/importing.ts'
import type { ReportSummary } from '../../../shared/ipc/calls/reports.ts'
import type { Client } from '../../../shared/ipc/contract.ts'

const report: ReportSummary = {
  id: 1,
  title: '第09周 2024-03-01',
  date: '2024-03-01',
  week: { year: 2024, number: 9 },
  fileName: '',
  revision: 1,
  savedAt: 0,
  trashedAt: null,
}
const imported = (name: string): ImportOutcome => ({ kind: 'imported', name, report, filesLeft: [] })
const conflict = (name: string): ImportOutcome => ({
  kind: 'conflict',
  name,
  token: `token of ${name}`,
  existing: report,
  existingText: 'mine',
  text: 'theirs',
})

function setting() {
  const answers: string[] = []
  const client = {
    resolveImport: (token: string, answer: string) => {
      answers.push(`${token}: ${answer}`)
      const name = token.replace('token of ', '')
      return Promise.resolve(answer === 'skip' ? { kind: 'skipped', name } : imported(name))
    },
  } as unknown as Client
  const imports = createImport(client)
  const shown = () => imports.store.getState().entries.map(({ outcome, answer }) => `${outcome.kind} ${answer}`)
  return { imports, answers, shown, reviewing: () => imports.store.getState().reviewing }
}

test('conflicts are looked at one after the other, then the list', async () => {
  const { imports, answers, shown, reviewing } = setting()
  imports.show([imported('a'), conflict('b'), conflict('c')])
  expect(reviewing()).toBe(1)
  await imports.answer(1, 'skip')
  expect(reviewing()).toBe(2)
  await imports.answer(2, 'replace')
  expect(reviewing()).toBeNull()
  expect(answers).toEqual(['token of b: skip', 'token of c: replace'])
  expect(shown()).toEqual(['imported null', 'skipped skip', 'imported replace'])
})

test('an import without conflicts begins with the list', () => {
  const { imports, reviewing } = setting()
  imports.show([imported('a')])
  expect(reviewing()).toBeNull()
})

test('a conflict that was put off can be taken up again', async () => {
  const { imports, answers, reviewing } = setting()
  imports.show([conflict('a')])
  imports.review(null)
  expect(reviewing()).toBeNull()
  imports.review(0)
  await imports.answer(0, 'keepBoth')
  expect(answers).toEqual(['token of a: keepBoth'])
})

test('an answer to what is no conflict any more does nothing', async () => {
  const { imports, answers } = setting()
  imports.show([conflict('a')])
  await imports.answer(0, 'skip')
  await imports.answer(0, 'replace')
  expect(answers).toEqual(['token of a: skip'])
})
