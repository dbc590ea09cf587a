import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { OrganizationId } from '#shared/model/ids.ts'

export const behaviourQuery = (organizationId: OrganizationId) =>
  queryOptions({
    queryKey: ['deals', 'behaviour', organizationId],
    queryFn: ({ signal }) => client.deals.behaviour({ organizationId }, { signal }),
    meta: { tables: ['deals', 'categories'] },
  })

export type Behaviour = Awaited<ReturnType<typeof client.deals.behaviour>>

export const supplierRecordQuery = (organizationId: OrganizationId) =>
  queryOptions({
    queryKey: ['deals', 'supplierRecord', organizationId],
    queryFn: ({ signal }) => client.deals.supplierRecord({ organizationId }, { signal }),
    meta: { tables: ['deals', 'matches'] },
  })

export const offeringsQuery = (organizationId: OrganizationId) =>
  queryOptions({
    queryKey: ['offerings', 'ofSupplier', organizationId],
    queryFn: ({ signal }) => client.offerings.ofSupplier({ organizationId }, { signal }),
    meta: { tables: ['offerings'] },
  })

export const openRequirementsQuery = (organizationId: OrganizationId) =>
  queryOptions({
    queryKey: ['requirements', 'open', organizationId],
    queryFn: ({ signal }) =>
      client.requirements.page(
        {
          filter: { organizationId, statuses: ['open', 'matching'] },
          sort: 'deadline',
          offset: 0,
          limit: 50,
        },
        { signal },
      ),
    meta: { tables: ['requirements', 'matches'], organizationId },
  })
