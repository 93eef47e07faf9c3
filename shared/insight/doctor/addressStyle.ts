/**
 * How addresses are encoded: Notion encodes white space and all that is not ASCII and leaves `& ( ) , @`; pages that came
 * from elsewhere encode spaces only.
 */
export type AddressStyle = 'notion' | 'spaces'

/** The style of an address, else that of the text's other ones; Notion's where nothing tells. */
export function styleOf(address: string, others: readonly string[] = []): AddressStyle {
  for (const one of [address, ...others]) {
    if (/[^\p{ASCII}]/u.test(one)) return 'spaces'
    if (/%[89a-f][\da-f]/i.test(one)) return 'notion'
  }
  return 'notion'
}

/** The address by which a page of an export names a file; both as paths in it. */
export function addressTo(page: string, file: string, style: AddressStyle): string {
  const from = page.split('/').slice(0, -1)
  const to = file.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  const names = to.slice(shared).map((name) => encodeName(name, style))
  return [...from.slice(shared).map(() => '..'), ...names].join('/')
}

function encodeName(name: string, style: AddressStyle): string {
  if (style === 'spaces') return name.replaceAll('%', '%25').replaceAll(' ', '%20')
  return encodeURIComponent(name).replace(/%(?:26|28|29|2C|40)/g, decodeURIComponent)
}

/** Other ways in which an address may have been meant: encoded twice, not at all, with a machine's own separators. */
export function otherSpellings(address: string): readonly string[] {
  const once = address.replace(/\\/g, '/').replace(/%(?![\da-f]{2})/gi, '%25')
  const twice = once.replace(/%25(?=[\da-f]{2})/gi, '%')
  return [once, twice].filter((spelling, at, all) => spelling !== address && all.indexOf(spelling) === at)
}
