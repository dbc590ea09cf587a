import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRole } from '#shared/model/import.ts'
import { importSession } from '../session/session.ts'

/** What the picker offers. An old .xls is let through, to be told what to do with it. */
const accepted = '.xlsx,.xlsm,.xls,.csv,.tsv,.txt,.vcf,.vcard'

/** Gives its child the way to open the system's file picker; what is picked goes into the import. */
export function ChooseFile(props: {
  role?: ImportRole | undefined
  onFile?: (file: File) => void
  children: (choose: () => void) => ReactNode
}) {
  const { t } = useTranslation('imports')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accepted}
        hidden
        aria-label={t('choose')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file again is a new attempt.
          event.currentTarget.value = ''
          if (file === undefined) return
          if (props.onFile) props.onFile(file)
          else void importSession.open(file, props.role ?? 'buyer')
        }}
      />
      {props.children(() => input.current?.click())}
    </>
  )
}
