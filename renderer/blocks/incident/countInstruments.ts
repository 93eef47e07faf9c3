import { type CountLine, countLines } from '../../../shared/blocks/incident/countLine.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import type { PlaceEdit } from '../../../shared/report/placeEdit.ts'
import type { Reading } from '../../../shared/report/reading.ts'
import type { Instrument, Surroundings } from '../blockLook.ts'
import { type Note, noteInstrument } from '../notes.ts'
import { openCounts } from './openCounts.tsx'

/** Beside a count line what the list of incidents tells, and the offer to follow it; nothing where both agree. */
export function countInstruments(reading: Reading, { t, page }: Surroundings): readonly Instrument[] {
  return countLines(reading).flatMap((line, at) => {
    const notes = notesOf(line, t)
    const drawn = noteInstrument(line.kpi.block, notes, undefined, (element, part) => {
      // The line as it is now: the instrument may be older than the last edit.
      const now = countLines(page.reading())[at]
      if (now === undefined) return
      if (part === 'follow') page.edit(offersOf(now))
      else openCounts(element, at, page, t)
    })
    return drawn.map((instrument) => ({
      ...instrument,
      key: `${at} ${instrument.key}`,
      isBelow: true,
      draw: () => {
        const element = instrument.draw()
        element.classList.add('incident-counts')
        return element
      },
    }))
  })
}

/** The characters to change where the list surely asks for it. */
function offersOf({ kpi, counts }: CountLine): readonly PlaceEdit[] {
  return counts.flatMap(({ offer, place }) =>
    offer === null ? [] : [{ block: kpi.block, ...place, text: String(offer) }],
  )
}

function notesOf({ counts, untold, underReview }: CountLine, t: Translate): readonly Note[] {
  const offered = counts.filter(({ offer }) => offer !== null)
  if (offered.length > 0) {
    const told = offered.map(({ label, offer }) => t('incident.countOf', { label, told: offer ?? 0 })).join('，')
    const set = t('incident.countSet', { count: offered.map(({ offer }) => offer).join('、') })
    return [
      {
        marks: [
          { text: t('incident.countTold', { counts: told }), tone: 'quiet', part: 'open' },
          { text: set, isChip: true, part: 'follow' },
        ],
      },
    ]
  }
  const told = [
    ...(untold.length > 0 ? [t('incident.countUntold', { count: untold.length })] : []),
    ...(underReview > 0 ? [t('incident.countUnderReview', { count: underReview })] : []),
  ]
  return told.length === 0 ? [] : [{ marks: told.map((text) => ({ text, tone: 'quiet' }) as const), part: 'open' }]
}
