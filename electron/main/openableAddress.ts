const openable = ['http:', 'https:', 'mailto:']

/**
 * The address as the system is to get it, or null for whatever is no web or mail address: files, scripts, other
 * programs' schemes, shares of the network. What was checked is what is opened, spelled as the URL standard does.
 */
export function openableAddress(written: string): string | null {
  const url = URL.parse(written)
  if (url === null || !openable.includes(url.protocol)) return null
  if (url.protocol === 'mailto:' && !isPlainMail(url)) return null
  return url.href
}

/** The standard leaves quotes and backslashes of a mail address as they are, and some mail programs attach local files. */
function isPlainMail({ href, searchParams }: URL): boolean {
  if (/["\\`\s]/.test(href)) return false
  return ![...searchParams.keys()].some((name) => name.toLowerCase().startsWith('attach'))
}
