import type { Weekbook } from '../../../build/weekbook.ts'

/** Between two looks, in milliseconds. */
const interval = 250
/** So many quiet ones follow each other: longer than what the app puts off when it starts, which is the search. */
const quietLooks = 16
/** Milliseconds of processor in an interval that all of the app's processes together may use: a look takes some itself. */
const quiet = 15

/** Waits until all of the app's processes have nothing left to do. */
export async function atRest({ app }: Pick<Weekbook, 'app'>, patience = 60_000): Promise<void> {
  const worked = () =>
    app.evaluate(({ app }) =>
      app.getAppMetrics().reduce((sum, { cpu }) => sum + 1000 * (cpu.cumulativeCPUUsage ?? 0), 0),
    )
  const end = Date.now() + patience
  let before = await worked()
  for (let looks = 0; looks < quietLooks; ) {
    if (Date.now() > end) throw new Error('The app did not come to rest')
    await new Promise((resolve) => setTimeout(resolve, interval))
    const now = await worked()
    looks = now - before < quiet ? looks + 1 : 0
    before = now
  }
}
