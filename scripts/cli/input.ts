import { readFile } from 'node:fs/promises'

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
 * A UTF-8 text, its byte order mark left out.
 * @throws Error that names the file and the byte where it is not UTF-8.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Error(`${file}: not UTF-8 (byte ${firstBadByte(bytes)})`, { cause: error })
  }
}

/** Where a strict decoder stops, found by halving: a prefix that decodes is good up to a cut character. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}

/**
 * The lines of a JSON-lines text; empty lines are passed over. A line that is not JSON goes to
 * `complain` with its place, and the rest is still read.
 */
export function* jsonLines(
  text: string,
  file: string,
  complain: (error: Error) => void,
): Generator<JsonLine> {
  let number = 0
  for (const line of text.split('\n')) {
    number++
    if (!line.trim()) continue
    const place = `${file}:${number}`
    try {
      yield { place, value: JSON.parse(line) as unknown }
    } catch (error) {
      complain(new Error(`${place}: not JSON (${(error as Error).message})`, { cause: error }))
    }
  }
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
