import type { Incident } from '../../../shared/blocks/incident/incident.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import type { Mark, Note } from '../notes.ts'
import { printDuration } from './printDuration.ts'

/** What an incident's words say, in short: how long and who noticed, where it came from, what it did. */
export function incidentNotes(
  { facts, durationMinutes, foundBy, causeSide, level }: Incident,
  t: Translate,
): readonly Note[] {
  const first: Mark[] = []
  let title = t('incident.details')
  if (durationMinutes !== null) {
    const text = printDuration(durationMinutes, t)
    first.push({ text })
    title = t('margin.lasted', { duration: text })
  }
  if (foundBy !== null) first.push({ text: t(`incident.finder.${foundBy}`), tone: 'quiet' })
  if (causeSide !== null) first.push({ text: t(`incident.cause.${causeSide}`), tone: 'quiet' })
  const second: Mark[] = []
  if (level !== null) second.push({ text: printLevel(level, t) })
  if (facts.review !== null) second.push({ text: shown(facts.review), sign: 'outside' })
  const figure = mainFigure(facts.impacts.map(({ value }) => value))
  if (figure !== null) second.push({ text: t('incident.impactShort', { figure }), tone: 'quiet' })
  return [first, second].flatMap((marks) => (marks.length === 0 ? [] : [{ marks, title, part: 'details' }]))
}

/** `C 级`, `P2`. */
export function printLevel(level: string, t: Translate): string {
  return /\d/.test(level) ? level : t('incident.levelShort', { level })
}

/** The words of a fact, on one line. */
function shown({
  block,
  from,
  to,
}: {
  readonly block: Parameters<typeof blockText>[0]
  readonly from: number
  readonly to: number
}): string {
  return blockText(block).text.slice(from, to)
}

/** How many before how much and how long; sums come last. */
function mainFigure(figures: readonly string[]): string | null {
  return figures.findLast((figure) => !/(?:%|元|分钟|小时|天)$/.test(figure)) ?? figures.at(-1) ?? null
}
