import { Check, CircleAlert, X } from 'lucide-react'
import { Toast } from 'radix-ui'
import { dismiss, useApp } from '../app/appStore.ts'
import { useT } from '../ui/translate.ts'
import './Notices.css'

/** What was done or went wrong, said in passing at the bottom of the window. */
export function Notices() {
  const t = useT()
  const notices = useApp((state) => state.notices)
  return (
    <Toast.Provider label={t('common.notifications')} swipeDirection="down">
      {notices.map(({ id, kind, text, action }) => (
        <Toast.Root
          key={id}
          className={`notice notice-${kind}`}
          type={kind === 'problem' ? 'foreground' : 'background'}
          duration={kind === 'problem' ? 12_000 : action === undefined ? 4000 : 8000}
          onOpenChange={(open) => !open && dismiss(id)}
        >
          {kind === 'done' ? (
            <Check size={16} strokeWidth={1.75} aria-hidden />
          ) : (
            <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          )}
          <Toast.Description className="notice-text" title={text}>
            {text}
          </Toast.Description>
          {action !== undefined && (
            <Toast.Action asChild altText={action.label}>
              <button type="button" className="notice-action" onClick={action.run}>
                {action.label}
              </button>
            </Toast.Action>
          )}
          <Toast.Close className="icon-button icon-button-small" aria-label={t('common.close')}>
            <X size={14} strokeWidth={1.75} aria-hidden />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="notices" label={t('common.notifications')} />
    </Toast.Provider>
  )
}
