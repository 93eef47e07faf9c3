import type { TextRange } from '../../report/blockText.ts'
import type { OkrStatus } from '../../report/projection.ts'

const atRisk =
  /有(?:较大|一定|延期)?风险|存在[^,。;]{0,6}风险|风险较?[高大]|延期|延迟|滞后|卡点|阻塞|受阻|逾期|delay|风险点?:(?!\s*(?:暂?无|没有|低|可控))/gi
const paused = /暂停|暂缓|挂起|搁置|停滞|叫停/g
const negation = /(?:无|没有|未|不|避免|解除|消除|降低|防止)[^,。;]{0,3}$/

/** What goes on: the words directly before 中, of which the last one decides. */
const ongoing = /([\u4e00-\u9fffA-Z]{2,8})中(?=$|[\s,;。、()!]|预计|计划|待)/g
const inProgress = /(?:正在|持续|按计划)*(?:进行|推进|阶段)$/
/** A phase that is nearly over is the one it is in. */
const nearlyOver = /([\u4e00-\u9fffA-Z]{2,8})(?:基本完成|接近尾声|接近完成|收尾)/
const phases: readonly { readonly status: OkrStatus; readonly word: RegExp }[] = [
  {
    status: 'testing',
    word: /(?:测试|联调|验证|验收|UAT|灰度|试点|运行|回归|压测|核验|试单|自测|冒烟|内测|公测|演练|核对|观察|评测)$/,
  },
  {
    status: 'designing',
    word: /(?:设计|需求|方案|调研|评审|规划|梳理|立项|选型|编写|论证|评估|分析|预研|沟通|讨论|确认)$/,
  },
  {
    status: 'developing',
    word: /(?:开发|研发|改造|编码|建设|迁移|转换|推进|接入|对接|部署|优化|重构|处理|施工|搭建|实施|适配|切换|切量|整改|治理|修复|升级|配置|落地|执行|编译|控制|进行|完善)$/,
  },
]
const stages: readonly { readonly status: OkrStatus; readonly word: RegExp }[] = [
  {
    status: 'testing',
    word: /(?<!待|预计|计划|近期|下周)(?:已|完成)?提测(?!后|中?待)|(?<!待|预计|计划|近期|下周|将)(?:测试|联调|验证|灰度|试点|压测|内测|公测)(?:工作)?(?:已|正式)?(?:启动|开始)(?=$|[\s,;。)])|进入[^,。;]{0,4}(?:测试|联调|验证|灰度|试运行|试点|内测|公测|压测|验收)|(?:测试|联调|验证|灰度)阶段/,
  },
  {
    status: 'developing',
    word: /(?<!待|预计|计划|近期|下周|将|后)(?:启动|开始|进入)[^,。;]{0,4}(?:开发|研发|改造|建设|迁移|编码)|(?<!待|预计|计划|近期|下周|将)(?:开发|研发|改造|建设|迁移|编码|接入|部署)(?:工作)?(?:已|正式)?(?:启动|开始)(?=$|[\s,;。)])|(?:开发|研发)阶段/,
  },
  {
    status: 'designing',
    word: /(?<!待|预计|计划|近期|下周|将)(?:启动|开始|进入)[^,。;]{0,4}(?:设计|调研|需求|评审)|(?<!待|预计|计划|近期|下周|将)(?:设计|调研|需求梳理|需求分析|选型|预研)(?:工作)?(?:已|正式)?(?:启动|开始)(?=$|[\s,;。)])|设计阶段|待评审/,
  },
]

const unfinished =
  /(?:基本|接近|预计|计划|待|未|预期|争取|尚|即将|推动|推进|部分|初步|目标|力争|将|完成后)[^,。;]{0,14}$/
const done =
  /已(?:经|全部|正式|顺利|全量|全面|于[^,。;]{1,8}|在[^,。;]{1,8})*(?:上线|投产|完成|交付|发布|闭环|解决|达标|下线|结项|验收|关闭)(?!的)|正式(?:上线|投产|发布)|全部(?:完成|上线|投产|打通|确认|通过|关闭|下线|迁移|替换|修复|解决|清零|交付|接入|整改)(?![率度中])|(?:完工|竣工)(?![率日前时])|全量(?:上线|投产|发布|切换|放开)(?![率前后中])|(?:验收|复测|测评|认证|审计)通过(?![率后])(?!.*待)|(?:上线|投产|切换|切量|迁移|演练|验收|发布|交付|改造|建设|部署|上架)(?:已|全部|均)?(?:完成|完毕)(?![率度占情])|完成(?:全量)?(?:上线|投产|切换|切量|验收|交付|发布|结项)(?=$|[\s,;。])|已闭环|结项$/g
