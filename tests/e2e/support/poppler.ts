import { execFileSync } from 'node:child_process'

/** The text of a PDF as it stands on its pages, one string a page. */
export function pdfPages(file: string): string[] {
  // A form feed ends every page.
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
}

/** Its fonts and whether each is inside the file. */
export function pdfFonts(file: string): { name: string; embedded: boolean }[] {
  const lines = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trimEnd().split('\n').slice(2)
  return lines.map((line) => {
    // name … emb sub uni object-number generation
    const [embedded] = line.trimEnd().split(/\s+/).slice(-5)
    return { name: line.split(/\s+/)[0] ?? '', embedded: embedded === 'yes' }
  })
}
