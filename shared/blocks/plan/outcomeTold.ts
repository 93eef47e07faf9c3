import type { Block } from '../../notion/document.ts'
import { blockText, halfWidth, type TextRange } from '../../report/blockText.ts'
import { readWords } from '../../report/compare/words.ts'
import type { PlanOutcome } from '../../report/decisions.ts'
import type { IsoDate } from '../../report/projection.ts'
import { hasHappened } from '../okr/okrItem.ts'
import { readIntentDates } from '../okr/readIntentDates.ts'
import { readAllProgress } from '../okr/readProgress.ts'
import { readStatus } from '../okr/readStatus.ts'
import type { PlanRecognition } from './plan.ts'

/** What a line of this week tells of an item that was planned for it. `told`: it is spoken of, and no more is sure. */
export type ToldOutcome = PlanOutcome | 'told'

/** A line in the text of a block. */
export interface BlockLine extends TextRange {
  readonly block: Block
}

const putOff =
  /(?:延期|延后|推[迟后]|后延|顺延|后移|改期|改到|延至|推至|挪[到至]|暂缓|暂停|搁置|挂起|未能|来不及|没来得及|(?:未|没有?)(?:开展|开始|进行|启动)|(?<![\d项个条处]\s*)未完成|下周(?:再|继续|进行|启动))/g
/** `推迟6项` counts parts, and says nothing of the whole. */
const partsOnly = /^\s*了?\s*\d+\s*[项个笔起条台家件户例次]/
const notPutOff = /(?:无(?!法)|没有|未|不(?!足|够|及|全|到位)|避免|防止|解除)[^,。;]{0,2}$/
const dropped = /(?:已|经讨论|决定)[^,。;]{0,4}(?:取消|终止|放弃)|不再(?:推进|进行|实施|做)|(?:项目|计划|活动|会议)取消/
/** `立项取消`: what is planned to be called off is none. */
const calledOff = /(?:取消|终止|放弃|作废|叫停)了?\s*(?:$|[,。;!])/
/** A report of what has been done begins or ends with such words. */
const happened =
  /^\s*(?:已经?|顺利|按期|按计划)?(?:完成|参加|参与|组织|召开|举办|交付|上线|投产|发布)(?:了|完)?(?!率|度|计划|中)|(?:已|均|全部)(?:完成|上线|投产|发布|交付|提交|签署|确认|通过)(?!的|\s*\d)|(?:完成|结束|完毕|达标)\s*[。;!]?\s*$/
/** What a clause says is done: what stands before 完成, or goes with 已. */
const clauseDone =
  /(\p{Script=Han}{2})[会工作]{0,2}(?:已|均|全部|顺利|如期|按期|于[^,。;]{1,10})*(?:完成|结束|完毕|通过|召开|开完|已开)$|(?:已|均|全部|顺利)(\p{Script=Han}{2})$/u
/** What with 已 is over, whatever was planned of it. */
const over =
  /(?:已经?|均|全部|顺利|如期|按期)(?:[于与向在由][^,。;]{1,8})?(?:完成|上线|下线|投产|发布|交付|提交|报送|上报|签[署订]|确认|通过|对齐|组织|开展|召开|举办|落[实地]|解决|关闭|闭环|定稿|到位|敲定|确定|归档|开通|启用|下发|达成|就绪)(?![率度中的])[^\d]{0,4}$/
/** Of `教材已完成，培训安排在下周` only a part is done. */
const goesOn = /待(?!定)|剩余|其余|尚|仍[在需]|下周|下月|部分|(?<!观察|运行|使用|保持)中\s*(?=$|[,。;])/
const notHappened = /预计|计划|待|未|尚|争取|目标|拟|将|准备|下周|部分|基本|进度/

