import { statusWords } from '../../../shared/blocks/okr/statusWords.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import { useT } from '../../ui/translate.ts'
import { OptionList } from '../OptionList.tsx'
import type { OkrPopoverProps } from './okrPopoverProps.ts'
import '../card.css'

/** Other words for where an item stands; they take the place of those in the text. */
export function StatusPopover({ item, surroundings, close }: OkrPopoverProps) {
  const t = useT()
  const field = item.fields.find(({ name }) => name === 'status')
  const { text } = blockText(item.block)
  const written = field === undefined ? '' : text.slice(field.from, field.to)
  const own = statusWords.some(({ words }) => words.includes(written)) ? [] : [written]
  const words = [...own, ...statusWords.flatMap((one) => one.words)]
  function choose(word: string) {
    if (field !== undefined && word !== written)
      surroundings.page.edit([{ block: item.block, from: field.from, to: field.to, text: word }])
    close()
  }
  return (
    <div className="card card-narrow">
      <div className="card-label">{t('okrCard.status')}</div>
      <OptionList
        label={t('okrCard.status')}
        options={words.map((word) => ({ value: word, key: word, text: word, isChosen: word === written }))}
        onChoose={choose}
      />
    </div>
  )
}
