import { halfWidth } from './blockText.ts'
import type { SectionKind } from './projection.ts'

/** What a heading's words say, before its place is looked at. */
export interface SectionTitle {
  /** The heading without brackets, numbering and remarks: `A. 渠道接入（二期）` is `渠道接入`. */
  readonly core: string
  /** The kind that the words name, or an objective by its number (`O1 …`), whatever the words are; null for neither. */
  readonly kind: SectionKind | null
  /** `【…】`: how authors set off their sections. */
  readonly bracketed: boolean
  /** `1.`, `二、`, `(3)` before the words. */
  readonly enumerated: boolean
  /** A word for all projects at once: `项目进展`. */
  readonly listsProjects: boolean
  /** The letter of `A. …`; null for none. */
  readonly letter: string | null
  /** A heading over several sections, or the title over again: `上周进展`, `第06周 2023/02/03`. */
  readonly covering: boolean
  /** A word that says that no project is meant: `会议纪要`. */
  readonly unlikelyProject: boolean
}

/**
 * The words of each kind. Names drift, so a word anywhere in the heading will do; but not in front of a word that makes
 * it a project's name (`指标平台建设`). Order: 下周重点工作 is a plan, 故障复盘与反思 belongs to stability.
 */
const names: readonly { readonly kind: SectionKind; readonly words: RegExp; readonly project?: RegExp }[] = [
  {
    kind: 'plan',
    words:
      /(?:下|下一|下个)(?:周|星期)|本周(?:工作)?(?:计划|目标)|(?:后续|下一?步|下阶段|下期|未来|近期)(?:的)?(?:重点)?(?:工作)?(?:计划|安排|目标|打算|规划)|(?:下一?步|下阶段)(?:重点)?工作|^工作(?:计划|目标|安排)|^计划(?:[与及和&]目标)?$|next week/i,
  },
  {
    kind: 'dailies',
    words: /日报|每日(?:记录|工作|汇报|进展)|日志(?:合集|汇总|链接)|dail(?:y|ies)/i,
    project: /(?:建设|系统|平台|项目|升级|改造|治理|优化|需求|开发|工具|采集|迁移)$/,
  },
  {
    kind: 'stability',
    words:
      /稳定性(?:事件|事故|建设|保障|治理|提升|工作|优化|问题)*|(?:生产|线上|现网)(?:环境)?(?:安全)?(?:事件|事故|故障|问题)|故障|事故(?!数)|incidents?/i,
    project:
      /(?:系统|平台|项目|升级|改造|体系|开发|接入|迁移|重构|产品|功能|工具|演练|预案|自愈|定位|指标|数据|率|数|时长)$/,
  },
  {
    kind: 'reflection',
    words: /反思|收获|感悟|感想|心得|随想|体会|思考|reflections?/i,
    project: /(?:系统|平台|项目)$/,
  },
  {
    kind: 'figures',
    words:
      /(?:运行|运营|核心|关键|质量|系统|业务|服务|平台|线上|生产|监控|稳定性|度量|大盘)(?:类|的)?数据|数据(?:概览|看板|大盘|播报|一览|速览)|指标|运行(?:情况|状况|概况)|^成功率|^可用性|^KPI|metrics/i,
    project:
      /(?:建设|系统|平台|项目|升级|改造|治理|优化|体系|需求|开发|接入|迁移|重构|产品|功能|工具|推进|提升|管理|评审|立项|库|仓|模型|分析|服务|中心|拆解|对齐|合规|安全|质量)$/,
  },
  {
    kind: 'focus',
    words:
      /重点(?:工作|事项|关注|任务|进展|项目|专项|推进|内容)|(?:本周|工作|关注|近期|当前|当周)(?:的)?重点|^重点$|重要(?:工作|事项|进展)|(?:核心|专项|主要)工作|focus|highlights/i,
  },
  {
    kind: 'other',
    words:
      /^其[他它余](?:的?(?:重要)?(?:事项|工作|进展|内容|事宜|事务|方面|情况|类|项|部分|信息|补充))?$|^杂项$|^日常(?:工作|事务|事项|管理)?$|^others?$|^misc/i,
  },
]

const objectiveNumber = /^(?:O|KR|OKR|Obj(?:ective)?|目标)[\s-]*(?:\d{1,2}|[一二三四五六七八九十])(?![A-Za-z\d])/i
const objectiveWords =
  /^OKR|^(?:本周|上周|当周)?(?:各)?(?:项目|目标|业务)(?:工作)?(?:进展|进度|推进|跟进)(?:情况)?$|^objectives?$/i
const covering =
  /第\s*\d{1,2}(?:\s*[-~]\s*\d{1,2})?\s*周|周报|\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|^W\d{1,2}\b|^(?:(?:上|本|这|当|一|每)周|上一周|近期|本期|整体|总体|主要|工作)*(?:的)?(?:工作|主要)?(?:进展|总结|汇报|回顾|内容|情况|概要|概述|概览|摘要|简报|完成情况|工作|小结|综述)$/
const notProjects =
  /会议|纪要|例会|招聘|团队|人员|人力|考勤|请假|休假|培训|分享|学习|求助|风险(?:与|及|和|$)|问题(?:与|及|和|$)|备注|附录|总结|概述|背景|链接|参考|待办|todo|日程|感谢|目录|说明|沟通|图片|附件|正文/i

const enumerator =
  /^(?:[A-Za-z]\s*[.、:)]|[A-Z]\s+(?=\S)|\d{1,2}(?:\.\d{1,2})*\s*[.、:)]|\d{1,2}\s+|[一二三四五六七八九十]{1,3}\s*[.、:)]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])\)|第[一二三四五六七八九十\d]{1,2}部分)\s*/

/** Reads a heading's text. Knows nothing of its level and neighbours. */
export function readSectionTitle(title: string): SectionTitle {
  const plain = halfWidth(title.slice(0, 200))
    .replace(/\p{Extended_Pictographic}|\ufe0f|[\u200b\u200c]|\u200d/gu, '')
    .trim()
  const letter = /^[【[]?\s*([A-Z])(?:\s*[.、:)]|\s+(?=\S))/.exec(plain)?.[1] ?? null
  const bare = plain.replace(/[【】[\]「」〖〗*_]/g, '').trim()
  const core = bare
    .replace(enumerator, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/[\s:。,、-]+$/, '')
  const kind = objectiveNumber.test(bare) ? 'objectives' : kindOfWords(core, letter !== null)
  return {
    core,
    kind,
    bracketed: /^(?:[\dA-Za-z一二三四五六七八九十]{1,2}\s*[.、]\s*)?[【「〖[]/.test(plain),
    enumerated: letter === null && enumerator.test(bare),
    listsProjects: objectiveWords.test(core),
    letter,
    covering: kind === null && (covering.test(bare) || covering.test(core)),
    unlikelyProject: notProjects.test(core),
  }
}

/** A lettered heading names a project, so there a kind must be all that its words say: `B. 其他重点项目` is a project. */
function kindOfWords(core: string, whole: boolean): SectionKind | null {
  for (const { kind, words, project } of names) {
    const match = words.exec(core)
    if (match === null) continue
    if (project?.test(core.slice(match.index + match[0].length)) === true) continue
    if (whole && core.replace(match[0], '').replace(/^(?:本周|上周|系统|生产|工作)+|(?:情况)$/g, '') !== '') continue
    return kind
  }
  return null
}
