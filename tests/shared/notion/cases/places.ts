import {
  bullet,
  type Case,
  callout,
  code,
  heading,
  number,
  paragraph,
  properties,
  quote,
  same,
  table,
  toDo,
} from './make.ts'

const at = (lines: readonly number[], one: Case): Case => ({ ...one, lines })

/** The line that each block begins on, counted from 1. */
export const lineNumbers: readonly Case[] = [
  at(
    [1, 3, 6],
    same(
      'of blocks one below the other',
      '# 甲\n\n乙\n丙\n\n丁',
      heading(1, '甲'),
      paragraph('乙\n丙'),
      paragraph('丁'),
    ),
  ),
  at(
    [1, 3, 6],
    same(
      'of properties',
      '# 甲\n\nA: b\nC: d\n\n丁',
      heading(1, '甲'),
      properties(['A', 'b'], ['C', 'd']),
      paragraph('丁'),
    ),
  ),
  at(
    [1, 2, 3, 4, 5],
    same(
      'of nested items',
      '- 甲\n    1. 乙\n        - [ ]  丙\n    2. 丁\n- 戊',
      bullet('甲', number(1, '乙', toDo(false, '丙')), number(2, '丁')),
      bullet('戊'),
    ),
  ),
  at(
    [1, 4, 6, 8],
    same(
      'of paragraphs in items',
      '- 甲\n乙\n    \n    丙\n    \n    丁\n    \n- 戊',
      bullet('甲\n乙', paragraph('丙'), paragraph('丁')),
      bullet('戊'),
    ),
  ),
  at(
    [1, 2, 5, 7, 9],
    same(
      'in a callout with its icon beside',
      '<aside>\n💡 甲\n乙\n\n- 丙\n    \n    丁\n    \n- 戊\n</aside>',
      callout('💡', 'inline', paragraph('甲\n乙'), bullet('丙', paragraph('丁')), bullet('戊')),
    ),
  ),
  at(
    [1, 4, 6, 8],
    same(
      'in a callout with its icon above',
      '<aside>\n💡\n\n甲\n\n## 乙\n\n丙\n\n</aside>',
      callout('💡', 'block', paragraph('甲'), heading(2, '乙'), paragraph('丙')),
    ),
  ),
  at(
    [1, 3, 4, 8],
    same(
      'in a callout in an item',
      '- 甲\n    \n    <aside>\n    💡 乙\n    \n    </aside>\n    \n- 丙',
      bullet('甲', callout('💡', 'inline', paragraph('乙'))),
      bullet('丙'),
    ),
  ),
  at(
    [1, 4, 10, 14],
    same(
      'below blocks of more lines',
      '> 甲\n> \n\n```\n乙\n\n丙\n```\n\n| 丁 |\n| --- |\n| 戊 |\n\n己',
      quote('甲'),
      code('', '乙\n\n丙'),
      table(['丁'], ['戊']),
      paragraph('己'),
    ),
  ),
  at([1, 3, 5], {
    name: 'of empty paragraphs',
    text: '甲\n\n\n\n乙',
    blocks: [paragraph('甲'), paragraph(), paragraph('乙')],
  }),
  at([3], {
    name: 'below blank lines',
    text: ' \n\n甲',
    dialect: '甲',
    blocks: [paragraph('甲')],
    document: { leading: [' ', ''] },
  }),
]
