import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { SmsGateway } from '#shared/model/sending.ts'
import {
  NotKeptNotice,
  SecretField,
  SendingPanel,
  type SendingSettings,
  useWayOut,
  WayOutForm,
} from './settings-form.tsx'
import {
  draftOfSms,
  gatewayExamples,
  readSms,
  type SmsDraft,
  type SmsField,
  withHeader,
} from './sms-draft.ts'
import { SmsHeaders } from './sms-headers.tsx'
import { SmsPlaceholders } from './sms-placeholders.tsx'
import { TestLine } from './test-line.tsx'

/** How the team's SMS gateway wants to be called. */
export function SmsPanel() {
  const { t } = useTranslation('sending')
  return (
    <SendingPanel title={t('sms')} body={t('smsBody')}>
      {(settings) => <SmsForm settings={settings} />}
    </SendingPanel>
  )
}

function SmsForm({ settings }: { settings: SendingSettings }) {
  const { t } = useTranslation(['sending', 'errors'])
  const way = useWayOut()
  const [touched, setTouched] = useState<Partial<SmsDraft>>({})
  const [secret, setSecret] = useState('')
  const { sms, hasSmsSecret } = settings
  const saved = draftOfSms(sms)
  const draft: SmsDraft = { ...saved, ...touched }
  const set = (part: Partial<SmsDraft>) => setTouched((before) => ({ ...before, ...part }))
  const read = readSms(draft)
  const isChanged = secret !== '' || JSON.stringify(draft) !== JSON.stringify(saved)
  const isOtherGateway = sms !== null && hostOf(draft.url) !== hostOf(sms.url)
  const hasBody = draft.method === 'POST' && draft.bodyType !== 'none'
  const forget = () => {
    setTouched({})
    setSecret('')
  }
  const save = async () => {
    if (!read.ok) return way.mark()
    const run = () => client.sending.setSms({ sms: read.sms, ...(secret === '' ? {} : { secret }) })
    if (await way.write(run, t('sending:saved'))) forget()
  }
  const remove = async () => {
    if (await way.remove(t('sending:removeSms'), () => client.sending.setSms({ sms: null }))) forget()
  }
  const error = (field: SmsField) => {
    if (!way.isMarking || read.ok || !read.wrong.includes(field)) return undefined
    if (read.fault !== null) return t(`errors:refused.${read.fault}`)
    return field === 'url' || field === 'perMinute' || field === 'pricePerSegment'
      ? t(`sending:invalid.${field}`)
      : t('sending:invalid.other')
  }
  return (
    <>
      <NotKeptNotice settings={settings} />
      <WayOutForm
        way={way}
        isChanged={isChanged}
        isSet={sms !== null}
        onSave={() => void save()}
        onRemove={() => void remove()}
      >
        <SmsPlaceholders onExample={(name) => set(draftOfSms(gatewayExamples[name]))} />
        <TextInput
          className="sending-wide"
          label={t('sending:field.url')}
          description={t('sending:hint.url')}
          required
          spellCheck={false}
          value={draft.url}
          error={error('url')}
          onChange={(event) => set({ url: event.currentTarget.value })}
        />
        <Select
          label={t('sending:field.method')}
          allowDeselect={false}
          data={SmsGateway.shape.method.options}
          value={draft.method}
          onChange={(value) => {
            const method = SmsGateway.shape.method.safeParse(value).data
            if (method !== undefined) set({ method })
          }}
        />
        <Select
          label={t('sending:field.bodyType')}
          allowDeselect={false}
          disabled={draft.method === 'GET'}
          data={SmsGateway.shape.bodyType.options.map((value) => ({
            value,
            label: t(`sending:bodyType.${value}`),
          }))}
          value={draft.bodyType}
          onChange={(value) => {
            const bodyType = SmsGateway.shape.bodyType.safeParse(value).data
            if (bodyType !== undefined) set({ bodyType })
          }}
        />
        {hasBody ? (
          <Textarea
            className="sending-wide sending-body"
            label={t('sending:field.body')}
            autosize
            minRows={2}
            maxRows={10}
            spellCheck={false}
            value={draft.body}
            error={error('body')}
            onChange={(event) => set({ body: event.currentTarget.value })}
          />
        ) : null}
        <SmsHeaders
          headers={draft.headers}
          error={error('headers')}
          onChange={(headers) => set({ headers })}
          onAdd={() => set({ headers: withHeader(draft) })}
        />
        <SecretField
          label={t('sending:field.secret')}
          value={secret}
          onChange={setSecret}
          isKept={hasSmsSecret}
          keptWords={t('sending:keptSecret')}
          warning={hasSmsSecret && isOtherGateway && secret === '' ? t('sending:otherGateway') : undefined}
          forgetWords={t('sending:forgetSecret')}
          onForget={() =>
            void way.write(() => client.sending.setSms({ sms, secret: '' }), t('sending:forgotten'))
          }
        />
        <TextInput
          label={t('sending:field.successPattern')}
          description={t('sending:hint.successPattern')}
          spellCheck={false}
          value={draft.successPattern}
          error={error('successPattern')}
          onChange={(event) => set({ successPattern: event.currentTarget.value })}
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
        <NumberInput
          label={t('sending:field.pricePerSegment')}
          description={t('sending:hint.pricePerSegment')}
          min={0}
          clampBehavior="none"
          allowDecimal={false}
          hideControls
          value={draft.pricePerSegment}
          error={error('pricePerSegment')}
          onChange={(pricePerSegment) => set({ pricePerSegment })}
        />
        <TextInput
          label={t('sending:field.optOut')}
          description={t('sending:hint.smsOptOut')}
          value={draft.optOut}
          error={error('optOut')}
          onChange={(event) => set({ optOut: event.currentTarget.value })}
        />
      </WayOutForm>
      {sms === null ? null : <TestLine channel="sms" usualTo="" isChanged={isChanged} />}
    </>
  )
}

/** As the service compares them before it lets a key go to another place. */
const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null)
