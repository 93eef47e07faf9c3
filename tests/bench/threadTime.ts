/**
 * Milliseconds that this thread has computed so far: what else the machine does doesn't count. The system moves it on
 * by some milliseconds at a time, so time at least `SHORTEST` at once.
 */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Milliseconds. */
const SHORTEST = 40

/** Milliseconds that `work` takes this thread. */
function timeOf(work: () => void): number {
  const start = threadTime()
  work()
  return threadTime() - start
}

/** Milliseconds of one call, from as many as it takes for a clock of such grain. */
export function timeOfOne(work: () => void, shortest = SHORTEST): number {
  let calls = 0
  let took = 0
  for (let more = 1; took < shortest; more = Math.min(calls, Math.ceil((calls * shortest) / Math.max(took, 1)))) {
    took += timeOf(() => {
      for (let call = 0; call < more; call++) work()
    })
    calls += more
  }
  return took / calls
}
