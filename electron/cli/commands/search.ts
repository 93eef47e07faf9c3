import { findAll } from '../../search/findAll.ts'
import { type Command, UsageError } from '../command.ts'
import { readWords } from '../readWords.ts'
import { withLibrary } from '../withLibrary.ts'

/** Lines of all reports, dailies and pages. */
export const search: Command = {
  name: 'search',
  usage: '--data DIR [--case] QUERY',
  summary: 'Print every line of a library that has some words, as JSON',
  help: `One JSON object a line that has QUERY anywhere in it, inside words too: week ({year, number}, null for a page that is
no report), page (its title), line (counted from 1), text. Newest pages first; on a page headings first, then labels
and names. All characters stand for themselves. Exit code 0, also where nothing is found.

  --case  K and k are two letters; otherwise case is ignored`,
  async run(words, terminal) {
    const { values, rest } = readWords(words, { data: { type: 'string' }, case: { type: 'boolean' } })
    const folder = values.data
    if (folder === undefined) throw new UsageError('--data DIR is missing')
    const [query, ...more] = rest
    if (query === undefined || query === '') throw new UsageError('no query was given')
    if (more.length > 0) throw new UsageError('one query at a time; quote what has spaces')
    return withLibrary(folder, () => {
      for (const { page, lines } of findAll(folder, { words: query, heedCase: values.case === true })) {
        for (const { line, text } of lines) {
          terminal.print(JSON.stringify({ week: page.week, page: page.title, line, text }))
        }
      }
      return 0
    })
  },
}
