import type { MessageFromService, SecretAsk } from '#shared/contract/desktop-service-messages.ts'
import type { SecretStore } from './secret-store.ts'

type Answer = string | boolean | null

/** A key store may ask the person for leave before it answers. */
const patience = 120_000

/** The shell's key store, asked over the pipe to it. `receive` is given the shell's answers. */
export function secretsOfParent(send: (message: MessageFromService) => void): SecretStore & {
  receive(request: number, answer: Answer): void
} {
  const waiting = new Map<number, (answer: Answer) => void>()
  let requests = 0

  const ask = (what: SecretAsk): Promise<Answer> =>
    new Promise((resolve) => {
      const request = ++requests
      const givenUp = setTimeout(() => settle(null), patience)
      const settle = (answer: Answer) => {
        clearTimeout(givenUp)
        waiting.delete(request)
        resolve(answer)
      }
      waiting.set(request, settle)
      send({ type: 'secret', request, ask: what })
    })

  return {
    receive: (request, answer) => waiting.get(request)?.(answer),
    get: async (name) => {
      const answer = await ask({ act: 'get', name })
      return typeof answer === 'string' ? answer : null
    },
    set: async (name, value) => {
      if ((await ask({ act: 'set', name, value })) !== true) throw new Error('the key store refused')
    },
    keeps: async () => (await ask({ act: 'keeps' })) === true,
  }
}
