export type ViewName = 'figures' | 'objectives' | 'incidents' | 'plans' | 'year' | 'review' | 'doctor' | 'pages'

/** The views of the archive, in the order of their entries: in the list at the left, the menu and the palette. */
export const viewNames: readonly ViewName[] = [
  'figures',
  'objectives',
  'incidents',
  'plans',
  'year',
  'review',
  'doctor',
  'pages',
]

/** The menu's command that shows a view. */
export type ViewCommand = `view ${ViewName}`
export const viewCommands: readonly ViewCommand[] = viewNames.map((name): ViewCommand => `view ${name}`)
