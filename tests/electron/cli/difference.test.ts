import { describe, expect, test } from 'vitest'
import { differenceOutside, firstDifference } from '../../../electron/cli/difference.ts'

describe('the first line that differs', () => {
  test.each([
    ['a\nb\nc', 'a\nx\nc', 2, 'b', 'x'],
    ['a\nb', 'a\nb\nc', 3, undefined, 'c'],
    ['a\nb', 'a', 2, 'b', undefined],
    ['a', '\na', 1, 'a', ''],
    ['a\n', 'a', 2, '', undefined],
    ['a\r\nb', 'a\nb', 1, 'a\r', 'a'],
  ])('%j, %j', (wanted, found, line, before, after) => {
    expect(firstDifference(wanted, found)).toEqual({ line, wanted: before, found: after })
  })
})

describe('an edit of lines 2 and 3 of four', () => {
  test.each([
    ['changes them', 'a\nx\ny\nd', null],
    ['makes more of them', 'a\nx\ny\nz\nd', null],
    ['makes one of them', 'a\nx\nd', null],
    ['takes both away', 'a\nd', null],
    ['changes nothing', 'a\nb\nc\nd', null],
    ['changes the line before', 'x\nb\nc\nd', { line: 1, wanted: 'a', found: 'x' }],
    ['changes the line after', 'a\nb\nc\nx', { line: 4, wanted: 'd', found: 'x' }],
    ['adds a line at the end', 'a\nb\nc\nd\n', { line: 4, wanted: 'd', found: '' }],
    ['takes the last line away', 'a\nb\nc', { line: 4, wanted: 'd', found: 'c' }],
    ['takes all but the first away', 'a', { line: 4, wanted: 'd', found: undefined }],
    ['takes the first line away', 'b\nc\nd', { line: 1, wanted: 'a', found: 'b' }],
    ['leaves nothing', '', { line: 1, wanted: 'a', found: '' }],
  ])('%s', (_name, edited, expected) => {
    expect(differenceOutside('a\nb\nc\nd', edited, 2, 2)).toEqual(expected)
  })
})
