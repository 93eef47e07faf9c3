import { FileDown, type LucideIcon, Table } from 'lucide-react'
import { wordProblem } from '../../shared/messages/wordProblem.ts'
import { notify } from '../app/appStore.ts'
import { t as say } from '../app/language.ts'
import { run } from '../app/run.ts'
import { client } from '../ipc/client.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuEntry } from '../ui/Menu.tsx'
import { useT } from '../ui/translate.ts'

export interface ExportMenuProps {
  readonly icon: LucideIcon
  /** Of the file, without its ending. */
  readonly name: string
  readonly disabled?: boolean
  /** Made when asked for. */
  readonly csv: () => string
  readonly markdown?: () => string
}

/** Copies what a view shows as a table, or writes it into a file. */
export function ExportMenu({ icon, name, disabled = false, csv, markdown }: ExportMenuProps) {
  const t = useT()
  return (
    <Menu
      button={
        <Button look="quiet" icon={icon} disabled={disabled}>
          {t('insight.table')}
        </Button>
      }
    >
      <MenuEntry icon={Table} onSelect={() => run(() => copy(csv()))}>
        {t('insight.copyCsv')}
      </MenuEntry>
      <MenuEntry icon={FileDown} onSelect={() => run(() => write(name, 'csv', csv()))}>
        {t('insight.exportCsv')}
      </MenuEntry>
      {markdown !== undefined && (
        <>
          <MenuEntry icon={Table} onSelect={() => run(() => copy(markdown()))}>
            {t('insight.copyMarkdown')}
          </MenuEntry>
          <MenuEntry icon={FileDown} onSelect={() => run(() => write(name, 'md', markdown()))}>
            {t('insight.exportMarkdown')}
          </MenuEntry>
        </>
      )}
    </Menu>
  )
}

async function copy(text: string) {
  await client.copyText(text)
  notify('done', say('insight.copied'))
}

async function write(name: string, kind: 'csv' | 'md', text: string) {
  const result = await client.exportTable(name, kind, text)
  if (!result.ok) notify('problem', wordProblem(result.problem, say))
  else if (result.value !== null) notify('done', say('notice.exported', { path: result.value }))
}
