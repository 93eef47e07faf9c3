import { bold, type Case, content, link, paragraph, same } from './make.ts'

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
