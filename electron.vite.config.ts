import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import packageInfo from './package.json' with { type: 'json' }

/**
 * Main and preload are CommonJS: a sandboxed preload has to be, and the runtime used in tests knows no other
 * main. Both carry their few dependencies inside. The page targets the oldest Chromium in use.
 */
export default defineConfig(({ mode }) => ({
  main: {
    define: {
      __DEVELOPMENT__: String(mode === 'development'),
      __VERSION__: JSON.stringify(packageInfo.version),
    },
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: 'electron/main/main.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), rootedAddresses],
    build: {
      target: 'chrome114',
      outDir: 'out/renderer',
      minify: true,
      chunkSizeWarningLimit: 4000,
      // Absolute, because the development server looks from another folder than the build.
      rolldownOptions: { input: fileURLToPath(new URL('renderer/index.html', import.meta.url)) },
    },
  },
}))

/** The page is served from the root of an origin in every mode, so files are found from any route. */
const rootedAddresses: Plugin = {
  name: 'rapport:rooted-addresses',
  enforce: 'post',
  config: () => ({ base: '/' }),
}
