import type { Weekbook } from '../../build/weekbook.ts'

/** An input method on the page of the real app, watched while it composes. */
export interface Composing {
  /** What stands there for now; an empty text takes the composition back. */
  readonly step: (text: string) => Promise<void>
  /** A key that an input method keeps for itself. */
  readonly key: (key: 'Enter' | 'Escape') => Promise<void>
  readonly commit: (text: string) => Promise<void>
  /** Looks from now on at what happens to the text under the cursor. */
  readonly watch: () => Promise<void>
  /** Whatever was made anew under the cursor, opened or closed since. */
  readonly changes: () => Promise<readonly string[]>
}

/** What may open or close beside the text. */
const overlays =
  '.slash, .selection-bar, .palette, .find, .tool, .block-popover, .title-popover, [role=dialog], [role=menu]'

interface Watched {
  readonly found: string[]
  readonly node: Node | null
  readonly focused: Element | null
  readonly open: readonly Element[]
  readonly observer: MutationObserver
}

export async function startComposing({ page }: Weekbook): Promise<Composing> {
  const session = await page.context().newCDPSession(page)
  return {
    step: async (text) =>
      void (await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })),
    async key(key) {
      const pressed = { key, windowsVirtualKeyCode: 229 } as const
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...pressed })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed })
    },
    commit: async (text) => void (await session.send('Input.insertText', { text })),
    watch: () =>
      page.evaluate((overlays) => {
        const watching = globalThis as unknown as { watched?: Watched }
        watching.watched?.observer.disconnect()
        const found: string[] = []
        const cursor = getSelection()?.anchorNode ?? null
        const observer = new MutationObserver((records) => {
          for (const { removedNodes } of records)
            for (const node of removedNodes) if (node.contains(cursor)) found.push(`made anew: ${node.textContent}`)
        })
        observer.observe(document.body, { childList: true, subtree: true })
        watching.watched = {
          found,
          node: cursor,
          focused: document.activeElement,
          observer,
          open: [...document.querySelectorAll(overlays)],
        }
      }, overlays),
    changes: () =>
      page.evaluate((overlays) => {
        const { watched } = globalThis as unknown as { watched?: Watched }
        if (watched === undefined) throw new Error('Nothing is watched')
        const { found, node, focused, open } = watched
        const now = [...document.querySelectorAll(overlays)]
        return [
          ...found,
          ...(focused === document.activeElement ? [] : ['the focus is elsewhere']),
          ...(node === (getSelection()?.anchorNode ?? null) && node?.isConnected ? [] : ['another node']),
          ...now.filter((one) => !open.includes(one)).map((one) => `opened ${one.className}`),
          ...open.filter((one) => !now.includes(one)).map((one) => `closed ${one.className}`),
        ]
      }, overlays),
  }
}

/** The text of the cursor's block up to the cursor; with what is selected, where something is. */
export function beforeCursor({ page }: Weekbook): Promise<string> {
  return page.evaluate(() => {
    const selection = getSelection()
    const { anchorNode: node, anchorOffset: offset } = selection ?? {}
    const element = node instanceof Element ? node : node?.parentElement
    const block = element?.closest('p, h1, h2, h3, pre')
    if (node == null || block == null) return 'no text'
    const range = document.createRange()
    range.setStart(block, 0)
    range.setEnd(node, offset ?? 0)
    return selection === null || selection.isCollapsed ? String(range) : `${String(range)}[${String(selection)}]`
  })
}
