/** The origin of the window's page, and of all that the page may load. */
export const appOrigin = 'app://weekbook'

/**
 * Where the window finds an image that is kept with a report.
 * @param address as the report's text names it. It stands in the query, where nothing of it is taken for a path.
 */
export function imageUrl(report: number, address: string): string {
  return `${appOrigin}/image?report=${report}&address=${encodeURIComponent(address.toWellFormed())}`
}
