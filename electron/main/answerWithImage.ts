import { readFile } from 'node:fs/promises'
import { imageTypeOf } from '../files/imageType.ts'

/**
 * A file as an image, under the type that its bytes say. Without content where there is none or it is none: many a
 * report names images that never came along, which is no error to be logged.
 */
export async function answerWithImage(path: string | null): Promise<Response> {
  const bytes = path === null ? null : await readFile(path).catch(() => null)
  const type = bytes === null ? null : imageTypeOf(bytes)
  if (bytes === null || type === null) return new Response(null, { status: 204 })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type.mediaType,
      // Whatever the bytes are, they are never a page of their own.
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      // Under its version an address always means the same bytes.
      'Cache-Control': 'private, max-age=86400, immutable',
    },
  })
}
