import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../build/project.mjs'

/** What the tree in ARCHITECTURE.md names, below the project's root: `renderer/editor/paste`, `shared/report/reading.ts`. */
function namedPaths(): readonly string[] {
  const [, tree = ''] = readFileSync(path.join(projectRoot, 'ARCHITECTURE.md'), 'utf8').split('```')
  const around: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', names = ''] = /^( *)(\S+(?: \S+)*)(?: {2}|$)/.exec(line) ?? []
    const depth = indent.length / 2
    // Deeper lines go on with the words of the one above.
    if (names === '' || depth > 2) return []
    const paths = names.split(' ').map((name) => path.posix.join(...around.slice(0, depth), name.replace(/<.*/, '')))
    around[depth] = names.split(' ')[0]?.replace(/<.*/, '') ?? ''
    return paths.map((name) => name.replace(/\/$/, ''))
  })
}

const named = namedPaths()

test.each(named)('%s is there', (name) => {
  expect(existsSync(path.join(projectRoot, name))).toBe(true)
})

describe.each(['shared', 'electron', 'renderer'])('each folder of %s is in the tree', (side) => {
  const folders = readdirSync(path.join(projectRoot, side), { withFileTypes: true }).filter((one) => one.isDirectory())
  test.each(folders.map(({ name }) => `${side}/${name}`))('%s', (folder) => {
    expect(named.some((name) => name === folder || name.startsWith(`${folder}/`))).toBe(true)
  })
})
