import { expect, test } from 'vitest'
import { linesTold, type Note } from '../../../renderer/blocks/notes.ts'

const told: Note = { marks: [{ text: '持平' }] }
const hint: Note = { marks: [{ text: '设目标…', isHint: true }] }

test.each<readonly [notes: readonly Note[], lines: number]>([
  [[told], 1],
  [[told, told], 2],
  [[hint, told], 2],
  // Hints that nobody sees yet push nothing down.
  [[told, hint, hint], 1],
  [[hint, hint, hint], 1],
])('room is made for what is told', (notes, lines) => expect(linesTold(notes)).toBe(lines))
