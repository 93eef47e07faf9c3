import { Component, type ReactNode } from 'react'
import { t } from '../app/language.ts'
import { run } from '../app/run.ts'
import { reportActions } from '../reports/reportActions.ts'
import { Button } from '../ui/Button.tsx'

interface FaultBoundaryProps {
  /** Another number is another try. */
  readonly attempt: number
  readonly children: ReactNode
}
interface FaultBoundaryState {
  readonly fault: Error | null
  readonly attempt: number
}

/** Where drawing the page fails: says so in its place and gives the text out, while the rest of the window goes on. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { fault: null, attempt: this.props.attempt }

  static getDerivedStateFromError(fault: Error) {
    return { fault }
  }
  static getDerivedStateFromProps({ attempt }: FaultBoundaryProps, before: FaultBoundaryState) {
    return attempt === before.attempt ? null : { fault: null, attempt }
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
            <Button onClick={() => run(reportActions.copyAll)}>{t('save.copyAll')}</Button>
            <Button look="primary" onClick={() => run(reportActions.reopen)}>
              {t('page.reopen')}
            </Button>
          </div>
        </div>
      </main>
    )
  }
}
