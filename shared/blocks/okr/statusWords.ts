import type { OkrStatus } from '../../report/projection.ts'

/** The words in which reports say where an item stands, for choosing others. Each is read as its status. */
export const statusWords: readonly { readonly status: OkrStatus; readonly words: readonly string[] }[] = [
  { status: 'designing', words: ['设计中', '评审中'] },
  { status: 'developing', words: ['开发中', '推进中'] },
  { status: 'testing', words: ['联调中', '测试中', '灰度中'] },
  { status: 'done', words: ['已上线', '已完成'] },
  { status: 'paused', words: ['暂停'] },
  { status: 'atRisk', words: ['有延期风险'] },
]
