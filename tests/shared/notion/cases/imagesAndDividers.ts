import { bullet, type Case, divider, image, otherwise, paragraph, same } from './make.ts'

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
  otherwise(
    'in angle brackets, where white space and parentheses may stand',
    '![甲](<图 (1.png>)\n\n![乙](<b.png>)',
    '![甲](图%20%281.png)\n\n![乙](b.png)',
    image('甲', '图%20%281.png'),
    image('乙', 'b.png'),
  ),
  same(
    'a space in it without them is text',
    '![甲](a b.png)\n\n![甲](< b.png>)',
    paragraph('![甲](a b.png)'),
    paragraph('![甲](< b.png>)'),
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
