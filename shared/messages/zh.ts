import { zhArchive } from './zhArchive.ts'
import { zhChecks } from './zhChecks.ts'
import { zhCommands } from './zhCommands.ts'
import { zhDoctor } from './zhDoctor.ts'
import { zhEditor } from './zhEditor.ts'
import { zhFigures } from './zhFigures.ts'
import { zhIncident } from './zhIncident.ts'
import { zhInsight } from './zhInsight.ts'
import { zhInstruments } from './zhInstruments.ts'
import { zhLedger } from './zhLedger.ts'
import { zhPanels } from './zhPanels.ts'
import { zhPlan } from './zhPlan.ts'
import { zhSearch } from './zhSearch.ts'
import { zhWeeks } from './zhWeeks.ts'
import { zhWindow } from './zhWindow.ts'
import { zhWriting } from './zhWriting.ts'

/**
 * The texts of the product, a group a feature. Chinese is the source: its keys are the keys, its `{{names}}` the values
 * that a text takes. A text that counts bears the key `…_other`; English may add `…_one`.
 */
export const zh = {
  app: {
    name: '周册',
  },
  menu: {
    about: '关于{{app}}',
    services: '服务',
    hide: '隐藏{{app}}',
    hideOthers: '隐藏其他',
    showAll: '全部显示',
    quit: '退出{{app}}',
    settings: '设置…',

    file: '文件',
    newWeek: '从上周开始新的一周…',
    firstReport: '空白周报',
    import: '导入 Markdown…',
    importFolder: '导入文件夹…',
    export: '导出 Markdown…',
    copyMarkdown: '复制 Markdown',
    editTitle: '修改标题和日期…',
    search: '搜索全部周报',
    trash: '回收站',
    close: '关闭窗口',

    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    pasteAsText: '粘贴为纯文本',
    delete: '删除',
    selectAll: '全选',

    view: '显示',
    palette: '全部命令…',
    sidebar: '周列表',
    margin: '页边栏',
    panel: '侧栏',
    panelPlan: '上次的计划',
    panelCompare: '对照',
    panelReflections: '往期反思',
    panelChecks: '检查',
    panelOutline: '大纲',
    panelHistory: '历史版本',
    nextRegion: '到下一个区域',
    previousRegion: '到上一个区域',
    nextFinding: '下一处检查结果',
    previousFinding: '上一处检查结果',
    actualSize: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    fullScreen: '全屏',
    reload: '重新载入',
    developerTools: '开发者工具',

    go: '前往',
    previousReport: '前一份周报',
    nextReport: '后一份周报',

    window: '窗口',
    minimize: '最小化',
    zoom: '缩放',
    front: '全部置于顶层',

    help: '帮助',
    shortcuts: '快捷键一览',
    dataFolder: '打开资料库所在文件夹',
  },
  dialog: {
    ok: '好',
    importTitle: '导入周报',
    exportTitle: '导出周报',
    markdown: 'Markdown 文件',
    exportTable: '导出表格',
    csv: 'CSV 表格',
    allFiles: '所有文件',
    reportNotSaved: '最后的修改还没有存进资料库',
    reportNotSavedDetail:
      '窗口没有在 3 秒内答复已保存。更早的内容都已保存，不会丢失。可以返回窗口把最后写的内容复制出来，也可以直接关闭。',
    backToWindow: '返回窗口',
    closeAnyway: '仍要关闭',
    windowCrashed: '窗口意外停止了，已重新载入',
    windowCrashedDetail: '原因：{{reason}}。资料库没有受影响，停止前两秒以内输入的内容可能需要重新输入。',
    windowCrashedAgain: '窗口又一次意外停止了',
    windowCrashedAgainDetail:
      '原因：{{reason}}。资料库没有受影响，已保存的周报都在。可以再载入一次，或退出后重新打开。',
    reload: '重新载入',
    windowBusy: '窗口没有响应',
    windowBusyDetail: '可以再等一会儿，或重新载入窗口。已保存的内容都在，两秒以内输入的内容可能需要重新输入。',
    wait: '等待',
    setAside: '资料库文件已损坏，已移到一边',
    setAsideDetail_other:
      '原来的文件没有删除：\n{{path}}\n\n其中 {{count}} 份周报还能读出，已放进新的资料库。请核对周列表；有备份的话，可以再导入缺少的周报。',
    fault: '程序出了一个错',
    faultDetail: '{{what}}\n\n已保存的周报都在，没有丢失。可以继续使用；如果窗口表现不正常，请退出后重新打开。',
    continue: '继续',
    quit: '退出',
  },
  /** Faults at the start, after which the app ends. */
  fatal: {
    title: '周册无法打开资料库',
    unwritable:
      '无法写入文件夹：\n{{path}}\n\n（{{reason}}）\n\n没有改动任何文件。请检查这个文件夹的权限和磁盘空间，或用 --data 指定另一个文件夹。',
    future: '这个资料库是由更新版本的周册写的：\n{{path}}\n\n没有改动任何内容。请安装最新版本的周册后再打开。',
    damaged:
      '资料库文件已损坏：\n{{path}}\n\n（{{reason}}）\n\n没有改动这个文件。请把它移到别处留存，用备份替换后再打开。',
    foreign:
      '这个文件是另一个程序的数据库，不是周册的资料库：\n{{path}}\n\n没有改动这个文件。请用 --data 指定另一个文件夹。',
    locked: '资料库正被另一个程序占用：\n{{path}}\n\n没有改动任何内容。请关闭那个程序后再打开。',
    other: '打开资料库时出错：\n{{path}}\n\n（{{reason}}）\n\n没有改动任何内容。',
    usage: '--data 后面需要一个文件夹，例如 --data ~/weekbook',
  },
  /** By the code of a `Problem`: what happened to which file or report, and what to do. */
  problem: {
    notText: '“{{name}}”第 {{line}} 行不是 UTF-8 或 GB18030 编码的文本，没有导入。请另存为 UTF-8 后再试。',
    binary: '“{{name}}”第 {{line}} 行含有二进制内容，不是 Markdown 文本，没有导入。',
    empty: '“{{name}}”是空的，没有导入。',
    notMarkdown: '“{{name}}”不是 Markdown 文件，没有导入。请导出为 Markdown，或打开它，把内容复制到一份新周报里。',
    tooLarge: '“{{name}}”有 {{size}}，超过 {{limitSize}} 的上限，没有导入。',
    unreadable: '无法读取“{{name}}”（{{reason}}）。资料库没有变化。',
    fileUnread: '无法读取“{{name}}”（{{reason}}），没有一起导入。',
    fileKept: '资料库里“{{name}}”是另一个文件，没有替换。',
    unwritable: '无法写入“{{name}}”（{{reason}}）。周报仍在资料库中，没有丢失；请换一个位置再试。',
    notEncodable: '“{{name}}”第 {{line}} 行的“{{character}}”无法用这份文件原来的编码表示。请改掉这个字后再试。',
    stale: '“{{name}}”在别处保存过更新的版本，这里的修改没有覆盖它。请先复制这里的内容，再重新打开这份周报。',
    missing: '“{{name}}”已经不在资料库中。',
    weekTaken: '“{{name}}”那一周已经有另一份周报，没有恢复。这一份还在回收站里；要换回它，请先把现在那一份移到回收站。',
    revisionGone: '“{{name}}”的这个版本已被后来的自动保存取代。请重新打开历史，选择其他版本。',
    notImage: '“{{name}}”不是 PNG、JPEG、GIF、WebP 或 AVIF 图片，没有放进周报。',
    fileTaken: '导出位置已有另一个“{{name}}”，没有覆盖它，也没有导出。请换一个文件夹，或先移走那个文件。',
  },
  /** Why the operating system refused, within a sentence. */
  reason: {
    EACCES: '没有权限',
    EPERM: '系统不允许',
    ENOENT: '没有这个文件或文件夹',
    ENOTDIR: '路径中有一段不是文件夹',
    ENOSPC: '磁盘已满',
    EROFS: '这个磁盘只能读',
    EBUSY: '正被另一个程序占用',
    ENAMETOOLONG: '名字太长',
    readOnly: '资料库的文件只能读',
    diskFault: '磁盘读写出错',
    notFile: '不是文件',
    link: '是链接，不是文件',
  },
  ...zhInstruments,
  ...zhPanels,
  ...zhWindow,
  ...zhEditor,
  ...zhIncident,
  ...zhPlan,
  ...zhCommands,
  ...zhWriting,
  ...zhArchive,
  ...zhChecks,
  ...zhFigures,
  ...zhLedger,
  ...zhInsight,
  ...zhDoctor,
  ...zhWeeks,
  ...zhSearch,
} as const
