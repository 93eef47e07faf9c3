import type { TextRange } from '../../report/blockText.ts'
import type { CauseSide } from '../../report/projection.ts'

/** Somebody whom one doesn't direct. */
const others =
  '运营商|电信|联通|移动公司|铁通|第三方|三方(?!面)|供应商|服务商|厂商|厂家|合作方|合作伙伴|对方|渠道方|渠道侧|渠道反馈|机构侧|通道方|通道侧|银行|银联|网联|支付宝|微信|云厂商|云服务|公有云|阿里云|腾讯云|华为云|百度云|AWS|Azure|IDC|供电局|供电公司|电力公司|电网|物业|市政|园区|监管平台|上游厂|外部(?:系统|接口|服务|机构|依赖)'
/** What happens to all who share a place or a line. */
const surroundings =
  '(?:机房|数据中心|渠道|通道|专线|光缆|光纤|线路|链路)[^,。;\\n]{0,6}(?:割接|中断|断电|停电|故障|丢包|抖动|被挖|挖断|维护)|停电|断电|市电|被挖断'
/** What is wrong in one's own work. */
const own =
  '代码|程序|bug|缺陷|配置(?!中心|平台|库)|参数|误操作|误删|误改|误[开配]|漏配|漏了|漏加|[遗疏]漏|疏忽|失误|脚本|慢查询|大key|热key|SQL|索引|序列化|空指针|死锁|连接池|线程池|压测|定时任务|跑批任务|模板|缓存|内存(?!条)|泄[漏露]|磁盘写满|OOM|GC|DDL|阈值|规则|台账|工单|权限|过[低高严宽短长小大](?!峰)|不(?:足|当|合理|一致|完善|到位|规范)|缺失|未(?:考虑|判断|校验|测试|评估|同步|加|做|走|更新|续|清理|及时|按|释放|关闭|回收|配置|设置|覆盖|处理)|没有(?:考虑|判断|校验|测试|评估|数据|退避|重试)|对接错误|设计(?:问题|不足)|逻辑'
/** What is done on purpose; by whom is told before it, else oneself did it. */
const doing = '发布|上线|变更|升级|迁移|切换|调整|扩缩容|操作(?!系统|台|平台|手册|员)'

const words = new RegExp(
  `(?<explicit>(?<outer>外部原因|外部因素|非我方|非自身)|(?<inner>内部原因|自身原因|我方|我们|自身|内部(?:系统|服务|原因)))|(?<others>${others})|(?<surroundings>${surroundings})|(?<own>${own})|(?<doing>${doing})`,
  'gi',
)

/** `厂商固件缺陷` is the maker's; `对接银行接口的代码有缺陷` is whose code it is. */
function isTheirs(clause: string, { 0: word, index }: RegExpExecArray): boolean {
  return /缺陷|bug/i.test(word) && !/代码|程序|接口|对接|的/.test(clause.slice(0, index))
}

/**
 * Whether a cause came from elsewhere, by whom and what it names. A change belongs to whom its clause names before it
 * (`渠道方上线新版本`). null where it names none of it, or both: that takes a person to tell.
 * @param plain half-width text
 */
export function readCauseSide(plain: string): (TextRange & { readonly value: CauseSide }) | null {
  let found: (TextRange & { readonly value: CauseSide }) | null = null
  for (const { index, 0: clause } of plain.matchAll(/[^,。;\n]+/g)) {
    let before: CauseSide | null = null
    for (const match of clause.matchAll(words)) {
      const groups = match.groups ?? {}
      const range = { from: index + match.index, to: index + match.index + match[0].length }
      if (groups.explicit !== undefined) return { ...range, value: groups.outer !== undefined ? 'outside' : 'inside' }
      const value: CauseSide =
        groups.others !== undefined || groups.surroundings !== undefined
          ? 'outside'
          : before === 'outside' && (groups.doing !== undefined || isTheirs(clause, match))
            ? 'outside'
            : 'inside'
      before ??= value
      if (found !== null && found.value !== value) return null
      found ??= { ...range, value }
    }
  }
  return found
}
