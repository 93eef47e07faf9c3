import type { Code, Equation, Verbatim } from '../document.ts'
import { closingFence, FENCE, isBlankLine } from '../lineStart.ts'
import type { BlockReading, BlockSyntax, Lines } from './blockSyntax.ts'

/** Takes lines to the one that closes; without one, everything to the end of the container is kept verbatim. */
function readFenced(
  first: string,
  { peek }: Lines,
  closes: (line: string) => boolean,
  make: (text: string) => BlockReading['block'],
): BlockReading {
  const own = [first]
  for (let next = peek(1); next !== undefined; next = peek(own.length)) {
    own.push(next)
    if (closes(next)) return { block: make(own.slice(1, -1).join('\n')), length: own.length }
  }
  while (own.length > 1 && isBlankLine(own[own.length - 1] as string)) own.pop()
  return { block: verbatimOf(own), length: own.length }
}

/** Lines as they are, for what is not understood. */
export function verbatimOf(lines: readonly string[]): Verbatim {
  return { type: 'verbatim', line: 0, text: lines.join('\n') }
}

/** Code between fences; the fence is longer than any in the code. An empty block has no line between them. */
export const code: BlockSyntax<Code> = {
  type: 'code',
  begins: ['fence'],
  read(first, lines) {
    const language = FENCE.exec(first)?.[2] ?? ''
    const closing = closingFence(first)
    return readFenced(
      first,
      lines,
      (line) => closing?.test(line) === true,
      (text) => ({ type: 'code', line: 0, language, text }),
    )
  },
  print(block) {
    const longest = Math.max(2, ...(block.text.match(/^`{3,}/gm) ?? []).map((run) => run.length))
    const fence = '`'.repeat(longest + 1)
    return [fence + block.language.replace(/[`\n]/g, ''), ...(block.text === '' ? [] : block.text.split('\n')), fence]
  },
}

/** A block equation: `$$`, the TeX, `$$`. */
export const equation: BlockSyntax<Equation> = {
  type: 'equation',
  begins: ['equation'],
  read: (first, lines) =>
    readFenced(
      first,
      lines,
      (line) => line === '$$',
      (tex) => ({ type: 'equation', line: 0, tex }),
    ),
  print: (block) => ['$$', ...(block.tex === '' ? [] : block.tex.split('\n')), '$$'],
}

/** What has no rule. */
export const verbatim: BlockSyntax<Verbatim> = {
  type: 'verbatim',
  begins: [],
  read: (first) => ({ block: verbatimOf([first]), length: 1 }),
  print: (block) => block.text.split('\n'),
}
