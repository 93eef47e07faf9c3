import { type Block, contentOf, plainText, walk } from '../notion/document.ts'
import { perBlock } from '../report/perBlock.ts'
import type { Check, Slip } from './check.ts'
import { openLinks } from './openLinks.ts'

/**
 * Links and images whose address leads nowhere, as far as that is known without asking: none, no host or a broken one
 * (`https://www.notion.so../image/…`, which an earlier import left), broken encoding, a file of one machine, a bracket
 * that was left open.
 */
export const deadLinks: Check<'deadLinks'> = {
  name: 'deadLinks',
  title: 'checkName.deadLinks',
  *find({ reading }) {
    for (const { block } of walk(reading.document.blocks)) yield* slipsOf(block)
  },
}

const slipsOf = perBlock((block): readonly Slip[] => {
  if (block.type === 'image') return isDead(block.src) ? [deadImage(block, block.src, 0, 0)] : []
  const slips: Slip[] = []
  let at = 0
  let last: string | null = null
  for (const run of contentOf(block)) {
    const from = at
    at += plainText([run]).length
    if (run.type === 'image' && isDead(run.src)) slips.push(deadImage(block, run.src, from, at))
    const href = run.marks.find((mark) => mark.type === 'link')?.href ?? null
    if (href !== null && href !== last && isDead(href))
      slips.push(deadLink(block, run.type === 'text' ? run.text : '', href, from, at))
    if (href === null && run.type === 'text' && !run.marks.some((mark) => mark.type === 'code')) {
      for (const { 0: address, index } of run.text.matchAll(bareAddress)) {
        if (isDead(address)) slips.push(deadLink(block, address, address, from + index, from + index + address.length))
      }
      for (const open of openLinks(run.text)) {
        const link = run.text.slice(open.from, open.to).slice(0, 40)
        const message = { key: 'finding.linkNotClosed', values: { link } } as const
        slips.push({ block, from: from + open.from, to: from + open.to, message, fix: null })
      }
    }
    last = href
  }
  return slips
})

function deadImage(block: Block, address: string, from: number, to: number): Slip {
  const key = address.trim() === '' ? 'finding.imageWithoutAddress' : 'finding.imageDead'
  return { block, from, to, message: { key, values: { address: address.slice(0, 80) } }, fix: null }
}

function deadLink(block: Block, text: string, address: string, from: number, to: number): Slip {
  const key = address.trim() === '' ? 'finding.linkWithoutAddress' : 'finding.linkDead'
  return { block, from, to, message: { key, values: { text, address: address.slice(0, 80) } }, fix: null }
}

const bareAddress = /https?:\/\/[^\s\u3000-\u303f\uff00-\uffef<>"'()[\]{}|]*/gi
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?$/u

/** Whether an address leads nowhere, as far as it alone tells. */
export function isDead(address: string): boolean {
  const trimmed = address.trim()
  if (trimmed === '' || trimmed === '#' || /^(?:undefined|null|about:blank)$/i.test(trimmed)) return true
  if (/^(?:file:|[a-z]:[\\/]|\\\\)/i.test(trimmed) || /^https?(?::\/?(?!\/)|\/\/)/i.test(trimmed)) return true
  if (/%(?![\da-f]{2})/i.test(trimmed) && !/[?&]/.test(trimmed)) return true
  const web = /^(?:https?:)?\/\/([^/?#]*)/i.exec(trimmed)
  if (web !== null) return !isHost(web[1] ?? '')
  if (/^mailto:/i.test(trimmed)) return !/^mailto:[^@\s]+@[^@\s]+/i.test(trimmed)
  return false
}

function isHost(authority: string): boolean {
  const host = authority.replace(/^[^@]*@/, '').replace(/:\d{1,5}$/, '')
  if (/^\[[\da-f:.]+\]$/i.test(host)) return true
  return host
    .replace(/\.$/, '')
    .split('.')
    .every((part) => label.test(part))
}
