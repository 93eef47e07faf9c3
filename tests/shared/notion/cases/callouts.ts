import { bullet, type Case, callout, code, heading, paragraph, same, verbatim } from './make.ts'

export const callouts: readonly Case[] = [
  same('the older layout', '<aside>\n💡 甲\n\n</aside>', callout('💡', 'inline', paragraph('甲'))),
  same('the newer layout', '<aside>\n💡\n\n甲\n\n</aside>', callout('💡', 'block', paragraph('甲'))),
  same(
    'of more blocks, older',
    '<aside>\n⚠️ 甲\n乙\n\n丙\n\n</aside>',
    callout('⚠️', 'inline', paragraph('甲\n乙'), paragraph('丙')),
  ),
  same(
    'a list at the end',
    '<aside>\n📌 甲\n\n- 乙\n- 丙\n</aside>',
    callout('📌', 'inline', paragraph('甲'), bullet('乙'), bullet('丙')),
  ),
  same('a list alone', '<aside>\n📌\n- 乙\n</aside>', callout('📌', 'block', bullet('乙'))),
  same(
    'blocks in it',
    '<aside>\n💡\n\n## 甲\n\n- 乙\n    \n    丙\n    \n\n```\n丁\n```\n\n</aside>',
    callout('💡', 'block', heading(2, '甲'), bullet('乙', paragraph('丙')), code('', '丁')),
  ),
  same('an icon of several characters', '<aside>\n👨‍👩‍👧 甲\n\n</aside>', callout('👨‍👩‍👧', 'inline', paragraph('甲'))),
  same(
    'an icon that is an image',
    '<aside>\n<img src="图标.png" alt="图标" width="40px" />\n\n甲\n\n</aside>',
    callout('<img src="图标.png" alt="图标" width="40px" />', 'block', paragraph('甲')),
  ),
  same(
    'in an item',
    '- 甲\n    \n    <aside>\n    💡 乙\n    \n    </aside>\n    \n- 丙',
    bullet('甲', callout('💡', 'inline', paragraph('乙'))),
    bullet('丙'),
  ),
  same(
    'in a callout',
    '<aside>\n💡\n\n<aside>\n📌 甲\n\n</aside>\n\n</aside>',
    callout('💡', 'block', callout('📌', 'inline', paragraph('甲'))),
  ),
  same(
    'code in it that reads like its end',
    '<aside>\n💡\n\n```html\n<aside>\n</aside>\n</aside>\n```\n\n</aside>',
    callout('💡', 'block', code('html', '<aside>\n</aside>\n</aside>')),
  ),
  same('one that never ends', '<aside>\n💡 甲\n\n- 乙', verbatim('<aside>\n💡 甲\n\n- 乙')),
  same('an end without a beginning', '甲\n\n\\</aside>', paragraph('甲'), paragraph('</aside>')),
]
