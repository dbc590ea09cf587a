/** 138****8000: enough to know a number again, too little to dial it. */
export function maskPhone(phone: string): string {
  const digits = [...phone.normalize('NFKC')].filter((sign) => /\d/u.test(sign))
  const shown = digits.length >= 10 ? 3 : digits.length >= 7 ? 2 : 0
  const tail = digits.length >= 10 ? 4 : digits.length >= 7 ? 2 : 0
  return `${digits.slice(0, shown).join('')}****${tail === 0 ? '' : digits.slice(-tail).join('')}`
}

/** 王＊＊: the surname alone; of a Latin name the first letter. */
export const maskPerson = (name: string): string => `${[...name.trim()][0] ?? ''}＊＊`
