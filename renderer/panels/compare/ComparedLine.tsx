import { ArrowLeft } from 'lucide-react'
import { type CSSProperties, useMemo } from 'react'
import type { Block } from '../../../shared/notion/document.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import type { AlignedLine } from '../../../shared/report/compare/alignSection.ts'
import { diffWords, type WordSpan } from '../../reports/wordDiff.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { languageOf, useT } from '../../ui/translate.ts'

export interface ComparedLineProps {
  readonly line: AlignedLine
  readonly onShow: () => void
  readonly onBring: () => void
}

/** A line in two weeks: once where it is the same, else both texts with the words that differ marked. */
export function ComparedLine({ line: { earlier, later, depth, changes }, onShow, onBring }: ComparedLineProps) {
  const t = useT()
  const [before, now] = [textOf(earlier), textOf(later)]
  const kind = earlier === null ? 'added' : later === null ? 'gone' : before === now ? 'same' : 'changed'
  const words = useMemo(() => (kind === 'changed' ? diffWords(before, now) : null), [kind, before, now])
  const moved = changes.some((change) => change.kind === 'moved')
  return (
    <li className="compared" data-kind={kind} style={{ '--depth': Math.min(depth, 4) } as CSSProperties}>
      {kind !== 'added' && kind !== 'same' && <Text className="compared-before" text={before} spans={words?.left} />}
      {later !== null && (
        <button type="button" className="compared-now" onClick={onShow} title={t('compare.show')}>
          <Text text={now} spans={words?.right} />
        </button>
      )}
      {moved && <span className="compared-note">{t('compare.moved')}</span>}
      {(kind === 'gone' || kind === 'changed') && (
        <span className="compared-bring">
          <IconButton
            icon={ArrowLeft}
            size="small"
            side="top"
            label={t(kind === 'gone' ? 'compare.bringBack' : 'compare.takeOver')}
            onClick={onBring}
          />
        </span>
      )}
    </li>
  )
}

interface TextProps {
  readonly text: string
  readonly spans: readonly WordSpan[] | undefined
  readonly className?: string
}

function Text({ text, spans, className = '' }: TextProps) {
  return (
    <span className={`compared-text ${className}`} lang={languageOf(text)}>
      {spans === undefined
        ? text
        : // biome-ignore lint/suspicious/noArrayIndexKey: the words never move
          spans.map((span, at) => (span.changed ? <mark key={at}>{span.text}</mark> : span.text))}
    </span>
  )
}

function textOf(block: Block | null): string {
  return block === null ? '' : blockText(block).text
}
