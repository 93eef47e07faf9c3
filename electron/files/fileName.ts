/**
 * The longest name in bytes of UTF-8. File systems end at 255; the rest is for what others append (` (2)`, a temporary
 * file's ending).
 */
const longestName = 200

/** Names that mean a device on Windows, with or without an ending. Microsoft, "Naming Files, Paths, and Namespaces". */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i

/** A name for a report's file that every system takes, made from its title: `第06周 2023/02/03` is `第06周 2023-02-03.md`. */
export function fileNameFromTitle(title: string): string {
  return `${safeStem(title, 'report')}.md`
}

/**
 * A name without its ending that every system takes, for a file or a folder.
 * @param otherwise where nothing is left of it.
 */
export function safeStem(text: string, otherwise: string): string {
  const stem = text
    .replace(/\s+/g, ' ')
    .replace(/[/\\|]/g, '-')
    .replace(/[<>:"?*]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/ {2,}/g, ' ')
  const cut = trimEnds(cutToBytes(trimEnds(stem), longestName))
  return cut === '' ? otherwise : reserved.test(cut) ? `_${cut}` : cut
}

/**
 * The name that a file came with, without any folder; null where nothing is left of it. It is kept as it is, since a
 * person looks for it under that name.
 */
export function fileNameAsItCame(path: string): string | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\p{Cc}/gu, '')
  return /^[.\s]*$/.test(name) ? null : name
}

/** `name` where it is free, else `name (2)`, `name (3)` … before its ending. Case and Unicode form don't tell names apart. */
export function unusedFileName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map(fold))
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let candidate = name
  for (let copy = 2; used.has(fold(candidate)); copy++) candidate = `${stem} (${copy})${ending}`
  return candidate
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
/** A leading dot hides a file, Windows drops dots and spaces at the end. */
function trimEnds(stem: string): string {
  return stem.replace(/^[. ]+/, '').replace(/[. ]+$/, '')
}
function cutToBytes(text: string, limit: number): string {
  let bytes = 0
  let end = 0
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > limit) break
    end += character.length
  }
  return text.slice(0, end)
}
