import type { Place } from '../report/place.ts'

/** The origin of the window's page, and of all that the page may load. */
export const appOrigin = 'app://weekbook'

/**
 * Where the window finds an image that is kept with a report or a page.
 * @param place in whose text it stands
 * @param address as the text names it. It stands in the query, where nothing of it is taken for a path.
 * @param version of the text: another number for each text whose files may be others. The page keeps what it has once
 *   shown under an address.
 */
export function imageUrl(place: Place, address: string, version: number): string {
  const written = encodeURIComponent(address.toWellFormed())
  return `${appOrigin}/image?${place.kind}=${place.id}&version=${version}&address=${written}`
}
