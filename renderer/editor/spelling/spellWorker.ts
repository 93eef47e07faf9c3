import affixes from 'dictionary-en/index.aff?raw'
import dictionary from 'dictionary-en/index.dic?raw'
import { readSpelling } from './englishSpelling.ts'
import type { SpellAnswer, SpellQuestion } from './spelling.ts'

/** In a thread of its own, so that reading it stops nobody. */
const spelling = readSpelling(affixes, dictionary)
const mostSuggestions = 5

addEventListener('message', ({ data }: MessageEvent<SpellQuestion>) => {
  const answer: SpellAnswer =
    data.kind === 'check'
      ? { id: data.id, words: data.words.filter((word) => !spelling.correct(word)) }
      : { id: data.id, words: spelling.suggest(data.word).slice(0, mostSuggestions) }
  postMessage(answer)
})