/** What the words of a line tell of what it speaks of. Rather `told` than something that isn't sure. */
export function outcomeTold(
  { value: planned }: PlanRecognition,
  { block, from, to }: BlockLine,
  today: IsoDate | null,
): ToldOutcome {
  if (block.type === 'toDoItem' && block.checked) return 'done'
  const line = blockText(block)
  const [text, plain] = [line.text.slice(from, to), line.plain.slice(from, to)]
  const wanted = halfWidth(planned.text)
  if (dropped.test(plain) || (calledOff.test(plain) && !/取消|终止|放弃|作废|叫停/.test(wanted))) return 'dropped'
  // Of `清单评审完成，推迟6项` the review was planned, and it is done.
  if (saysDone(plain, wanted)) return 'done'
  if (saysPutOff(plain)) return 'slipped'
  const percents = readAllProgress(plain).map(({ percent }) => percent)
  // `进度到80%` was planned, and it is there.
  const goal = readAllProgress(wanted)[0]?.percent ?? 100
  if (percents.length > 0) return percents.every((percent) => percent >= goal) ? 'done' : 'told'
  const intents = readIntentDates(text, plain, today)
  const due = intents.some((intent) => intent.planned && (today === null || intent.to > today))
  if (due) return 'told'
  if (goesOn.test(plain)) return 'told'
  const happenedOn = intents.length > 0 && intents.every((intent) => hasHappened(intent, today))
  const status = readStatus(plain, plain, percents, { due, happened: happenedOn, plannedAt: -1 })?.status
  if (status === 'done') return 'done'
  return happened.test(plain) && !notHappened.test(plain) ? 'done' : 'told'
}

function saysDone(plain: string, planned: string): boolean {
  const goals = goalsOf(planned)
  const result = resulting.exec(planned)?.[0]
  const isDue = clausesOf(plain).some((clause) => dueAt.test(clause))
  const names = readWords(planned, { from: 0, to: planned.length }).filter(({ weight }) => weight === 1)
  return clausesOf(plain).some((clause) => {
    if (notHappened.test(clause) || saysPutOff(clause)) return false
    const what = clauseDone.exec(clause)
    if (what !== null && planned.includes(what[1] ?? what[2] ?? '')) return true
    if (goals.some((goal) => clause.includes(goal))) return true
    const isResult = result !== undefined && clause.endsWith(result) && !isDue
    const isOver = isResult || over.test(clause) || /^(?:本周)?完成了?[^\d,。;]{4,}$/.test(clause)
    return isOver && !goesOn.test(plain) && names.some(({ key }) => clause.toLowerCase().includes(key))
  })
}

/** `外呼话术定稿` was planned, and a line that says just this says that it is so. */
const resulting = /(?:定稿|上线|下线|投产|提测|发布|签[约署]|交付|到[货位]|完工|归档|启用|开通|结项|封版)$/

/** A promise that names no other step is one of what stands before it: `上线，预计3/20`. */
const dueAt = /^(?:预计|计划|拟|争取|目标)[\d\s/.:年月日号初中底末旬上下本周前内Q季度一二三四五六日天-]*$/

/** What was to be reached, and is reached where it is told so: `到核心任务` of `灰度扩大到核心任务`, `首批放量5%`. */
function goalsOf(planned: string): readonly string[] {
  return clausesOf(planned).flatMap((clause) => {
    const to = /[到至](?!位|底|今|少)[^\d到至]{2,}$|[到至]\d[\d.]*[%\p{Script=Han}]{1,4}$/u.exec(clause)
    const count = /\p{Script=Han}{2}\d[\d.]*\s*[%\p{Script=Han}]{1,2}$/u.exec(clause)
    return to?.[0] ?? count?.[0] ?? []
  })
}

function clausesOf(plain: string): readonly string[] {
  return plain.split(/[,。;:!]/).map((clause) => clause.trim())
}

function saysPutOff(plain: string): boolean {
  return [...plain.matchAll(putOff)].some(
    ({ 0: word, index }) => !notPutOff.test(plain.slice(0, index)) && !partsOnly.test(plain.slice(index + word.length)),
  )
}
