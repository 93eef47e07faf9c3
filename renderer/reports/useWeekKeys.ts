import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keys that move the focus through a list of buttons of which only those near what can be seen are drawn. The list itself
 * holds the focus where its button is drawn no longer, so that keys go on to be heard.
 */
export function useWeekKeys(list: RefObject<HTMLElement | null>) {
  const isInside = useRef(false)
  useLayoutEffect(() => {
    if (isInside.current && document.activeElement === document.body) list.current?.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const go = keys[event.key]
    if (go === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    go(event.currentTarget)
  }
  return {
    tabIndex: -1,
    onKeyDown,
    onFocus: () => {
      isInside.current = true
    },
    onBlur: () => {
      isInside.current = false
    },
  }
}

const keys: Readonly<Record<string, (list: HTMLElement) => void>> = {
  ArrowDown: (list) => goToNext(list, 1),
  ArrowUp: (list) => goToNext(list, -1),
  PageDown: (list) => turnPage(list, 1),
  PageUp: (list) => turnPage(list, -1),
  Home: (list) => goToEnd(list, 0),
  End: (list) => goToEnd(list, -1),
}

const buttonsIn = (list: HTMLElement) => [...list.querySelectorAll('button')]
const topOf = (element: Element) => element.getBoundingClientRect().top

function goToNext(list: HTMLElement, step: 1 | -1): void {
  const buttons = buttonsIn(list)
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const next = at < 0 ? nearestTo(topOf(list), buttons) : buttons[at + step]
  next?.focus()
}

/** On by what can be seen at once; the focus stays where it was to the eye. */
function turnPage(list: HTMLElement, step: 1 | -1): void {
  const focused = document.activeElement
  const height = focused === null || focused === list ? 0 : focused.clientHeight
  const top = focused === null || focused === list ? topOf(list) : topOf(focused)
  const before = list.scrollTop
  list.scrollTop += step * (list.clientHeight - height)
  if (list.scrollTop === before) goToEnd(list, step === 1 ? -1 : 0)
  else onceDrawn(() => nearestTo(top, buttonsIn(list))?.focus())
}

function goToEnd(list: HTMLElement, end: 0 | -1): void {
  list.scrollTop = end === 0 ? 0 : list.scrollHeight
  onceDrawn(() => buttonsIn(list).at(end)?.focus())
}

function nearestTo(top: number, buttons: readonly HTMLButtonElement[]): HTMLButtonElement | undefined {
  const distance = (button: HTMLButtonElement) => Math.abs(topOf(button) - top)
  return buttons.reduce<HTMLButtonElement | undefined>(
    (nearest, button) => (nearest === undefined || distance(button) < distance(nearest) ? button : nearest),
    undefined,
  )
}

function onceDrawn(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then))
}
