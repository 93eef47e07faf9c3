import type { ComponentProps } from 'react'
import './Cut.css'

/** A line of text that is cut with an ellipsis where it doesn't fit, and then shown whole on hover. */
export function Cut({ text, className = '', ...rest }: { readonly text: string } & ComponentProps<'span'>) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering shows the text, which is there for readers anyhow
    <span
      className={`cut ${className}`}
      onMouseEnter={({ currentTarget }) => {
        currentTarget.title = currentTarget.scrollWidth > currentTarget.clientWidth ? text : ''
      }}
      {...rest}
    >
      {text}
    </span>
  )
}
