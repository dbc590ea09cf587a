import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

/**
 * Turns the data service into JavaScript that Electron's Node can run, in one flat folder. The packages go in
 * too: loading them file by file took four times as long at every start (1.1 s instead of 0.3 s of CPU).
 * Only the native module stays outside. What code finds through import.meta lies beside it: the worker that
 * is started by its file name, and the migrations. `more`: entries beside the service's own, to measure it as it is
 * shipped.
 */
export async function buildService(
  root: string,
  outDir = join(root, 'out', 'service'),
  more: readonly string[] = [],
): Promise<void> {
  const service = join(root, 'electron', 'service')
  await rm(outDir, { recursive: true, force: true })
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      outDir,
      ssr: true,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: [
          'node-entry.ts',
          'utility-entry.ts',
          'import/import-worker.ts',
          'import/import-writer-worker.ts',
          'matching/rank-worker.ts',
          'maintenance/check-worker.ts',
        ]
          .map((entry) => join(service, entry))
          .concat(more),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  await cp(join(root, 'db', 'migrations'), join(outDir, 'migrations'), { recursive: true })
}
