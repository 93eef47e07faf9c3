/**
 * What a page is known by in a link's target, whatever folder it lies in: the 32 hexadecimal digits that Notion puts
 * behind a title, else the title's own letters and digits, since punctuation is lost in file names and long names are cut.
 * @param name a file's name, decoded. '' where nothing is left of it.
 */
export function pageKey(name: string): string {
  return notionIdOf(name) ?? titleKey(name)
}

/** The number that Notion puts behind a name, in lower case; null where there is none. */
export function notionIdOf(name: string): string | null {
  return /[ _-]([\da-f]{32})(?:_all)?(?:\.[a-z]{1,8})?$/i.exec(name)?.[1]?.toLowerCase() ?? null
}

/** What a link may call a report: its file's name, behind a `/`; what is left of that name, and of its title. */
export function reportNames({ fileName, title }: { readonly fileName: string; readonly title: string }): Set<string> {
  const names = new Set([fileKey(fileName), titleKey(fileName), titleKey(title)])
  names.delete('')
  return names
}
/** A file's name among `reportNames`. */
export function fileKey(fileName: string): string {
  return `/${fileName.normalize('NFC').toLowerCase()}`
}

/** A name without its ending and the number that Notion or wolai puts behind it, without punctuation. */
export function titleKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:md|csv)$/, '')
    .replace(/ [\da-f]{32}$|_[\da-z]{20,24}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The name of the file that a relative address leads to, decoded and in NFC; '' for none. */
export function fileNameOfAddress(address: string): string {
  const path = address.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path.split('/').pop() ?? '').normalize('NFC')
  } catch {
    return ''
  }
}

/** What the page that an address leads to is known by; '' for an address that leads out of the library. */
export function pageKeyOfAddress(address: string): string {
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(address) ? '' : pageKey(fileNameOfAddress(address))
}
