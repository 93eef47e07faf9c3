import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'

/** What is thrown away waits in the trash, with its last word, and comes back as it was. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-trash-'))
const report = (week: string, day: string) =>
  `# 第${week}周 ${day}\n\nCreated: 2023年5月1日 9:30\n\n# 收获与反思\n\n先量再改。`
const week19 = report('19', '2023-05-05')
const files = { week18: join(folder, '第18周.md'), week19: join(folder, '第19周.md') }

let weekbook: Weekbook
beforeAll(async () => {
  writeFileSync(files.week18, report('18', '2023-04-28'))
  writeFileSync(files.week19, week19)
  weekbook = await startWeekbook(join(folder, 'library'))
  await weekbook.drop([files.week18, files.week19])
  await button('完成').click()
  await weekbook.shown('第19周 2023-05-05')
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})
const button = (name: string) => weekbook.page.getByRole('button', { name, exact: true })
async function throwAway(): Promise<void> {
  await button('更多').click()
  await weekbook.page.getByRole('menuitem', { name: '移到回收站' }).click()
}
async function trashed(): Promise<readonly string[]> {
  await weekbook.page.getByRole('button', { name: /^回收站/ }).click()
  await weekbook.page.getByRole('heading', { level: 1, name: '回收站' }).waitFor()
  return weekbook.page.getByRole('main').getByRole('listitem').locator('.trash-title').allTextContents()
}

test('what was typed just before goes along, and comes back with it', async () => {
  await weekbook.clickBehind('先量再改。')
  await weekbook.compose(['zai wen'], '再问。')
  await throwAway()
  await weekbook.shown('第18周 2023-04-28')
  expect(await weekbook.rows()).toEqual(['第18周'])
  expect(await trashed()).toEqual(['第19周 2023-05-05'])
  await button('恢复').click()
  await weekbook.shown('第19周 2023-05-05')
  expect((await weekbook.exported()).toString()).toBe(`${week19}再问。`)
  expect(await weekbook.rows()).toEqual(['第19周', '第18周'])
})

test('the last report leaves an empty library, the trash outlives a new start', async () => {
  await throwAway()
  await weekbook.shown('第18周 2023-04-28')
  await throwAway()
  await weekbook.page.getByText('从上周的周报开始').waitFor()
  await weekbook.quit()
  weekbook = await startWeekbook(join(folder, 'library'))
  await weekbook.page.getByText('从上周的周报开始').waitFor()
  expect(await trashed()).toEqual(['第18周 2023-04-28', '第19周 2023-05-05'])
})

test('a report whose week was written anew stays in the trash, and it is said why', async () => {
  await weekbook.drop([files.week18])
  await weekbook.shown('第18周 2023-04-28')
  await trashed()
  await weekbook.page.getByRole('listitem').filter({ hasText: '第18周' }).getByRole('button', { name: '恢复' }).click()
  await weekbook.told('“第18周 2023-04-28”那一周已经有另一份周报，没有恢复。这一份还在回收站里')
  expect(await trashed()).toEqual(['第18周 2023-04-28', '第19周 2023-05-05'])
  expect(await weekbook.rows()).toEqual(['第18周'])
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
