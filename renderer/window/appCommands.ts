import {
  ArrowLeftToLine,
  ArrowRightToLine,
  CircleArrowLeft,
  CircleArrowRight,
  ClipboardCopy,
  FilePlus2,
  FileUp,
  FolderInput,
  FolderTree,
  GitCompareArrows,
  History,
  Keyboard,
  ListChecks,
  ListTree,
  type LucideIcon,
  NotebookPen,
  PanelLeft,
  PanelRight,
  PanelRightDashed,
  Pencil,
  Plus,
  Redo2,
  SearchCheck,
  Settings,
  SquareChevronRight,
  TextSearch,
  Trash2,
  Undo2,
} from 'lucide-react'
import { type MenuCommand, menuCommands } from '../../shared/ipc/menuCommands.ts'
import type { ViewCommand } from '../../shared/ipc/viewNames.ts'
import type { MessageKey } from '../../shared/messages/messages.ts'
import { app, openDialog } from '../app/appStore.ts'
import { layoutActions } from '../app/layoutActions.ts'
import { views } from '../insight/views.ts'
import { goToFinding } from '../panels/checks/findings.ts'
import { importExport } from '../reports/archive/archiveActions.ts'
import { importActions } from '../reports/importActions.ts'
import { navigation } from '../reports/navigation.ts'
import { reportActions } from '../reports/reportActions.ts'
import { reports } from '../reports/reportsStore.ts'
import { goToRegion } from './regions.ts'

/** Something that can be done with the app, whatever has the focus: an entry of the menu bar, and one of the palette. */
export interface AppCommand {
  readonly name: MenuCommand
  readonly title: MessageKey
  readonly icon: LucideIcon
  /** As of an editor command: English words, pinyin and its initials. */
  readonly keywords: readonly string[]
  readonly run: () => unknown
}

