/** Plain text without spaces and punctuation: what two lines are compared by. */
export function bare(plain: string): string {
  return plain.replace(/[\s\p{P}\p{S}]/gu, '')
}
