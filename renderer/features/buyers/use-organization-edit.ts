import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { organizationQuery } from '#renderer/data/organization-queries.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { OrganizationInput } from '#shared/model/organization.ts'
import { useWrite } from './use-write.ts'

/** Saves changed fields of an organization; true when they are saved. */
export type SaveFields = (changes: Partial<OrganizationInput>, field: string) => Promise<boolean>

export function useOrganizationEdit(id: OrganizationId): SaveFields {
  const { t } = useTranslation('buyers')
  const write = useWrite()
  const queryClient = useQueryClient()
  return useCallback(
    async (changes, field) => {
      const written = await write(() => client.organizations.update({ id, changes }), t('saved', { field }))
      if (written === undefined) return false
      // The new value is on screen before the change feed has brought it back.
      queryClient.setQueryData(organizationQuery(id).queryKey, (old) =>
        old === undefined ? old : { ...old, ...changes },
      )
      return true
    },
    [id, t, write, queryClient],
  )
}

/** For the kit's inline fields, which stay open when the promise is refused. */
export async function orStayOpen(saving: Promise<boolean>): Promise<void> {
  if (!(await saving)) throw new Error('not saved')
}
