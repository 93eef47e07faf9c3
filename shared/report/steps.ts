/** Work that is done a little at a time: whoever must not be kept long goes on with it when there is time. */
export type Steps<T> = Generator<void, T>

/** All of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
