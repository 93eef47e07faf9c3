/** The origin of the window's page, and of all that the page may load. */
export const appOrigin = 'app://weekbook'

/**
 * Where the window finds an image that is kept with a report or a page.
 * @param address as the text names it. It stands in the query, where nothing of it is taken for a path.
 */
export function imageUrl({ kind, id }: ImagePlace, address: string): string {
  return `${appOrigin}/image?${kind}=${id}&address=${encodeURIComponent(address.toWellFormed())}`
}

/** The report or page in whose text an image stands. */
export interface ImagePlace {
  readonly kind: 'report' | 'page'
  readonly id: number
}
