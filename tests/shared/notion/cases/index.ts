import { callouts, codes, dividers, equations, images, links, pages, quotes, tables } from './blocks.ts'
import { headings } from './headings.ts'
import { escapes, marks, unmarked } from './inline.ts'
import { children, items, softBreaks } from './items.ts'
import type { Case } from './make.ts'
import { paragraphs } from './paragraphs.ts'
import { lineNumbers } from './places.ts'

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
