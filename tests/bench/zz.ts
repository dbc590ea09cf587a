import { buildService } from '../../scripts/build-service.ts'
import { join } from 'node:path'
const root = join(import.meta.dirname, '..', '..')
await buildService(root, join(root,'node_modules','.bench-zz'), [join(root,'tests/bench/match-all-process.ts')])
