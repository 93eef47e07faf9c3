import { app, type Session, type WebContents } from 'electron'
import { appOrigin } from '../../shared/ipc/imageUrl.ts'

/**
 * Closes every way out of the page: no permissions, no requests beyond its own files, no downloads, no other address in
 * the window, no second window, no embedded one.
 * @param developmentAddress where the page is served from in development, else null.
 */
export function harden(session: Session, developmentAddress: string | null): void {
  const developmentHost = developmentAddress === null ? null : new URL(developmentAddress).host
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, developmentHost) }))
  app.on('web-contents-created', (_event, contents) => closeWaysOut(contents, developmentHost))
}

function closeWaysOut(contents: WebContents, developmentHost: string | null): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    // The development server has the page reload itself when its source changes.
    if (developmentHost === null || URL.parse(event.url)?.host !== developmentHost) event.preventDefault()
  })
  // WebRTC sends around the request filter and the page's policy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

function mayLoad(address: string, developmentHost: string | null): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  if (url.protocol === 'data:' || url.protocol === 'blob:' || url.protocol === 'devtools:') return true
  // The development server tells of changes over a web socket on its own host.
  return `${url.protocol}//${url.host}` === appOrigin || (developmentHost !== null && url.host === developmentHost)
}
