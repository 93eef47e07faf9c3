import type { AnyRecognition } from '../blocks/index.ts'
import type { Document } from '../notion/document.ts'
import { readDocument } from '../notion/readDocument.ts'
import type { IsoDate } from './projection.ts'
import { dateOf, recogniseIn } from './recognise.ts'
import { type Section, sectionsOf } from './sections.ts'

/** A report as it was read: its tree, its sections, and what was recognised in them. */
export interface Reading {
  readonly document: Document
  readonly sections: readonly Section[]
  /** Of each section by kind, of each kind in reading order. */
  readonly recognised: readonly AnyRecognition[]
  /** The report's own day, by which dates without a year are read; null where it is unknown. */
  readonly date: IsoDate | null
}

/** Reads a report's text (decoded, without a BOM). Never throws. */
export function readReading(text: string): Reading {
  return readingOf(readDocument(text))
}

/** The same for a tree that is there already. */
export function readingOf(document: Document): Reading {
  const sections = sectionsOf(document)
  const date = dateOf(document)
  return { document, sections, recognised: recogniseIn(sections, date), date }
}
