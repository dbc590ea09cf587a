import { day, desk } from './visits.test-support.ts'

/** A key account last spoken to on 1 February 2026: its regular contact is due on 1 March, four days ago. */
export async function deskWithKeyAccount() {
  const all = desk()
  const organizationId = await all.buyer('华威', {
    tier: 'key',
    lastContactKnownOn: day('2026-02-01'),
    ownerId: all.open.me().id,
  })
  const dueId = async () => {
    const [due] = await all.care(organizationId)
    if (!due) throw new Error('no regular contact is due')
    return due.id
  }
  return { ...all, organizationId, dueId }
}
