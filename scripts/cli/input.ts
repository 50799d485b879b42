import { readFile } from 'node:fs/promises'
import { decodeUtf8 } from '#lib/report/decode-utf8.ts'

/** One line of a JSON-lines file: its number (from 1) and what it holds. */
export interface JsonLine {
  readonly place: string
  readonly value: unknown
}

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
}

/**
 * Bytes of a file, or of standard input for `-`.
 * @throws Error that names the file.
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    if (file !== '-') return await readFile(file)
    const chunks: Uint8Array[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
    return Buffer.concat(chunks)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new Error(`${file}: ${READ_ERRORS[code] ?? String(error)}`, { cause: error })
  }
}

/**
 * A UTF-8 text exactly as it is: a byte order mark stays, so that offsets hold.
 * @throws Error that names the file, the line and the byte where it is not UTF-8.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file)
  return bytes.length === 0 ? '' : decodeUtf8(bytes, file)
}

/** So many lines of a file are complained of one by one: a file of another kind has nothing else. */
const MOST_NAMED = 5

/**
 * The lines of a JSON-lines text; empty lines are passed over. A line that is not JSON goes to
 * `complain` with its place, and the rest is still read; from the sixth on they are only counted.
 */
export function* jsonLines(
  text: string,
  file: string,
  complain: (error: Error) => void,
): Generator<JsonLine> {
  let number = 0
  let faults = 0
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    number++
    if (!line.trim()) continue
    const place = `${file}:${number}`
    try {
      yield { place, value: JSON.parse(line) as unknown }
    } catch (error) {
      if (++faults > MOST_NAMED) continue
      complain(new Error(`${place}: not JSON (${(error as Error).message})`, { cause: error }))
    }
  }
  if (faults > MOST_NAMED)
    complain(new Error(`${file}: ${faults - MOST_NAMED} more lines are not JSON`))
}

/** The fields `names` of a JSON object, as strings. @throws Error that names place and field. */
export function stringFields<Name extends string>(
  { place, value }: JsonLine,
  names: readonly Name[],
): Record<Name, string> {
  const fields = value as Record<string, unknown> | null
  const out = {} as Record<Name, string>
  for (const name of names) {
    const field = typeof fields === 'object' && fields !== null ? fields[name] : undefined
    if (typeof field !== 'string') throw new Error(`${place}: field "${name}" is not a string`)
    out[name] = field
  }
  return out
}
