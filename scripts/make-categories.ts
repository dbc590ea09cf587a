import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'

// `node scripts/make-categories.ts CSV`: chapters and headings of the Harmonized System, by code, from the table of the
// datasets/harmonized-system data package (public domain, PDDL).

const [source] = process.argv.slice(2)
if (source === undefined) {
  process.stderr.write('Usage: node scripts/make-categories.ts harmonized-system.csv\n')
  process.exit(2)
}
const Row = z.object({ hscode: z.string().min(1), description: z.string().min(1), level: z.string() })
const { data } = Papa.parse(readFileSync(source, 'utf8'), { header: true, skipEmptyLines: true })
const names = z
  .array(Row)
  .parse(data)
  .filter(({ level }) => level === '2' || level === '4')
  .map(({ hscode, description }): [string, string] => [hscode, description.trim()])
// Numbers as keys would be put in another order: 10 before 01.
const text = names
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map((name) => `  ${JSON.stringify(name)}`)
  .join(',\n')
writeFileSync(
  join(import.meta.dirname, '..', 'resources', 'categories', 'harmonized-system.json'),
  `[\n${text}\n]\n`,
)
