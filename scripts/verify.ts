import { spawnSync } from 'node:child_process'
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

const STEPS: readonly Step[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'build for Firefox', command: ['npm', 'run', '--silent', 'build:firefox'] },
  { name: 'build for Chromium', command: ['npm', 'run', '--silent', 'build'] },
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
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    results: { file: e2eResults, count: countPlaywright },
  },
]

/** A runner that dies before it writes its results, or ran no test, has failed once. */
function run({ name, command, results }: Step): Count {
  console.log(`\n── ${name}`)
  const [program = '', ...args] = command
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eResults }
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  })
  const ok = status === 0
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
for (const step of STEPS) {
  const { passed, failed, skipped = 0 } = run(step)
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}
rmSync(scratch, { recursive: true, force: true })
if (total.skipped > 0)
  console.log(`\n${total.skipped} left out: what they need is not on this machine`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
