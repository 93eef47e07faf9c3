import { Readable } from 'node:stream'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import type { SkippedFile } from '../../../shared/ipc/importReport.ts'
import { type ByteSource, stretchOf } from './byteSource.ts'
import { isPartZip, isSystemFile, readable, readEntryName, safePath } from './entryName.ts'
import { type ExportFile, FileSkipped } from './exportFile.ts'
import { freeOfRatio, largestDirectory, largestExport, largestFile, largestRatio, mostEntries } from './limits.ts'

export interface ZipEntryFile extends ExportFile {
  /** Its bytes as they lie in the zip where they are not packed; null where they are. */
  readonly stored: () => ByteSource | null
}
export interface ZipContents {
  readonly files: readonly ZipEntryFile[]
  readonly skipped: readonly SkippedFile[]
}

const stored = 0
const deflated = 8
/** Bytes of a local header before its name. APPNOTE.TXT, 4.3.7. */
const localHeader = 30
/** Bytes that are read at a time of a large file. */
const piece = 256 * 1024

/**
 * What a zip holds, by its own list. Nothing is unpacked and nothing written. An entry that must not be taken is named
 * with the reason; a zip whose list can't be trusted is refused as a whole.
 * @throws FileSkipped for such a zip.
 */
export async function openZip(source: ByteSource): Promise<ZipContents> {
  const entries = await readEntries(source)
  refuseOverlaps(entries, source)
  refuseBomb(entries, source)
  const files: ZipEntryFile[] = []
  const skipped: SkippedFile[] = []
  for (const entry of entries) {
    const written = readEntryName(entry)
    if (isSystemFile(written)) continue
    const path = safePath(written)
    const reason = path === null ? ('outside' as const) : whySkipped(entry, isPartZip(path))
    if (path === null || reason !== null) {
      skipped.push({ path: readable(written), reason: reason ?? 'outside', detail: '' })
    } else if (!written.endsWith('/')) files.push(fileOf(source, entry, path))
  }
  return { files, skipped }
}

async function readEntries(source: ByteSource): Promise<readonly Entry[]> {
  let zip: ZipFile
  try {
    const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false }
    zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, options)
  } catch (error) {
    const { message } = error as Error
    // What begins as a zip was one.
    throw new FileSkipped(beginsAsZip(source) ? 'damaged' : 'notZip', message)
  }
  if (zip.entryCount > mostEntries) throw new FileSkipped('tooMany', String(zip.entryCount))
  const entries: Entry[] = []
  let names = 0
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry)
      names += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
      if (entries.length > mostEntries || names > largestDirectory) break
    }
  } catch (error) {
    throw new FileSkipped('damaged', (error as Error).message)
  }
  if (entries.length > mostEntries || names > largestDirectory) throw new FileSkipped('tooMany', String(entries.length))
  return entries
}

function beginsAsZip(source: ByteSource): boolean {
  const start = new Uint8Array(4)
  if (source.size < start.length) return false
  source.fill(start, 0)
  return Buffer.from(start).toString('latin1') === 'PK\x03\x04'
}

/** Entries that share bytes unpack to far more than their zip: David Fifield, "A better zip bomb", 2019. */
function refuseOverlaps(entries: readonly Entry[], source: ByteSource): void {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  for (const [at, entry] of inOrder.entries()) {
    const next = inOrder[at + 1]?.relativeOffsetOfLocalHeader ?? source.size
    const end = entry.relativeOffsetOfLocalHeader + localHeader + entry.fileNameLength + entry.compressedSize
    if (end > source.size) throw new FileSkipped('damaged', `${readable(readEntryName(entry))}: ends behind the zip`)
    if (end > next) throw new FileSkipped('overlap', readable(readEntryName(entry)))
  }
}

function refuseBomb(entries: readonly Entry[], source: ByteSource): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (unpacked > largestExport) throw new FileSkipped('tooLarge', `${unpacked} bytes`)
  if (isBomb(source.size, unpacked)) throw new FileSkipped('bomb', `${unpacked} bytes out of ${source.size}`)
}
function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > freeOfRatio && unpacked > packed * largestRatio
}

