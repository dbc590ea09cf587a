import type { Page } from 'playwright-core'
import { nowInstant, systemClock, today } from '#shared/domain/time/clock.ts'

/**
 * Logs calls from inside the page, over a port of its own, one after the other; `asked` hears the id of each before it is
 * sent, `promised` when it was answered as saved. It goes on until the page is gone.
 */
export async function logFromPage(
  page: Page,
  organizationId: string,
  { asked, promised }: { asked: (id: string) => void; promised: (id: string) => void },
): Promise<void> {
  await page.exposeFunction('asked', asked)
  await page.exposeFunction('promised', promised)
  const visit = {
    organizationId,
    contactId: null,
    kind: 'call',
    happenedAt: nowInstant(systemClock),
    happenedOn: today(systemClock),
    durationMinutes: null,
    outcome: 'reached',
    summary: '从窗口里记的电话',
    participants: [],
    dealsHeard: null,
    needsHeard: null,
    nextStep: '寄样品',
    nextStepDueOn: today(systemClock),
    attachments: [],
  }
  await page.evaluate(logForever({ visit, problem: null, closesFollowUpId: null, draftKey: null }))
}

// Runs in the page, for which this folder has no types; so it is text. oRPC's wire form, as in e2e's call-service.
const logForever = (input: object): string => `new Promise((started) => {
  const listen = (event) => {
    if (event.source !== window || event.data?.type !== 'rapport:port') return
    window.removeEventListener('message', listen)
    const [port] = event.ports
    let call = 0
    const log = async () => {
      const id = crypto.randomUUID()
      await window.asked(id)
      port.postMessage(JSON.stringify({ i: 'busy-' + ++call, p: { u: '/visits/log', b: { json: { ...${JSON.stringify(input)}, id } } } }))
    }
    port.addEventListener('message', async ({ data }) => {
      const { i, p } = JSON.parse(data)
      if (i !== 'busy-' + call) return
      if (p.b?.json?.id) await window.promised(p.b.json.id)
      setTimeout(log)
    })
    port.start()
    log()
    started()
  }
  window.addEventListener('message', listen)
  window.desktop.requestServicePort()
})`
