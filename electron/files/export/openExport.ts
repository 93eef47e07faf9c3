import { lstatSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { SkippedFile } from '../../../shared/ipc/importReport.ts'
import { systemReason } from '../systemReason.ts'
import { type ByteSource, openFile } from './byteSource.ts'
import { isPartZip, isSystemFile, readable, safePath, withoutExportFolder } from './entryName.ts'
import { type ExportFile, FileSkipped, type OpenExport } from './exportFile.ts'
import { deepestZip, largestExport, mostEntries } from './limits.ts'
import { openZip, piecesOf, type ZipEntryFile } from './openZip.ts'
import type { Scratch } from './scratch.ts'

/**
 * What an export holds: a zip, a zip of part zips, a folder of either or of pages. Part zips that are packed once more
 * are unpacked into `scratch`; nothing else is written. A chosen zip that is refused is named in `skipped`.
 * @param pause is awaited now and then, so that other work gets its turn; it may throw to give up.
 */
export async function openExport(path: string, scratch: Scratch, pause: () => Promise<void>): Promise<OpenExport> {
  const open: ByteSource[] = []
  const found = new Map<string, ExportFile>()
  const skipped: SkippedFile[] = []
  let bytes = 0

  const skip = (path: string, error: unknown) => {
    if (error instanceof FileSkipped) skipped.push({ path, reason: error.reason, detail: error.message })
    else if ((error as NodeJS.ErrnoException).code === 'ELOOP') skipped.push({ path, reason: 'link', detail: '' })
    else skipped.push({ path, reason: 'unreadable', detail: systemReason(error) })
  }
  const add = (file: ExportFile) => {
    const path = withoutExportFolder(file.path)
    if (found.has(path)) return skip(path, new FileSkipped('duplicate'))
    bytes += file.size
    if (found.size >= mostEntries) throw new FileSkipped('tooMany', String(mostEntries))
    if (bytes > largestExport) throw new FileSkipped('tooLarge', `${bytes} bytes`)
    found.set(path, { ...file, path })
  }

  async function addZip(name: string, source: ByteSource, depth: number): Promise<void> {
    const contents = await openZip(source)
    for (const one of contents.skipped) skipped.push({ ...one, path: withoutExportFolder(one.path) })
    for (const [at, file] of contents.files.entries()) {
      if (at % 2000 === 0) await pause()
      if (!isPartZip(file.path)) add(file)
      else if (depth >= deepestZip) skip(file.path, new FileSkipped('tooMany', `${depth} zips in each other`))
      else await addPart(file, depth)
    }
    if (contents.files.length === 0 && contents.skipped.length === 0) skip(name, new FileSkipped('empty'))
  }
  async function addPart(file: ZipEntryFile, depth: number): Promise<void> {
    try {
      const source = file.stored() ?? (await unpack(file))
      await addZip(file.path, source, depth + 1)
    } catch (error) {
      if (!(error instanceof FileSkipped)) throw error
      skip(file.path, error)
    }
  }
  async function unpack(file: ZipEntryFile): Promise<ByteSource> {
    const path = await scratch.keep(file.pieces(), pause)
    const source = openFile(path)
    open.push(source)
    scratch.release(path)
    return source
  }

  async function addFolder(folder: string, inside: string): Promise<void> {
    for (const name of readdirSync(folder).sort()) {
      const written = inside === '' ? name : `${inside}/${name}`
      if (isSystemFile(name)) continue
      await pause()
      try {
        const place = join(folder, name)
        const stats = lstatSync(place)
        const path = safePath(written)
        if (path === null) throw new FileSkipped('outside')
        if (stats.isDirectory()) await addFolder(place, written)
        else if (!stats.isFile()) throw new FileSkipped('link')
        else if (isPartZip(name)) await addZipFile(place, name)
        else add(plainFile(place, path, stats.size))
      } catch (error) {
        if (error instanceof FileSkipped && error.reason === 'tooMany') throw error
        if (!(error instanceof FileSkipped) && (error as NodeJS.ErrnoException).code === undefined) throw error
        skip(readable(written), error)
      }
    }
  }
  async function addZipFile(place: string, name: string): Promise<void> {
    const source = openFile(place)
    open.push(source)
    await addZip(name, source, 1)
  }
  const close = () => {
    for (const source of open) source.close()
    scratch.clear()
  }

  const name = basename(path)
  try {
    if (lstatSync(path).isDirectory()) await addFolder(path, '')
    else await addZipFile(path, name)
  } catch (error) {
    const expected = error instanceof FileSkipped || (error as NodeJS.ErrnoException).code !== undefined
    if (!expected) {
      close()
      throw error
    }
    skip(name, error)
    // What is refused is refused as a whole.
    found.clear()
  }
  return { files: [...found.values()], skipped, close }
}

function plainFile(place: string, path: string, size: number): ExportFile {
  const using = <T>(work: (source: ByteSource) => T): T => {
    const source = openFile(place)
    try {
      return work(source)
    } finally {
      source.close()
    }
  }
  return {
    path,
    size,
    read: () =>
      using((source) => {
        const bytes = new Uint8Array(source.size)
        source.fill(bytes, 0)
        return bytes
      }),
    async *pieces() {
      const source = openFile(place)
      try {
        yield* piecesOf(source)
      } finally {
        source.close()
      }
    },
  }
}
