/** Hash of the three codes from `i`, spread over 32 bits. */
export function hash3(codes: Uint16Array, i: number): number {
  const h =
    Math.imul(codes[i]!, 0x9e3779b1) ^
    Math.imul(codes[i + 1]!, 0x85ebca6b) ^
    Math.imul(codes[i + 2]!, 0xc2b2ae35)
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
}

/** Hash of the four codes from `i`, spread over 32 bits. */
export function hash4(codes: Uint16Array, i: number): number {
  const h =
    Math.imul(codes[i]!, 0x9e3779b1) ^
    Math.imul(codes[i + 1]!, 0x85ebca6b) ^
    Math.imul(codes[i + 2]!, 0xc2b2ae35) ^
    Math.imul(codes[i + 3]!, 0x27d4eb2f)
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
}

/** Hash of the two codes from `i`, spread over 32 bits. */
export function hash2(codes: Uint16Array, i: number): number {
  const h = Math.imul(codes[i]!, 0x9e3779b1) ^ Math.imul(codes[i + 1]!, 0x85ebca6b)
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
}

/** Hash of the five codes from `i`, spread over 32 bits. */
export function hash5(codes: Uint16Array, i: number): number {
  const h =
    Math.imul(codes[i]!, 0x9e3779b1) ^
    Math.imul(codes[i + 1]!, 0x85ebca6b) ^
    Math.imul(codes[i + 2]!, 0xc2b2ae35) ^
    Math.imul(codes[i + 3]!, 0x27d4eb2f) ^
    Math.imul(codes[i + 4]!, 0x165667b1)
  const mixed = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
