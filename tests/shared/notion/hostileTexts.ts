/** About `length` characters of a snippet again and again. */
function repeated(snippet: string): (length: number) => string {
  return (length) => snippet.repeat(Math.ceil(length / snippet.length))
}

/** A beginning, its middle and its end, as often as it takes. */
function nested(open: string, middle: string, close: string): (length: number) => string {
  return (length) => {
    const depth = Math.ceil(length / (open.length + close.length))
    return open.repeat(depth) + middle + close.repeat(depth)
  }
}

/** Runs of one, two, three … of a character. */
function growing(character: string, between: string, least = 1): (length: number) => string {
  return (length) => {
    const count = Math.floor(Math.sqrt(2 * length))
    return Array.from({ length: count }, (_, index) => character.repeat(index + least)).join(between)
  }
}

/** Items that go down `levels` levels and begin again. */
function indented(levels: number, line: string): (length: number) => string {
  return (length) => {
    const lines: string[] = []
    for (let size = 0, level = 0; size < length; level = (level + 1) % levels) {
      lines.push('    '.repeat(level) + line)
      size += 4 * level + line.length + 1
    }
    return lines.join('\n')
  }
}

/** A line between others that is as long as it takes. */
function stretched(before: string, snippet: string, after: string): (length: number) => string {
  return (length) => before + repeated(snippet)(length) + after
}

