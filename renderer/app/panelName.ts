/** The panels at the right of the page; `panels.ts` has them in their order. */
export type PanelName = 'plan' | 'compare' | 'reflections' | 'checks' | 'outline' | 'history'
