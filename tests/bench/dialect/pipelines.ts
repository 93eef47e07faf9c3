import { readFileSync } from 'node:fs'
import { Image } from '@tiptap/extension-image'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { MarkdownManager } from '@tiptap/markdown'
import { StarterKit } from '@tiptap/starter-kit'
import markdownIt from 'markdown-it'
import { defaultMarkdownParser, defaultMarkdownSerializer } from 'prosemirror-markdown'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Document } from '../../../shared/notion/document.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { type Pipeline, pipeline } from './pipeline.ts'

const { devDependencies }: { devDependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
)
const versioned = (name: string): string => `${name} ${devDependencies[name]}`

export const ours: Pipeline = pipeline('ours', readDocument, (document: Document) => printDocument(document))

export const oursByDialect: Pipeline = pipeline(
  'ours, printed without the source',
  readDocument,
  (document: Document) => printDocument(document, { canonical: true }),
)

// Everybody's defaults: nobody's printer is told how Notion writes.
const processor = remark().use(remarkGfm).freeze()
export const remarkPipeline: Pipeline = pipeline(
  `${versioned('remark')} + ${versioned('remark-gfm')}`,
  (text) => processor.parse(text),
  (tree) => processor.stringify(tree),
)

export const prosemirrorMarkdown: Pipeline = pipeline(
  versioned('prosemirror-markdown'),
  (text) => defaultMarkdownParser.parse(text),
  (doc) => defaultMarkdownSerializer.serialize(doc),
)

const tiptap = new MarkdownManager({
  extensions: [
    StarterKit,
    TaskList,
    TaskItem.configure({ nested: true }),
    Table,
    TableRow,
    TableHeader,
    TableCell,
    Image,
  ],
})
const tiptapMarkdown = pipeline(
  versioned('@tiptap/markdown'),
  (text) => tiptap.parse(text),
  (doc) => tiptap.serialize(doc),
)

const markdown = markdownIt()
const markdownItParse = pipeline(versioned('markdown-it'), (text) => markdown.parse(text, {}), null)

/** In the order of a round. */
export const pipelines: readonly Pipeline[] = [
  ours,
  oursByDialect,
  markdownItParse,
  prosemirrorMarkdown,
  tiptapMarkdown,
  remarkPipeline,
]

export const pipelineNotes: readonly string[] = [
  'markdown-it has no printer. prosemirror-markdown’s own schema has no tables, to-dos and strikethrough: it reads them as text.',
  '@tiptap/markdown runs without a DOM here, so it takes HTML in the text literally.',
]
