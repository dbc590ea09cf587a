import { startMailServer } from '../support/mail-server.ts'

// A mail server in a process of its own. What it says it has, it has: the line comes before its answer to the sender.

const { port } = await startMailServer({
  answerAfter: 4,
  onMail: ({ to, messageId }) => process.stdout.write(`mail ${to} ${messageId}\n`),
})
process.stdin.resume().on('end', () => process.exit())
process.stdout.write(`port ${port}\n`)
