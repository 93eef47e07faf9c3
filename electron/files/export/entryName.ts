import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import iconv from 'iconv-lite'
import { deepestFolder, longestPath } from './limits.ts'

interface NamedEntry {
  readonly fileNameRaw: Uint8Array
  readonly versionMadeBy: number
  readonly extraFields: readonly { readonly id: number; readonly data: Uint8Array }[]
}

/** Info-ZIP's field for a name in UTF-8 beside one in the system's own encoding. APPNOTE.TXT, 4.6.9. */
const unicodePath = 0x7075

/** MS-DOS, NTFS and VFAT, where no name has a backslash. APPNOTE.TXT, 4.4.2. */
const windows: readonly number[] = [0, 10, 14]

/**
 * A zip entry's name, with `/` between names. Windows' zips in China have GB18030 without saying so; others say nothing
 * and have UTF-8. Some of Windows' programs put backslashes between names, although the format forbids it.
 */
export function readEntryName(entry: NamedEntry): string {
  const name = decodeName(entry)
  return windows.includes(entry.versionMadeBy >>> 8) ? name.replaceAll('\\', '/') : name
}

function decodeName({ fileNameRaw, extraFields }: NamedEntry): string {
  const field = extraFields.find(({ id, data }) => id === unicodePath && data.length > 5 && data[0] === 1)
  const raw = field !== undefined && holdsFor(field.data, fileNameRaw) ? field.data.subarray(5) : fileNameRaw
  return isUtf8(raw) ? new TextDecoder().decode(raw) : iconv.decode(Buffer.from(raw), 'gb18030')
}

/** The field is about another name where its checksum is another one's. */
function holdsFor(data: Uint8Array, name: Uint8Array): boolean {
  return new DataView(data.buffer, data.byteOffset, data.byteLength).getUint32(1, true) === crc32(name)
}

/**
 * A path in an export: in NFC, with `/` between names; null where it could lead out of it or means something else on
 * another system.
 */
export function safePath(written: string): string | null {
  const path = written.normalize('NFC').replace(/\/$/, '')
  if (path === '' || Buffer.byteLength(path) > longestPath) return null
  if (/[\\\p{Cc}]/u.test(path) || /^[a-z]:/i.test(path) || path.startsWith('/')) return null
  const names = path.split('/')
  return names.length > deepestFolder || names.some((name) => /^\.{0,2}$/.test(name)) ? null : path
}

/** A name for people to read: nothing in it acts on a terminal. */
export function readable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD').slice(0, 300)
}

/** What systems put beside files, and nobody wrote. */
export function isSystemFile(path: string): boolean {
  return path
    .split('/')
    .some((name) => /^(?:__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name) || name.startsWith('._'))
}

/** A zip that is a part of an export: `Export-<uuid>-Part-1.zip`. Any other zip is an attachment. */
export function isPartZip(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /^Export(?:Block)?-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}-Part-\d+\.zip$/i.test(name)
}

/** Without the folder that an export's zip may put around everything, so that the same page has the same path each time. */
export function withoutExportFolder(path: string): string {
  return path.replace(/^Export(?:Block)?-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:-Part-\d+)?\//i, '')
}
