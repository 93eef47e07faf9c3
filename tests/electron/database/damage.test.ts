import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { setAside } from '../../../electron/database/damage.ts'

test('a database is moved away with its journals, which would be read into the next one of its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weekbook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'weekbook.db')
  for (const ending of ['', '-wal', '-shm', '-journal']) writeFileSync(path + ending, `content${ending}`)
  const aside = setAside(path, new Date(2024, 2, 9, 8, 5, 7).getTime())
  expect(aside).toBe(join(folder, 'weekbook damaged 2024-03-09 08.05.07.db'))
  const contents = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  expect(Object.fromEntries(contents)).toEqual({
    'weekbook damaged 2024-03-09 08.05.07.db': 'content',
    'weekbook damaged 2024-03-09 08.05.07.db-journal': 'content-journal',
    'weekbook damaged 2024-03-09 08.05.07.db-shm': 'content-shm',
    'weekbook damaged 2024-03-09 08.05.07.db-wal': 'content-wal',
  })
})
