/** Does something once the page has been painted as it is now, and nothing else waits; within a fifth of a second. */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => requestIdleCallback(task, { timeout: 200 }))
}
