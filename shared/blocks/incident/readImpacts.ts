import type { TextRange } from '../../report/blockText.ts'

const trigger =
  /影响(?!力|因素)|受损|受阻|损失|丢失|掉单|资损|涉及|波及|失败(?!率)|延误|滞留|[积堆]压|堆积|误(?:拦截?|扣|发|判)|错账|重复(?:扣款|支付|入账|发[送货放]|推送)|未(?:到账|送达|收到)|赔付|投诉(?!率)/
/** How long it took is no figure of what it did. */
const lasted = /持续|历时|耗时|为时/
/** What it didn't do, and what is only possible. */
const none = /(?:未|无|没有|不)(?:[^,。;]{0,8})?(?:影响|损失|失败|丢失)|避免|防止/
const figure =
  /(?<![\d.:/])\d[\d,]*(?:\.\d+)?\s*(?:[百千]?[万亿]?(?:余|多)?\s*(?:笔|节|批|趟|票|吨|所|床|户|单|条|人次|人|位|家|名|起|次|台|套|件|张|封|辆|间|个(?:[\u4e00-\u9fff]{1,4}(?=$|[,。;、()]))?|元|分钟|小时|天)|[百千]?[万亿](?=$|[,。;、()])|%)/g

/**
 * The figures in an incident's text that say what it did: in a clause that speaks of impact, and in those behind it in
 * the same sentence. Ranges of the text.
 * @param plain half-width text
 * @param all the text is about nothing else: what stands behind `影响：`
 */
export function readImpacts(plain: string, all: boolean): readonly TextRange[] {
  const found: TextRange[] = []
  for (const { index, 0: sentence } of plain.matchAll(/[^。;\n]+/g)) {
    let speaks = all
    for (const { index: at, 0: clause } of sentence.matchAll(/[^,]+(?:(?<=\d),(?=\d{3})[^,]+)*/g)) {
      if (none.test(clause)) speaks = false
      else if (trigger.test(clause)) speaks = true
      if (!speaks) continue
      for (const match of clause.matchAll(figure)) {
        if (lasted.test(clause) && /(?:分钟|小时|天)$/.test(match[0])) continue
        const from = index + at + match.index
        found.push({ from, to: from + match[0].length })
      }
    }
  }
  return found
}
