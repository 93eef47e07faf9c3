// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { paste } from './clipboardOf.ts'
import { openEditor, type TestEditor } from './testEditor.ts'

const folder = join(import.meta.dirname, '../../fixtures/clipboard')
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length))

/** A page with an empty paragraph that waits for what is pasted. */
function emptyPlace(): TestEditor {
  const it = openEditor('# 标题\n\n前文\n\n间\n\n后文')
  it.select('|间|')
  it.press('Backspace')
  return it
}

test('there are sources', () => expect(sources.length).toBeGreaterThan(5))

describe('what another program has put on the clipboard becomes clean blocks', () => {
  test.each(sources)('%s', (source) => {
    const html = readFileSync(join(folder, `${source}.html`), 'utf8')
    const markdown = readFileSync(join(folder, `${source}.md`), 'utf8').replace(/\n$/, '')
    const it = emptyPlace()
    expect(paste(it, { text: '别的文字', html })).toBe(true)
    expect(it.text()).toBe(`# 标题\n\n前文\n\n${markdown}\n\n后文`)
    it.undoAll()
    expect(it.text()).toBe('# 标题\n\n前文\n\n间\n\n后文')
  })
})

describe('pieces of pages', () => {
  const cases: readonly (readonly [name: string, html: string, after: string])[] = [
    ['a list amid text merges its first item', '<ul><li>甲</li><li>乙</li></ul>', '前甲\n\n- 乙文'],
    ['marks stay on the line', '<span>粗<b>体</b></span>', '前粗**体**文'],
    ['a link without an address is its text', '<a href="javascript:go()">甲</a><b>乙</b>', '前甲**乙**文'],
    ['one cell of a table is its text', '<table><tr><td><b>12</b></td></tr></table>', '前**12**文'],
    ['what looks like a mark is text', '<b>甲</b> 2*3*4 # 乙', '前**甲** 2\\*3\\*4 # 乙文'],
    ['bold that isn’t', '<b style="font-weight:normal"><i>甲</i></b>', '前*甲*文'],
    ['an inline image of the file system is left out', '<b>甲</b><img src="file:///c/a.png">', '前**甲**文'],
  ]
  test.each(cases)('%s', (_name, html, after) => {
    const it = openEditor('# 标题\n\n前文')
    it.select('前|文')
    expect(paste(it, { text: '别的', html })).toBe(true)
    expect(it.text()).toBe(`# 标题\n\n${after}`)
  })

  test('an image’s data is no address', () => {
    const it = emptyPlace()
    paste(it, { text: '别的', html: '<p>甲</p><img src="data:image/png;base64,AAAA">' })
    expect(it.text()).toBe('# 标题\n\n前文\n\n甲\n\n后文')
  })

  test('source code’s own colours say nothing', () => {
    const it = emptyPlace()
    const html =
      '<meta charset="utf-8"><div style="color:#ccc;font-family:Menlo, Monaco, monospace;white-space: pre;"><div><span style="font-weight:bold">- 甲</span></div></div>'
    paste(it, { text: '- 甲', html })
    expect(it.text()).toBe('# 标题\n\n前文\n\n- 甲\n\n后文')
  })

  test('in code it is text', () => {
    const it = openEditor('```js\nlet a\n```')
    it.select('let| a')
    expect(paste(it, { text: '<b>', html: '<b>x</b>' })).toBe(false)
  })
})

describe('in a table', () => {
  const table = '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'
  const cells = '<table><tr><td>7</td><td>8</td></tr><tr><td>9</td><td>10</td></tr></table>'
  const cases: readonly (readonly [name: string, data: Parameters<typeof paste>[1], after: string])[] = [
    [
      'cells fill those beside and below, and the table grows',
      { text: '', html: cells },
      '| 甲 | 乙 |  |\n| --- | --- | --- |\n| 1 | 7 | 8 |\n|  | 9 | 10 |',
    ],
    [
      'cells as text',
      { text: '7\t8\n"九\n行"\t10' },
      '| 甲 | 乙 |  |\n| --- | --- | --- |\n| 1 | 7 | 8 |\n|  | 九\n行 | 10 |',
    ],
    ['one row as text', { text: '7\t8' }, '| 甲 | 乙 |  |\n| --- | --- | --- |\n| 1 | 7 | 8 |'],
    ['lines stay in the cell', { text: '7\n8' }, '| 甲 | 乙 |\n| --- | --- |\n| 1 | 7\n8 |'],
    [
      'a list is lines of the cell',
      { text: '', html: '<ul><li>a|b</li><li><b>c</b></li></ul>' },
      '| 甲 | 乙 |\n| --- | --- |\n| 1 | a\\|b\n**c** |',
    ],
    [
      'a table in Markdown',
      { text: '| 7 | 8 |\n| --- | --- |\n| 9 | 10 |' },
      '| 甲 | 乙 |  |\n| --- | --- | --- |\n| 1 | 7 | 8 |\n|  | 9 | 10 |',
    ],
  ]
  test.each(cases)('%s', (_name, data, after) => {
    const it = openEditor(table)
    it.select('|2|')
    expect(paste(it, data)).toBe(true)
    expect(it.text()).toBe(after)
    it.undoAll()
    expect(it.text()).toBe(table)
  })
})

/** What a key for copying would put on the clipboard as HTML. */
function copiedHtml({ editor }: TestEditor): string {
  const plugin = editor.state.plugins.find(({ props }) => props.clipboardSerializer !== undefined)
  const serializer = plugin?.props.clipboardSerializer
  if (serializer === undefined) throw new Error('Nothing serializes')
  const holder = document.createElement('div')
  holder.append(serializer.serializeFragment(editor.state.doc.content, { document }))
  return holder.innerHTML
}

describe('copied HTML', () => {
  const text =
    '- 甲\n    1. 乙**粗**\n    2. 丙\n- [x]  丁\n- [ ]  戊[链](a.md)\n\n<aside>\n💡\n\n提示\n\n</aside>\n\n$$\nx\n$$\n\n![图](b.png)\n\n`码` ~~划~~ $y$'

  test('has nested lists, to-dos and links as other programs know them', () => {
    const html = copiedHtml(openEditor(text))
    expect(html).toContain(
      '<ul><li><p>甲</p><ol><li><p>乙<strong>粗</strong></p></li><li><p>丙</p></li></ol></li></ul>',
    )
    expect(html).toContain('<li><input type="checkbox" checked=""><div><p>丁</p></div></li>')
    expect(html).toContain('<a href="a.md">链</a>')
  })

  test('gives the same text where it is pasted without what it was copied with', () => {
    const it = emptyPlace()
    expect(paste(it, { text: '别的', html: copiedHtml(openEditor(text)) })).toBe(true)
    expect(it.text()).toBe(`# 标题\n\n前文\n\n${text}\n\n后文`)
  })
})
