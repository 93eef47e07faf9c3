import { useMemo } from 'react'
import { type Document, plainText } from '../../shared/notion/document.ts'
import { headOf } from '../../shared/report/title/reportHead.ts'
import { languageOf, useT } from '../ui/translate.ts'
import { DocumentPreview } from './DocumentPreview.tsx'

export interface DraftPreviewProps {
  readonly document: Document | null
  readonly text: string
}

/** A draft to be looked at before it is made a report. */
export function DraftPreview({ document, text }: DraftPreviewProps) {
  const t = useT()
  const { title, properties, repeated, blocks } = useMemo(() => split(document), [document])
  return (
    <section className="draft" aria-label={t('newWeek.preview')} lang={languageOf(text)}>
      <h3 className="draft-title" aria-live="polite">
        {title}
      </h3>
      {properties.map(({ name, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page may name a property twice, and they never move
        <p key={at} className="draft-property">
          {name} {value}
        </p>
      ))}
      <DocumentPreview blocks={blocks} repeated={repeated} />
    </section>
  )
}

function split(document: Document | null) {
  if (document === null) return { title: '', properties: [], repeated: null, blocks: [] }
  const { page, properties, repeated } = headOf(document)
  return {
    title: page === null ? '' : plainText(page.content),
    properties: properties?.entries ?? [],
    repeated,
    blocks: document.blocks.filter((block) => block !== page && block !== properties),
  }
}
