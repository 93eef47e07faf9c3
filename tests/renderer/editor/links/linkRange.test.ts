import { describe, expect, test } from 'vitest'
import { linkAround, linkTarget, removeLink, setLink } from '../../../../renderer/editor/links/linkRange.ts'
import { paste } from '../clipboardOf.ts'
import { openEditor } from '../testEditor.ts'

const text = '前[甲**乙**](a.md)后，丙'

describe('the link around', () => {
  test.each([
    ['前|甲', 'a.md'],
    ['甲|乙', 'a.md'],
    ['乙|后', 'a.md'],
    ['|乙|', 'a.md'],
    ['前甲乙|后|', null],
    ['|前甲|乙', null],
    ['后，|丙', null],
  ])('%s', (place, href) => {
    const it = openEditor(text)
    it.select(place)
    const link = linkAround(it.editor.state)
    expect(link?.href ?? null).toBe(href)
    if (link !== null) expect(link.text).toBe('甲乙')
  })
})

describe('editing', () => {
  const cases: readonly (readonly [name: string, place: string, href: string, shown: string | null, after: string])[] =
    [
      ['a link gets another address and keeps its marks', '甲|乙', 'b.md', null, '前[甲**乙**](b.md)后，丙'],
      ['a link gets another text', '甲|乙', 'a.md', '新', '前[新](a.md)后，丙'],
      ['selected text becomes a link', '|丙|', 'https://c.d', null, '前[甲**乙**](a.md)后，[丙](https://c.d)'],
      [
        'a cursor gets the address as text',
        '丙|',
        'https://c.d/e',
        null,
        '前[甲**乙**](a.md)后，丙[https://c.d/e](https://c.d/e)',
      ],
      ['a cursor gets text with an address', '丙|', 'c.md', '丁', '前[甲**乙**](a.md)后，丙[丁](c.md)'],
    ]
  test.each(cases)('%s', (_name, place, href, shown, after) => {
    const it = openEditor(text)
    it.select(place)
    const target = linkTarget(it.editor.state)
    if (target === null) throw new Error('Nothing can be linked here')
    it.editor.view.dispatch(setLink(it.editor.state, target, href, shown ?? target.text))
    expect(it.text()).toBe(after)
    it.undoAll()
    expect(it.text()).toBe(text)
  })

  test('removing leaves the text', () => {
    const it = openEditor(text)
    it.select('甲|乙')
    const link = linkAround(it.editor.state)
    if (link === null) throw new Error('There is no link')
    it.editor.view.dispatch(removeLink(it.editor.state, link))
    expect(it.text()).toBe('前甲**乙**后，丙')
  })

  test('code can’t be linked', () => {
    const it = openEditor('```\n代码\n```')
    it.select('代|码')
    expect(linkTarget(it.editor.state)).toBeNull()
  })
})

describe('pasting an address', () => {
  test('alone makes a link that shows it', () => {
    const it = openEditor('见，后')
    it.select('见|')
    expect(paste(it, { text: 'https://a.b/c?d=1' })).toBe(true)
    it.type('x')
    expect(it.text()).toBe('见[https://a.b/c?d=1](https://a.b/c?d=1)x，后')
  })

  test('within a link is text of it', () => {
    const it = openEditor(text)
    it.select('甲|乙')
    expect(paste(it, { text: 'https://a.b' })).toBe(true)
    expect(it.text()).toBe('前[甲https://a.b**乙**](a.md)后，丙')
  })
})
