import { bold, bullet, type Case, inlineCode, link, otherwise, paragraph, same, table } from './make.ts'

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
