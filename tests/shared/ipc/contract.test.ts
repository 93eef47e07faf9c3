import { globSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../build/project.mjs'
import { contract } from '../../../shared/ipc/contract.ts'

test('the contract has every call of every topic, and none in two', async () => {
  const files = globSync('shared/ipc/calls/*.ts', { cwd: projectRoot })
  const topics = await Promise.all(
    files.map(async (file) => {
      const parts = (await import(path.join(projectRoot, file))) as Readonly<Record<string, object>>
      return Object.keys(parts[path.basename(file, '.ts')] ?? {})
    }),
  )
  expect(topics.map(({ length }) => length)).not.toContain(0)
  expect([...topics.flat(), 'flushed'].sort()).toEqual(Object.keys(contract).sort())
})
