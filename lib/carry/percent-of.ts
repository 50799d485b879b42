/** A share of 0–1 as whole per cent; what is there at all is at least 1. */
export function percentOf(share: number): number {
  return share > 0 ? Math.max(1, Math.round(share * 100)) : 0
}