/** Texts that a reader which looks too far ahead, or back, takes the square of their length for. */
export const hostileTexts: readonly (readonly [name: string, make: (length: number) => string])[] = [
  ['italic that never ends', repeated('*a ')],
  ['bold and italic that never end', repeated('**a *b ')],
  ['every mark, never ended', repeated('**a*_b ~~c $d `e [f ')],
  ['underscores that open', repeated('_a ')],
  ['underscores that close', stretched('', 'a_', ' *')],
  ['strikethrough that never ends', repeated('~~a ')],
  ['tildes', repeated('~')],
  ['asterisks', repeated('*')],
  ['underscores', repeated('_')],
  ['one run that closes many italics', nested('*a ', 'x', '*')],
  ['one run that closes many bolds', nested('**a ', 'x', '**')],
  ['one run that closes threes', nested('***a ', 'x', '***')],
  ['marks in marks', nested('**a *b ~~c ', 'x', 'c~~ b* a**')],
  ['marks beside marks', repeated('a**b**')],
  ['white space in a mark', stretched('**a', ' ', 'b**')],
  ['white space behind a mark', stretched('a **b**', ' ', 'c *d*')],
  ['ideographic spaces behind a mark', stretched('*a*', '\u3000', 'b')],
  ['brackets that open', repeated('[')],
  ['brackets that close', repeated(']')],
  ['links that never end', repeated('[a](')],
  ['links in links', nested('[a](', 'x', ')')],
  ['texts of links', nested('[', 'a', '](b)')],
  ['links with a space', repeated('[a](b ')],
  ['parentheses behind a link', stretched('[a]', '(', '')],
  ['parentheses in a link', stretched('[a](', '()', ')')],
  ['images that never end', repeated('![[')],
  ['images in images', nested('![', 'a', '](b)')],
  ['images in images with a backslash', nested('![\\\\', 'a', '](b)')],
  ['links', repeated('[a](b)')],
  ['images, a block each', repeated('![a](b)\n\n')],
  ['growing runs of backticks', growing('`', 'a')],
  ['backticks', repeated('`')],
  ['runs of backticks that don’t fit', repeated('`a``b```')],
  ['white space in code', stretched('` a', ' ', 'b `')],
  ['equations that never end', repeated('$a $ ')],
  ['amounts of money', repeated('$a$1')],
  ['dollars', repeated('$')],
  ['dollars and backslashes', repeated('$\\')],
  ['backslashes', repeated('\\')],
  ['backslashes, a line each', repeated('\\\n')],
  ['escapes', repeated('\\*')],
  ['line breaks of tables', repeated('<br>')],
  ['lone surrogates', repeated('\ud800_')],
  ['quotes in a line', repeated('>')],
  ['quotes in a line, with spaces', repeated('> ')],
  ['quoted lines', repeated('> a\n')],
  ['quotes that go deeper', growing('> ', '\n')],
  ['one line', repeated('改a')],
  ['white space in a line', stretched('a', ' ', 'b')],
  ['white space before a line', stretched('', ' ', 'a')],
  ['tabs in a line', stretched('a', '\t', 'b')],
  ['carriage returns in a line', stretched('- a', '\r', 'b\nc\n')],
  ['carriage returns', repeated('\r')],
  ['lines that end in a carriage return', repeated('a\r')],
  ['mixed line ends', repeated('- a\r\n    b\n')],
  ['fences that open', repeated('```a\n')],
  ['fences', repeated('```\n')],
  ['fences in items', repeated('- a\n    ```\n')],
  ['a long fence', stretched('```', '`', '\n')],
  ['a long fence with a backtick in its language', stretched('```', '`', 'x`\n')],
  ['shrinking fences', (length) => growing('`', '\n', 3)(length).split('\n').reverse().join('\n')],
  ['equation fences', repeated('$$\n')],
  ['equation fences between items', repeated('$$\n\n- a\n')],
  ['callouts that never end', repeated('<aside>\n')],
  ['callouts that end without a beginning', repeated('</aside>\n')],
  ['callouts in callouts', nested('<aside>\n', '', '</aside>\n')],
  ['callouts in items', repeated('- a\n    <aside>\n')],
  ['callouts', repeated('<aside>\n💡 a\n\n</aside>\n')],
  ['an icon of many', stretched('<aside>\n', '💡', '\n</aside>')],
  ['an icon that never ends', stretched('<aside>\n<img ', 'a', '\n</aside>')],
  ['empty lines', repeated('\n')],
  ['empty lines below items', repeated('- a\n\n\n\n\n')],
  ['indented empty lines', repeated('    \n')],
  ['indented empty lines below items', repeated('- a\n    \n\n')],
  ['tables', repeated('| a | b |\n| --- | --- |\n')],
  ['a table of short rows', stretched('| a | b |\n| --- | --- |\n', '| a |\n', '')],
  ['a wide table', (length) => `${'|'.repeat(length / 2)}\n${'|-'.repeat(length / 4)}|\n`],
  [
    'a wide table of short rows',
    (length) => `${'| a '.repeat(length / 12)}|\n${'|-'.repeat(length / 12)}|\n${'| a |\n'.repeat(length / 12)}`,
  ],
  ['pipes', stretched('', '|', '\n| --- |\n')],
  ['pipes and spaces', stretched('|', ' |', ' x\n| --- |\n')],
  ['a rule that is none', stretched('| a |\n|', '-|', 'x\n')],
  ['a rule of spaces', stretched('| a |\n|', ' ', 'x\n')],
  ['escaped pipes in a cell', stretched('| ', '\\|', ' |\n| --- |\n')],
  ['line breaks in a cell', stretched('| ', '<br>', ' |\n| --- |\n')],
  ['lines of a paragraph', repeated('a\n')],
  ['lines of an item', stretched('- a\n', 'b\n', '')],
  ['items', repeated('- a\n')],
  ['items with children', repeated('1. a\n    - b\n    原因\n')],
  ['indented lines', repeated('        a\n')],
  ['1,000 levels', indented(1000, '- a')],
  ['40 levels with empty lines between', indented(40, '- a\n')],
  ['headings', repeated('# a\n\n')],
  ['a heading of marks', stretched('# ', 'a**b**<br>', '')],
  ['dividers', repeated('---\n')],
  ['properties', stretched('# a\n\n', 'a: b\n', '')],
  ['a property’s long name', stretched('# a\n\n', 'a', ': b')],
  ['digits', repeated('1')],
  ['numbers in a line', repeated('1. ')],
  ['bullets in a line', repeated('- ')],
]