const commands: { readonly [N in Exclude<MenuCommand, ViewCommand>]: Omit<AppCommand, 'name'> } = {
  newWeek: {
    title: 'menu.newWeek',
    icon: Plus,
    keywords: ['new', 'week', 'xinjian', 'xj', 'xinzhou', 'xz'],
    run: () => reportActions.newWeek(),
  },
  firstReport: {
    title: 'menu.firstReport',
    icon: FilePlus2,
    keywords: ['new', 'blank', 'empty', 'xinjian', 'xj', 'kongbai', 'kb'],
    run: reportActions.firstReport,
  },
  import: {
    title: 'menu.import',
    icon: FolderInput,
    keywords: ['import', 'open', 'daoru', 'dr'],
    run: whileNothingIsOpen(importActions.importFromDialog),
  },
  importFolder: {
    title: 'menu.importFolder',
    icon: FolderTree,
    keywords: ['import', 'folder', 'notion', 'daoru', 'dr', 'wenjianjia', 'wjj', 'daochubao', 'dcb'],
    run: whileNothingIsOpen(() => importExport('folder')),
  },
  export: {
    title: 'menu.export',
    icon: FileUp,
    keywords: ['export', 'save', 'daochu', 'dc'],
    run: whileNothingIsOpen(reportActions.exportReport),
  },
  copyMarkdown: {
    title: 'menu.copyMarkdown',
    icon: ClipboardCopy,
    keywords: ['copy', 'markdown', 'notion', 'fuzhi', 'fz'],
    run: reportActions.copyMarkdown,
  },
  editTitle: {
    title: 'menu.editTitle',
    icon: Pencil,
    keywords: ['title', 'date', 'rename', 'xiugai', 'xg', 'biaoti', 'bt', 'riqi', 'rq'],
    run: whileNothingIsOpen(reportActions.editTitle),
  },
  search: {
    title: 'menu.search',
    icon: TextSearch,
    keywords: ['search', 'find', 'sousuo', 'ss', 'chazhao', 'cz', 'tihuan', 'th'],
    run: whileNothingIsOpen(navigation.showSearch),
  },
  trash: {
    title: 'menu.trash',
    icon: Trash2,
    keywords: ['trash', 'bin', 'huishouzhan', 'hsz'],
    run: whileNothingIsOpen(navigation.showTrash),
  },
  settings: {
    title: 'menu.settings',
    icon: Settings,
    keywords: ['settings', 'preferences', 'shezhi', 'sz'],
    run: navigation.showSettings,
  },
  palette: {
    title: 'menu.palette',
    icon: SquareChevronRight,
    keywords: ['palette', 'command', 'mingling', 'ml'],
    run: whileNothingIsOpen(() => openDialog({ kind: 'palette' })),
  },
  shortcuts: {
    title: 'menu.shortcuts',
    icon: Keyboard,
    keywords: ['keyboard', 'shortcuts', 'keys', 'kuaijiejian', 'kjj', 'jianpan', 'jp'],
    run: whileNothingIsOpen(() => openDialog({ kind: 'shortcuts' })),
  },
  toggleSidebar: {
    title: 'menu.sidebar',
    icon: PanelLeft,
    keywords: ['weeks', 'sidebar', 'zhouliebiao', 'zlb', 'cebianlan', 'cbl'],
    run: layoutActions.toggleWeeks,
  },
  toggleMargin: {
    title: 'menu.margin',
    icon: PanelRightDashed,
    keywords: ['margin', 'instruments', 'yebianlan', 'ybl'],
    run: layoutActions.toggleMargin,
  },
  togglePanel: {
    title: 'menu.panel',
    icon: PanelRight,
    keywords: ['panel', 'side', 'celan', 'cl'],
    run: () => layoutActions.togglePanel(),
  },
  showPlan: {
    title: 'menu.panelPlan',
    icon: ListChecks,
    keywords: ['plan', 'jihua', 'jh'],
    run: () => layoutActions.togglePanel('plan'),
  },
  showCompare: {
    title: 'menu.panelCompare',
    icon: GitCompareArrows,
    keywords: ['compare', 'diff', 'duizhao', 'dz', 'bijiao', 'bj'],
    run: () => layoutActions.togglePanel('compare'),
  },
  showReflections: {
    title: 'menu.panelReflections',
    icon: NotebookPen,
    keywords: ['reflections', 'earlier', 'fansi', 'fs', 'wangqi', 'wq', 'shouhuo', 'sh'],
    run: () => layoutActions.togglePanel('reflections'),
  },
  showChecks: {
    title: 'menu.panelChecks',
    icon: SearchCheck,
    keywords: ['checks', 'problems', 'jiancha', 'jc'],
    run: () => layoutActions.togglePanel('checks'),
  },
  showOutline: {
    title: 'menu.panelOutline',
    icon: ListTree,
    keywords: ['outline', 'toc', 'dagang', 'dg', 'mulu', 'ml'],
    run: () => layoutActions.togglePanel('outline'),
  },
  showHistory: {
    title: 'menu.panelHistory',
    icon: History,
    keywords: ['history', 'versions', 'lishi', 'ls', 'banben', 'bb'],
    run: () => layoutActions.togglePanel('history'),
  },
  nextRegion: {
    title: 'menu.nextRegion',
    icon: ArrowRightToLine,
    keywords: ['focus', 'region', 'panel', 'quyu', 'qy', 'jiaodian', 'jd'],
    run: whileNothingIsOpen(() => goToRegion(1)),
  },
  previousRegion: {
    title: 'menu.previousRegion',
    icon: ArrowLeftToLine,
    keywords: ['focus', 'region', 'panel', 'quyu', 'qy', 'jiaodian', 'jd'],
    run: whileNothingIsOpen(() => goToRegion(-1)),
  },
  nextFinding: {
    title: 'menu.nextFinding',
    icon: SearchCheck,
    keywords: ['next', 'finding', 'xiayichu', 'xyc', 'jiancha', 'jc'],
    run: () => goToFinding(1),
  },
  previousFinding: {
    title: 'menu.previousFinding',
    icon: SearchCheck,
    keywords: ['previous', 'finding', 'shangyichu', 'syc', 'jiancha', 'jc'],
    run: () => goToFinding(-1),
  },
  previousReport: {
    title: 'menu.previousReport',
    icon: CircleArrowLeft,
    keywords: ['previous', 'earlier', 'shangyizhou', 'syz', 'qianyifen', 'qyf'],
    run: whileNothingIsOpen(() => navigation.step(-1)),
  },
  nextReport: {
    title: 'menu.nextReport',
    icon: CircleArrowRight,
    keywords: ['next', 'later', 'xiayizhou', 'xyz', 'houyifen', 'hyf'],
    run: whileNothingIsOpen(() => navigation.step(1)),
  },
  undo: { title: 'menu.undo', icon: Undo2, keywords: ['undo', 'chexiao', 'cx'], run: () => edit('undo') },
  redo: { title: 'menu.redo', icon: Redo2, keywords: ['redo', 'chongzuo', 'cz'], run: () => edit('redo') },
}

const viewCommands: readonly AppCommand[] = views.map(({ name, icon, keywords }) => ({
  name: `view ${name}`,
  title: `views.${name}`,
  icon,
  keywords,
  run: whileNothingIsOpen(() => navigation.showView(name)),
}))
const all = new Map(
  [...Object.entries(commands).map(([name, rest]) => ({ ...rest, name: name as MenuCommand })), ...viewCommands].map(
    (command): [MenuCommand, AppCommand] => [command.name, command],
  ),
)

/** In the order in which they are shown. */
export const appCommands: readonly AppCommand[] = menuCommands.flatMap((name) => all.get(name) ?? [])

/** What an entry of the menu bar does. */
export function menuAction(name: MenuCommand): unknown {
  return all.get(name)?.run()
}

/** A dialog keeps the page as it is until it is answered. */
function whileNothingIsOpen(action: () => unknown): () => unknown {
  return () => (app.getState().dialog === null ? action() : undefined)
}

/** In a field the field's own history, else the report's. */
function edit(command: 'undo' | 'redo') {
  const { activeElement } = document
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
    document.execCommand(command)
  } else reports.text()?.[command]()
}
