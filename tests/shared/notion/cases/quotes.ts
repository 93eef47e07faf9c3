import { bold, bullet, type Case, number, otherwise, paragraph, quote, same, toDo } from './make.ts'

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
