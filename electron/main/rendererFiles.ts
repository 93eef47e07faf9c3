import { extname, join } from 'node:path'
import { appOrigin } from '../../shared/ipc/imageUrl.ts'
import type { Place } from '../../shared/report/place.ts'

/** The scheme of `appOrigin`. */
export const rendererScheme = 'app'

/**
 * The file of `folder` that an address means, as a path; null for another host, another scheme and whatever would lead
 * out of the folder.
 */
export function fileOfAddress(address: string, folder: string): string | null {
  const url = URL.parse(address)
  if (url === null || `${url.protocol}//${url.host}` !== appOrigin || url.username !== '') return null
  const parts = decode(url.pathname)?.split('/').slice(1)
  if (parts === undefined || parts.some(leadsAway)) return null
  if (parts.at(-1) === '') parts[parts.length - 1] = 'index.html'
  return join(folder, ...parts)
}

/** The report or page and the address in its text that an `imageUrl` means; null for any other address. */
export function imageOfAddress(written: string): { readonly place: Place; readonly address: string } | null {
  const url = URL.parse(written)
  if (url === null || `${url.protocol}//${url.host}` !== appOrigin || url.pathname !== '/image') return null
  const address = url.searchParams.get('address')
  for (const kind of ['report', 'page'] as const) {
    const id = url.searchParams.get(kind)
    if (id !== null && address !== null && /^\d{1,15}$/.test(id)) return { place: { kind, id: Number(id) }, address }
  }
  return null
}

/** A file's media type by the end of its name; only what a build of the page consists of. */
export function mediaType(path: string): string {
  return mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** `..` in any spelling is resolved or decoded before; a backslash, a drive and NUL are the ways that are left. */
function leadsAway(part: string): boolean {
  return part === '..' || part === '.' || /[\\:\0]/.test(part)
}
function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
