import { describe, expect, test } from 'vitest'
import { createTranslate } from '../../../electron/messages/createTranslate.ts'
import type { SaveProblem } from '../../../renderer/reports/autosave.ts'
import { wordSaveProblem } from '../../../renderer/reports/wordSaveProblem.ts'

const name = '第31周 2024-08-02'
const inWindow = '内容还在这个窗口里，没有丢失。'

/** What the person is told of a save that failed: the text is in the window, and nowhere else. */
describe('a save that failed', () => {
  const t = createTranslate('zh')
  test.each<readonly [SaveProblem, string]>([
    [{ code: 'unwritable', name: '', reason: 'database or disk is full' }, `（磁盘已满）。${inWindow}`],
    [{ code: 'unwritable', name: '', reason: 'database is locked' }, `（正被另一个程序占用）。${inWindow}`],
    [
      { code: 'unwritable', name: '', reason: 'attempt to write a readonly database' },
      `（资料库的文件只能读）。${inWindow}`,
    ],
    [{ code: 'unwritable', name: '', reason: 'disk I/O error' }, `（磁盘读写出错）。${inWindow}`],
    [{ code: 'fault', reason: 'no answer' }, `（no answer）。${inWindow}`],
    [{ code: 'missing', name: '' }, `“${name}”已经不在资料库中。`],
  ])('%j', (problem, words) => {
    expect(wordSaveProblem(problem, name, t)).toContain(words)
  })
})
