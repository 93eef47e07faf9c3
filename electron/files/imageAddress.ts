import { extname } from 'node:path'
import { writableHref } from '../../shared/notion/inline/address.ts'
import { safeStem } from './fileName.ts'
import type { ImageType } from './imageType.ts'

/**
 * The addresses that an image may get in a report's text, the best one first: in a folder that is named after the
 * report's file, beside it, as Notion exports it (`第06周/image.png`, `第06周/image 1.png`); encoded as Notion does.
 * @param name that the image's file came with.
 */
export function* imageAddresses(reportFile: string, name: string, type: ImageType): Generator<string> {
  const folder = folderOf(reportFile)
  const own = extname(name)
  const ending = type.endings.includes(own.toLowerCase()) ? own : (type.endings[0] ?? '')
  const stem = safeStem(ending === own ? name.slice(0, name.length - own.length) : name, 'image')
  yield encodePath(folder, stem + ending)
  for (let copy = 1; ; copy++) yield encodePath(folder, `${stem} ${copy}${ending}`)
}

/** The parts of a relative address, decoded; null where it could lead out of the folder that it is relative to. */
export function partsOfAddress(address: string): readonly string[] | null {
  try {
    const parts = address.split('/').map(decodeURIComponent)
    return parts.some((part) => /^\.{0,2}$|[/\\:\0]/.test(part)) ? null : parts
  } catch {
    return null
  }
}

function folderOf(reportFile: string): string {
  const ending = extname(reportFile)
  // A file without an ending and a folder beside it can't have one name.
  return ending === ''
    ? `${safeStem(reportFile, 'report')} files`
    : safeStem(reportFile.slice(0, -ending.length), 'report')
}

/** White space and what is no ASCII; `& ( ) , @` stay. */
function encodePath(...parts: readonly string[]): string {
  return writableHref(parts.map((part) => encodeURI(part).replaceAll('#', '%23').replaceAll('?', '%3F')).join('/'))
}
