import { callouts } from './callouts.ts'
import { codes, equations } from './fenced.ts'
import { headings } from './headings.ts'
import { dividers, images } from './imagesAndDividers.ts'
import { escapes, marks, unmarked } from './inline.ts'
import { children, items, softBreaks } from './items.ts'
import { links } from './links.ts'
import type { Case } from './make.ts'
import { pages } from './pages.ts'
import { paragraphs } from './paragraphs.ts'
import { lineNumbers } from './places.ts'
import { quotes } from './quotes.ts'
import { tables } from './tables.ts'

/** All cases, by what they are about. */
export const sections: Readonly<Record<string, readonly Case[]>> = {
  paragraphs,
  headings,
  items,
  'soft breaks in items': softBreaks,
  'children of items': children,
  quotes,
  callouts,
  code: codes,
  equations,
  tables,
  images,
  dividers,
  'pages and properties': pages,
  links,
  marks,
  'text without marks': unmarked,
  'text that looks like syntax': escapes,
  'line numbers': lineNumbers,
}
