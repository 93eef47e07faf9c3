import { type ReactNode, useId } from 'react'
import type { Settings } from '../../shared/ipc/calls/settings.ts'
import type { Translate } from '../../shared/messages/messages.ts'
import { weekNumberings } from '../../shared/report/title/weekNumbering.ts'
import { closeDialog } from '../app/appStore.ts'
import { run } from '../app/run.ts'
import { CarryOverChoice } from '../reports/CarryOverChoice.tsx'
import { carryOverKinds } from '../reports/carryOverGroups.ts'
import { Choice } from '../ui/Choice.tsx'
import { Modal } from '../ui/Modal.tsx'
import { Select } from '../ui/Select.tsx'
import { useT } from '../ui/translate.ts'
import { type SettingsChange, settings as settingsOf } from './settingsStore.ts'
import './SettingsDialog.css'

export function SettingsDialog({ settings }: { readonly settings: Settings }) {
  const t = useT()
  const numberingId = useId()
  const change = (changed: SettingsChange) => run(() => settingsOf.change(changed))
  return (
    <Modal title={t('settings.title')} detail={t('settings.detail')} size="medium" onClose={closeDialog}>
      <Group title={t('settings.general')}>
        <Row label={t('settings.language')}>
          <Choice
            label={t('settings.language')}
            value={settings.language}
            options={[
              { value: 'system', label: t('settings.languageSystem') },
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(language) => change({ language })}
          />
        </Row>
        <Row label={t('settings.theme')}>
          <Choice
            label={t('settings.theme')}
            value={settings.theme}
            options={[
              { value: 'system', label: t('settings.themeSystem') },
              { value: 'light', label: t('settings.themeLight') },
              { value: 'dark', label: t('settings.themeDark') },
            ]}
            onChange={(theme) => change({ theme })}
          />
        </Row>
      </Group>
      <Group title={t('spelling.writing')}>
        <Row label={t('spelling.check')} detail={t('spelling.checkDetail')}>
          <Choice
            label={t('spelling.check')}
            value={settings.spelling ? 'on' : 'off'}
            options={[
              { value: 'on', label: t('spelling.on') },
              { value: 'off', label: t('spelling.off') },
            ]}
            onChange={(chosen) => change({ spelling: chosen === 'on' })}
          />
        </Row>
      </Group>
      <Group title={t('settings.weeks')}>
        <Row label={t('settings.numbering')} id={numberingId} detail={foundRule(settings, t)}>
          <div className="settings-select">
            <Select
              id={numberingId}
              value={settings.weekNumbering ?? 'detected'}
              options={[
                { value: 'detected', label: t('settings.numberingDetected') },
                ...weekNumberings.map((rule) => ({ value: rule, label: t(`numbering.${rule}`) })),
              ]}
              onChange={(rule) => change({ weekNumbering: rule === 'detected' ? null : rule })}
            />
          </div>
        </Row>
      </Group>
      <Group title={t('settings.carryOver')} detail={t('settings.carryOverDetail')}>
        {carryOverKinds.map((kind) => (
          <Row key={kind} label={t(`sectionKind.${kind}`)}>
            <CarryOverChoice
              kind={kind}
              value={settings.carryOver[kind]}
              onChange={(rule) => change({ carryOver: { ...settings.carryOver, [kind]: rule } })}
            />
          </Row>
        ))}
      </Group>
    </Modal>
  )
}

function foundRule({ weekNumbering, fittingNumberings: [rule] }: Settings, t: Translate): string | undefined {
  if (weekNumbering !== null || rule === undefined) return undefined
  return t('settings.numberingNow', { rule: t(`numbering.${rule}`) })
}

interface GroupProps {
  readonly title: string
  readonly detail?: string
  readonly children: ReactNode
}

function Group({ title, detail, children }: GroupProps) {
  return (
    <section className="settings-group">
      <h3 className="settings-title">{title}</h3>
      {detail !== undefined && <p className="field-note">{detail}</p>}
      {children}
    </section>
  )
}

interface RowProps {
  readonly label: string
  /** Of the control, where a label can name it. */
  readonly id?: string
  readonly detail?: string | undefined
  readonly children: ReactNode
}

function Row({ label, id, detail, children }: RowProps) {
  return (
    <div className="settings-row">
      <div className="settings-words">
        {id === undefined ? <span>{label}</span> : <label htmlFor={id}>{label}</label>}
        {detail !== undefined && <p className="field-note">{detail}</p>}
      </div>
      {children}
    </div>
  )
}
