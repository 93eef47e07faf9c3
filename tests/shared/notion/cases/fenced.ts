import { bullet, type Case, code, equation, otherwise, paragraph, same, tex, verbatim } from './make.ts'

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
