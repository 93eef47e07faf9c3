import type { Divider, Image, Properties } from '../document.ts'
import { printImage } from '../inline/printImage.ts'
import type { BlockSyntax } from './blockSyntax.ts'

export const divider: BlockSyntax<Divider> = {
  type: 'divider',
  begins: ['divider'],
  read: () => ({ block: { type: 'divider', line: 0 }, length: 1 }),
  print: () => ['---'],
}

/** An image alone in its block. It is read as a paragraph first: see the reader. */
export const image: BlockSyntax<Image> = {
  type: 'image',
  begins: [],
  read: () => ({ block: { type: 'image', line: 0, alt: '', src: '' }, length: 1 }),
  print: (block) => [printImage(block.alt, block.src)],
}

const PROPERTY = /^([\p{L}\p{N}][^:`*[\]\\]{0,60}): (.*)$/su

/** `Name: value`; null for a line that is none. Notion writes a page's properties below its title, a line each. */
export function readProperty(line: string): { readonly name: string; readonly value: string } | null {
  const [, name, value] = PROPERTY.exec(line) ?? []
  return name === undefined || value === undefined ? null : { name, value }
}

/** Read from the paragraph below the title: see the reader. */
export const properties: BlockSyntax<Properties> = {
  type: 'properties',
  begins: [],
  read: () => ({ block: { type: 'properties', line: 0, entries: [] }, length: 1 }),
  print: (block) => block.entries.map(({ name, value }) => `${name}: ${value}`),
}
