/** What the platform has of `TextDecoder`: browsers, workers and Node bring all encodings of the web. */
interface PlatformDecoder {
  decode(bytes: Uint8Array): string
}
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => PlatformDecoder

/**
 * The text that `bytes` are in an encoding, by any of its names on the web, a byte order mark
 * included; null where they are none in it, or where nobody knows that encoding.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
