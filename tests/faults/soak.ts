import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

// `npm run soak`: the kill tests at 200 moments instead of 12. Half an hour on two cores.

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
const { status } = spawnSync('vitest', ['run', '--project', 'faults', 'tests/faults/kill-'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, RAPPORT_KILLS: values.kills, RAPPORT_KILL_SEED: values.seed },
})
process.exitCode = status ?? 1
