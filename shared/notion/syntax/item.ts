import type { BulletItem, InlineContent, NumberItem, ToDoItem } from '../document.ts'
import { BULLET, guardBulletText, NUMBER, TO_DO } from '../lineStart.ts'
import { readInline } from '../readInline.ts'
import type { BlockSyntax } from './blockSyntax.ts'
import { textLines } from './textLines.ts'

const asWritten = (text: string): string => text

function lines(
  marker: string,
  content: InlineContent,
  source: string | null,
  guard: (text: string) => string,
): readonly string[] {
  const [first = '', ...rest] = textLines(content, source, { first: guard, belowItem: true })
  return [marker + first, ...rest]
}

/** The item's text in its own lines: without the marker. */
function textOf(source: readonly string[], marker: RegExp, group: number): string {
  const first = marker.exec(source[0] ?? '')?.[group] ?? ''
  return [first, ...source.slice(1)].join('\n')
}

export const bulletItem: BlockSyntax<BulletItem> = {
  type: 'bulletItem',
  begins: ['bullet'],
  read: (first) => ({
    block: { type: 'bulletItem', line: 0, content: readInline(first.slice(2)), children: [] },
    length: 1,
  }),
  print: (block) => lines('- ', block.content, null, guardBulletText),
  printEdited: (block, source) => lines('- ', block.content, textOf(source, BULLET, 1), guardBulletText),
}

export const numberItem: BlockSyntax<NumberItem> = {
  type: 'numberItem',
  begins: ['number'],
  read(first) {
    const dot = first.indexOf('.')
    const number = Number(first.slice(0, dot))
    return {
      block: { type: 'numberItem', line: 0, number, content: readInline(first.slice(dot + 2)), children: [] },
      length: 1,
    }
  },
  print: (block) => lines(`${block.number}. `, block.content, null, asWritten),
  printEdited: (block, source) => lines(`${block.number}. `, block.content, textOf(source, NUMBER, 2), asWritten),
}

/** Two spaces behind the box. */
export const toDoItem: BlockSyntax<ToDoItem> = {
  type: 'toDoItem',
  begins: ['toDo'],
  read(first) {
    const [, box = ' ', text = ''] = TO_DO.exec(first) ?? []
    return {
      block: { type: 'toDoItem', line: 0, checked: box !== ' ', content: readInline(text), children: [] },
      length: 1,
    }
  },
  print: (block) => lines(`- [${block.checked ? 'x' : ' '}]  `, block.content, null, asWritten),
  printEdited: (block, source) =>
    lines(`- [${block.checked ? 'x' : ' '}]  `, block.content, textOf(source, TO_DO, 2), asWritten),
}
