import { realpathSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Result } from '../../shared/ipc/problem.ts'
import { pathOfAddress } from '../../shared/report/exportPath.ts'
import { openFile } from '../files/export/byteSource.ts'
import { largestImage } from '../files/imageType.ts'
import { systemReason } from '../files/systemReason.ts'
import { isPage } from './archive/exportTree.ts'
import { addressesIn } from './storedImages.ts'
import { refuse } from './writeOrRefuse.ts'

/** A file by the address that a text gives it, below the text's own folder. */
export interface FileBeside {
  readonly address: string
  readonly path: string
  readonly name: string
  /** Its bytes, or why they were not taken. */
  readonly read: Result<Uint8Array>
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
    const read = readBelow(folder, path) ?? readBelow(folder, path.normalize('NFD'))
    return read === null ? [] : [{ address, path, name: basename(path), read }]
  })
}

/** null where no file is there. */
function readBelow(folder: string, path: string): Result<Uint8Array> | null {
  try {
    const place = join(realpathSync(folder), path)
    if (realpathSync(place) !== place) return refuse({ code: 'fileUnread', name: path, reason: 'a link' })
    if (!statSync(place).isFile()) return null
    const file = openFile(place)
    try {
      const { size } = file
      if (size > largestImage) return refuse({ code: 'tooLarge', name: path, bytes: size, limit: largestImage })
      const bytes = new Uint8Array(size)
      file.fill(bytes, 0)
      return { ok: true, value: bytes }
    } finally {
      file.close()
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    return refuse({ code: 'fileUnread', name: path, reason: systemReason(error) })
  }
}
