import type { Command } from '@tiptap/pm/state'
import {
  CodeXml,
  Heading1,
  Heading2,
  Heading3,
  Lightbulb,
  List,
  ListOrdered,
  ListTodo,
  TextQuote,
  Type,
} from 'lucide-react'
import type { EditorCommand } from './command.ts'
import type { TextKind } from './textKind.ts'
import { areAll, turnInto } from './turnInto.ts'

type Turning = Pick<EditorCommand, 'title' | 'icon' | 'keywords' | 'keys'> & { readonly kind: TextKind }

const turnings: readonly Turning[] = [
  {
    kind: 'paragraph',
    title: 'command.paragraph',
    icon: Type,
    keywords: ['text', 'paragraph', 'plain', 'wenben', 'wb', 'zhengwen', 'zw'],
    keys: ['Mod-Alt-0'],
  },
  {
    kind: 'heading1',
    title: 'command.heading1',
    icon: Heading1,
    keywords: ['h1', 'heading', 'title', 'biaoti', 'biaoti1', 'bt', 'bt1', 'yijibiaoti', 'yjbt'],
    keys: ['Mod-Alt-1'],
  },
  {
    kind: 'heading2',
    title: 'command.heading2',
    icon: Heading2,
    keywords: ['h2', 'heading', 'subtitle', 'biaoti', 'biaoti2', 'bt', 'bt2', 'erjibiaoti', 'ejbt'],
    keys: ['Mod-Alt-2'],
  },
  {
    kind: 'heading3',
    title: 'command.heading3',
    icon: Heading3,
    keywords: ['h3', 'heading', 'subtitle', 'biaoti', 'biaoti3', 'bt', 'bt3', 'sanjibiaoti', 'sjbt'],
    keys: ['Mod-Alt-3'],
  },
  {
    kind: 'bulletItem',
    title: 'command.bulletItem',
    icon: List,
    keywords: ['bullet', 'list', 'unordered', 'liebiao', 'lb', 'wuxuliebiao', 'wxlb', 'xiangmu', 'xm', 'yuandian'],
    keys: ['Mod-Shift-8'],
  },
  {
    kind: 'numberItem',
    title: 'command.numberItem',
    icon: ListOrdered,
    keywords: ['number', 'list', 'ordered', 'bianhao', 'bh', 'liebiao', 'lb', 'youxuliebiao', 'yxlb', 'shuzi'],
    keys: ['Mod-Shift-7'],
  },
  {
    kind: 'toDoItem',
    title: 'command.toDoItem',
    icon: ListTodo,
    keywords: ['todo', 'to-do', 'task', 'checkbox', 'daiban', 'db', 'renwu', 'rw'],
    keys: ['Mod-Shift-9'],
  },
  {
    kind: 'quote',
    title: 'command.quote',
    icon: TextQuote,
    keywords: ['quote', 'blockquote', 'yinyong', 'yy', 'yinwen'],
    keys: ['Mod-Shift-b'],
  },
  {
    kind: 'callout',
    title: 'command.callout',
    icon: Lightbulb,
    keywords: ['callout', 'aside', 'note', 'tip', 'biaozhu', 'bz', 'tishi', 'ts'],
  },
  {
    kind: 'code',
    title: 'command.code',
    icon: CodeXml,
    keywords: ['code', 'codeblock', 'daima', 'dm', 'daimakuai', 'dmk'],
    keys: ['Mod-Alt-c'],
  },
]

/** What a block can become. A second time it becomes text again. */
export const turnCommands: readonly EditorCommand[] = turnings.map(({ kind, ...shown }) => ({
  ...shown,
  name: kind,
  group: 'turn',
  isActive: ({ state }) => areAll(kind, state),
  isEnabled: ({ state }) => turnOrBack(kind)(state),
  run: ({ state, view }) => void turnOrBack(kind)(state, view.dispatch),
}))

function turnOrBack(kind: TextKind): Command {
  return (state, dispatch) => turnInto(areAll(kind, state) ? 'paragraph' : kind)(state, dispatch)
}
