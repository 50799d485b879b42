/** Arguments go on the stack, which has an end. */
const CHUNK = 8192

/** The codes of a folded text as a string, one character for each. */
export function textOfCodes(codes: Uint16Array): string {
  let text = ''
  for (let at = 0; at < codes.length; at += CHUNK)
    text += Reflect.apply(String.fromCharCode, null, codes.subarray(at, at + CHUNK))
  return text
}
