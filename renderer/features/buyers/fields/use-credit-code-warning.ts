import { useTranslation } from 'react-i18next'
import { checkCreditCode } from '#shared/domain/import/credit-code.ts'

/** What looks wrong about a credit code, in words; a warning and never a wall, since the paper may say so. */
export function useCreditCodeWarning(code: string | null): string | undefined {
  const { t } = useTranslation('buyers')
  if (code === null || code.trim() === '') return undefined
  const check = checkCreditCode(code)
  if (check.ok) return undefined
  switch (check.problem) {
    case 'credit-code-length':
      return t('creditCode.length', { count: [...code.replace(/[\s-]/g, '')].length })
    case 'credit-code-characters':
      return t('creditCode.characters')
    default:
      return t('creditCode.checksum')
  }
}

/** The code as it is stored: put right where it can be read, as typed where not. */
export function normalCreditCode(typed: string | null): string | null {
  if (typed === null || typed.trim() === '') return null
  const check = checkCreditCode(typed)
  return check.ok ? check.code : typed.trim()
}
