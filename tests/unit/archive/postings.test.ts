import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runSteps } from '#lib/text/run-steps.ts'
import { bucketOf, isSampled, PostingsMaker, type Postings } from '#lib/archive/postings.ts'
import { fold, type Folded } from '#lib/text/fold.ts'
import { hash5 } from '#lib/text/gram.ts'

const han = fc.integer({ min: 0x4e00, max: 0x4e20 }).map((code) => String.fromCharCode(code))
const text = fc.array(han, { maxLength: 60 }).map((list) => list.join(''))

/** The reports of a bucket, the slow way round. */
function read({ bytes, offsets, first }: Postings, bucket: number): number[] {
  const reports: number[] = []
  let report = first - 1
  for (let at = offsets[bucket]!; at < offsets[bucket + 1]!;) {
    let delta = 0
    for (let place = 1; ; place *= 128) {
      const byte = bytes[at++]!
      delta += (byte % 128) * place
      if (byte < 128) break
    }
    report += delta + 1
    reports.push(report)
  }
  return reports
}

function postingsOf(first: number, folded: readonly Folded[]): Postings {
  const maker = new PostingsMaker()
  for (const one of folded) maker.add(one)
  return runSteps(maker.make(first))
}

describe('PostingsMaker', () => {
  it('names every report of a sampled 5-gram, each once and rising', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.nat(1000), (texts, first) => {
        const folded = texts.map(fold)
        const postings = postingsOf(first, folded)
        folded.forEach(({ codes }, report) => {
          for (let i = 0; i + 5 <= codes.length; i++) {
            const hash = hash5(codes, i)
            if (!isSampled(hash)) continue
            expect(read(postings, bucketOf(hash, postings.shift))).toContain(first + report)
          }
        })
        for (let b = 0; b + 1 < postings.offsets.length; b++) {
          if (postings.offsets[b] === postings.offsets[b + 1]) continue
          const reports = read(postings, b)
          expect(reports).toEqual([...new Set(reports)].toSorted((a, b) => a - b))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('leaves out what stands everywhere', () => {
    const everywhere = fold('网格员每天早晚两次上门登记测量体温并且送去蔬菜和药品')
    const everyReport = Array.from({ length: 500 }, () => everywhere)
    expect(postingsOf(0, everyReport).bytes).toHaveLength(0)
  })
})
