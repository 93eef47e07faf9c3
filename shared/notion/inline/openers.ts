/** A delimiter that may still open a mark: its piece, and how many of its characters are unused. */
export interface Opener {
  readonly piece: number
  count: number
  /** Height of the stack at which it stands; it is gone once the stack is lower. */
  readonly height: number
}

export type OpenerKind = 'single' | 'double' | 'underscore' | 'strike' | 'bracket'

/**
 * Open delimiters, innermost last. Closing one drops all inside it, since marks nest. The nearest of each kind is found
 * without walking the stack, which keeps a text full of openers linear.
 */
export class Openers {
  readonly #stack: Opener[] = []
  readonly #byKind: Readonly<Record<OpenerKind, Opener[]>> = {
    single: [],
    double: [],
    underscore: [],
    strike: [],
    bracket: [],
  }

  push(piece: number, count: number, kinds: readonly OpenerKind[]): void {
    const opener: Opener = { piece, count, height: this.#stack.length }
    this.#stack.push(opener)
    for (const kind of kinds) this.#byKind[kind].push(opener)
  }

  nearest(kind: OpenerKind): Opener | null {
    const list = this.#byKind[kind]
    for (let top = list[list.length - 1]; top !== undefined; top = list[list.length - 1]) {
      if (this.#stack[top.height] === top && fits(top, kind)) return top
      list.pop()
    }
    return null
  }

  /** Uses up characters of an opener, and drops what stands inside it. */
  use(opener: Opener, count: number): void {
    opener.count -= count
    this.#stack.length = opener.count === 0 ? opener.height : opener.height + 1
  }

  /** The bracket came to nothing; what was opened inside it may still be closed behind it. */
  forgetBracket(): void {
    this.#byKind.bracket.pop()
  }

  dropFrom(opener: Opener): void {
    this.#stack.length = opener.height
  }
}

/** Of a run of three asterisks, one or two may be used up by now. */
function fits(opener: Opener, kind: OpenerKind): boolean {
  if (kind === 'single') return opener.count === 1 || opener.count === 3
  return kind !== 'double' || opener.count >= 2
}
