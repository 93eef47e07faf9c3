import type { Place } from '../report/place.ts'

/** The origin of the window's page, and of all that the page may load. */
export const appOrigin = 'app://weekbook'

/**
 * Where the window finds an image that is kept with a report or a page.
 * @param place in whose text it stands
 * @param address as the text names it. It stands in the query, where nothing of it is taken for a path.
 */
export function imageUrl(place: Place, address: string): string {
  return `${appOrigin}/image?${place.kind}=${place.id}&address=${encodeURIComponent(address.toWellFormed())}`
}
