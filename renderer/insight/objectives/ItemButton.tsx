import { useEffect, useRef } from 'react'
import { languageOf } from '../../ui/translate.ts'
import { type ItemPlace, openThread, threadStore } from './threadStore.ts'

export interface ItemButtonProps extends ItemPlace {
  readonly name: string
  readonly title?: string
}

/** An item's name, which opens its story; has the focus again once that is closed. */
export function ItemButton({ report, position, name, title }: ItemButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const { left } = threadStore.getState()
    if (left?.report !== report || left.position !== position) return
    button.current?.focus()
    threadStore.setState({ left: null })
  }, [report, position])
  return (
    <button
      ref={button}
      type="button"
      className="objectives-name"
      lang={languageOf(name)}
      title={title}
      onClick={() => openThread({ report, position })}
    >
      {name}
    </button>
  )
}