function whySkipped(entry: Entry, isPart: boolean): SkippedFile['reason'] | null {
  const { compressionMethod, compressedSize, uncompressedSize, versionMadeBy, externalFileAttributes } = entry
  const madeOnUnix = versionMadeBy >>> 8 === 3 || versionMadeBy >>> 8 === 19
  const mode = externalFileAttributes >>> 16
  // The file types of stat(2): 0 not told, 4 folder, 8 file.
  if (mode !== 0 && (madeOnUnix || mode >>> 12 === 10) && ![0, 4, 8].includes(mode >>> 12)) return 'link'
  if (entry.isEncrypted()) return 'encrypted'
  if (compressionMethod !== stored && compressionMethod !== deflated) return 'method'
  if (uncompressedSize > (isPart ? largestExport : largestFile)) return 'tooLarge'
  if (compressionMethod === stored && compressedSize !== uncompressedSize) return 'lies'
  return isBomb(compressedSize, uncompressedSize) ? 'bomb' : null
}

function fileOf(source: ByteSource, entry: Entry, path: string): ZipEntryFile {
  const { compressedSize: packed, uncompressedSize: size, compressionMethod: method } = entry
  const packedSource = () => stretchOf(source, dataStart(source, entry), packed)
  return {
    path,
    size,
    read() {
      const bytes = new Uint8Array(packed)
      const from = packedSource()
      reading(() => from.fill(bytes, 0))
      const plain = method === stored ? bytes : inflate(bytes, size)
      if (plain.length !== size) throw new FileSkipped('lies', `${plain.length} bytes, not ${size}`)
      if (crc32(plain) !== entry.crc32) throw new FileSkipped('lies', 'checksum')
      return plain
    },
    async *pieces() {
      const raw = Readable.from(piecesOf(packedSource()))
      const stream = method === stored ? raw : raw.pipe(createInflateRaw())
      if (stream !== raw) raw.on('error', (error) => stream.destroy(error))
      let seen = 0
      let sum = 0
      try {
        for await (const bytes of stream as AsyncIterable<Buffer>) {
          seen += bytes.length
          if (seen > size) throw new FileSkipped('lies', `more than ${size} bytes`)
          sum = crc32(bytes, sum)
          yield new Uint8Array(bytes)
        }
      } catch (error) {
        throw error instanceof FileSkipped ? error : new FileSkipped('damaged', (error as Error).message)
      } finally {
        raw.destroy()
        stream.destroy()
      }
      if (seen !== size || sum !== entry.crc32)
        throw new FileSkipped('lies', seen === size ? 'checksum' : `${seen} bytes, not ${size}`)
    },
    stored: () => (method === stored ? packedSource() : null),
  }
}

/** Where an entry's bytes begin; its own header tells how long that is, and has to be there. */
function dataStart(source: ByteSource, entry: Entry): number {
  const header = Buffer.alloc(localHeader)
  const at = entry.relativeOffsetOfLocalHeader
  reading(() => source.fill(header, at))
  if (header.readUInt32LE(0) !== 0x04034b50) throw new FileSkipped('damaged', 'no header')
  const start = at + localHeader + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (start + entry.compressedSize > source.size) throw new FileSkipped('damaged', 'ends behind the zip')
  return start
}

function inflate(bytes: Uint8Array, size: number): Uint8Array {
  try {
    // One more than is said, so that a lie is found before memory is given to it.
    return inflateRawSync(bytes, { maxOutputLength: size + 1 })
  } catch (error) {
    const tooMuch = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new FileSkipped(tooMuch ? 'lies' : 'damaged', (error as Error).message)
  }
}

function reading(work: () => void): void {
  try {
    work()
  } catch (error) {
    throw new FileSkipped(error instanceof RangeError ? 'damaged' : 'unreadable', (error as Error).message)
  }
}

/** The bytes of a source, a piece at a time. @throws what its `fill` throws */
export function* piecesOf(source: ByteSource): Generator<Uint8Array> {
  for (let at = 0; at < source.size; at += piece) {
    const bytes = new Uint8Array(Math.min(piece, source.size - at))
    source.fill(bytes, at)
    yield bytes
  }
}

/** Reads a source for yauzl. Its list is read through one buffer: an entry is some hundred bytes, and a call each. */
class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource
  #buffer: Uint8Array = new Uint8Array(0)
  #from = 0

  constructor(source: ByteSource) {
    super()
    this.#source = source
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, read?: number) => void,
  ): void {
    try {
      if (position < 0 || position + length > this.#source.size) throw new RangeError('the file ends before')
      const from = position - this.#from
      if (from < 0 || from + length > this.#buffer.length) this.#fetch(position, length)
      target.set(this.#buffer.subarray(position - this.#from, position - this.#from + length), offset)
    } catch (error) {
      callback(error as Error)
      return
    }
    callback(null, length)
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null)
  }

  #fetch(position: number, length: number): void {
    this.#from = position
    this.#buffer = new Uint8Array(Math.min(Math.max(length, piece), this.#source.size - position))
    this.#source.fill(this.#buffer, position)
  }
}
