import { enArchive } from './enArchive.ts'
import { enChecks } from './enChecks.ts'
import { enCommands } from './enCommands.ts'
import { enDoctor } from './enDoctor.ts'
import { enEditor } from './enEditor.ts'
import { enFigures } from './enFigures.ts'
import { enIncident } from './enIncident.ts'
import { enInsight } from './enInsight.ts'
import { enInstruments } from './enInstruments.ts'
import { enLedger } from './enLedger.ts'
import { enPanels } from './enPanels.ts'
import { enPlan } from './enPlan.ts'
import { enSearch } from './enSearch.ts'
import { enWeeks } from './enWeeks.ts'
import { enWindow } from './enWindow.ts'
import { enWriting } from './enWriting.ts'
import type { Messages } from './messages.ts'

export const en: Messages = {
  app: {
    name: 'Weekbook',
  },
  menu: {
    about: 'About {{app}}',
    services: 'Services',
    hide: 'Hide {{app}}',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    quit: 'Quit {{app}}',
    settings: 'Settings…',

    file: 'File',
    newWeek: 'New Week from Last Week…',
    firstReport: 'Blank Report',
    import: 'Import Markdown…',
    importFolder: 'Import a Folder of an Export…',
    export: 'Export Markdown…',
    copyMarkdown: 'Copy Markdown',
    editTitle: 'Edit Title and Date…',
    search: 'Search All Reports',
    trash: 'Trash',
    close: 'Close Window',

    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteAsText: 'Paste as Plain Text',
    delete: 'Delete',
    selectAll: 'Select All',

    view: 'View',
    palette: 'All Commands…',
    sidebar: 'Weeks',
    margin: 'Margin',
    panel: 'Side Panel',
    panelPlan: 'The Last Plan',
    panelCompare: 'Compare',
    panelReflections: 'Earlier reflections',
    panelChecks: 'Checks',
    panelOutline: 'Outline',
    panelHistory: 'History',
    nextRegion: 'Next Region',
    previousRegion: 'Previous Region',
    nextFinding: 'Next Finding',
    previousFinding: 'Previous Finding',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    reload: 'Reload',
    developerTools: 'Developer Tools',

    go: 'Go',
    previousReport: 'Previous Report',
    nextReport: 'Next Report',

    window: 'Window',
    minimize: 'Minimize',
    zoom: 'Zoom',
    front: 'Bring All to Front',

    help: 'Help',
    shortcuts: 'Keyboard Shortcuts',
    dataFolder: 'Show the Library’s Folder',
  },
  dialog: {
    ok: 'OK',
    importTitle: 'Import Reports',
    exportTitle: 'Export Report',
    markdown: 'Markdown Files',
    exportTable: 'Export table',
    csv: 'CSV table',
    allFiles: 'All Files',
    reportNotSaved: 'The last changes are not in the library yet',
    reportNotSavedDetail:
      'The window did not confirm within 3 seconds that they are saved. Everything older is saved and safe. You can go back to the window and copy what you wrote last, or close it as it is.',
    backToWindow: 'Back to the Window',
    closeAnyway: 'Close Anyway',
    windowCrashed: 'The window stopped unexpectedly and was loaded again',
    windowCrashedDetail:
      'Reason: {{reason}}. The library is not affected. What was typed in the last two seconds may have to be typed again.',
    windowCrashedAgain: 'The window stopped unexpectedly again',
    windowCrashedAgainDetail:
      'Reason: {{reason}}. The library is not affected and every saved report is there. Load the window once more, or quit and open Weekbook again.',
    reload: 'Reload',
    windowBusy: 'The window does not respond',
    windowBusyDetail:
      'You can wait a little longer or reload the window. What is saved is safe; what was typed in the last two seconds may have to be typed again.',
    wait: 'Wait',
    setAside: 'The library’s file was damaged and has been set aside',
    setAsideDetail_one:
      'The old file was not deleted:\n{{path}}\n\n{{count}} report could still be read and is in the new library. Check the list of weeks; what is missing can be imported from a backup.',
    setAsideDetail_other:
      'The old file was not deleted:\n{{path}}\n\n{{count}} reports could still be read and are in the new library. Check the list of weeks; what is missing can be imported from a backup.',
    fault: 'Something went wrong in Weekbook',
    faultDetail:
      '{{what}}\n\nEvery saved report is there; nothing was lost. You can go on working. If the window misbehaves, quit and open Weekbook again.',
    continue: 'Continue',
    quit: 'Quit',
  },
  fatal: {
    title: 'Weekbook cannot open its library',
    unwritable:
      'The folder cannot be written to:\n{{path}}\n\n({{reason}})\n\nNo file was changed. Check the folder’s permissions and the free disk space, or name another folder with --data.',
    future:
      'This library was written by a newer version of Weekbook:\n{{path}}\n\nNothing was changed. Install the newest version of Weekbook and open it again.',
    damaged:
      'The library’s file is damaged:\n{{path}}\n\n({{reason}})\n\nThe file was not changed. Move it aside for safekeeping, put a backup in its place and start again.',
    foreign:
      'This file is a database of another program, not a library of Weekbook:\n{{path}}\n\nThe file was not changed. Name another folder with --data.',
    locked:
      'The library is in use by another program:\n{{path}}\n\nNothing was changed. Close that program and start again.',
    other: 'The library could not be opened:\n{{path}}\n\n({{reason}})\n\nNothing was changed.',
    usage: '--data expects a folder, for example --data ~/weekbook',
  },
  problem: {
    notText:
      '“{{name}}” is not text in UTF-8 or GB18030 in line {{line}} and was not imported. Save it as UTF-8 and try again.',
    binary: '“{{name}}” has binary content in line {{line}}; it is not Markdown text and was not imported.',
    empty: '“{{name}}” is empty and was not imported.',
    notMarkdown:
      '“{{name}}” is no Markdown file and was not imported. Export it as Markdown, or open it and copy its content into a new report.',
    tooLarge: '“{{name}}” has {{size}}, more than the limit of {{limitSize}}, and was not imported.',
    unreadable: '“{{name}}” cannot be read ({{reason}}). The library is unchanged.',
    fileUnread: '“{{name}}” cannot be read ({{reason}}) and was not imported with it.',
    fileKept: 'The library has another file as “{{name}}”, which stays.',
    unwritable:
      '“{{name}}” cannot be written ({{reason}}). The report is still in the library, nothing was lost; try another place.',
    notEncodable:
      '“{{character}}” in line {{line}} of “{{name}}” cannot be written in the file’s own encoding. Change that character and try again.',
    stale:
      'A newer version of “{{name}}” was saved elsewhere; what is here did not overwrite it. Copy what you need from here, then open the report again.',
    missing: '“{{name}}” is no longer in the library.',
    weekTaken:
      'There is another report of the week of “{{name}}” now, so it was not restored. It is still in the trash; to have it back, move the other one to the trash first.',
    revisionGone:
      'This version of “{{name}}” was replaced by a later autosave. Open the history again and choose another.',
    notImage: '“{{name}}” is no PNG, JPEG, GIF, WebP or AVIF image and was not put into the report.',
    fileTaken:
      'Another “{{name}}” is there already. It was not overwritten and nothing was exported. Choose another folder, or move that file away first.',
  },
  reason: {
    EACCES: 'permission denied',
    EPERM: 'not allowed by the system',
    ENOENT: 'no such file or folder',
    ENOTDIR: 'a part of the path is no folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk can only be read',
    EBUSY: 'in use by another program',
    ENAMETOOLONG: 'the name is too long',
    readOnly: 'the library’s file can only be read',
    diskFault: 'the disk failed',
    notFile: 'not a file',
    link: 'a link and no file',
  },
  ...enInstruments,
  ...enPanels,
  ...enWindow,
  ...enEditor,
  ...enIncident,
  ...enPlan,
  ...enCommands,
  ...enWriting,
  ...enArchive,
  ...enChecks,
  ...enFigures,
  ...enLedger,
  ...enInsight,
  ...enDoctor,
  ...enWeeks,
  ...enSearch,
}
