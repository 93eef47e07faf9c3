import type { MenuCommand } from './menuCommands.ts'

/** The keys of menu entries, as Electron names them; what the menu hears and what the list of keys shows. */
export const menuKeys: Readonly<Partial<Record<MenuCommand, string>>> = {
  newWeek: 'CmdOrCtrl+N',
  firstReport: 'CmdOrCtrl+Shift+N',
  import: 'CmdOrCtrl+O',
  // Not on E or Shift+S alone: those are inline code and strikethrough in the editor.
  export: 'CmdOrCtrl+Shift+E',
  copyMarkdown: 'CmdOrCtrl+Shift+C',
  editTitle: 'F2',
  search: 'CmdOrCtrl+Shift+F',
  settings: 'CmdOrCtrl+,',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  palette: 'CmdOrCtrl+Shift+P',
  shortcuts: 'CmdOrCtrl+/',
  toggleSidebar: 'CmdOrCtrl+\\',
  toggleMargin: 'CmdOrCtrl+Shift+\\',
  togglePanel: 'CmdOrCtrl+Alt+\\',
  showPlan: 'CmdOrCtrl+1',
  showCompare: 'CmdOrCtrl+2',
  showReflections: 'CmdOrCtrl+3',
  showChecks: 'CmdOrCtrl+4',
  showOutline: 'CmdOrCtrl+5',
  showHistory: 'CmdOrCtrl+6',
  previousReport: 'CmdOrCtrl+[',
  nextReport: 'CmdOrCtrl+]',
  nextRegion: 'F6',
  previousRegion: 'Shift+F6',
  nextFinding: 'F8',
  previousFinding: 'Shift+F8',
}
