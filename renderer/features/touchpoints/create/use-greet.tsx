import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { GreetRequest } from '#renderer/data/app-actions.tsx'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'

/** Makes the greeting for somebody's day with one key; where there is one already, leads to it. */
export function useGreet(): (request: GreetRequest) => void {
  const { t } = useTranslation('touchpoints')
  const navigate = useNavigate()
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  return useCallback(
    (request) => {
      const { organizationId, occasionId, occursOn } = request
      const greet = async () => {
        const contactId = request.contactId ?? (await firstPerson(organizationId))
        if (contactId === null) {
          showToast('info', t('greet.nobody'))
          return
        }
        const { changeSetId, ids } = await client.touchpoints.create({
          contactIds: [contactId],
          occasionId,
          occursOn,
          channel: null,
        })
        const [id] = ids
        if (id !== undefined) {
          const row = await client.touchpoints.get({ id })
          undoToast({
            message: t(row.issues.length === 0 ? 'greet.ready' : 'greet.needsLook', {
              name: row.contactName,
            }),
            changeSetId,
          })
          return
        }
        showToast('info', t('greet.already'))
        void navigate({ to: '/touchpoints', search: { filter: { contactId, occasionId } } })
      }
      greet().catch((error) => showToast('error', errorWords(error)))
    },
    [t, navigate, undoToast, errorWords],
  )
}

/** Whom one asks for first; nobody who left or must not be contacted. */
async function firstPerson(organizationId: OrganizationId): Promise<ContactId | null> {
  const people = await client.contacts.byOrganization({ organizationId })
  const living = people.filter((one) => one.leftOn === null && !one.doNotContact)
  return (living.find((one) => one.isPrimary) ?? living[0])?.id ?? null
}
