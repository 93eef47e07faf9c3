import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fitPlace, keepPlace, type Rectangle, readPlace } from '../../../electron/main/windowPlace.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const left = { x: -1920, y: 0, width: 1920, height: 1080 }
const small = { x: 0, y: 0, width: 800, height: 580 }
const at = (x: number, y: number, width: number, height: number): Rectangle => ({ x, y, width, height })

describe('the place of the window', () => {
  const cases: readonly [string, Rectangle | null, readonly Rectangle[], Rectangle][] = [
    ['stays where it was', at(100, 90, 1000, 700), [laptop], at(100, 90, 1000, 700)],
    ['stays on the second display', at(-1800, 40, 1200, 900), [laptop, left], at(-1800, 40, 1200, 900)],
    ['comes back when that display is gone', at(-1800, 40, 1200, 800), [laptop], at(120, 63, 1200, 800)],
    ['goes to the display that it overlaps most', at(-1000, 100, 1200, 800), [laptop, left], at(-1200, 100, 1200, 800)],
    ['is moved in where it stands half outside', at(1200, 700, 1000, 700), [laptop], at(440, 200, 1000, 700)],
    ['has its title bar below the menu bar', at(50, -20, 1000, 700), [laptop], at(50, 25, 1000, 700)],
    ['is cut to a smaller display', at(0, 0, 2000, 1400), [laptop], laptop],
    ['is not smaller than its smallest size', at(10, 30, 200, 100), [laptop], at(10, 30, 900, 600)],
    ['is smaller still on a display that is', at(0, 0, 1000, 700), [small], small],
    ['is the middle at first', null, [laptop, left], at(80, 33, 1280, 860)],
    ['is the middle of a small display at first', null, [small], small],
    ['has whole pixels', at(100.4, 90.6, 1000.2, 700.7), [laptop], at(100, 91, 1000, 701)],
  ]
  test.each(cases)('%s', (_name, bounds, displays, expected) => {
    const place = bounds === null ? null : { bounds, maximised: false, zoomLevel: 0 }
    expect(fitPlace(place, displays).bounds).toEqual(expected)
  })

  test('a maximised window comes back maximised, even when its display is gone', () => {
    const place = { bounds: at(-1800, 40, 1200, 800), maximised: true, zoomLevel: 1 }
    expect(fitPlace(place, [laptop])).toMatchObject({ maximised: true, zoomLevel: 1 })
  })
})

describe('the file of the place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weekbook-'))
  const file = join(folder, 'window.json')
  afterAll(() => rmSync(folder, { recursive: true }))

  test('gives back what was kept', () => {
    const place = { bounds: at(1, 2, 1000, 700), maximised: true, zoomLevel: -1 }
    keepPlace(file, place)
    expect(readPlace(file)).toEqual(place)
  })

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"place"',
    '{"bounds":null}',
    '{"bounds":{"x":0,"y":0,"width":"9","height":9},"maximised":false,"zoomLevel":0}',
    '{"bounds":{"x":0,"y":0,"width":1e999,"height":9},"maximised":false,"zoomLevel":0}',
    '{"bounds":{"x":0,"y":0,"width":9,"height":9},"maximised":false}',
  ])('that holds %j is none', (content) => {
    writeFileSync(file, content)
    expect(readPlace(file)).toBeNull()
  })

  test('that can’t be written is done without', () => {
    const place = { bounds: at(1, 2, 1000, 700), maximised: false, zoomLevel: 0 }
    expect(() => keepPlace(join(folder, 'none', 'window.json'), place)).not.toThrow()
  })

  test('that is missing is none', () => {
    expect(readPlace(join(folder, 'none.json'))).toBeNull()
  })
})
