import { blockText } from '../../report/blockText.ts'
import { perBlock } from '../../report/perBlock.ts'
import { type Progress, readProgress } from './readProgress.ts'

export interface LineProgress extends Progress {
  /** As written: `整体进度78%`. */
  readonly written: string
  /** Which work it counts, where the words say so: `开发` of `开发进度55%`, `第二批`. */
  readonly work: string
}

const work =
  /第[一二三四五六七八九十\d]+[批期阶轮]|[一二三四五六七八九十\d]期|需求|设计|开发|研发|编码|建模|改造|联调|自测|测试|压测|验证|验收|灰度|试点|切换|切量|迁移|接入|部署|推广|补录|核对/g

/** The progress of a line, with what it is the progress of; null where it names none. */
export const progressOf = perBlock((block): LineProgress | null => {
  const { text, plain } = blockText(block)
  const progress = readProgress(plain)
  if (progress === null) return null
  const clause = /[^,。;、\s()]*$/.exec(plain.slice(0, progress.to))?.[0] ?? ''
  const words = plain.slice(progress.to - clause.length, progress.from)
  const written = text.slice(Math.min(progress.wordsFrom, progress.from), progress.to)
  return { ...progress, written, work: [...words.matchAll(work)].map(([word]) => word).join('') }
})
