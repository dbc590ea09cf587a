import { type GatewayFault, gatewayFault } from '#shared/domain/sending/gateway-request.ts'
import { SmsGateway } from '#shared/model/sending.ts'

export interface HeaderDraft {
  /** Of this form alone, so that a row keeps its field while others come and go. */
  key: number
  name: string
  value: string
}

/** The gateway as it is being typed; the field of a number gives '' while it is empty. */
export interface SmsDraft extends Omit<SmsGateway, 'headers' | 'perMinute' | 'pricePerSegment'> {
  headers: HeaderDraft[]
  perMinute: number | string
  pricePerSegment: number | string
}
export type SmsField = keyof SmsDraft

/** What a gateway with a JSON interface and one with a form mostly look like (docs/sms-gateway.md). */
export const gatewayExamples: Record<'json' | 'form', SmsGateway> = {
  json: {
    url: 'https://sms.example.com/v1/send',
    method: 'POST',
    headers: { Authorization: 'Bearer {secret}' },
    bodyType: 'json',
    body: '{"mobile": "{phone}", "content": "{text}", "uid": "{id}"}',
    successPattern: '"code"\\s*:\\s*0\\b',
    perMinute: 60,
    pricePerSegment: null,
    optOut: '',
  },
  form: {
    url: 'https://sms.example.com/send.do',
    method: 'POST',
    headers: {},
    bodyType: 'form',
    body: 'account=ACCOUNT&password={secret}&mobile={phone}&content={text}&extno={id}',
    successPattern: '^(0|OK)\\b',
    perMinute: 60,
    pricePerSegment: null,
    optOut: '',
  },
}

const empty: SmsGateway = { ...gatewayExamples.json, url: '', headers: {}, body: '', successPattern: '' }

export function draftOfSms(sms: SmsGateway | null): SmsDraft {
  const { headers, pricePerSegment, ...rest } = sms ?? empty
  return {
    ...rest,
    headers: Object.entries(headers).map(([name, value], key) => ({ key, name, value })),
    pricePerSegment: pricePerSegment ?? '',
  }
}

export const withHeader = (draft: SmsDraft): HeaderDraft[] => [
  ...draft.headers,
  { key: 1 + Math.max(-1, ...draft.headers.map(({ key }) => key)), name: '', value: '' },
]

/** The gateway, or the fields that are wrong and, of a template that could not be used, why. */
export function readSms(
  draft: SmsDraft,
): { ok: true; sms: SmsGateway } | { ok: false; wrong: SmsField[]; fault: GatewayFault | null } {
  const headers = draft.headers
    .map(({ name, value }): [string, string] => [name.trim(), value.trim()])
    .filter(([name, value]) => name !== '' || value !== '')
  const read = SmsGateway.safeParse({
    ...draft,
    url: draft.url.trim(),
    headers: Object.fromEntries(headers),
    optOut: draft.optOut.trim(),
    perMinute: draft.perMinute === '' ? Number.NaN : Number(draft.perMinute),
    pricePerSegment: draft.pricePerSegment === '' ? null : Number(draft.pricePerSegment),
  })
  if (!read.success) {
    const wrong = read.error.issues.flatMap(
      ({ path: [head] }) => fields.find((field) => field === head) ?? [],
    )
    return { ok: false, wrong, fault: null }
  }
  const fault = gatewayFault(read.data)
  return fault === null
    ? { ok: true, sms: read.data }
    : { ok: false, wrong: [faultyField(fault, read.data)], fault }
}

/** Where a fault is put right. */
function faultyField(fault: GatewayFault, { method, bodyType }: SmsGateway): SmsField {
  switch (fault) {
    case 'smsAddress':
    case 'smsHttpsOnly':
      return 'url'
    case 'smsHeader':
      return 'headers'
    case 'smsBody':
      return 'body'
    case 'smsPlaceholders':
      return method === 'POST' && bodyType !== 'none' ? 'body' : 'url'
  }
}

const fields = [
  'url',
  'method',
  'headers',
  'bodyType',
  'body',
  'successPattern',
  'perMinute',
  'pricePerSegment',
  'optOut',
] as const satisfies SmsField[]
