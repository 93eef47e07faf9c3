import type { TextRange } from '../../report/blockText.ts'

const handled =
  /(?<![未无]法?|没有|不能|尚未)(?:恢复|自愈|重启|重试后|回滚|回退|修复|止损|限流|扩容|降级|摘除|隔离|切[换流至到回]|下线|关闭|屏蔽|补[跑发录]|重[跑发推]|撤回|更换|替换|清理|处[理置]|解决|紧急(?:上线|发布)|已(?:提前|通知|同步|告知|报障|挂)|联系|协调|排查|定位|跟进|调整|观察)/

/** Whether a sentence says what was done about an incident, where no 处置 names it. @param plain half-width text */
export function tellsHandling(plain: string): boolean {
  const cause = findCause(plain)
  return handled.test(cause === null ? plain : `${plain.slice(0, cause.from)},${plain.slice(cause.to)}`)
}

const because =
  /(?:由于|因为|鉴于|(?<![原基起])因(?![此而素子果])|原因(?:是|为|系|在于)|定位(?:到是?|为|是))(?<words>[^,。;\n]{2,80}?)(?=[,。;\n]|$|导致|造成|引起|引发|使得|致使|所致)/
const unknown = /原因(?:是|为)?[^,。;\n]{0,4}(?:不明|未知|待查|待定|待确认|排查中|分析中|定位中)/
const ledTo = /导致|造成|引起|引发|致使/
/** What something looked like is no cause of what followed from it: `接口超时，导致下单失败`. */
const symptom = /超时|报错|失败|异常|不可用|无法|缓慢|变慢|延迟|中断|宕机|告警$|报警$|(?:监控|客诉|反馈|巡检)(?:发现)?$/
const notSo = /[未没无不避防]/

/** The words of a sentence that say why it happened, where no 原因 names it. @param plain half-width text */
export function findCause(plain: string): TextRange | null {
  const told = because.exec(plain)
  const words = told?.groups?.words
  if (told !== null && words !== undefined && !unknown.test(plain)) {
    const from = told.index + told[0].length - words.length
    return { from, to: from + words.length }
  }
  let before: TextRange | null = null
  for (const { index, 0: clause } of plain.matchAll(/[^,。;\n]+/g)) {
    const at = clause.search(ledTo)
    const own = clause.slice(0, Math.max(at, 0))
    const led: TextRange | null = own.trim() === '' ? before : { from: index, to: index + own.length }
    if (at >= 0 && led !== null && led.to - led.from > 1 && !notSo.test(own)) {
      if (!symptom.test(plain.slice(led.from, led.to).trim())) return led
    }
    before = { from: index, to: index + clause.length }
  }
  return null
}
