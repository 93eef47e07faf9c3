import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Block, contentOf, type InlineContent, isItem, type Mark } from '../../shared/notion/document.ts'
import './DocumentPreview.css'

export interface DocumentPreviewProps {
  readonly blocks: readonly Block[]
  /** The heading that repeats the title above: text, but quiet. */
  readonly repeated?: Block | null
}

/** Where a text's images are, and how its links are followed. Without it images are named and links lead nowhere. */
export interface Surroundings {
  readonly imageUrl: (address: string) => string
  readonly follow: (address: string) => void
}
const Places = createContext<Surroundings | null>(null)
export const DocumentSurroundings = Places.Provider

/** A report to be read, not edited: set like the page, without title and properties. */
export function DocumentPreview({ blocks, repeated = null }: DocumentPreviewProps) {
  return useMemo(
    () => (
      <div className="document">
        {repeated !== null && (
          <p className="document-repeated">
            <Inlines content={contentOf(repeated)} />
          </p>
        )}
        <Blocks blocks={blocks.filter((block) => block !== repeated)} />
      </div>
    ),
    [blocks, repeated],
  )
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  // A text to be read has no identity beyond its order.
  // biome-ignore lint/suspicious/noArrayIndexKey: the blocks never move
  return blocks.map((block, at) => <BlockView key={at} block={block} />)
}

function BlockView({ block }: { readonly block: Block }): ReactNode {
  if (isItem(block)) {
    return (
      <div className="document-item">
        <span className="document-marker">{markerOf(block)}</span>
        <div className="document-item-body">
          <p>
            <Inlines content={block.content} />
          </p>
          <Blocks blocks={block.children} />
        </div>
      </div>
    )
  }
  switch (block.type) {
    case 'heading': {
      const Level = `h${block.level}` as const
      return (
        <Level>
          <Inlines content={block.content} />
        </Level>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Inlines content={block.content} />
        </blockquote>
      )
    case 'callout':
      return (
        <aside className="document-callout">
          {block.icon !== '' && !block.icon.startsWith('<') && <span className="document-marker">{block.icon}</span>}
          <div className="document-item-body">
            <Blocks blocks={block.children} />
          </div>
        </aside>
      )
    case 'code':
      return <pre>{block.text}</pre>
    case 'equation':
      return <pre>{block.tex}</pre>
    case 'verbatim':
      return <pre className="document-verbatim">{block.text}</pre>
    case 'table':
      return <TableView rows={block.rows} />
    case 'image':
      return (
        <p className="document-image">
          <Picture src={block.src} alt={block.alt} />
        </p>
      )
    case 'divider':
      return <hr />
    case 'properties':
      return null
  }
}

function TableView({ rows }: { readonly rows: readonly (readonly InlineContent[])[] }) {
  const cells = (row: readonly InlineContent[], Cell: 'th' | 'td') =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the cells never move
    row.map((cell, at) => <Cell key={at}>{<Inlines content={cell} />}</Cell>)
  const [head = [], ...body] = rows
  return (
    <table>
      <thead>
        <tr>{cells(head, 'th')}</tr>
      </thead>
      <tbody>
        {body.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
          <tr key={at}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  )
}

function Inlines({ content }: { readonly content: InlineContent }) {
  return content.map((run, at) => {
    const inner =
      run.type === 'text' ? (
        run.text
      ) : run.type === 'softBreak' ? (
        <br />
      ) : run.type === 'equation' ? (
        <code>{run.tex}</code>
      ) : (
        <span className="document-image">
          <Picture src={run.src} alt={run.alt} />
        </span>
      )
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs never move
    return <Marked key={at} marks={run.marks} inner={inner} />
  })
}

function Marked({ marks, inner }: { readonly marks: readonly Mark[]; readonly inner: ReactNode }) {
  const [mark, ...others] = marks
  if (mark === undefined) return inner
  const within = <Marked marks={others} inner={inner} />
  if (mark.type === 'link') return <Link href={mark.href}>{within}</Link>
  const Tag = ({ bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const)[mark.type]
  return <Tag>{within}</Tag>
}

function Picture({ src, alt }: { readonly src: string; readonly alt: string }) {
  const places = useContext(Places)
  const name = alt === '' ? fileNameOf(src) : alt
  // The page loads nothing from outside.
  if (places === null || /^[a-z][a-z\d+.-]*:|^\/\//i.test(src)) return name
  return <img src={places.imageUrl(src)} alt={name} loading="lazy" />
}

function Link({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const places = useContext(Places)
  if (places === null) {
    return (
      <span className="document-link" title={href}>
        {children}
      </span>
    )
  }
  return (
    <button type="button" className="document-link" title={href} onClick={() => places.follow(href)}>
      {children}
    </button>
  )
}

function markerOf(block: Extract<Block, { type: 'bulletItem' | 'numberItem' | 'toDoItem' }>): string {
  if (block.type === 'numberItem') return `${block.number}.`
  if (block.type === 'toDoItem') return block.checked ? '☑' : '☐'
  return '•'
}

function fileNameOf(address: string): string {
  const name = address.split(/[/\\]/).at(-1) ?? address
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
