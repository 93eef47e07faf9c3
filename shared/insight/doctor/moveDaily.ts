import { fileNameOfAddress } from '../../report/pageName.ts'
import type { IsoDate } from '../../report/projection.ts'
import { readTitle } from '../../report/title/title.ts'
import type { LineEdit, Repair } from './finding.ts'
import { linesOf, type TextLink, textLinks } from './textLinks.ts'

/** The report of the week to which a day belongs. */
export interface MovedTo {
  readonly id: number
  readonly name: string
  readonly text: string
  /** How this report names what another one names by an address. */
  readonly readdressed: (address: string) => string
}

/** The text from the beginning of a line to the link, and all that may stand behind it. */
const ownLine = /^(\s*(?:[-*+] )?)\[(?:[^\]\\]|\\.)*\]\(\S*\)\s*$/

/**
 * The line of a day's link taken out of its report and put among the links of another one, in the order of their days.
 * null where the line holds anything else, or the other report has no such link to stand beside.
 */
export function moveDaily(
  from: { readonly patient: { readonly id: number }; readonly name: string; readonly text: string },
  link: TextLink,
  day: IsoDate,
  to: MovedTo,
): Repair | null {
  const lines = linesOf(from.text)
  const line = lines[link.line - 1]
  if (line === undefined || link.column === null || !ownLine.test(line) || /^\s{2}/.test(line)) return null
  const address = to.readdressed(link.address)
  const moved = line.slice(0, link.column) + address + line.slice(link.column + link.address.length)
  const taken = takeOut(lines, link.line)
  const removal: LineEdit = { report: from.patient.id, name: from.name, ...taken }
  const theirs = textLinks(to.text).filter(({ isDaily, isImage }) => isDaily && !isImage)
  // It may be there already.
  if (theirs.some((other) => other.address === address)) return { kind: 'lines', edits: [removal] }
  const put = putAmong(linesOf(to.text), theirs, moved, day)
  return put === null ? null : { kind: 'lines', edits: [removal, { report: to.id, name: to.name, ...put }] }
}

type Splice = Pick<LineEdit, 'line' | 'removed' | 'inserted'>

/** A paragraph goes with the empty line behind it; the last one with the one before. */
function takeOut(lines: readonly string[], line: number): Splice {
  const isEmpty = (at: number) => lines[at - 1]?.trim() === ''
  const own = lines[line - 1] ?? ''
  if (isEmpty(line - 1) && isEmpty(line + 1) && line + 1 < lines.length)
    return { line, removed: [own, lines[line] ?? ''], inserted: [] }
  if (isEmpty(line - 1) && line === lines.length)
    return { line: line - 1, removed: [lines[line - 2] ?? '', own], inserted: [] }
  return { line, removed: [own], inserted: [] }
}

/** Lists of days run up or down; one of a single day runs up. */
function putAmong(lines: readonly string[], links: readonly TextLink[], moved: string, day: IsoDate): Splice | null {
  const dated = links.flatMap((link) => {
    const date = readTitle(link.label).date ?? readTitle(fileNameOfAddress(link.address)).date
    const line = lines[link.line - 1]
    return date === null || line === undefined || !ownLine.test(line) || /^\s{2}/.test(line)
      ? []
      : [{ date, link, line }]
  })
  const [first, last] = [dated[0], dated.at(-1)]
  if (first === undefined || last === undefined) return null
  const runsDown = first.date > last.date
  const next = dated.find(({ date }) => (runsDown ? date < day : date > day))
  const beside = next ?? last
  const isItem = /^[-*+] /.test(beside.line)
  const bare = moved.replace(/^[-*+] /, '').replace(/\r$/, '')
  const end = lines.length > 1 && lines[0]?.endsWith('\r') ? '\r' : ''
  const own = (isItem ? beside.line.slice(0, 2) : '') + bare
  if (next !== undefined) {
    return { line: next.link.line, removed: [], inserted: isItem ? [own + end] : [own + end, end] }
  }
  const { line } = last.link
  // The last line of a text has no line end, and gives its own away.
  if (line === lines.length) {
    const kept = last.line + end
    return { line, removed: [last.line], inserted: isItem ? [kept, own] : [kept, end, own] }
  }
  return { line: line + 1, removed: [], inserted: isItem ? [own + end] : [end, own + end] }
}
