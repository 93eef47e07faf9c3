import { realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathOfAddress } from '../../shared/report/exportPath.ts'
import { openFile } from '../files/export/byteSource.ts'
import { largestImage } from '../files/imageType.ts'
import { isPage } from './archive/exportTree.ts'
import { addressesIn } from './storedImages.ts'

/** A file by the address that a text gives it. */
export interface FileBeside {
  readonly address: string
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The files that a page's text names and that lie in its folder or below, as an export lays them. No link is followed,
 * and other pages are none of its files. What is larger than an image may be, or can't be read, stays where it is.
 */
export function readFilesBeside(folder: string, text: string): readonly FileBeside[] {
  return [...addressesIn(text)].flatMap((address) => {
    const path = pathOfAddress('page.md', address)
    if (path === null || isPage(path)) return []
    // macOS writes names decomposed, and other systems keep them so.
    const bytes = readBelow(folder, path) ?? readBelow(folder, path.normalize('NFD'))
    return bytes === null ? [] : [{ address, name: basename(path), bytes }]
  })
}

function readBelow(folder: string, path: string): Uint8Array | null {
  try {
    const place = join(realpathSync(folder), path)
    if (realpathSync(place) !== place) return null
    const file = openFile(place)
    try {
      if (file.size > largestImage) return null
      const bytes = new Uint8Array(file.size)
      file.fill(bytes, 0)
      return bytes
    } finally {
      file.close()
    }
  } catch {
    return null
  }
}
