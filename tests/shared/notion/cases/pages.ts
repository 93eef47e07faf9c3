import { type Case, empty, heading, otherwise, paragraph, properties, same } from './make.ts'

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
