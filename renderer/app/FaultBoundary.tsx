import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { actions, run } from './actions.ts'
import { t } from './language.ts'

interface FaultBoundaryProps {
  readonly children: ReactNode
}

/** Where drawing the page fails: says so in its place and gives the text out, while the rest of the window goes on. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null }

  static getDerivedStateFromError(fault: Error) {
    return { fault }
  }

  override render() {
    const { fault } = this.state
    if (fault === null) return this.props.children
    return (
      <main className="page">
        <div className="empty" role="alert">
          <h1 className="empty-title">{t('page.fault')}</h1>
          <p className="empty-detail">{t('page.faultDetail', { reason: fault.message })}</p>
          <div className="empty-buttons">
            <Button onClick={() => run(actions.copyAll)}>{t('save.copyAll')}</Button>
            <Button look="primary" onClick={() => run(actions.reopen)}>
              {t('page.reopen')}
            </Button>
          </div>
        </div>
      </main>
    )
  }
}
