import { Extension, mergeAttributes, Node, Mark as TipTapMark } from '@tiptap/core'
import Document from '@tiptap/extension-document'
import type { BlockSource, Properties } from '../../../shared/notion/document.ts'

/** Attributes that live in the document only: never in HTML, and not on the second half of a split. */
const hidden = <T>(value: T) => ({ default: value, rendered: false, keepOnSplit: false })

/** A page keeps its line ends and what stands before its first block. */
export const Page = Document.extend({
  content: 'block+',
  addAttributes: () => ({
    lineEnd: hidden<'\n' | '\r\n'>('\n'),
    finalNewline: hidden(false),
    leading: hidden<readonly string[]>([]),
  }),
})

/** The types that a block of the tree maps to, and that carry its own source lines. */
const SOURCED = [
  'paragraph',
  'heading',
  'listItem',
  'taskItem',
  'blockquote',
  'callout',
  'codeBlock',
  'table',
  'equation',
  'image',
  'horizontalRule',
  'properties',
  'verbatim',
]

/** A node is unedited exactly when its content equals what reading its source lines gives; so undo restores the bytes. */
export const Source = Extension.create({
  name: 'source',
  addGlobalAttributes: () => [
    { types: SOURCED, attributes: { source: hidden<BlockSource | null>(null) } },
    // Where the cursor may stand in a section that has no text: for as long as it is empty it is no block.
    { types: ['paragraph'], attributes: { place: hidden(false) } },
    // Only in a run that does not count up by one: such a run keeps the numbers that it has.
    {
      types: ['listItem'],
      attributes: {
        number: {
          ...hidden<number | null>(null),
          rendered: true,
          parseHTML: () => null,
          renderHTML: (attributes: { number?: number | null }) =>
            attributes.number == null ? {} : { value: attributes.number },
        },
      },
    },
  ],
})

/** `<aside>`: an icon and blocks. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ icon: { default: '💡' }, layout: { default: 'block' } }),
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: ({ HTMLAttributes, node }) => [
    'aside',
    mergeAttributes(HTMLAttributes, { class: 'callout' }),
    ['span', { class: 'callout-icon', contenteditable: 'false' }, calloutIcon(node.attrs.icon as string)],
    ['div', { class: 'callout-body' }, 0],
  ],
})

/** An exported icon can be an `<img …>` of a file that isn't here. */
function calloutIcon(icon: string): string {
  return icon.startsWith('<') ? '▣' : icon
}

/** `$$ … $$` */
export const Equation = Node.create({
  name: 'equation',
  group: 'block',
  atom: true,
  addAttributes: () => ({ tex: { default: '' } }),
  parseHTML: () => [
    { tag: 'div[data-equation]', getAttrs: (element) => ({ tex: element.getAttribute('data-equation') ?? '' }) },
  ],
  renderHTML: ({ node }) => [
    'div',
    { class: 'equation', 'data-equation': node.attrs.tex as string },
    node.attrs.tex as string,
  ],
})

/** `$…$` */
export const InlineEquation = Node.create({
  name: 'inlineEquation',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ tex: { default: '' } }),
  parseHTML: () => [
    { tag: 'span[data-equation]', getAttrs: (element) => ({ tex: element.getAttribute('data-equation') ?? '' }) },
  ],
  renderHTML: ({ node }) => [
    'span',
    { class: 'equation', 'data-equation': node.attrs.tex as string },
    node.attrs.tex as string,
  ],
})

/** An image alone in its block. Its file is elsewhere: shown by name. */
export const Image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ alt: { default: '' }, src: { default: '' } }),
  parseHTML: () => [{ tag: 'figure[data-src]', getAttrs: imageAttributes }],
  renderHTML: ({ node }) => [
    'figure',
    { class: 'image', 'data-src': node.attrs.src as string, 'data-alt': node.attrs.alt as string },
    imageName(node.attrs),
  ],
})

/** An image among text. */
export const InlineImage = Node.create({
  name: 'inlineImage',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ alt: { default: '' }, src: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-src]', getAttrs: imageAttributes }],
  renderHTML: ({ node }) => [
    'span',
    { class: 'image', 'data-src': node.attrs.src as string, 'data-alt': node.attrs.alt as string },
    imageName(node.attrs),
  ],
})

function imageAttributes(element: HTMLElement): Record<string, string> {
  return { alt: element.getAttribute('data-alt') ?? '', src: element.getAttribute('data-src') ?? '' }
}

/** What an image is called: its alt text, else its file's name. */
export function imageName(attributes: { readonly alt?: string; readonly src?: string }): string {
  if (attributes.alt) return attributes.alt
  const file = (attributes.src ?? '').split('/').pop() ?? ''
  try {
    return decodeURIComponent(file)
  } catch {
    return file
  }
}

/** A control character, which the page's text nodes would not keep. */
export const ControlCharacter = Node.create({
  name: 'controlCharacter',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ code: { default: 0 } }),
  renderHTML: ({ node }) => ['span', { class: 'control-character' }, controlPicture(node.attrs.code as number)],
})

/** Unicode has a picture for each of the first 32. */
function controlPicture(code: number): string {
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '␡'
}

/** The property lines of a database page. */
export const PageProperties = Node.create({
  name: 'properties',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ entries: { default: [] as Properties['entries'], rendered: false } }),
  renderHTML: ({ node }) => [
    'dl',
    { class: 'properties' },
    ...(node.attrs.entries as Properties['entries']).map(
      ({ name, value }) => ['div', {}, ['dt', {}, name], ['dd', {}, value]] as const,
    ),
  ],
})

/** Text that the dialect has no rule for, kept as it is. */
export const Verbatim = Node.create({
  name: 'verbatim',
  group: 'block',
  atom: true,
  addAttributes: () => ({ text: { default: '' } }),
  parseHTML: () => [{ tag: 'pre[data-verbatim]', getAttrs: (element) => ({ text: element.textContent ?? '' }) }],
  renderHTML: ({ node }) => ['pre', { class: 'verbatim', 'data-verbatim': '' }, node.attrs.text as string],
})

/** A link as it is written: relative to the page, encoded or not. It is opened only on purpose. */
export const Link = TipTapMark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({
    href: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-href') ?? element.getAttribute('href') ?? '',
    },
    /** The link stands inside bold, italic or strike that begins before it: `**[a](b)**`. */
    inner: { default: false, rendered: false },
  }),
  parseHTML: () => [{ tag: 'a[data-href]' }, { tag: 'a[href]' }],
  renderHTML: ({ mark }) => [
    'a',
    { 'data-href': mark.attrs.href as string, class: 'link', title: mark.attrs.href as string },
    0,
  ],
})
