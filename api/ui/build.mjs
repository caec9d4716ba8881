// Builds the Studio into the application's class path. Called by Maven; does only what is needed:
// libraries are fetched when the lock file has changed, the rest runs when any source has.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reportSizes } from './bundle-sizes.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const built = join(here, '../target/ui')
const served = join(here, '../target/classes/static')
const generated = join('src', 'api', 'schema.d.ts')

/** Tools that write to a build's log. */
const plain = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }

function run(tool, ...args) {
  return new Promise((done) => {
    const failed = (why) => {
      console.error(`${tool} ${args.join(' ')} failed${why}`)
      process.exit(1)
    }
    spawn(tool, args, { cwd: here, stdio: 'inherit', env: plain })
      .on('error', ({ message }) => failed(`: ${message}`))
      .on('exit', (status) => (status === 0 ? done() : failed('')))
  })
}

const node = (script, ...args) => run(process.execPath, join(here, 'node_modules', script), ...args)

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(here, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function sources() {
  const tops = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isFile())
  const deep = readdirSync(join(here, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(here.length + 1))
  return [...tops.map((entry) => entry.name), ...deep].filter((file) => file !== generated).sort()
}

/** Does the work unless the stamp says that it was done for this very input. */
async function once(stamp, input, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === input) return false
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, input)
  return true
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The Studio needs Node 20.19 or later to be built; this is ${process.versions.node}.`)
  process.exit(1)
}

await once(
  join(here, 'node_modules/.tact-lock'),
  hashOf(['package-lock.json', 'package.json', '.npmrc']),
  () => run('npm', 'ci', '--prefer-offline', '--no-progress'),
)

await once(join(built, 'sources.sha256'), hashOf(sources()), async () => {
  await node('openapi-typescript/bin/cli.js', 'openapi.json', '-o', generated)
  await Promise.all([
    node('vue-tsc/bin/vue-tsc.js', '--noEmit'),
    node('vite/bin/vite.js', 'build', '--logLevel', 'warn'),
    node('vitest/vitest.mjs', 'run', '--reporter', 'dot'),
    node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  ])
  reportSizes(built)
})

const stamp = join(built, 'sources.sha256')
await once(join(served, 'assets/sources.sha256'), readFileSync(stamp, 'utf8'), () => {
  rmSync(join(served, 'assets'), { recursive: true, force: true })
  cpSync(join(built, 'assets'), join(served, 'assets'), { recursive: true })
  cpSync(join(built, 'index.html'), join(served, 'index.html'))
})
