const worse =
  /事故|故障|事件|告警|报警|缺陷|问题|投诉|客诉|失败|错误|异常|超时|耗时|延迟|时延|时长|响应|积压|流失|退款|掉单|[Pp]\d{2}/
const better =
  /成功率|可用|可用性|达标|通过率|覆盖|完成|准确|准时|准点|送达|及时率|解决率|处理率|修复率|恢复率|关闭率|整改率|闭环|合格|满意|命中|SLA/i

/** Which way a figure is better, by its label; null where the label doesn't tell. */
export function directionOf(label: string): 'up' | 'down' | null {
  // `失败率` and `故障恢复及时率`: the last word that tells decides.
  const [good, bad] = [lastAt(label, better), lastAt(label, worse)]
  if (good === bad) return null
  return good > bad ? 'up' : 'down'
}

function lastAt(label: string, words: RegExp): number {
  let last = -1
  for (const { index } of label.matchAll(new RegExp(words, `${words.flags}g`))) last = index
  return last
}
