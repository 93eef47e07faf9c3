import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import type { YearReflection } from '../../../shared/insight/year/yearReflection.ts'
import { client } from '../../ipc/client.ts'
import { printFullDay } from '../../ui/dates.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { languageOf, useLocale, useT } from '../../ui/translate.ts'
import { useArchive } from '../useArchive.ts'
import { WeekLink } from '../WeekLink.tsx'
import { YearSelect } from '../YearSelect.tsx'
import { chooseYear, useYear, useYears } from '../yearStore.ts'

/** A year's reflections one after another, to be read. The arrow keys go to the years beside. */
export function Reflections() {
  const t = useT()
  const years = useYears()
  const chosen = useYear()
  const year = chosen ?? years[0] ?? 0
  const reflections = useArchive(useCallback(() => client.readReflectionsOfYear(year), [year]))
  const scroll = useRef<HTMLDivElement>(null)
  const at = years.indexOf(year)
  const [earlier, later] = [years[at + 1], years[at - 1]]
  const go = useCallback((to: number | undefined) => {
    if (to === undefined) return
    chooseYear(to)
    scroll.current?.scrollTo({ top: 0 })
  }, [])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
      // A list of years that is open moves by itself.
      if (
        event.target instanceof Element &&
        event.target.closest('[role=listbox], [role=radiogroup], [role=group], input')
      )
        return
      if (event.key === 'ArrowLeft') go(earlier)
      else if (event.key === 'ArrowRight') go(later)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [earlier, later, go])

  return (
    <div className="year-scroll" ref={scroll}>
      <div className="year-reader">
        <nav className="year-turn" aria-label={t('year.turn')}>
          <IconButton
            icon={ChevronLeft}
            label={t('year.earlier')}
            disabled={earlier === undefined}
            onClick={() => go(earlier)}
          />
          <YearSelect id="reflections-year" all={false} />
          <IconButton
            icon={ChevronRight}
            label={t('year.later')}
            disabled={later === undefined}
            onClick={() => go(later)}
          />
        </nav>
        {reflections?.length === 0 && <p className="year-nothing">{t('year.noReflections')}</p>}
        {reflections?.map((one) => (
          <Reflection key={one.week.report} {...one} />
        ))}
      </div>
    </div>
  )
}

function Reflection({ week, text, line }: YearReflection) {
  const locale = useLocale()
  return (
    <article className="year-reflection" lang={languageOf(text)}>
      <h2>
        <WeekLink week={week} line={line} />
        <time dateTime={week.date}>{printFullDay(week.date, locale)}</time>
      </h2>
      {text.split('\n').map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs never move
        <p key={at}>{paragraph}</p>
      ))}
    </article>
  )
}
