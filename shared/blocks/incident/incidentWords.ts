import { halfWidth } from '../../report/blockText.ts'

/**
 * How sure it is that what stands below is incidents: `events` where the words name them (`生产稳定性事件`), `stability`
 * where they name the field (`稳定性建设`), in which other work is reported too.
 */
export type IncidentPlace = 'events' | 'stability'

const eventNouns = '(?:事件|事故|故障|问题|异常)'
const events = new RegExp(
  `(?:(?:生产|线上|现网|系统|环境|安全|稳定性?|运维)(?:[及与和&/、])?)+${eventNouns}|^(?:重大|本周|上周)?(?:事故|故障)(?!数|率|演练|预案|自愈)|${eventNouns}(?:列表|清单|记录|通报|回顾)|incidents?`,
  'i',
)
const stability = /稳定性/

/** The place that a section's title makes; null for none. */
export function placeOfTitle(title: string): IncidentPlace | null {
  const plain = halfWidth(title)
  if (events.test(plain)) return 'events'
  return stability.test(plain) ? 'stability' : null
}

const leadLine = new RegExp(
  `^(?:本周|上周|当周|近期|其他|[一二三四五六七八九十\\d]{1,2}[、.])*(?:(?:生产|线上|现网|系统|环境|安全|稳定性?|运维|重大|网络|[及与和&/、])*${eventNouns}(?:情况|列表|清单|记录|汇总|统计|跟进|复盘|处理|回顾|通报|说明|及|与|和|、|进展|如下)*)(?:共?\\d+[起次个件例])?(?:\\([^()]*\\))?$`,
)
const stabilityLine = /^(?:本周|上周|系统|生产|平台)*稳定性(?:建设|保障|工作|相关|情况)*$/

/**
 * Reads a line as the lead line of incidents (`生产稳定性事件：`). Its place, and the offset behind its colon, where a
 * single incident or `无` may follow; null for any other text.
 * @param plain half-width text
 */
export function readLeadLine(plain: string): { readonly place: IncidentPlace; readonly to: number } | null {
  const first = /^[^\n]*/.exec(plain)?.[0] ?? ''
  const [head = ''] = /^[^:]*/.exec(first) ?? []
  if (head.length > 30) return null
  const name = head.replace(/[【】[\]*\s]/g, '')
  const to = Math.min(head.length + 1, first.length)
  if (stabilityLine.test(name)) return { place: 'stability', to }
  // A noun alone (`问题：…`) leads anything; one with its field does not.
  if (!leadLine.test(name) || /^(?:问题|异常|事件|其他)/.test(name)) return null
  return { place: 'events', to }
}

/** `无`, `本周无生产事件`: a line that says there was none. */
export function saysNone(plain: string): boolean {
  return /^\s*(?:本周|上周|当周|近期|截[至止]目前)?[,，]?(?:生产|线上)?\s*(?:暂?无|没有|未发生|未出现|0\s*[起次个件]|零)/.test(
    plain,
  )
}

/** Words with which an incident begins where incidents are expected. */
export const alarm =
  /监控|告警|报警|客诉|投诉|反馈|宕机|故障|中断|超时|报错|异常|失败|不可用|抖动|跑满|打满|错误|雪崩|熔断|阻塞|缓慢|变慢|延迟|事故|无法/
/** Words that report one anywhere: `参加故障复盘会` is none. */
export const report =
  /(?:监控|告警|报警|巡检|用户|客户|商户|客诉|投诉)[^,。;]{0,6}(?:发现|显示|提示|反馈)|(?:触发|收到)[^,。;]{0,8}[告报]警|客诉|接[^,。;]{0,12}(?:反馈|通知|报障)|收到[^,。;]{0,12}反馈|宕机|不可用|大量报错|大面积/
