/** For what Escape closes: the Escape that takes back a composition is the input method's. */
export function leaveToInputMethod(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229) event.preventDefault()
}
