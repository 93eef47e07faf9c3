/** Reports that are changed before other calls get their turn in the library's thread. */
const slice = 20

/** What came of each slice of reports, changed one slice after the other. */
export async function inSlices<T, R>(
  items: readonly T[],
  work: (some: readonly T[]) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = []
  for (let at = 0; at < items.length; at += slice) done.push(await work(items.slice(at, at + slice)))
  return done
}
