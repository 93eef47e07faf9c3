import {
  bold,
  bullet,
  type Case,
  callout,
  code,
  content,
  divider,
  empty,
  equation,
  heading,
  image,
  inlineCode,
  link,
  number,
  otherwise,
  paragraph,
  properties,
  quote,
  same,
  table,
  tex,
  toDo,
  verbatim,
} from './make.ts'

export const quotes: readonly Case[] = [
  same('a line and the one that closes it', '> 甲\n> ', quote('甲')),
  same('of more lines', '> 甲\n> 乙\n> ', quote('甲\n乙')),
  same('with marks', '> **甲**\n> ', quote(bold('甲'))),
  same('an empty one', '> \n> ', quote()),
  same(
    'a list below it is apart by a line break only',
    '> 甲\n> \n- 乙\n- 丙',
    quote('甲'),
    bullet('乙'),
    bullet('丙'),
  ),
  same(
    'numbers and to-dos too',
    '> 甲\n> \n1. 乙\n\n> 丙\n> \n- [ ]  丁',
    quote('甲'),
    number(1, '乙'),
    quote('丙'),
    toDo(false, '丁'),
  ),
  same('other blocks by a blank line', '> 甲\n> \n\n> 乙\n> \n\n丙', quote('甲'), quote('乙'), paragraph('丙')),
  same('what stands in it is text', '> - 甲\n> # 乙\n> > 丙\n> ', quote('- 甲\n# 乙\n> 丙')),
  otherwise('without the closing line', '> 甲\n\n乙', '> 甲\n> \n\n乙', quote('甲'), paragraph('乙')),
  otherwise('without spaces', '>甲\n>乙', '> 甲\n> 乙\n> ', quote('甲\n乙')),
  same('an empty line in it', '> 甲\n> \n> 乙\n> ', quote('甲\n\n乙')),
]

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

export const codes: readonly Case[] = [
  same('with a language', '```sql\nSELECT 1;\n```', code('sql', 'SELECT 1;')),
  same('a language of more words', '```plain text\n甲\n```', code('plain text', '甲')),
  same('without', '```\n甲\n```', code('', '甲')),
  same('an empty one', '```\n```', code('', '')),
  otherwise('an empty line', '```\n\n```', '```\n```', code('', '')),
  same('empty lines', '```\n\n\n```', code('', '\n')),
  same(
    'what is in it is code',
    '```\n# 甲\n- 乙\n\n    丙\n**丁**\\*\n```',
    code('', '# 甲\n- 乙\n\n    丙\n**丁**\\*'),
  ),
  same('a fence in it takes a longer one around it', '````md\n```\n甲\n```\n````', code('md', '```\n甲\n```')),
  same(
    'its lines are as deep as itself',
    '- 甲\n    \n    ```js\n    if (a) {\n        b()\n    }\n    ```\n    ',
    bullet('甲', code('js', 'if (a) {\n    b()\n}')),
  ),
  otherwise('a longer fence than it needs', '`````\n甲\n`````', '```\n甲\n```', code('', '甲')),
  same('one that never ends', '```js\n甲\n\n乙', verbatim('```js\n甲\n\n乙')),
  same(
    'that never ends in an item',
    '- 甲\n    \n    ```js\n    乙\n    \n- 丙',
    bullet('甲', verbatim('```js\n乙')),
    bullet('丙'),
  ),
  same('backticks that are no fence', '``甲\n``` `乙', paragraph('``甲\n``` `乙')),
]

export const equations: readonly Case[] = [
  same('a block', '$$\n\\frac{a}{b}\n$$', equation('\\frac{a}{b}')),
  same('of more lines', '$$\na \\\\\nb\n$$', equation('a \\\\\nb')),
  same('in an item', '- 甲\n    \n    $$\n    a\n    $$\n    ', bullet('甲', equation('a'))),
  same('an empty one', '$$\n$$', equation('')),
  same('one that never ends', '$$\na\n\nb', verbatim('$$\na\n\nb')),
  same('among text', '按 $\\rho = P_1 / P_2$ 计', paragraph('按 ', tex('\\rho = P_1 / P_2'), ' 计')),
  same('amounts of money are text', '约$5到$10，共 $ 20 $', paragraph('约$5到$10，共 $ 20 $')),
  same('a digit right behind it', '$a$\\5', paragraph(tex('a'), '5')),
]

