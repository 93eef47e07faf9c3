import { describe, expect, test } from 'vitest'
import { findMatches, matchFrom } from '../../../../renderer/editor/find/findMatches.ts'
import { replaceMatches } from '../../../../renderer/editor/find/replaceMatches.ts'
import { openEditor } from '../testEditor.ts'

const text = `# 第10周

- 网关Gateway超时，**网**关重启
    - gateway 已扩容
    
    原因：超时
    

| 网关 | 次数 |
| --- | --- |
| gateways | 2 |

\`\`\`js
gateway()
\`\`\``

const plain = { caseSensitive: false, wholeWord: false }

describe('finding', () => {
  const cases: readonly (readonly [words: string, options: Partial<typeof plain>, count: number])[] = [
    ['网关', {}, 3],
    ['gateway', {}, 4],
    ['Gateway', { caseSensitive: true }, 1],
    ['gateway', { wholeWord: true }, 3],
    ['超时', {}, 2],
    ['超时', { wholeWord: true }, 2],
    ['时，网', {}, 1],
    ['扩容原因', {}, 0],
    ['扩容\n原因', {}, 0],
    ['', {}, 0],
    ['İ', {}, 0],
  ]
  test.each(cases)('%j with %o', (words, options, count) => {
    const { editor } = openEditor(text)
    const found = findMatches(editor.state.doc, { words, ...plain, ...options })
    expect(found).toHaveLength(count)
    for (const { from, to } of found) {
      expect(editor.state.doc.textBetween(from, to).toLowerCase()).toBe(words.toLowerCase())
    }
  })

  test('goes on from the cursor, and from the beginning again', () => {
    const { editor } = openEditor(text)
    const found = findMatches(editor.state.doc, { words: '网关', ...plain })
    expect(matchFrom(found, 0)).toBe(0)
    expect(matchFrom(found, (found[1]?.from ?? 0) + 1)).toBe(2)
    expect(matchFrom(found, editor.state.doc.content.size)).toBe(0)
    expect(matchFrom([], 0)).toBe(-1)
  })

  test('letters that are longer in lower case keep their places', () => {
    const { editor } = openEditor('İİ甲乙')
    const [only] = findMatches(editor.state.doc, { words: '甲', ...plain })
    expect(editor.state.doc.textBetween(only?.from ?? 0, only?.to ?? 0)).toBe('甲')
  })
})

describe('replacing', () => {
  const cases: readonly (readonly [words: string, by: string, after: string])[] = [
    ['网关', '前置', text.replace('网关G', '前置G').replace('**网**关', '**前置**').replace('| 网关', '| 前置')],
    ['超时', '', text.replaceAll('超时', '')],
    ['gateway', 'gateway2', text.replace(/gateway/gi, 'gateway2')],
  ]
  test.each(cases)('all of %s by %j is one step', (words, by, after) => {
    const it = openEditor(text)
    const found = findMatches(it.editor.state.doc, { words, ...plain })
    it.editor.view.dispatch(replaceMatches(it.editor.state, found, by))
    expect(it.text()).toBe(after)
    it.editor.commands.undo()
    expect(it.text()).toBe(text)
  })
})
