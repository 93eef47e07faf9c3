import { addressBelow, pathOfAddress } from '../../../shared/report/exportPath.ts'
import { notionIdOf } from '../../../shared/report/pageName.ts'
import type { ExportFile } from '../../files/export/exportFile.ts'
import { addressesIn } from '../storedImages.ts'

/** A file of an export as a page's text names it. */
export interface NamedFile {
  readonly address: string
  readonly file: ExportFile
}

/** An export's pages, and the files that belong to each. */
export interface ExportTree {
  readonly pages: readonly ExportFile[]
  /** The folders that lie around all pages, the outermost first. Another export of the same may have others, or none. */
  readonly foldersAround: readonly string[]
  /** The files that a page's text names. */
  readonly filesNamedIn: (page: ExportFile, text: string) => readonly NamedFile[]
  /** Those that no text asked for has named so far, with the path of the page in whose folder they lie; null for none. */
  readonly filesLeft: () => readonly { readonly page: string | null; readonly named: NamedFile }[]
}

/** Pages are Markdown files and the tables of databases; all else is a file of one of them. */
export function readTree(all: readonly ExportFile[]): ExportTree {
  const pages = all.filter(({ path }) => isPage(path))
  const files = new Map(all.filter(({ path }) => !isPage(path)).map((file) => [file.path, file]))
  // On many systems an address in other letters leads to its file as well.
  const anyCase = new Map([...files].map(([path, file]) => [path.toLowerCase(), file]))
  const left = new Set(files.keys())
  /** Pages by the folder that belongs to them: called as the page, in newer exports without its number. */
  const owners = new Map<string, string>()
  for (const { path } of pages) {
    const folder = path.replace(/(?:_all)?\.[^./]+$/, '')
    for (const name of [folder, folder.replace(/ [\da-f]{32}$/i, '')]) {
      if (!owners.has(name)) owners.set(name, path)
    }
  }
  const ownerOf = (path: string): string | null => {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const owner = owners.get(path.slice(0, at))
      if (owner !== undefined) return owner
    }
    return null
  }
  return {
    pages,
    foldersAround: foldersAround(pages.map(({ path }) => path)),
    filesNamedIn(page, text) {
      const named: NamedFile[] = []
      for (const address of addressesIn(text)) {
        const path = pathOfAddress(page.path, address)
        const file = path === null ? undefined : (files.get(path) ?? anyCase.get(path.toLowerCase()))
        if (file === undefined) continue
        left.delete(file.path)
        named.push({ address, file })
      }
      return named
    },
    filesLeft: () =>
      [...left].map((path) => {
        const page = ownerOf(path)
        const address = page === null ? null : addressBelow(page, path)
        return { page, named: { address: address ?? path, file: files.get(path) as ExportFile } }
      }),
  }
}

/** A folder with a number in Notion belongs to a page, although that page may not be here. */
function foldersAround(paths: readonly string[]): readonly string[] {
  const folders = paths[0]?.split('/').slice(0, -1) ?? []
  const ends = folders.findIndex((folder, at) => {
    const around = `${folders.slice(0, at + 1).join('/')}/`
    return notionIdOf(folder) !== null || !paths.every((path) => path.startsWith(around))
  })
  return ends === -1 ? folders : folders.slice(0, ends)
}

export function isPage(path: string): boolean {
  return /\.(?:md|markdown|csv)$/i.test(path)
}
export function isTable(path: string): boolean {
  return /\.csv$/i.test(path)
}

/** A page's number in Notion. A database's second table, with all columns, bears the number of the first one. */
export function notionIdOfPath(path: string): string | null {
  return isWholeTable(path) ? null : notionIdOf(path.slice(path.lastIndexOf('/') + 1))
}
export function isWholeTable(path: string): boolean {
  return /_all\.csv$/i.test(path)
}
