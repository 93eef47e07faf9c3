/**
 * Where a relative address in a page of an export leads: a path in the export, decoded and in NFC; null for an address of
 * the web, and for one that leads out of the export.
 * @param page the page's own path.
 */
export function pathOfAddress(page: string, address: string): string | null {
  if (/^[a-z][a-z\d+.-]*:|^[/#?]/i.test(address)) return null
  const names = page.split('/').slice(0, -1)
  try {
    for (const written of address.replace(/[?#].*$/, '').split('/')) {
      const name = decodeURIComponent(written)
      if (name === '..') {
        if (names.pop() === undefined) return null
      } else if (name !== '.' && name !== '') names.push(name)
    }
  } catch {
    return null
  }
  return names.length === 0 ? null : names.join('/').normalize('NFC')
}

/** The address by which a page names a file below its own folder; null for one that is elsewhere. */
export function addressBelow(page: string, path: string): string | null {
  const folder = page.slice(0, page.lastIndexOf('/') + 1)
  if (!path.startsWith(folder)) return null
  const names = path.slice(folder.length).split('/')
  return names.map((name) => encodeURIComponent(name).replace(/%(?:26|28|29|2C|40)/g, decodeURIComponent)).join('/')
}
