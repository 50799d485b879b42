import { bucketOf, isSampled, type Postings } from '#lib/archive/postings.ts'
import { hash5 } from '#lib/text/gram.ts'

/** Evidence fades over so many codes, so that a passage stands out of a long page. */
const FADING = 200
/** Reports that are aligned: so many by all of the page, and by its best place. */
const MOST_BY_PAGE = 16
const MOST_BY_PLACE = 24
/** One shared 5-gram alone is chance. */
const LEAST_HITS = 1.6

/** What the page shares with each report; kept between calls, cleared where it was touched. */
interface Tally {
  /** Over the whole page. */
  readonly page: Float32Array
  /** Around the latest hit, and where that was. */
  readonly here: Float32Array
  readonly latest: Int32Array
  /** The best of `here`. */
  readonly place: Float32Array
}

let tally: Tally = makeTally(0)

function makeTally(size: number): Tally {
  return {
    page: new Float32Array(size),
    here: new Float32Array(size),
    latest: new Int32Array(size),
    place: new Float32Array(size),
  }
}

/** Reads the reports of one bucket, adding `weight` to each. */
function addBucket(
  postings: Postings,
  bucket: number,
  at: number,
  weight: number,
  touched: number[],
): void {
  const { bytes, first } = postings
  const { page, here, latest, place } = tally
  const end = postings.offsets[bucket + 1]!
  let report = first - 1
  for (let p = postings.offsets[bucket]!; p < end;) {
    let delta = bytes[p]! & 127
    for (let shift = 7; bytes[p++]! > 127; shift += 7) delta |= (bytes[p]! & 127) << shift
    report += delta + 1
    if (page[report] === 0) touched.push(report)
    page[report]! += weight
    const faded = here[report]! * Math.exp((latest[report]! - at) / FADING)
    here[report] = faded + weight
    latest[report] = at
    if (here[report]! > place[report]!) place[report] = here[report]!
  }
}

/** The `most` of `reports` with the highest score of at least `least`. */
function best(reports: readonly number[], score: Float32Array, most: number, least: number) {
  return reports
    .filter((report) => score[report]! >= least)
    .sort((a, b) => score[b]! - score[a]!)
    .slice(0, most)
}

/**
 * The reports that a page may have taken something from, at most 40, likeliest first: the sum
 * of inverse document frequencies of shared 5-grams, over the page and around its best place.
 * `size` is the number of reports. Linear in the page and in the postings of its sampled 5-grams.
 */
export function findCandidates(
  codes: Uint16Array,
  segments: readonly Postings[],
  size: number,
): number[] {
  if (tally.page.length < size) tally = makeTally(size)
  const touched: number[] = []
  const seen = new Set<number>()
  for (let i = 0; i + 5 <= codes.length; i++) {
    const hash = hash5(codes, i)
    if (!isSampled(hash) || seen.has(hash)) continue
    seen.add(hash)
    for (const postings of segments) {
      const bucket = bucketOf(hash, postings.shift)
      const bytes = postings.offsets[bucket + 1]! - postings.offsets[bucket]!
      if (bytes > 0) addBucket(postings, bucket, i, weightOf(bytes, postings.count), touched)
    }
  }
  const byPage = best(touched, tally.page, MOST_BY_PAGE, LEAST_HITS)
  const byPlace = best(touched, tally.place, MOST_BY_PLACE, LEAST_HITS)
  const found = new Set<number>()
  byPlace.forEach((report, rank) => {
    found.add(report)
    if (rank < byPage.length) found.add(byPage[rank]!)
  })
  for (const report of byPage) found.add(report)
  for (const report of touched) {
    tally.page[report] = 0
    tally.here[report] = 0
    tally.place[report] = 0
  }
  return [...found]
}

/** Inverse document frequency as a share of the highest; a posting takes about two bytes. */
function weightOf(bytes: number, count: number): number {
  return 1 - Math.log(Math.max(1, bytes / 2)) / Math.log(Math.max(count, 1000))
}
