import { readInline } from '../readInline.ts'
import { writableHref } from './address.ts'

/** `![alt](src)`. Brackets of the alt text are escaped only where it would end early without. */
export function printImage(alt: string, src: string): string {
  const plain = `![${alt}](${writableHref(src)})`
  if (!/[[\]\\]/.test(alt)) return plain
  const [read, ...more] = readInline(plain)
  const survives = more.length === 0 && read?.type === 'image' && read.alt === alt && read.src === src
  return survives ? plain : `![${alt.replace(/[[\]\\]/g, '\\$&')}](${writableHref(src)})`
}
