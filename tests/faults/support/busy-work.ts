import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { v7 } from 'uuid'
import type { contract } from '#shared/contract/contract.ts'
import { nowInstant, systemClock, today } from '#shared/domain/time/clock.ts'
import { type OrganizationId, VisitId } from '#shared/model/ids.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import type { Attachment } from '#shared/model/visit.ts'

type Client = ContractRouterClient<typeof contract>

/** `stage` tells how far an import is, `asked` what is about to be saved; everything else is a promise: it was answered as saved. */
export type Say = (
  kind: 'stage' | 'organization' | 'draft' | 'asked' | 'visit' | 'import',
  what: string,
) => void

/** Logs calls one after the other, drafts and attachments included, and imports a list beside them. Never ends. */
export async function beBusy(client: Client, list: string, say: Say): Promise<void> {
  const { id } = await client.organizations.create({
    organization: { ...emptyOrganization, legalName: '宁波镇海轴承有限公司' },
    contacts: [],
  })
  say('organization', id)
  await Promise.all([logForever(client, id, say), importOnce(client, list, say)])
}

async function logForever(client: Client, organizationId: OrganizationId, say: Say): Promise<void> {
  for (let call = 1; ; call++) {
    const id = VisitId.parse(v7())
    const draftKey = 'quick'
    await client.visits.saveDraft({ key: draftKey, draft: { id } })
    say('draft', id)
    say('asked', id)
    await client.visits.log({
      id,
      visit: {
        organizationId,
        contactId: null,
        kind: 'call',
        happenedAt: nowInstant(systemClock),
        happenedOn: today(systemClock),
        durationMinutes: null,
        outcome: 'reached',
        summary: `第 ${call} 次通话`,
        participants: [],
        dealsHeard: null,
        needsHeard: null,
        nextStep: '寄样品',
        nextStepDueOn: today(systemClock),
        attachments: call % 6 === 0 ? [await attach(client, id)] : [],
      },
      problem: call % 5 === 0 ? '交期晚了三天' : null,
      closesFollowUpId: null,
      draftKey,
    })
    say('visit', id)
    await new Promise(setImmediate)
  }
}

const attach = (client: Client, text: string): Promise<Attachment> =>
  client.visits.addAttachment({ file: new File([text.repeat(500)], '名片.txt') })

async function importOnce(client: Client, list: string, say: Say): Promise<void> {
  const file = new File([await readFile(list)], basename(list))
  const preview = await client.imports.open({ file })
  say('stage', 'reading')
  const run = await client.imports.run({
    fileId: preview.fileId,
    sheet: null,
    headerSheetRow: preview.headerSheetRow,
    mapping: preview.mapping,
    role: 'buyer',
    mode: 'save',
    remember: true,
  })
  for await (const event of run) {
    if (event.type === 'progress' && event.phase === 'saving') say('stage', `saving ${event.done}`)
    else if (event.type === 'done') say('import', event.importId)
    else if (event.type !== 'progress') throw new Error(`the import ended as ${JSON.stringify(event)}`)
  }
}
