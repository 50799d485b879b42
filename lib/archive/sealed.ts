/** What a sealed record may hold. */
type Field = number | Uint8Array | Uint16Array | Uint32Array | Float32Array
type Fields<F> = { readonly [K in keyof F]: Field }

/** Data as it is stored, with what tells whether it is still what was written. */
export interface Sealed<F> {
  /** Who wrote it: what another version of the engine wrote is not read. */
  readonly engine: string
  readonly sum: number
  readonly fields: F
}

const SEED = 0x811c9dc5
const PRIME = 0x01000193

const mix = (sum: number, word: number) => Math.imul(sum ^ word, PRIME)

function sumOfText(sum: number, text: string): number {
  for (let i = 0; i < text.length; i++) sum = mix(sum, text.charCodeAt(i))
  return sum
}

function sumOfArray(sum: number, array: Exclude<Field, number>): number {
  const { buffer, byteOffset, byteLength } = array
  const whole = byteOffset % 4 === 0 ? byteLength >>> 2 : 0
  const words = new Uint32Array(buffer, whole ? byteOffset : 0, whole)
  for (let i = 0; i < words.length; i++) sum = mix(sum, words[i]!)
  const rest = new Uint8Array(buffer, byteOffset + 4 * whole, byteLength - 4 * whole)
  for (let i = 0; i < rest.length; i++) sum = mix(sum, rest[i]!)
  return mix(sum, byteLength)
}

const isArray = (value: unknown): value is Exclude<Field, number> =>
  value instanceof Uint8Array ||
  value instanceof Uint16Array ||
  value instanceof Uint32Array ||
  value instanceof Float32Array

/** FNV-1a over words of 32 bits (Fowler, Noll, Vo 1991): 1 ns a word. Null where a field is none. */
function sumOf(engine: string, fields: object): number | null {
  let sum = sumOfText(SEED, engine)
  for (const [name, value] of Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))) {
    sum = sumOfText(sum, name)
    if (typeof value === 'number') sum = sumOfText(sum, String(value))
    else if (isArray(value)) sum = sumOfArray(sumOfText(sum, value.constructor.name), value)
    else return null
  }
  return sum
}

/** Makes data ready to be stored. */
export function seal<F extends Fields<F>>(engine: string, fields: F): Sealed<F> {
  const sum = sumOf(engine, fields)
  if (sum === null) throw new TypeError('A field that cannot be sealed')
  return { engine, sum, fields }
}

/**
 * What was sealed by the same engine, or null where `value` is something else, is damaged or of
 * another version. `F` has to be what was sealed under this name.
 */
export function unseal<F extends Fields<F>>(engine: string, value: unknown): F | null {
  if (typeof value !== 'object' || value === null) return null
  const { engine: writer, sum, fields } = value as Partial<Sealed<F>>
  if (writer !== engine || typeof fields !== 'object' || fields === null) return null
  return sumOf(engine, fields) === sum ? fields : null
}
