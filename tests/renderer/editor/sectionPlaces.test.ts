import { describe, expect, test } from 'vitest'
import { beginBelowHeading } from '../../../renderer/editor/editing/sectionPlaces.ts'
import { recognisedIn } from '../../../renderer/editor/recognition/recognised.ts'
import { carryIntoPlan } from '../../../renderer/panels/plan/carryIntoPlan.ts'
import { carryItems } from '../../../shared/blocks/plan/carryItems.ts'
import type { PlanRecognition } from '../../../shared/blocks/plan/plan.ts'
import { readReading } from '../../../shared/report/reading.ts'
import { openEditor, type TestEditor } from './testEditor.ts'

const empty = '# 第11周 2023-03-10\n\n# 收获与反思\n\n# 下周工作及目标\n\n# 日报合集\n\n[2023/03/06](a.md)'

/** Positions in the lines that are no block of the text. */
function placesIn(it: TestEditor): readonly number[] {
  const places: number[] = []
  it.doc().forEach((node, pos) => {
    if (node.attrs.place === true && node.childCount === 0) places.push(pos + 1)
  })
  return places
}

describe('a section without a text', () => {
  test('has a line to begin on, which is no part of the text', () => {
    const it = openEditor(empty)
    expect(placesIn(it)).toHaveLength(2)
    expect(it.text()).toBe(empty)
    it.selectRange(placesIn(it)[0] as number)
    it.type('值得')
    expect(it.text()).toBe(empty.replace('反思\n', '反思\n\n值得\n'))
    it.press('Enter')
    it.type('第二段')
    expect(it.text()).toBe(empty.replace('反思\n', '反思\n\n值得\n\n第二段\n'))
    it.undoAll()
    expect(it.text()).toBe(empty)
    while (it.editor.can().redo()) it.editor.commands.redo()
    expect(it.text()).toBe(empty.replace('反思\n', '反思\n\n值得\n\n第二段\n'))
  })

  test('Enter at the end of its heading goes to that line, and makes one anywhere else', () => {
    const it = openEditor(empty)
    it.selectRange((placesIn(it)[0] as number) - 2)
    it.press('Enter')
    expect(placesIn(it)).toHaveLength(2)
    expect(it.text()).toBe(empty)
    it.type('值得')
    expect(it.text()).toBe(empty.replace('反思\n', '反思\n\n值得\n'))
    it.selectRange((placesIn(it)[0] as number) - 4)
    it.press('Enter')
    expect(it.text()).toBe(empty.replace('反思\n', '反思\n\n值得\n').replace('及目标', '及\n\n# 目标'))
  })

  test('has one again once it is emptied, and none beside what is put there', () => {
    const it = openEditor(empty.replace('反思\n', '反思\n\n值得\n'))
    expect(placesIn(it)).toHaveLength(1)
    const { tr, doc } = it.editor.state
    it.editor.view.dispatch(
      tr.delete(
        doc.child(0).nodeSize + doc.child(1).nodeSize,
        doc.child(0).nodeSize + doc.child(1).nodeSize + doc.child(2).nodeSize,
      ),
    )
    expect(it.text()).toBe(empty)
    expect(placesIn(it)).toHaveLength(2)
    it.undoAll()
    expect(placesIn(it)).toHaveLength(1)
  })

  test.each([
    ['# 第11周 2023-03-10\n\n# 【O1 会员】\n\n# 其他', 0],
    ['# 第11周 2023-03-10\n\n# 收获与反思\n\n## 收获\n\n## 反思\n\n值得', 1],
    ['# 第11周 2023-03-10\n\n# 收获与反思', 1],
    ['# 收获与反思', 0],
  ])('in %j: %i', (text, count) => {
    const it = openEditor(text)
    expect(placesIn(it)).toHaveLength(count)
    expect(it.text()).toBe(text)
  })

  test('a click below the last heading begins a line under it, which is gone when nothing is written', () => {
    const text = '# 第11周 2023-03-10\n\n# 其他'
    const it = openEditor(text)
    const tr = beginBelowHeading(it.editor.state)
    if (tr === null) throw new Error('No line')
    it.editor.view.dispatch(tr)
    expect(it.text()).toBe(text)
    it.selectRange(it.doc().content.size - 1)
    it.type('甲')
    expect(it.text()).toBe(`${text}\n\n甲`)
    expect(beginBelowHeading(it.editor.state)).toBeNull()
  })
})

describe('items of the plan before are carried, as one step', () => {
  const before = readReading('# 第10周 2023-03-03\n\n# 下周工作及目标\n\n1. **子**\n2. 丑\n换行')
  const items = before.recognised.filter((one): one is PlanRecognition => one.kind === 'plan')
  const plan = (...lines: readonly string[]) => `# 第11周 2023-03-10\n\n# 下周工作及目标\n\n${lines.join('\n')}`
  test.each([
    ['behind what is there', plan('1. 甲', '2. 乙'), plan('1. 甲', '2. 乙', '3. **子**', '4. 丑', '换行')],
    ['into empty items', plan('1. 甲', '2. ', '3. '), plan('1. 甲', '2. **子**', '3. 丑', '换行')],
    ['into the last empty item and behind it', plan('1. '), plan('1. **子**', '2. 丑', '换行')],
    ['below the bare heading', plan().trimEnd(), plan('1. **子**', '2. 丑', '换行')],
    ['between the heading and the next one', empty, empty.replace('目标\n', '目标\n\n1. **子**\n2. 丑\n换行\n')],
    ['behind a paragraph', plan('另议'), plan('另议', '', '1. **子**', '2. 丑', '换行')],
  ])('%s', (_name, text, after) => {
    const it = openEditor(text)
    const reading = recognisedIn(it.editor.state)?.reading
    if (reading === undefined) throw new Error('Nothing is recognised')
    expect(carryIntoPlan(carryItems(items, reading, before))(it.editor.state, it.editor.view.dispatch)).toBe(true)
    expect(it.text()).toBe(after)
    it.editor.commands.undo()
    expect(it.text()).toBe(text)
  })
})