export const tables: readonly Case[] = [
  same(
    'rows and columns',
    '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |',
    table(['甲', '乙'], ['1', '2'], ['3', '4']),
  ),
  same('of one row', '| 甲 |\n| --- |', table(['甲'])),
  same('empty cells', '|  | 乙 |\n| --- | --- |\n|  |  |', table(['', '乙'], ['', ''])),
  same('pipes in cells, in code too', '| 甲\\|乙 | `a\\|b` |\n| --- | --- |', table(['甲|乙', inlineCode('a|b')])),
  same(
    'marks and links in cells',
    '| **甲** | [乙](b%20c.md) |\n| --- | --- |',
    table([bold('甲'), link('b%20c.md', '乙')]),
  ),
  same('a line break in a cell is a tag', '| 甲<br>乙 |\n| --- |', table(['甲\n乙'])),
  same('in an item', '- 甲\n    \n    | 乙 |\n    | --- |\n    | 丙 |\n    ', bullet('甲', table(['乙'], ['丙']))),
  otherwise(
    'padded, aligned, as others write',
    '|甲 |  乙|\n|:---|---:|\n| 1| 2 |',
    '| 甲 |  乙 |\n| --- | --- |\n| 1 | 2 |',
    table(['甲', ' 乙'], ['1', '2']),
  ),
  otherwise(
    'a short row is filled up',
    '| 甲 | 乙 |\n| --- | --- |\n| 1 |',
    '| 甲 | 乙 |\n| --- | --- |\n| 1 |  |',
    table(['甲', '乙'], ['1', '']),
  ),
  same('pipes without a rule are text', '| 甲 | 乙 |\n| 丙 | 丁 |', paragraph('| 甲 | 乙 |\n| 丙 | 丁 |')),
  same('text that would be one', '\\| 甲 |\n| --- |', paragraph('| 甲 |\n| --- |')),
]

export const images: readonly Case[] = [
  same('alone it is a block', '![甲](a.png)', image('甲', 'a.png')),
  same(
    'without a name, broken by an earlier import',
    '![](https://www.notion.so../image/image_a1.png)',
    image('', 'https://www.notion.so../image/image_a1.png'),
  ),
  same(
    'paths as they were encoded',
    '![甲](%E5%91%A8%E6%8A%A5/a(1)&@,.png)\n\n![乙](周报%20b.png)',
    image('甲', '%E5%91%A8%E6%8A%A5/a(1)&@,.png'),
    image('乙', '周报%20b.png'),
  ),
  same('among text', '甲![乙](b.png)丙', paragraph('甲', { type: 'image', alt: '乙', src: 'b.png', marks: [] }, '丙')),
  same('in an item', '- 甲\n    \n    ![乙](b.png)\n    ', bullet('甲', image('乙', 'b.png'))),
  same('as an item', '- ![乙](b.png)', bullet({ type: 'image', alt: '乙', src: 'b.png', marks: [] })),
  same('brackets in its name', '![甲 [1]](a.png)', image('甲 [1]', 'a.png')),
  same('half a bracket in its name', '![甲 \\[1](a.png)', image('甲 [1', 'a.png')),
]

export const dividers: readonly Case[] = [
  same('three dashes', '甲\n\n---\n\n乙', paragraph('甲'), divider, paragraph('乙')),
  same('between items', '- 甲\n\n---\n\n- 乙', bullet('甲'), divider, bullet('乙')),
  otherwise('right below text', '甲\n---', '甲\n\n---', paragraph('甲'), divider),
  same('of other dashes it is text', '***\n\n___\n\n- - -', paragraph('***'), paragraph('___'), bullet('- -')),
]

