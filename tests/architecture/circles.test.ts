import { describe, expect, test } from 'vitest'
import { importsOf, sourceFiles, targetOf } from './sources.ts'

/** The first circle that is met, with its first file again at the end; null where there is none. */
function circleIn(targets: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>()
  const way: string[] = []
  const follow = (file: string): readonly string[] | null => {
    if (done.has(file)) return null
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    way.push(file)
    for (const target of targets.get(file) ?? []) {
      const circle = follow(target)
      if (circle !== null) return circle
    }
    way.pop()
    done.add(file)
    return null
  }
  for (const file of targets.keys()) {
    const circle = follow(file)
    if (circle !== null) return circle
  }
  return null
}

/** Imports for types count, too: who reads one file of a circle has to read them all. */
test.each(['shared', 'electron', 'renderer', 'build', 'tests'])('no file of %s leads back to itself', (root) => {
  const files = sourceFiles([root])
  const targets = new Map(files.map((file) => [file, importsOf(file).flatMap((one) => targetOf(one) ?? [])]))
  const followed = [...targets.values()].flat().filter((target) => targets.has(target))
  expect(files.length).toBeGreaterThan(5)
  expect(followed.length).toBeGreaterThan(5)
  expect(circleIn(targets)).toBeNull()
})

describe('the check itself', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, readonly string[]>>, readonly string[] | null])[] = [
    ['a file that imports itself', { a: ['a'] }, ['a', 'a']],
    ['two files', { a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
    ['a circle that others lead to', { a: ['b'], b: ['c', 'd'], c: [], d: ['e'], e: ['b'] }, ['b', 'd', 'e', 'b']],
    ['two ways to one file', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, null],
  ]
  test.each(cases)('sees %s', (_name, targets, circle) => {
    expect(circleIn(new Map(Object.entries(targets)))).toEqual(circle)
  })
})
