import type { Block } from '../../notion/document.ts'
import { blockText, lineRanges, type TextRange } from '../../report/blockText.ts'
import type { CauseSide, Finder, IsoMinute } from '../../report/projection.ts'
import { readCauseSide } from './readCauseSide.ts'
import { readImpacts } from './readImpacts.ts'
import { readLevel, readReview } from './readLevel.ts'
import type { Part } from './readParts.ts'
import { findCause } from './toldInWords.ts'

/** Something that an incident's words say, and where they say it: a range of the plain text of a block's own content. */
export interface Fact<V> extends TextRange {
  readonly value: V
  readonly block: Block
}

/** What is read off an incident's words. null where they don't say it, or not surely. */
export interface IncidentFacts {
  readonly start: Fact<IsoMinute> | null
  readonly end: Fact<IsoMinute> | null
  /** Minutes. */
  readonly duration: Fact<number> | null
  readonly foundBy: Fact<Finder> | null
  readonly causeSide: Fact<CauseSide> | null
  /** Figures of what it did, as written: `14笔`, `326位`. */
  readonly impacts: readonly Fact<string>[]
  /** How severe it was judged: `C`, `CD`, `P2`, `一般`. */
  readonly level: Fact<string> | null
  /** It waits for its review, or for its level. */
  readonly review: Fact<true> | null
}

/** What is read off the parts, beside the times. */
export function readFacts(
  block: Block,
  parts: readonly Part[],
): Pick<IncidentFacts, 'foundBy' | 'causeSide' | 'impacts' | 'level' | 'review'> {
  const notCause = parts.filter(({ name }) => name !== 'cause')
  return {
    foundBy: first(parts, 'summary', readFinder),
    // Where no part is named the cause, a summary may tell it: `由于启动参数变更，导致…`.
    causeSide: parts.some(({ name }) => name === 'cause')
      ? first(parts, 'cause', (plain) => readCauseSide(plain))
      : (first(parts, 'summary', readCauseWithin) ?? first(parts, 'summary', readNotice)),
    impacts: notCause.flatMap((part) =>
      readImpacts(plainOf(part), part.name === 'impact').map((range) => ({
        ...placed(part, range),
        value: blockText(part.block).text.slice(part.from + range.from, part.from + range.to),
      })),
    ),
    level: inBlocks(block, parts, readLevel),
    review: inBlocks(block, parts, readReview),
  }
}

type Read<V> = TextRange & { readonly value: V }

function first<V>(parts: readonly Part[], name: Part['name'], read: (plain: string) => Read<V> | null): Fact<V> | null {
  for (const part of parts) {
    if (part.name !== name) continue
    const found = read(plainOf(part))
    if (found !== null) return { ...placed(part, found), value: found.value }
  }
  return null
}

/** Levels stand anywhere: in front of the time, behind a word that leads them in, in the handling. */
function inBlocks<V>(block: Block, parts: readonly Part[], read: (plain: string) => Read<V> | null): Fact<V> | null {
  for (const own of new Set([block, ...parts.map((part) => part.block)])) {
    const { plain } = blockText(own)
    for (const line of lineRanges(plain)) {
      const found = read(plain.slice(line.from, line.to))
      if (found !== null)
        return { value: found.value, block: own, from: line.from + found.from, to: line.from + found.to }
    }
  }
  return null
}

function placed({ block, from }: Part, range: TextRange): { block: Block; from: number; to: number } {
  return { block, from: from + range.from, to: from + range.to }
}

function plainOf({ block, from, to }: Part): string {
  return blockText(block).plain.slice(from, to)
}

const finders =
  /(客诉|投诉(?!率|量|\s*约?\d)|用户[^，。；,;]{0,10}反[馈映])|(接[^，。；,;]{0,12}(?:反馈|通知|报障)|^[^，。；,;]{2,10}(?:通知|公告)|收到[^，。；,;]{0,12}(?:反馈|通知)|反[馈映])|(监[控测]|[告报预]警(?!阈值)|巡检)/

function readFinder(plain: string): Read<Finder> | null {
  const found = finders.exec(plain)
  if (found === null) return null
  const value = found[1] !== undefined ? 'customers' : found[2] !== undefined ? 'report' : 'monitoring'
  return { value, from: found.index, to: found.index + found[0].length }
}

function readCauseWithin(plain: string): Read<CauseSide> | null {
  const told = findCause(plain)
  const side = told && readCauseSide(plain.slice(told.from, told.to))
  return side && { value: side.value, from: told.from + side.from, to: told.from + side.to }
}

/** `接运营商通知，今晚线路割接`: what others have announced is theirs. */
const notice = /(?:(?:接|收)到?|^)(?<from>[^,。;\n]{2,24}?)(?:通知|公告|通告)(?<rest>[^。;\n]*)/
const announced = /变更|维护|割接|升级|停机|检修|停电|切换|演练/

function readNotice(plain: string): Read<CauseSide> | null {
  const told = notice.exec(plain)
  const { from: words = '', rest = '' } = told?.groups ?? {}
  const side = readCauseSide(words)
  if (told === null || side?.value !== 'outside' || !announced.test(words + rest)) return null
  const from = told.index + told[0].indexOf(words)
  return { value: 'outside', from: from + side.from, to: from + side.to }
}
