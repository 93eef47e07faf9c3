export type SpellQuestion =
  | { readonly kind: 'check'; readonly id: number; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly id: number; readonly word: string }
export interface SpellAnswer {
  readonly id: number
  readonly words: readonly string[]
}

type Asked =
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string }

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, (words: readonly string[]) => void>()
/** What is known of a word: whether the dictionary lacks it. */
const lacks = new Map<string, boolean>()

/** Of these words those that the dictionary lacks. It is read when the first word is asked about. */
export async function unknownWords(words: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = [...new Set(words)].filter((word) => !lacks.has(word))
  if (asked.length > 0) {
    const unknown = new Set(await ask({ kind: 'check', words: asked }))
    for (const word of asked) lacks.set(word, unknown.has(word))
  }
  return new Set(words.filter((word) => lacks.get(word) === true))
}

export function suggestWords(word: string): Promise<readonly string[]> {
  return ask({ kind: 'suggest', word })
}

function ask(question: Asked): Promise<readonly string[]> {
  worker ??= begin()
  lastId += 1
  const id = lastId
  const answered = new Promise<readonly string[]>((resolve) => waiting.set(id, resolve))
  worker.postMessage({ ...question, id })
  return answered
}

function begin(): Worker {
  const begun = new Worker(new URL('./spellWorker.ts', import.meta.url), { type: 'module' })
  begun.addEventListener('message', ({ data }: MessageEvent<SpellAnswer>) => {
    waiting.get(data.id)?.(data.words)
    waiting.delete(data.id)
  })
  return begun
}
