import { client } from '#renderer/data/client.ts'
import type { Visit, VisitInput } from '#shared/model/visit.ts'

const looked = 20

/** The visit a broken connection left us unsure about, if it did get through: the same moment, kind and words. */
export async function findArrived(sent: VisitInput): Promise<Visit | undefined> {
  const visits = await client.visits.latest({ organizationId: sent.organizationId, limit: looked })
  return visits.find(
    (visit) =>
      visit.happenedAt === sent.happenedAt && visit.kind === sent.kind && visit.summary === sent.summary,
  )
}
