import { Extension, InputRule, markInputRule, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core'
import type { NodeType, Schema } from '@tiptap/pm/model'
import { convertItem } from './itemCommands.ts'
import { isItemNode, type ListName } from './items.ts'

/**
 * What becomes a block or a mark while it is typed, as in Notion; one Backspace takes it back. Whatever isn't here stays
 * the text that was typed, and is escaped where the dialect would read more into it. `、` behind a number is text.
 */
export const TypingRules = Extension.create({
  name: 'typingRules',
  addInputRules() {
    const { schema } = this.editor
    return [
      ...listRules(schema),
      ...[1, 2, 3].map((level) =>
        textblockTypeInputRule({
          find: new RegExp(`^#{${level}} $`),
          type: nodeType(schema, 'heading'),
          getAttributes: { level },
        }),
      ),
      wrappingInputRule({ find: /^> $/, type: nodeType(schema, 'blockquote') }),
      textblockTypeInputRule({
        find: /^```([\w+#-]*)[ \n]$/,
        type: nodeType(schema, 'codeBlock'),
        getAttributes: (match) => ({ language: match[1] ?? '' }),
      }),
      dividerRule(schema),
      linkRule(schema),
      ...markRules(schema),
    ]
  },
})

const lists: readonly {
  readonly find: RegExp
  readonly list: ListName
  readonly attributes?: (match: RegExpMatchArray) => Record<string, unknown>
}[] = [
  { find: /^[-*+] $/, list: 'bulletList' },
  { find: /^(\d{1,9})\. $/, list: 'orderedList', attributes: (match) => ({ start: Number(match[1]) }) },
  { find: /^\[([ xX]?)\] $/, list: 'taskList', attributes: (match) => ({ checked: /x/i.test(match[1] ?? '') }) },
]

/** A paragraph becomes an item; an item of another list becomes one of this. */
function listRules(schema: Schema): readonly InputRule[] {
  return lists.map(
    ({ find, list, attributes = () => ({}) }) =>
      new InputRule({
        find,
        handler: ({ state: { tr }, range, match }) => {
          const $from = tr.doc.resolve(range.from)
          if ($from.parent.type.name !== 'paragraph') return null
          const own = attributes(match)
          const parent = $from.node(-1)
          if (isItemNode(parent) && $from.index(-1) === 0) {
            if ($from.node(-2).type.name === list) return null
            tr.delete(range.from, range.to)
            return convertItem(tr, tr.doc.resolve(range.from), list, own) ? undefined : null
          }
          tr.delete(range.from, range.to)
          const $start = tr.doc.resolve(range.from)
          const block = $start.blockRange()
          const item = nodeType(schema, list === 'taskList' ? 'taskItem' : 'listItem')
          if (block === null || !parent.canReplaceWith($start.index(-1), $start.index(-1) + 1, nodeType(schema, list)))
            return null
          tr.wrap(block, [
            { type: nodeType(schema, list), attrs: list === 'orderedList' ? own : null },
            { type: item, attrs: list === 'taskList' ? own : null },
          ])
          return undefined
        },
      }),
  )
}

function dividerRule(schema: Schema): InputRule {
  return new InputRule({
    find: /^---$/,
    handler: ({ state: { tr }, range }) => {
      const $from = tr.doc.resolve(range.from)
      const parent = $from.node(-1)
      const divider = nodeType(schema, 'horizontalRule')
      const index = $from.index(-1)
      if ($from.parent.type.name !== 'paragraph' || !parent.canReplaceWith(index, index, divider)) return null
      tr.delete(range.from, range.to).insert($from.before(), divider.create())
      return undefined
    },
  })
}

/** `[text](https://…)`; another address stays text, since brackets mean much else. */
function linkRule(schema: Schema): InputRule {
  return new InputRule({
    find: /\[([^[\]]+)\]\((https?:\/\/[^\s()]+)\)$/,
    handler: ({ state: { tr }, range, match }) => {
      const [, text = '', href = ''] = match
      const { link } = schema.marks
      if (link === undefined || !tr.doc.resolve(range.from).parent.type.allowsMarkType(link)) return null
      const marks = link.create({ href }).addToSet(tr.doc.resolve(range.from).marks())
      tr.replaceWith(range.from, range.to, schema.text(text, marks)).removeStoredMark(link)
      return undefined
    },
  })
}

/** Chinese has no space before a mark; a star behind a letter or a digit is a sign of multiplication. */
const marks: readonly { readonly find: RegExp; readonly mark: string }[] = [
  { find: /(?<!\*)\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, mark: 'bold' },
  { find: /(?<![*\w])\*([^*\s](?:[^*]*[^*\s])?)\*$/, mark: 'italic' },
  { find: /(?<!~)~~([^~\s](?:[^~]*[^~\s])?)~~$/, mark: 'strike' },
  { find: /(?<!`)`([^`]+)`$/, mark: 'code' },
]

function markRules(schema: Schema): readonly InputRule[] {
  return marks.flatMap(({ find, mark }) => {
    const type = schema.marks[mark]
    return type === undefined ? [] : [markInputRule({ find, type })]
  })
}

function nodeType(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name]
  if (type === undefined) throw new Error(`The schema has no ${name}`)
  return type
}
