const isMac = /mac/i.test(globalThis.navigator?.platform ?? '')

const onMac: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' }
const elsewhere: Readonly<Record<string, string>> = { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Ctrl: 'Ctrl' }
const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  Escape: 'Esc',
}

/** The keys of a combination (`Mod-Shift-d`) as they are written on this system's keyboard. */
export function keyNames(keys: string): readonly string[] {
  const names = isMac ? onMac : elsewhere
  return keys.split(/-(?!$)/).map((key) => names[key] ?? signs[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}
