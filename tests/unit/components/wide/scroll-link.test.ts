// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OTHER, SIDES, type SideName, type Sides } from '#components/wide/extent.ts'
import { ScrollLink } from '#components/wide/scroll-link.ts'

/** What a column shows of its text, and how long this is, in px. */
const [VIEW, LENGTH] = [500, 100_000]

function column(): HTMLElement {
  const element = document.createElement('div')
  Object.defineProperties(element, {
    clientHeight: { value: VIEW },
    scrollHeight: { value: LENGTH },
  })
  return element
}

function linked() {
  const columns = { page: column(), report: column() }
  const moved: (SideName | null)[] = []
  const life = new AbortController()
  const link = new ScrollLink(
    columns,
    () => undefined,
    (leader) => moved.push(leader),
    life.signal,
  )
  /** The browser has moved a column on; it tells so later, or at once. */
  const moveOn = (side: SideName, top: number) => (columns[side].scrollTop = top)
  const tell = (side: SideName) => columns[side].dispatchEvent(new Event('scroll'))
  const scroll = (side: SideName, top: number) => {
    moveOn(side, top)
    tell(side)
  }
  return { link, columns, moved, life, moveOn, tell, scroll }
}

/** Half a pixel is nothing: a column that is so near has arrived. */
const tops = ({ page, report }: Sides<HTMLElement>) => [page, report].map(nearest)
const nearest = ({ scrollTop }: HTMLElement) => Math.round(scrollTop)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test.each(SIDES)('the %s leads when it is scrolled, and the other follows by the map', (side) => {
  const { link, columns, moved, scroll } = linked()
  link.maps = { page: (y) => y + 100, report: (y) => y + 100 }
  scroll(side, 5000)
  expect(columns[side].scrollTop).toBe(5000)
  expect(columns[OTHER[side]].scrollTop).toBe(5100)
  expect(moved).toEqual([side])
})

test('what the follower tells of its own movement moves nobody', () => {
  const { columns, moved, scroll, tell } = linked()
  scroll('page', 5000)
  tell('report')
  expect(tops(columns)).toEqual([5000, 5000])
  expect(moved).toEqual(['page'])
})

test('a leader that moves on while the follower leaps is never brought back', () => {
  const { link, columns, moveOn, scroll } = linked()
  link.maps = { ...link.maps, page: (y: number) => y + 20_000 }
  // The beginning of a long way, as the key End goes it.
  scroll('page', 40)
  for (const top of [4000, 12_000, 20_000]) {
    moveOn('page', top)
    vi.advanceTimersToNextFrame()
    expect(columns.page.scrollTop).toBe(top)
  }
  expect(columns.report.scrollTop).toBeGreaterThan(1000)
})

test('a leap takes its time, and ends where the map says', () => {
  const { link, columns, scroll } = linked()
  link.maps = { ...link.maps, page: (y: number) => y + 20_000 }
  scroll('page', 40)
  expect(columns.report.scrollTop).toBeLessThan(1000)
  vi.advanceTimersByTime(1000)
  expect(columns.report.scrollTop).toBe(20_040)
})

test('a reader who takes the follower while it leaps stops it there', () => {
  const { link, columns, scroll } = linked()
  link.maps = { page: (y) => y + 20_000, report: (y) => y - 20_000 }
  scroll('page', 40)
  vi.advanceTimersToNextFrame()
  scroll('report', 30_000)
  vi.advanceTimersByTime(1000)
  expect(tops(columns)).toEqual([10_000, 30_000])
})

test('columns that are not linked are scrolled alone', () => {
  const { link, columns, scroll } = linked()
  link.linked = false
  scroll('page', 5000)
  expect(columns.report.scrollTop).toBe(0)
  link.linked = true
  link.settle()
  expect(columns.report.scrollTop).toBe(5000)
})

test('both travel to a passage, each to its own place, and no further than there is text', () => {
  const { link, columns } = linked()
  link.travel({ page: 3000, report: LENGTH })
  vi.advanceTimersByTime(1000)
  expect(tops(columns)).toEqual([3000, LENGTH - VIEW])
})

test('text that becomes higher above the view takes the column along, under way too', () => {
  const { link, columns, moved, tell } = linked()
  link.travel({ page: 3000, report: 3000 })
  vi.advanceTimersToNextFrame()
  link.shift('page', 70)
  tell('page')
  vi.advanceTimersByTime(1000)
  expect(tops(columns)).toEqual([3070, 3000])
  expect(new Set(moved)).toEqual(new Set([null]))
})

test('nothing moves any more when its life has ended', () => {
  const { link, columns, life } = linked()
  link.travel({ page: 3000, report: 3000 })
  life.abort()
  const { scrollTop } = columns.page
  vi.advanceTimersByTime(1000)
  expect(columns.page.scrollTop).toBe(scrollTop)
})
