import { withPlainForms } from '../characters.ts'

/** Does the number belong to one person (a Chinese mobile, a number abroad) rather than to a switchboard or hotline? */
export function isPersonalPhone(number: string): boolean {
  return /^1[3-9]\d{9}$/.test(number) || (/^\+\d{7,}$/.test(number) && !number.startsWith('+86'))
}

/** Numbers typed only to fill the cell (13800138000, 11111111111, 12345678) and scraps identify nobody. */
export function isUsablePhone(number: string): boolean {
  const digits = number.replace(/\D/g, '')
  if (digits.length < 7 || digits === '13800138000' || digits === '10086') return false
  const tail = digits.slice(-7)
  return !/^(\d)\1*$/.test(tail) && !'01234567890'.includes(tail) && !'09876543210'.includes(tail)
}

/** A well-formed address in lower case, or null: `not-an-email@` is shared by many and identifies nobody. */
export function usableEmail(text: string): string | null {
  const email = withPlainForms(text).trim().toLowerCase()
  return email.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email) ? email : null
}

/** info@, sales@ …: a mailbox of the house, read by several people. */
export function isRoleMailbox(email: string): boolean {
  return /^(?:info|sales?|admin|office|contact|service|services|support|hr|marketing|purchas(?:e|ing)|mail|master|webmaster|export|import|enquiry|inquiry|finance|account(?:s|ing)?|reception|kefu|caigou|xiaoshou)\d*@/.test(
    email,
  )
}

/** The domain when it can be the company's own; null for the mail services that everybody uses. */
export function companyDomain(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return FREE_MAIL.test(domain) || FREE_MAIL_DOMAINS.has(domain) ? null : domain
}

const FREE_MAIL =
  /^(?:(?:vip|mail)\.)?(?:163|126|188|139|qq|sina|sohu|tom|21cn|foxmail|aliyun|gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|aol|gmx|yandex|protonmail|proton)\.[a-z.]{2,6}$/
const FREE_MAIL_DOMAINS = new Set(
  'yeah.net 189.cn wo.cn wo.com.cn 263.net eyou.com sogou.com me.com mac.com mail.ru naver.com hanmail.net daum.net kakao.com zoho.com mail.com proton.me pm.me web.de t-online.de orange.fr rediffmail.com netvigator.com hinet.net example.com example.org'.split(
    ' ',
  ),
)
