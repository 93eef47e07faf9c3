/**
 * What the page may load and run: its own files. Images may also come out of the document itself.
 * @param nonce of this load, for the style elements that Radix adds while a dialog is open.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The page's HTML with the nonce where Vite's own convention looks for it:
 * `document.querySelector('meta[property="csp-nonce"]').nonce`.
 */
export function withNonce(html: string, nonce: string): string {
  return html.replace(/<head(?:\s[^>]*)?>/i, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`)
}
