import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../build/project.mjs'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'

/** The command line writes to and reads from the library that the app has open. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-sharing-'))
const library = join(folder, 'library')
const report = (week: string, day: string) =>
  `# 第${week}周 ${day}\n\nCreated: 2023年5月1日 9:30\n\n# 收获与反思\n\n先量再改。`

function commandLine(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'electron/cli/index.ts'), ...words],
    { cwd: folder, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return name
}

let weekbook: Weekbook
beforeAll(async () => {
  weekbook = await startWeekbook(library)
  await weekbook.drop([join(folder, file('第18周.md', report('18', '2023-04-28')))])
  await weekbook.shown('第18周 2023-04-28')
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

test('what the command line imports appears in the list, and the open report stays as it is', async () => {
  await weekbook.clickBehind('先量再改。')
  await weekbook.page.keyboard.type('a')
  expect(commandLine('import', '--data', 'library', file('第19周.md', report('19', '2023-05-05')))).toEqual({
    status: 0,
    stdout: 'imported 第19周.md 2023-W19\n',
    stderr: '',
  })
  await expect.poll(() => weekbook.rows(), { timeout: 10_000 }).toEqual(['第19周', '第18周'])
  await weekbook.page.keyboard.type('b')
  expect((await weekbook.exported()).toString()).toBe(`${report('18', '2023-04-28')}ab`)
  await weekbook.open('第19周 2023-05-05')
  expect((await weekbook.exported()).toString()).toBe(report('19', '2023-05-05'))
})

test('the command line exports what was typed in the window', async () => {
  await weekbook.clickBehind('先量再改。')
  await weekbook.compose(['zai wen'], '再问。')
  await until(async () => (await weekbook.stored()).text.endsWith('再问。'), 'It was not saved')
  expect(commandLine('export', '--data', 'library', '2023-W19', 'out').status).toBe(0)
  expect(readFileSync(join(folder, 'out', '第19周.md'), 'utf8')).toBe(`${report('19', '2023-05-05')}再问。`)
})

test('what the command line finds different is left alone, and the window keeps its text', async () => {
  const other = file('别的.md', report('19', '2023-05-05').replace('先量再改', '先改再量'))
  const { status, stderr } = commandLine('import', '--data', 'library', other)
  expect(status).toBe(1)
  expect(stderr).toContain('conflict 别的.md')
  expect((await weekbook.exported()).toString()).toBe(`${report('19', '2023-05-05')}再问。`)
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