const title = heading(1, '第07周 2024-02-16')
export const pages: readonly Case[] = [
  same(
    'properties below the title',
    '# 第07周 2024-02-16\n\nCreated: 2024年2月16日 9:05\nTags: 周报, 运维\n\n甲',
    title,
    properties(['Created', '2024年2月16日 9:05'], ['Tags', '周报, 运维']),
    paragraph('甲'),
  ),
  same(
    'in English, with a range',
    '# 第07周 2024-02-16\n\nDate: September 17, 2024 1:52 PM → September 20, 2024',
    title,
    properties(['Date', 'September 17, 2024 1:52 PM → September 20, 2024']),
  ),
  same('an empty value', '# 第07周 2024-02-16\n\nCreated: ', title, properties(['Created', ''])),
  same(
    'a name of more words, and a colon in the value',
    '# 第07周 2024-02-16\n\nLast edited by: 甲\n链接: https://a.b/c',
    title,
    properties(['Last edited by', '甲'], ['链接', 'https://a.b/c']),
  ),
  same('marks in a value are characters', '# 第07周 2024-02-16\n\nA: **b** \\*', title, properties(['A', '**b** \\*'])),
  same('without a title there are none', 'Created: 甲', paragraph('Created: 甲')),
  same(
    'lower down there are none',
    '# 第07周 2024-02-16\n\n甲\n\nCreated: 乙',
    title,
    paragraph('甲'),
    paragraph('Created: 乙'),
  ),
  otherwise(
    'a blank line too far below the title',
    '# 第07周 2024-02-16\n\n\nCreated: 乙',
    '# 第07周 2024-02-16\n\nCreated: 乙',
    title,
    properties(['Created', '乙']),
  ),
  same(
    'below an empty paragraph there are none',
    '# 第07周 2024-02-16\n\n\n\nCreated: 乙',
    title,
    empty,
    paragraph('Created: 乙'),
  ),
  same(
    'a line that is none makes all of it text',
    '# 第07周 2024-02-16\n\nCreated: 乙\n丙',
    title,
    paragraph('Created: 乙\n丙'),
  ),
  same('text that would be some', '# 第07周 2024-02-16\n\nCreated\\: 乙', title, paragraph('Created: 乙')),
]

export const links: readonly Case[] = [
  same(
    'to another page, spaces encoded only',
    '[2024/02/16 周五](2024-02-16%20周五_b8NcXe5RtY.md)',
    paragraph(link('2024-02-16%20周五_b8NcXe5RtY.md', '2024/02/16 周五')),
  ),
  same(
    'to another page, all encoded',
    '[甲](%E7%94%B2%20(1)%20&%20@,.md)',
    paragraph(link('%E7%94%B2%20(1)%20&%20@,.md', '甲')),
  ),
  same(
    'among text, of more addresses',
    '见[甲](https://a.b/?c=1&d=2#e)、[乙](mailto:a@b.c)。',
    paragraph('见', link('https://a.b/?c=1&d=2#e', '甲'), '、', link('mailto:a@b.c', '乙'), '。'),
  ),
  same(
    'bare addresses are text',
    'https://a.b/c_d_e?f=*g*',
    paragraph('https://a.b/c_d_e?f=', content({ type: 'text', text: 'g', marks: [{ type: 'italic' }] })),
  ),
  same('marks in it', '[**甲**乙](a.md)', paragraph(link('a.md', bold('甲'), '乙'))),
  same('marks around it', '**[甲](a.md)**', paragraph(bold(link('a.md', '甲')))),
  same('parentheses in its address', '[甲](a_(b).md)', paragraph(link('a_(b).md', '甲'))),
  same('brackets that are none', '[甲] (乙) 丙](丁) [戊]', paragraph('[甲] (乙) 丙](丁) [戊]')),
  same('an empty text', '[](a.md)', paragraph('[](a.md)')),
  same('an empty address', '[甲]()', paragraph(link('', '甲'))),
  same('text that would be one', '\\[甲\\](乙)', paragraph('[甲](乙)')),
]
