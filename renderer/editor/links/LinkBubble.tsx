import type { Editor } from '@tiptap/core'
import { Copy, ExternalLink, Link2Off, Pencil } from 'lucide-react'
import { useState } from 'react'
import { run } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { useReports } from '../../reports/reportsStore.ts'
import { Cut } from '../../ui/Cut.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useT } from '../../ui/translate.ts'
import { ToolPopover } from '../tools/ToolPopover.tsx'
import { useEditorValue } from '../tools/useEditorValue.ts'
import { followLink } from './followLink.ts'
import { isOutside, reportAt } from './linkPlaces.ts'
import { type LinkRange, linkAround, readable, removeLink } from './linkRange.ts'
import { editLink } from './linkStore.ts'

/** Beside the link that the cursor is in: where it leads, and what can be done with it. */
export function LinkBubble({ editor }: { readonly editor: Editor }) {
  const t = useT()
  const reports = useReports((state) => state.reports)
  const [closed, setClosed] = useState<string | null>(null)
  const link = useEditorValue(editor, shownLink, sameRange)
  if (link === null || closed === `${link.from} ${link.href}`) return null
  const report = isOutside(link.href) ? null : reportAt(link.href, reports)
  const isDead = report === null && !isOutside(link.href)
  return (
    <ToolPopover
      editor={editor}
      from={link.from}
      to={link.to}
      label={t('link.title')}
      onClose={() => setClosed(`${link.from} ${link.href}`)}
    >
      <button
        type="button"
        className="link-address"
        data-dead={isDead || undefined}
        title={readable(link.href)}
        onClick={() => followLink(link.href)}
      >
        <Cut text={report?.title ?? readable(link.href)} />
        {isDead && <span className="link-note">{t('link.notHere')}</span>}
      </button>
      <span className="tool-line" />
      <IconButton size="small" icon={ExternalLink} label={t('link.open')} onClick={() => followLink(link.href)} />
      <IconButton
        size="small"
        icon={Copy}
        label={t('link.copy')}
        onClick={() => run(() => client.copyText(link.href))}
      />
      <IconButton size="small" icon={Pencil} label={t('link.edit')} onClick={() => editLink(editor)} />
      <IconButton
        size="small"
        icon={Link2Off}
        label={t('link.remove')}
        onClick={() => {
          editor.view.dispatch(removeLink(editor.state, link))
          editor.view.focus()
        }}
      />
    </ToolPopover>
  )
}

/** Only under a cursor, so that it never stands in the way of a selection; never while composing. */
function shownLink({ state, view, isFocused }: Editor): LinkRange | null {
  return isFocused && state.selection.empty && !view.composing ? linkAround(state) : null
}

function sameRange(a: LinkRange | null, b: LinkRange | null): boolean {
  return a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to && a.href === b.href)
}
