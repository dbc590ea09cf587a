import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { isNearHost } from '#shared/domain/sending/near-host.ts'
import {
  draftOfMail,
  type MailDraft,
  type MailField,
  readMail,
  type Security,
  withSecurity,
} from './mail-draft.ts'
import {
  NotKeptNotice,
  SecretField,
  SendingPanel,
  type SendingSettings,
  useWayOut,
  WayOutForm,
} from './settings-form.tsx'
import { TestLine } from './test-line.tsx'

const securities = ['tls', 'starttls', 'none'] as const satisfies Security[]

/** The user's own mail server. */
export function MailPanel() {
  const { t } = useTranslation('sending')
  return (
    <SendingPanel title={t('mail')} body={t('mailBody')}>
      {(settings) => <MailForm settings={settings} />}
    </SendingPanel>
  )
}

function MailForm({ settings }: { settings: SendingSettings }) {
  const { t } = useTranslation(['sending', 'errors'])
  const way = useWayOut()
  // Only what was touched is kept here: a change from elsewhere shows at once in all the rest.
  const [touched, setTouched] = useState<Partial<MailDraft>>({})
  const [password, setPassword] = useState('')
  const { mail, hasMailPassword } = settings
  const saved = draftOfMail(mail)
  const draft: MailDraft = { ...saved, ...touched }
  const set = (part: Partial<MailDraft>) => setTouched((before) => ({ ...before, ...part }))
  const read = readMail(draft)
  const isChanged = password !== '' || JSON.stringify(draft) !== JSON.stringify(saved)
  const isOpenToAll = draft.security === 'none' && draft.host.trim() !== '' && !isNearHost(draft.host.trim())
  const isOtherAccount = mail !== null && (draft.host !== saved.host || draft.user !== saved.user)
  const forget = () => {
    setTouched({})
    setPassword('')
  }
  const save = async () => {
    if (!read.ok || isOpenToAll) return way.mark()
    const run = () => client.sending.setMail({ mail: read.mail, ...(password === '' ? {} : { password }) })
    if (await way.write(run, t('sending:saved'))) forget()
  }
  const remove = async () => {
    if (await way.remove(t('sending:removeMail'), () => client.sending.setMail({ mail: null }))) forget()
  }
  const isWrong = (field: MailField) => way.isMarking && !read.ok && read.wrong.includes(field)
  const error = (field: 'host' | 'port' | 'fromAddress' | 'perMinute') =>
    isWrong(field) ? t(`sending:invalid.${field}`) : undefined
  const tooLong = (field: MailField) => (isWrong(field) ? t('sending:invalid.other') : undefined)
  return (
    <>
      <NotKeptNotice settings={settings} />
      <WayOutForm
        way={way}
        isChanged={isChanged}
        isSet={mail !== null}
        onSave={() => void save()}
        onRemove={() => void remove()}
      >
        <TextInput
          label={t('sending:field.host')}
          placeholder={t('sending:hint.host')}
          required
          spellCheck={false}
          value={draft.host}
          error={
            error('host') ?? (isOpenToAll && way.isMarking ? t('errors:refused.mailNotEncrypted') : undefined)
          }
          onChange={(event) => set({ host: event.currentTarget.value })}
        />
        <Select
          label={t('sending:field.security')}
          allowDeselect={false}
          data={securities.map((value) => ({ value, label: t(`sending:security.${value}`) }))}
          value={draft.security}
          onChange={(value) => {
            const next = securities.find((one) => one === value)
            if (next !== undefined) set(withSecurity(draft, next))
          }}
        />
        <NumberInput
          label={t('sending:field.port')}
          required
          min={1}
          max={65_535}
          clampBehavior="none"
          allowDecimal={false}
          hideControls
          value={draft.port}
          error={error('port')}
          onChange={(port) => set({ port })}
        />
        <NumberInput
          label={t('sending:field.perMinute')}
          description={t('sending:hint.perMinute')}
          required
          min={1}
          max={6_000}
          clampBehavior="none"
          allowDecimal={false}
          value={draft.perMinute}
          error={error('perMinute')}
          onChange={(perMinute) => set({ perMinute })}
        />
        <TextInput
          label={t('sending:field.user')}
          description={t('sending:hint.user')}
          spellCheck={false}
          autoComplete="off"
          value={draft.user}
          error={tooLong('user')}
          onChange={(event) => set({ user: event.currentTarget.value })}
        />
        <SecretField
          label={t('sending:field.password')}
          description={t('sending:hint.password')}
          value={password}
          onChange={setPassword}
          isKept={hasMailPassword}
          keptWords={t('sending:kept')}
          warning={
            hasMailPassword && isOtherAccount && password === '' ? t('sending:otherAccount') : undefined
          }
          forgetWords={t('sending:forgetPassword')}
          onForget={() =>
            void way.write(() => client.sending.setMail({ mail, password: '' }), t('sending:forgotten'))
          }
        />
        <TextInput
          label={t('sending:field.fromName')}
          value={draft.fromName}
          error={tooLong('fromName')}
          onChange={(event) => set({ fromName: event.currentTarget.value })}
        />
        <TextInput
          label={t('sending:field.fromAddress')}
          required
          type="email"
          spellCheck={false}
          value={draft.fromAddress}
          error={error('fromAddress')}
          onChange={(event) => set({ fromAddress: event.currentTarget.value })}
        />
        <Textarea
          label={t('sending:field.optOutZh')}
          description={t('sending:hint.optOut')}
          placeholder={t('sending:hint.optOutZh')}
          autosize
          minRows={1}
          value={draft.optOutZh}
          error={tooLong('optOutZh')}
          onChange={(event) => set({ optOutZh: event.currentTarget.value })}
        />
        <Textarea
          label={t('sending:field.optOutEn')}
          description={t('sending:hint.optOut')}
          placeholder={t('sending:hint.optOutEn')}
          autosize
          minRows={1}
          value={draft.optOutEn}
          error={tooLong('optOutEn')}
          onChange={(event) => set({ optOutEn: event.currentTarget.value })}
        />
      </WayOutForm>
      {mail === null ? null : (
        <TestLine key={mail.fromAddress} channel="email" usualTo={mail.fromAddress} isChanged={isChanged} />
      )}
    </>
  )
}
