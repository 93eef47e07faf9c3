import { bold, type Case, heading, inlineCode, paragraph, same } from './make.ts'

export const headings: readonly Case[] = [
  same('three levels', '# 甲\n\n## 乙\n\n### 丙', heading(1, '甲'), heading(2, '乙'), heading(3, '丙')),
  same(
    'a title and the heading that repeats it',
    '# 第07周 2024-02-16\n\n# 第07周 2024/02/16',
    heading(1, '第07周 2024-02-16'),
    heading(1, '第07周 2024/02/16'),
  ),
  same('brackets that don’t fit', '### A. 计费中心升级【', heading(3, 'A. 计费中心升级【')),
  same('marks', '## 【**重点**】与`pay`', heading(2, '【', bold('重点'), '】与', inlineCode('pay'))),
  same('an empty one keeps its space', '# \n\n甲', heading(1), paragraph('甲')),
  same('a line break in it is a tag', '## 甲<br>乙', heading(2, '甲\n乙')),
  same(
    'what begins a block stands here as text',
    '# - 甲\n\n## 1. 乙\n\n### > 丙',
    heading(1, '- 甲'),
    heading(2, '1. 乙'),
    heading(3, '> 丙'),
  ),
  same('white space at its ends', '#  甲 ', heading(1, ' 甲 ')),
]
