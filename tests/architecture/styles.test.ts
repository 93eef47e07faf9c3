import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../build/project.mjs'

/**
 * Selectors by which Chromium asks anew of everything on the page whenever an element comes or goes: `:has()` of more than
 * a class or an attribute. One of them makes a key press in a report of 300 blocks ten times as long.
 */
const costly = /:has\((?!> \.[\w-]+\)|\.[\w-]+( > \.[\w-]+)?\)|\[[^\]]+\]\))/

test('no style sheet makes a key press ask everything on the page', () => {
  const sheets = globSync('renderer/**/*.css', { cwd: projectRoot })
  expect(sheets.length).toBeGreaterThan(20)
  const faults = sheets.filter((sheet) => costly.test(readFileSync(path.join(projectRoot, sheet), 'utf8')))
  expect(faults).toEqual([])
})

test.each([
  ['.a:has(+ h1)', true],
  ['.a:has(+ :empty)', true],
  ['li:not(:has(> .a:not(.b)))', true],
  ['.a:has(> .b)', false],
  ['.a:has(.b > .c) .d', false],
  ['.a:has([data-state="open"])', false],
])('%s is costly: %s', (selector, isCostly) => {
  expect(costly.test(selector)).toBe(isCostly)
})
