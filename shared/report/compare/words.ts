import type { Block } from '../../notion/document.ts'
import { blockText, type TextRange } from '../blockText.ts'
import { perBlock } from '../perBlock.ts'

/** A word that tells what a text is about. */
export interface Word {
  /** Two Chinese characters, or a Latin word, identifier or version whole; lower case. */
  readonly key: string
  /** Between 0 and 1: how little of it is said of any work (`进度`, `开发中`). */
  readonly weight: number
  readonly inName: boolean
  /** At the very beginning of the name, where what it is about mostly stands. */
  readonly leads: boolean
}

/** From this weight on a word leads to lines that have it; a line without one is silent: `当前进度：`. */
export const tellingWord = 0.4

/** Begins the key of a word that tells one of a kind from another. */
export const ordinalMark = '#'

/** Figures, days and times change from week to week and say nothing of what a line is about. */
const figures =
  /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?|(?<![\d.])(?:\d{1,2}|[一二三四五六七八九]|十[一二]?)\s*月(?:\s*\d{1,2}\s*[日号]|份?(?:初|上旬|中旬?|下旬|底|末)?)|\d{1,2}\s*:\s*\d{2}(?::\d{2})?|\d{1,4}\/\d{1,4}(?!\d)|(?<![\w.])q[1-4](?!\w)|[\d,.]+\s*(?:%|‰|个百分点)|周[一二三四五六日天末]/g

/** What is said of the state of any work. */
const states =
  /进行|进展|进度|整体|总体|累计|当前|目前|本周|下周|上周|本月|下月|上月|近期|今日|主要|完成|完毕|基本|部分|全部|全量|全面|正在|持续|按计划|计划|预计|预期|争取|力争|目标|启动|开始|推进|推动|跟进|继续|已经|上线|投产|投运|投用|启用|试用|发布|交付|提测|暂停|搁置|延期|延迟|正常|顺利|进入|阶段|准备|安排|接近|尾声|收尾|占比|达成|落地|剩余|其余|其他|相关|工作|项目|情况|问题|通过|进一步|已有|尚未|原因|处置|影响|发现|反馈|导致/g
/** What is done to a thing. It tells two pieces of work on one thing apart, but moves on with the weeks. */
const stages =
  /开发|研发|测试|自测|联调|验证|验收|评审|设计|需求|方案|调研|梳理|沟通|讨论|确认|对齐|灰度|试点|切换|切量|改造|建设|优化|处理|解决|修复|排查|实施|接入|支持|提升|升级|治理|迁移|整理|编写|输出|组织|参与|参加|部署|对接|试运行|观察|核对|回归|系统|平台|功能|能力|数据|业务|接口|模块|环境|服务/g

const tokens =
  /\d{1,3}[号期区仓栋批楼院组校站轮]|[a-z][a-z0-9]*(?:[.+#][a-z0-9]+)*\+*|\d+(?:\.(?:\d+|x))+|\d+[a-z]+|[\u3400-\u9fff]+/g
/** What tells one of a kind from another: `2号机房`, `第二批`, `3.2版本`. */
const ordinals =
  /(?:\d{1,3}|[一二三四五六七八九十])[号期区仓栋批楼院组校站轮]|(?<![a-z])v\d+(?:\.\d+)*|\d+(?:\.\d+)+(?=\s*版)/g

/** Characters that only join words, where they are not part of one: 等保, 合并, 参与. */
const joints =
  /[的了已或]|(?<![参给])与|(?<![饱总])和(?!解)|(?<![普涉以])及(?![时格])|等(?![级保待候额])|(?<!合)并(?![行发购])/

/**
 * What a block's own text is about, each word once. Kept with the block.
 * @param from and `to`: where its name stands in the text
 */
export const wordsOf: (block: Block, from: number, to: number) => readonly Word[] = perBlock(
  (block, from: number, to: number) => readWords(blockText(block).plain, { from, to }),
)

/** The same for any half-width text. */
export function readWords(plain: string, name: TextRange): readonly Word[] {
  const text = plain.toLowerCase().replace(figures, (found) => ' '.repeat(found.length))
  const weights = weightsOf(text)
  const words = new Map<string, Word>()
  const leadEnd = leadOf(text, weights, name)
  const add = (key: string, at: number, weight: number): void => {
    const inName = at >= name.from && at < name.to
    const leads = inName && at < leadEnd
    const known = words.get(key)
    if (known === undefined) words.set(key, { key, weight, inName, leads })
    else if (inName && !known.inName) words.set(key, { ...known, inName, leads })
  }
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (!/^[\u3400-\u9fff]/.test(token)) {
      add(token, index, /^\d+(?:\.(?:\d+|x))+$/.test(token) ? 0.5 : 1)
      continue
    }
    let from = 0
    for (const part of token.split(joints)) {
      if (part.length === 1) add(part, index + from, 0.3)
      for (let at = 0; at + 1 < part.length; at++) {
        const start = index + from + at
        add(part.slice(at, at + 2), start, Math.min(weights[start] ?? 1, weights[start + 1] ?? 1))
      }
      from += part.length + 1
    }
  }
  for (const { 0: ordinal, index } of text.matchAll(ordinals)) {
    const key = `${ordinalMark}${ordinal.replace(/^v/, '')}`
    const inName = index >= name.from && index < name.to
    words.set(key, { key, weight: 0.5, inName: inName || words.get(key)?.inName === true, leads: false })
  }
  return [...words.values()]
}

/** Where the first four telling characters of the name end. */
function leadOf(text: string, weights: Float32Array, name: TextRange): number {
  let at = name.from
  while (at < name.to && ((weights[at] ?? 0) < tellingWord || !/[\p{L}\p{N}]/u.test(text.charAt(at)))) at++
  return at + 4
}

function weightsOf(text: string): Float32Array {
  const weights = new Float32Array(text.length).fill(1)
  for (const { 0: found, index } of text.matchAll(stages)) weights.fill(0.45, index, index + found.length)
  for (const { 0: found, index } of text.matchAll(states)) weights.fill(0.12, index, index + found.length)
  return weights
}