/** A text that is one clause and ends in completion says it of the whole item. */
const singleDone = /^[^,;。:]*(?:完成|完毕|已达标|完结)\s*[。;!]?\s*$|^\s*已?完成[^,;。:]{2,}[。;!]?\s*$/

/** Where an item stands, and the words that say so; null where it follows from a number or a day. */
export interface StatusReading {
  readonly status: OkrStatus
  readonly range: TextRange | null
}

/**
 * Where an item stands, from its own words: what hinders it first, then what goes on, then what is finished. null where
 * the words tell none of it.
 * @param plain half-width text
 * @param current the same without what is planned: `预计5/4提测` is not being tested
 * @param percents every progress that the item names
 * @param due whether a day that it intends is still to come
 * @param plannedAt where the last day that it intends is named, gone by or not: what was done before those words is a
 *   part of it (`收银台上线完毕，整体预计4/26投产`); -1 for none
 * @param happened whether a day that it names for going live has come
 */
export function readStatus(
  plain: string,
  current: string,
  percents: readonly number[],
  { due, happened, plannedAt }: { readonly due: boolean; readonly happened: boolean; readonly plannedAt: number },
): StatusReading | null {
  const risk = said(plain, atRisk)
  if (risk !== null) return { status: 'atRisk', range: risk }
  // `暂停1个` counts parts.
  const pause = said(plain, paused, /^\s*\d/)
  if (pause !== null) return { status: 'paused', range: pause }
  if (percents.length > 0 && percents.every((percent) => percent >= 100)) return { status: 'done', range: null }
  for (const match of current.matchAll(ongoing)) {
    const words = match[1] ?? ''
    const end = match.index + words.length
    const bare = words.replace(inProgress, '')
    const status = phaseOf(bare)
    if (status !== null) {
      const from = match.index + phaseStart(bare, status)
      return { status, range: { from, to: end + 1 } }
    }
    if (inProgress.test(words)) return { status: 'developing', range: { from: match.index + bare.length, to: end + 1 } }
  }
  for (const { status, word } of stages) {
    const match = word.exec(current)
    if (match !== null) return { status, range: rangeOf(match) }
  }
  if (percents.length > 0) return null
  const over = nearlyOver.exec(current)
  const last = phaseOf(over?.[1] ?? '')
  if (over !== null && last !== null) {
    const { from, to } = rangeOf(over)
    return { status: last, range: { from: from + phaseStart(over[1] ?? '', last), to } }
  }
  if (due) return null
  if (happened) return { status: 'done', range: null }
  const ending = /(?:完成|完毕|已达标|完结)\s*[。;!]?\s*$/.exec(current)
  if (singleDone.test(current)) {
    const before = ending === null ? current : current.slice(0, ending.index)
    if (!unfinished.test(before)) return { status: 'done', range: null }
  }
  for (const match of current.matchAll(done))
    if (match.index > plannedAt && !unfinished.test(current.slice(0, match.index)))
      return { status: 'done', range: rangeOf(match) }
  return null
}

function phaseOf(words: string): OkrStatus | null {
  return phases.find(({ word }) => word.test(words))?.status ?? null
}

/** Where the words of a phase begin: 测试验证 of 改造测试验证. */
function phaseStart(words: string, status: OkrStatus): number {
  const word = phases.find((phase) => phase.status === status)?.word
  let start = words.length
  for (let found = word?.exec(words); found != null && start > 0; found = word?.exec(words.slice(0, start)))
    start = found.index
  return start
}

function rangeOf(match: RegExpExecArray): TextRange {
  return { from: match.index, to: match.index + match[0].length }
}

function said(plain: string, words: RegExp, unless?: RegExp): TextRange | null {
  for (const match of plain.matchAll(words)) {
    if (negation.test(plain.slice(0, match.index))) continue
    if (unless?.test(plain.slice(match.index + match[0].length)) !== true) return rangeOf(match)
  }
  return null
}
