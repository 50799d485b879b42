import { parseArgs } from 'node:util'
import { compileStage } from '#lib/script/compile-stage.ts'
import { loadConverter, TARGETS, type Target } from '#lib/script/convert.ts'
import { complain } from './console.ts'
import { readText } from './input.ts'

function targetOf(name: string | undefined): Target {
  const target = TARGETS.find((known) => known === name)
  if (!target)
    throw new Error(`convert: --to one of ${TARGETS.join(', ')}, not ${name ?? 'nothing'}`)
  return target
}

/** `convert --to cn|t|tw|hk FILE…`: texts in another script, on standard output as UTF-8. */
export async function convert(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' } },
  })
  const target = targetOf(values.to)
  if (positionals.length === 0) throw new Error('convert: which file? (- for standard input)')
  const converter = await loadConverter(target, compileStage)
  for (const file of positionals) {
    try {
      process.stdout.write(converter.convert(await readText(file)))
    } catch (error) {
      complain(error)
    }
  }
}
