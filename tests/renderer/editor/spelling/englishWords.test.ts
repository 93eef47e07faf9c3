import dictionary from 'dictionary-en'
import { describe, expect, test } from 'vitest'
import { readSpelling } from '../../../../renderer/editor/spelling/englishSpelling.ts'
import { englishWords, wordsIn } from '../../../../renderer/editor/spelling/englishWords.ts'
import { tradeWords } from '../../../../renderer/editor/spelling/tradeWords.ts'
import { openEditor } from '../testEditor.ts'

describe('words that may be misspelt', () => {
  const cases: readonly (readonly [text: string, words: readonly string[]])[] = [
    ['完成gateway切换', ['gateway']],
    ['the recieve queue, again.', ['the', 'recieve', 'queue', 'again']],
    ["we don't; it’s", ["don't", "it's"]],
    ['long-running', ['long', 'running']],
    ['order_id orderId v2 utf8 OOM API Kafka iPhone', []],
    ['见 https://exmaple.com/pathh?a=b 和 a.b@exmaple.com', []],
    ['src/mian.ts node.js', []],
    ['ab 甲', []],
  ]
  test.each(cases)('%j', (text, words) => {
    const found = englishWords(text)
    expect(found.map(({ word }) => word)).toEqual(words)
    for (const { word, from } of found) expect(text.slice(from, from + word.length).replace('’', "'")).toBe(word)
  })

  test('are none in code, and stand where they stand behind equations and breaks', () => {
    const { editor } = openEditor('甲 $x^2$ `codde`\nrecieve **agian**\n\n```\nrecieve\n```')
    const found: string[] = []
    editor.state.doc.descendants((node, pos) => {
      if (!node.isTextblock) return true
      for (const { word, from } of wordsIn(node)) {
        expect(editor.state.doc.textBetween(pos + 1 + from, pos + 1 + from + word.length)).toBe(word)
        found.push(word)
      }
      return false
    })
    expect(found).toEqual(['recieve', 'agian'])
  })
})

describe('the dictionary', () => {
  const spelling = readSpelling(dictionary.aff, dictionary.dic)
  test.each(['recieve', 'occured', 'seperate', 'deploymnet'])('lacks %s', (word) => {
    expect(spelling.correct(word)).toBe(false)
    expect(spelling.suggest(word).length).toBeGreaterThan(0)
  })
  test.each(['receive', 'occurred', 'deployed', 'rollback', 'running'])('has %s', (word) => {
    expect(spelling.correct(word)).toBe(true)
  })
  test('is not asked about words of the trade', () => {
    expect(tradeWords.has('nginx')).toBe(true)
    expect(spelling.correct('nginx')).toBe(false)
  })
})
