import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import type { Place } from '../../shared/report/place.ts'
import { answerWithImage } from './answerWithImage.ts'
import { contentSecurityPolicy, withNonce } from './contentSecurityPolicy.ts'
import { fileOfAddress, imageOfAddress, mediaType, rendererScheme } from './rendererFiles.ts'

type FindImage = (place: Place, address: string) => Promise<string | null>

/** Must come before the app is ready. */
export function claimRendererScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: rendererScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/**
 * Serves the built page from its folder and the images of reports and pages, and nothing else, to one session. It only reads.
 * @param findImage the file of an image, by the report or page and the address in its text.
 */
export function serveRenderer(session: Session, folder: string, findImage: FindImage): void {
  session.protocol.handle(rendererScheme, async ({ url, method }) => {
    const image = method === 'GET' ? imageOfAddress(url) : null
    if (image !== null) return answerWithImage(await findImage(image.place, image.address))
    const path = method === 'GET' ? fileOfAddress(url, folder) : null
    const bytes = path === null ? null : await readFile(path).catch(() => null)
    if (path === null || bytes === null) return new Response(null, { status: 404 })
    const nonce = randomBytes(16).toString('base64')
    const type = mediaType(path)
    return new Response(
      type.startsWith('text/html') ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes),
      {
        headers: {
          'Content-Type': type,
          'Content-Security-Policy': contentSecurityPolicy(nonce),
          'X-Content-Type-Options': 'nosniff',
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cache-Control': 'no-store',
        },
      },
    )
  })
}
