/** The digits of a stored or typed phone number without China's country code: `+86 138-1234-5678` → `13812345678`. */
export function phoneDigits(number: string): string {
  // A mobile number as it is stored, as nearly all are.
  if (/^1\d{10}$/.test(number)) return number
  const plain = number.normalize('NFKC')
  const digits = plain.replaceAll(/\D/g, '')
  if (digits.startsWith('0086')) return digits.slice(4)
  if (/^\s*\+\s*86/.test(plain)) return digits.slice(2)
  // 86 in front of a whole mobile number: no area code or mobile number has 13 digits.
  return digits.length === 13 && digits.startsWith('861') ? digits.slice(2) : digits
}

const fewestDigits = 3
const mostDigits = 20

/** The digits of a query that looks like (part of) a phone number, or null: `5678`, `138 1234`, `(0571) 8888-`. */
export function phoneQueryDigits(query: string): string | null {
  const plain = query.normalize('NFKC')
  if (!/^[\d\s+\-()./—–]*$/.test(plain)) return null
  const digits = phoneDigits(plain)
  return digits.length >= fewestDigits && digits.length <= mostDigits ? digits : null
}
