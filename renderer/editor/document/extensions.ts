import { type AnyExtension, getSchema } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Code } from '@tiptap/extension-code'
import { Italic } from '@tiptap/extension-italic'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import {
  Callout,
  ControlCharacter,
  Equation,
  Image,
  InlineEquation,
  InlineImage,
  Link,
  Page,
  PageProperties,
  Source,
  Verbatim,
} from './nodes.ts'

/** The dialect merges no cells; a table that is pasted with merged ones gets a cell for each. */
const cell = {
  content: 'paragraph+',
  addAttributes: () => ({
    colspan: { default: 1, parseHTML: () => 1, rendered: false },
    rowspan: { default: 1, parseHTML: () => 1, rendered: false },
    colwidth: { default: null, parseHTML: () => null, rendered: false },
  }),
}

/**
 * What a report's document is made of: the schema and the commands of StarterKit, without anything that is seen.
 * A quote and a cell hold lines of text only, since the dialect has no other.
 */
export const documentExtensions: readonly AnyExtension[] = [
  Page,
  StarterKit.configure({
    document: false,
    heading: { levels: [1, 2, 3] },
    blockquote: false,
    code: false,
    italic: false,
    link: false,
    underline: false,
    // A page ends as it ended: no paragraph is added behind it.
    trailingNode: false,
    undoRedo: { depth: 1000 },
  }),
  Blockquote.extend({ content: 'paragraph+' }),
  // `_…_` stays what it is.
  Italic.extend({ addAttributes: () => ({ underscore: { default: false, rendered: false } }) }),
  // Code can be bold in Notion.
  Code.extend({ excludes: '' }),
  Link,
  TaskList,
  // A box is called by its own line, in whatever language that is.
  TaskItem.configure({ nested: true, a11y: { checkboxLabel: ({ firstChild }) => firstChild?.textContent ?? '' } }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend(cell),
  TableCell.extend(cell),
  Callout,
  Equation,
  InlineEquation,
  Image,
  InlineImage,
  ControlCharacter,
  PageProperties,
  Verbatim,
  Source,
]

export const documentSchema = getSchema([...documentExtensions])
