/** A place in a file; lines and bytes count from 1. The whole file where it names neither. */
export interface Place {
  readonly line?: number
  readonly byte?: number
}

const NEWLINE = 0x0a

/** Where the byte with this index stands. */
export function placeOfByte(bytes: Uint8Array, index: number): Place {
  let line = 1
  for (let i = 0; i < index; i++) if (bytes[i] === NEWLINE) line++
  return { line, byte: index + 1 }
}

/** In which line the unit with this index stands. */
export const lineOf = (text: string, index: number): number =>
  text.slice(0, index).split('\n').length

/** In English: `line 3, byte 120`. */
export function placeInWords({ line, byte }: Place): string {
  const parts = [line && `line ${line}`, byte && `byte ${byte}`].filter(Boolean)
  return parts.join(', ') || 'whole file'
}
