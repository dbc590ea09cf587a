import { createRouterClient } from '@orpc/server'
import { createService } from '#service/create-service.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import { emptyOrganization } from '#shared/model/organization.ts'

// A service that never rests, for the tests that kill it: logs calls one after the other and imports a list beside
// them in its worker. Every line on standard output is a promise: what it names was answered as saved.

const [dataDir = '', list = ''] = process.argv.slice(2)
const service = createService({ dataDir })
const state = service.context.service
if (!state.ok) throw new Error(state.failure.detail)
const { store } = state.open
const client = createRouterClient(service.router, { context: service.context })
const say = (kind: string, id: string) => process.stdout.write(`${kind} ${id}\n`)

const { id: organizationId } = await client.organizations.create({
  organization: { ...emptyOrganization, legalName: '宁波镇海轴承有限公司' },
  contacts: [],
})
say('organization', organizationId)
await Promise.all([logForever(), importOnce()])

async function logForever(): Promise<void> {
  for (let call = 1; ; call++) {
    const { id } = await client.visits.log({
      visit: {
        organizationId,
        contactId: null,
        kind: 'call',
        happenedAt: nowInstant(store.clock),
        happenedOn: today(store.clock),
        durationMinutes: null,
        outcome: 'reached',
        summary: `第 ${call} 次通话`,
        participants: [],
        dealsHeard: null,
        needsHeard: null,
        nextStep: '寄样品',
        nextStepDueOn: today(store.clock),
        attachments: [],
      },
      problem: call % 5 === 0 ? '交期晚了三天' : null,
      closesFollowUpId: null,
      draftKey: null,
    })
    say('visit', id)
    await new Promise(setImmediate)
  }
}

async function importOnce(): Promise<void> {
  const file = new File([await (await import('node:fs/promises')).readFile(list)], 'list.csv')
  const preview = await client.imports.open({ file })
  const run = await client.imports.run({
    fileId: preview.fileId,
    sheet: null,
    headerSheetRow: preview.headerSheetRow,
    mapping: preview.mapping,
    role: 'buyer',
    mode: 'save',
    remember: true,
  })
  for await (const event of run) if (event.type === 'done') say('import', event.importId)
}
