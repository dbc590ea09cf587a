import { once } from 'node:events'
import { getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

test('a thread steps back alone: who started it, and whom it started before, keep their priority', async () => {
  const before = getPriority()
  const worker = new Worker(threadThatStepsBack, {
    eval: true,
    workerData: import.meta.resolve('./step-back.ts'),
  })
  const [priorities] = await once(worker, 'message')
  const own = process.platform === 'linux' ? before + 5 : before
  expect(priorities).toEqual({ own, startedBefore: before, startedAfter: own })
  expect(getPriority()).toBe(before)
})

const threadThatStepsBack = `
  const { getPriority } = require('node:os')
  const { once } = require('node:events')
  const { Worker, parentPort, workerData } = require('node:worker_threads')
  const tellsPriority = "const { parentPort } = require('node:worker_threads');"
    + "parentPort.once('message', () => parentPort.postMessage(require('node:os').getPriority()))"
  const start = () => new Worker(tellsPriority, { eval: true })
  const priorityOf = async (worker) => {
    worker.postMessage('tell')
    return (await once(worker, 'message'))[0]
  }
  import(workerData).then(async ({ stepBack }) => {
    const before = start()
    stepBack()
    const after = start()
    parentPort.postMessage({
      own: getPriority(),
      startedBefore: await priorityOf(before),
      startedAfter: await priorityOf(after),
    })
  })
`
