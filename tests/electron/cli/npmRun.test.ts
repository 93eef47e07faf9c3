import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bytesOf, newFile, newFolder } from './runCommand.ts'

const projectRoot = path.resolve(import.meta.dirname, '../../..')

/** `npm run --silent cli -- WORDS`, called in `folder` below the project or with the project named. */
function npmRun(folder: string, ...words: readonly string[]) {
  const call = ['--prefix', projectRoot, 'run', '--silent', 'cli', '--', ...words]
  return spawnSync('npm', call, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
}

test('npm run cli: file names are those of the folder where it was called, exit codes and bytes come through', () => {
  const file = newFile('# 第07周 2024-02-16\n\n- 甲\r\n\n乙\n')
  const folder = path.dirname(file)
  expect(npmRun(folder, 'roundtrip', '第07周.md', '--out', 'out')).toMatchObject({
    status: 0,
    stdout: 'identical 第07周.md\n',
    stderr: '',
  })
  expect(bytesOf(path.join(folder, 'out', '第07周.md'))).toEqual(bytesOf(file))
  expect(npmRun(folder, 'next', '第07周.md').stdout).toMatch(/^# 第08周 2024-02-23\n/)
  expect(npmRun(newFolder(), 'roundtrip', '第07周.md')).toMatchObject({ status: 1, stdout: '' })
  expect(npmRun(folder, 'print')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^weekbook: .*\n$/),
  })
}, 60_000)

test.skipIf(process.platform === 'win32')(
  'a reader that has seen enough ends it without a complaint',
  () => {
    const file = newFile(`# 第07周 2024-02-16\n\n${'- 甲\n'.repeat(200_000)}`)
    const cli = path.join(projectRoot, 'build/cli.mjs')
    const piped = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" next "${file}" | head -1`], {
      encoding: 'utf8',
    })
    expect(piped).toMatchObject({ status: 0, stdout: '# 第08周 2024-02-23\n', stderr: '' })
  },
  60_000,
)
