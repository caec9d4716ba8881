// Prints what each script weighs, and fails where the first page needs too much of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const FIRST_PAGE_LIMIT = 300_000
/** What is loaded to show the first page: the entry, the page that "/" shows, and the chart in it. */
const FIRST_PAGE = ['index.html', 'src/home/HomePage.vue', 'src/charts/echarts.ts']

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`

export function reportSizes(built) {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'))
  const scripts = Object.values(manifest).filter((chunk) => chunk.file.endsWith('.js'))
  const sizes = new Map(scripts.map(({ file }) => [file, gzipSync(readFileSync(join(built, file))).length]))

  const first = new Set()
  const visit = (name) => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the manifest: the first page cannot be measured`)
    if (first.has(chunk.file)) return
    first.add(chunk.file)
    ;(chunk.imports ?? []).forEach(visit)
  }
  FIRST_PAGE.forEach(visit)

  console.log('Studio, gzip (* = needed by the first page):')
  for (const [file, size] of [...sizes].sort((a, b) => b[1] - a[1])) {
    console.log(`${kilobytes(size)} ${first.has(file) ? '*' : ' '} ${file}`)
  }
  const total = [...first].reduce((sum, file) => sum + sizes.get(file), 0)
  console.log(`${kilobytes(total)}   script of the first page; at most${kilobytes(FIRST_PAGE_LIMIT)}`)
  if (total > FIRST_PAGE_LIMIT) {
    console.error('The first page needs too much script: load by import() what it does not show at once.')
    process.exit(1)
  }
}
