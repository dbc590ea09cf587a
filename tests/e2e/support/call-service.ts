import type { Page } from 'playwright-core'

/**
 * Speaks to the data service from a page without the page's own client: asks for a port and sends one call in
 * oRPC's wire form. Resolves with the answer's body. It tests the road, not the traveller, who moves over to
 * the new port too: so the call has an id that is no number of theirs, and the port is left open.
 */
export function callOverPort(page: Page, procedure: string, input?: unknown): Promise<unknown> {
  return page.evaluate(
    ({ procedure, input }) =>
      new Promise((resolve, reject) => {
        const id = `e2e-${Math.random()}`
        const tooLong = setTimeout(() => reject(new Error(`no answer to ${procedure}`)), 15_000)
        window.addEventListener('message', function receive(event: MessageEvent) {
          if (event.source !== window || event.data?.type !== 'rapport:port') return
          window.removeEventListener('message', receive)
          const [port] = event.ports
          if (!port) return reject(new Error('a port message without a port'))
          port.addEventListener('message', ({ data }) => {
            const answer = JSON.parse(data)
            if (answer.i !== id) return
            clearTimeout(tooLong)
            resolve(answer.p.b?.json)
          })
          port.start()
          port.postMessage(JSON.stringify({ i: id, p: { u: `/${procedure}`, b: { json: input } } }))
        })
        window.desktop?.requestServicePort()
      }),
    { procedure, input },
  )
}
