import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resources } from '../../../shared/messages/resources.ts'

const root = join(import.meta.dirname, '../../..')
const sources = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')),
)
const all = sources.join('\n')

/** `a.b.c` for every text. */
function keysOf(group: object, path = ''): readonly string[] {
  return Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'string' ? `${path}${key}`.replace(/_other$/, '') : keysOf(value as object, `${path}${key}.`),
  )
}

test('every text is asked for somewhere', () => {
  const keys = keysOf(resources.zh.translation)
  expect(keys.length).toBeGreaterThan(100)
  const unused = keys.filter((key) => {
    // Either by its name or by a template that begins with its group: `numbering.${rule}`.
    const group = key.slice(0, key.lastIndexOf('.') + 1)
    return !all.includes(`'${key}'`) && !all.includes(`\`${group}\${`)
  })
  expect(unused).toEqual([])
})
