import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { DerivedChange } from '#db/derived/derived-of-new.ts'
import { type CompanyPreparer, companyChanges } from './company-changes.ts'
import { toCompany } from './staged-company.ts'

/**
 * Changes are prepared by another thread while this one writes those before inside a transaction, where nothing can be
 * awaited: `answered` counts the answers, and whoever needs the next one sleeps on it.
 */
export type PrepareLine = { port: MessagePort; answered: Int32Array<SharedArrayBuffer> }

export type PrepareAnswer = { json: string } | { error: string }

export const prepareInThread = ({ port, answered }: PrepareLine): CompanyPreparer =>
  function* (bodies) {
    const waiting = parts(bodies)
    let asked = 0
    let taken = 0
    let isMore = true
    const askAhead = () => {
      while (isMore && asked - taken < partsAhead) {
        const next = waiting.next()
        isMore = !next.done
        if (next.done) return
        port.postMessage(next.value)
        asked += 1
      }
    }
    try {
      for (askAhead(); taken < asked; askAhead()) {
        const answer = nextAnswer(port, answered, taken)
        taken += 1
        // Ask before the long work of writing, so that the other thread has its own meanwhile.
        askAhead()
        // Written by the other thread a moment ago, from values of this type.
        const companies: DerivedChange[][] = JSON.parse(answer)
        yield* companies
      }
    } finally {
      waiting.return(undefined)
    }
  }

/** The other end: answers each part with the changes of its companies. */
export function answerPreparations({ port, answered }: PrepareLine): void {
  port.on('message', (bodies: string[]) => {
    port.postMessage(prepared(bodies))
    Atomics.add(answered, 0, 1)
    Atomics.notify(answered, 0)
  })
}

function prepared(bodies: string[]): PrepareAnswer {
  try {
    return { json: JSON.stringify(bodies.map((body) => companyChanges(toCompany(body)))) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function nextAnswer(port: MessagePort, answered: Int32Array<SharedArrayBuffer>, taken: number): string {
  for (;;) {
    const received: { message: PrepareAnswer } | undefined = receiveMessageOnPort(port)
    if (received) {
      if ('json' in received.message) return received.message.json
      throw new Error(received.message.error)
    }
    if (Atomics.wait(answered, 0, taken, longestWaitMs) === 'timed-out')
      throw new Error('the thread that prepares an import does not answer')
  }
}

const companiesAPart = 100
const partsAhead = 4
const longestWaitMs = 60_000

function* parts(bodies: Iterable<string>): Generator<string[]> {
  let part: string[] = []
  for (const body of bodies) {
    part.push(body)
    if (part.length < companiesAPart) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
