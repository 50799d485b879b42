import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Tests that a step ran. A check (lint, types, build) is one test. */
interface Count {
  passed: number
  failed: number
  /** Left out, since what they need is not on this machine. */
  skipped?: number
}

interface Step {
  readonly name: string
  readonly command: readonly string[]
  /** File into which the step's runner writes its results as JSON, and how to count in them. */
  readonly results?: { readonly file: string; readonly count: (json: unknown) => Count }
}

const scratch = mkdtempSync(join(tmpdir(), 'duidu-verify-'))
const unitResults = join(scratch, 'unit.json')
const e2eResults = join(scratch, 'e2e.json')

function countVitest(json: unknown): Count {
  const { numPassedTests, numFailedTests } = json as Record<string, number>
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 }
}

function countPlaywright(json: unknown): Count {
  const { stats } = json as { stats: Record<string, number> }
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = stats
  return { passed: expected + flaky, failed: unexpected, skipped }
}

const BUILDS: readonly Step[] = [
  { name: 'build for Firefox', command: ['npm', 'run', '--silent', 'build:firefox'] },
  { name: 'build for Chromium', command: ['npm', 'run', '--silent', 'build'] },
]
/** What only reads, and needs what a build writes for the compiler: all at the same time. */
const CHECKS: readonly Step[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types:check'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  {
    name: 'unit tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitResults}`,
    ],
    results: { file: unitResults, count: countVitest },
  },
]
const BROWSERS: readonly Step[] = [
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    results: { file: e2eResults, count: countPlaywright },
  },
]

/** Runs a command; what it says is shown as it comes, or in one piece at its end. True where it ended well. */
async function runCommand({ name, command }: Step, inOnePiece: boolean): Promise<boolean> {
  const said: Buffer[] = []
  const title = `\n── ${name}`
  if (!inOnePiece) console.log(title)
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    stdio: inOnePiece ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eResults },
    shell: process.platform === 'win32',
  })
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => said.push(part))
  const status = await new Promise((resolve) => {
    child.on('error', resolve)
    child.on('close', resolve)
  })
  if (inOnePiece) console.log(`${title}\n${Buffer.concat(said).toString()}`)
  return status === 0
}

/** A runner that dies before it writes its results, or ran no test, has failed once. */
async function run(step: Step, inOnePiece = false): Promise<Count> {
  const { name, results } = step
  const ok = await runCommand(step, inOnePiece)
  if (!results) return { passed: Number(ok), failed: Number(!ok) }
  try {
    const count = results.count(JSON.parse(readFileSync(results.file, 'utf8')))
    const silent = count.passed + count.failed === 0 || (!ok && count.failed === 0)
    return silent ? { ...count, failed: count.failed + 1 } : count
  } catch (error) {
    console.error(`${name}: no results (${String(error)})`)
    return { passed: 0, failed: 1 }
  }
}

const total = { passed: 0, failed: 0, skipped: 0 }
const counts: Count[] = []
for (const step of BUILDS) counts.push(await run(step))
console.log(`\n── ${CHECKS.map(({ name }) => name).join(', ')}: at the same time`)
counts.push(...(await Promise.all(CHECKS.map((step) => run(step, true)))))
for (const step of BROWSERS) counts.push(await run(step))
for (const { passed, failed, skipped = 0 } of counts) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}
rmSync(scratch, { recursive: true, force: true })
if (total.skipped > 0)
  console.log(`\n${total.skipped} left out: what they need is not on this machine`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
