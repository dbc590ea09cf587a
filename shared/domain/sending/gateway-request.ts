import type { SmsGateway } from '#shared/model/sending.ts'
import { isNearHost } from './near-host.ts'

/** What is put into a gateway's template for one text. */
export type SmsValues = { phone: string; text: string; id: string; secret: string }

export type GatewayRequest = {
  url: string
  method: 'POST' | 'GET'
  headers: Record<string, string>
  /** Null: a request without one. */
  body: string | null
}

/**
 * The request for one text. Each placeholder is encoded for the place it stands in and only once: a text that itself says
 * `{secret}`, or holds quotes, ampersands and line breaks, stays a text.
 */
export function gatewayRequest(gateway: SmsGateway, values: SmsValues): GatewayRequest {
  const hasBody = gateway.method === 'POST' && gateway.bodyType !== 'none'
  const asJson = gateway.bodyType === 'json'
  const type = asJson ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded; charset=utf-8'
  const own = Object.entries(gateway.headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    fill(value, values, inHeader),
  ])
  return {
    url: fill(gateway.url, values, inAddress),
    method: gateway.method,
    headers: { ...(hasBody && { 'content-type': type }), ...Object.fromEntries(own) },
    body: hasBody ? fill(gateway.body, values, asJson ? inJson : inAddress) : null,
  }
}

/** Why a template cannot be used, before anything is sent with it. */
export type GatewayFault = 'smsAddress' | 'smsHttpsOnly' | 'smsPlaceholders' | 'smsBody' | 'smsHeader'

export function gatewayFault(gateway: SmsGateway): GatewayFault | null {
  const url = URL.canParse(gateway.url) ? new URL(gateway.url) : null
  if (url?.username !== '' || url.password !== '') return 'smsAddress'
  if (url.protocol !== 'https:' && !isNearHost(url.hostname)) return 'smsHttpsOnly'
  if (Object.entries(gateway.headers).some(isBadHeader)) return 'smsHeader'
  // What would break out of a JSON text if a placeholder stood outside one.
  const probe = '"\\}],\n王'
  const { body, url: filled } = gatewayRequest(gateway, {
    phone: probe,
    text: probe,
    id: probe,
    secret: probe,
  })
  if (body !== null && gateway.bodyType === 'json' && !isJson(body)) return 'smsBody'
  if (!URL.canParse(filled)) return 'smsAddress'
  const places = [gateway.url, body === null ? '' : gateway.body, ...Object.values(gateway.headers)]
  const used = (name: 'phone' | 'text') => places.some((place) => place.includes(`{${name}}`))
  return used('phone') && used('text') ? null : 'smsPlaceholders'
}

const fill = (template: string, values: SmsValues, encode: (value: string) => string): string =>
  template.replaceAll(/\{(phone|text|id|secret)\}/g, (placeholder) => {
    switch (placeholder) {
      case '{phone}':
        return encode(values.phone)
      case '{text}':
        return encode(values.text)
      case '{id}':
        return encode(values.id)
      default:
        return encode(values.secret)
    }
  })

/** Half of an emoji has no percent form. */
const wholeCharacters = (value: string): string => value.replaceAll(/\p{Cs}/gu, '\uFFFD')

const inAddress = (value: string): string => encodeURIComponent(wholeCharacters(value))
const inJson = (value: string): string => JSON.stringify(wholeCharacters(value)).slice(1, -1)
/** Visible ASCII as it is, for keys and tokens; the rest in percent form, so no header can end in the middle. */
const inHeader = (value: string): string =>
  wholeCharacters(value).replaceAll(/[^\x20-\x7E]+/g, encodeURIComponent)

/** Names are tokens (RFC 9110 5.6.2); those the connection itself decides are not the template's. */
const isBadHeader = ([name, value]: [string, string]): boolean =>
  !/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name) ||
  /^(host|content-length|transfer-encoding|connection|expect|upgrade|te|trailer)$/i.test(name) ||
  !/^[\x20-\x7E]*$/.test(value)

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
