import { decodeAs } from './platform-decoder.ts'

/** Both standards put what is in use first, and the rarer characters after it. */
const LEVELS = {
  gb18030: { from: 0xb0a1, to: 0xd7f9, isTrail: (byte: number) => byte > 0xa0 && byte < 0xff },
  big5: {
    from: 0xa440,
    to: 0xc67e,
    isTrail: (byte: number) => (byte > 0x3f && byte < 0x7f) || (byte > 0xa0 && byte < 0xff),
  },
} as const

/**
 * The characters of the first level of GB 2312 (3,755, which GB 18030 has in the same place) or of Big5
 * (5,401): those in use on the mainland, and in Taiwan.
 */
export function firstLevel(encoding: keyof typeof LEVELS): string {
  const { from, to, isTrail } = LEVELS[encoding]
  const bytes: number[] = []
  for (let pair = from; pair <= to; pair++)
    if (isTrail(pair & 0xff)) bytes.push(pair >> 8, pair & 0xff)
  return decodeAs(Uint8Array.from(bytes), encoding) ?? ''
}
