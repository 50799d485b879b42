const encoders = new Map<string, ReadonlyMap<string, readonly number[]>>()
const QUESTION_MARK = 0x3f

/** What the platform decodes, turned round: it has no encoder but that of UTF-8. */
function encoderOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = encoders.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding)
  const encoder = new Map<string, readonly number[]>()
  const add = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\ufffd' && !encoder.has(text)) encoder.set(text, bytes)
  }
  for (let byte = 0; byte < 0x100; byte++) add(byte)
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail)
  encoders.set(encoding, encoder)
  return encoder
}

/** A text in an encoding of one or two bytes a character; `?` for what it does not have. */
export function encodeAs(encoding: string, text: string): Uint8Array {
  const encoder = encoderOf(encoding)
  return Uint8Array.from([...text].flatMap((one) => encoder.get(one) ?? QUESTION_MARK))
}

/** A text in UTF-16 without a byte order mark. */
export function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittle)
  return bytes
}
