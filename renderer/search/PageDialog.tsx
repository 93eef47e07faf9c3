import { useEffect, useState } from 'react'
import type { StoredPage } from '../../shared/ipc/contract.ts'
import { wordProblem } from '../../shared/messages/messages.ts'
import { linesOf } from '../../shared/search/findWords.ts'
import { run } from '../app/actions.ts'
import { closeDialog, notify } from '../app/appStore.ts'
import { client } from '../ipc/client.ts'
import { Modal } from '../ui/Modal.tsx'
import { useT } from '../ui/translate.ts'

/** A page that is no report, to be read, with the line that was looked for in sight. */
export function PageDialog({ id, line }: { readonly id: number; readonly line: number }) {
  const t = useT()
  const [page, setPage] = useState<StoredPage | null>(null)
  useEffect(() => {
    run(async () => {
      const found = await client.openPage(id)
      if (found.ok) return setPage(found.value)
      closeDialog()
      notify('problem', wordProblem(found.problem, t))
    })
  }, [id, t])
  if (page === null) return null
  return (
    <Modal title={page.title === '' ? t('search.untitled') : page.title} size="large" onClose={closeDialog}>
      <div className="search-page-text">
        {linesOf(page.text).map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
          <p key={at} data-line={at + 1 === line || undefined} ref={at + 1 === line ? intoSight : undefined}>
            {text === '' ? '\u00a0' : text}
          </p>
        ))}
      </div>
    </Modal>
  )
}

function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' })
}
