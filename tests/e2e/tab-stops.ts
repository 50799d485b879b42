import type { CDPSession, Page } from '@playwright/test'

/** Where the Tab key stops. */
export interface Stop {
  /** Role, name and state, as assistive technology is told: `checkbox “Figures” checked`. */
  readonly told: string
  /** What is wrong with it; null where all is well. */
  readonly fault: string | null
}

interface Told {
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly properties?: readonly {
    readonly name: string
    readonly value: { readonly value?: unknown }
  }[]
}

const STATES = ['checked', 'pressed', 'expanded', 'selected', 'disabled']

async function describe(devtools: CDPSession): Promise<string> {
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: 'document.activeElement',
  })
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId!,
    fetchRelatives: false,
  })
  const { role, name, properties = [] } = nodes[0] as Told
  const states = properties
    .filter(({ name: state, value }) => STATES.includes(state) && String(value.value) !== 'false')
    .map(({ name: state, value }) =>
      state === 'expanded' ? `${state}` : value.value === 'mixed' ? 'mixed' : state,
    )
  return [role?.value, `“${name?.value.replace(/\s+/g, ' ').trim() ?? ''}”`, ...states].join(' ')
}

/**
 * Judges the element that has the focus: its ring, and whether it is seen; at the `end` the focus has
 * left the page, or is back where it was judged first.
 */
const judge = (page: Page) =>
  page.evaluate(() => {
    /** WCAG 2.2, 1.4.11: against what is beside it. */
    const LEAST_CONTRAST = 3
    const element = document.activeElement
    if (!element || element === document.body) return { end: true, fault: null }
    if (element.hasAttribute('data-first-stop')) return { end: true, fault: null }
    if (!document.querySelector('[data-first-stop]')) element.setAttribute('data-first-stop', '')
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
    const paint = (...colours: string[]) => {
      canvas.clearRect(0, 0, 1, 1)
      for (const colour of colours) {
        canvas.fillStyle = colour
        canvas.fillRect(0, 0, 1, 1)
      }
      return [...canvas.getImageData(0, 0, 1, 1).data]
    }
    const luminance = (rgb: number[]) => {
      const [r = 0, g = 0, b = 0] = rgb.map((value) => {
        const share = value / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    /** Painted from the page's own ground upwards. */
    const ground = (from: Element | null) => {
      const layers: string[] = []
      for (let one = from; one; one = one.parentElement)
        layers.unshift(getComputedStyle(one).backgroundColor)
      return paint('Canvas', ...layers)
    }
    // What is drawn for a control that is itself not drawn stands behind it.
    const hidden = element.classList.contains('visually-hidden')
    const shown = hidden ? (element.nextElementSibling ?? element) : element
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown)
    const box = shown.getClientRects()[0] ?? shown.getBoundingClientRect()
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
    const shares = [0.1, 0.3, 0.5, 0.7, 0.9]
    const seen = shares.some((across) =>
      shares.some((down) => {
        const x = left + (right - left) * across
        const y = top + (bottom - top) * down
        const atop = document.elementFromPoint(x, y)
        return atop !== null && (shown.contains(atop) || atop.contains(shown))
      }),
    )
    const faults: string[] = []
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1) faults.push('no ring')
    else if (outlineStyle !== 'auto') {
      const ring = luminance(paint(outlineColor))
      const beside = luminance(ground(shown.parentElement))
      const contrast = (Math.max(ring, beside) + 0.05) / (Math.min(ring, beside) + 0.05)
      if (contrast < LEAST_CONTRAST) faults.push(`ring of contrast ${contrast.toFixed(1)}`)
    }
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
      faults.push('out of view')
    else if (!seen) faults.push('covered')
    return { end: false, fault: faults.join(', ') || null }
  })

/** A stop that the focus has come to: what is wrong with it, and a way to have it described while it is there. */
interface Reached {
  readonly fault: string | null
  readonly tell: () => Promise<string>
}

/**
 * Presses Tab from the beginning of the page on, or Shift+Tab from its end, until the focus leaves it.
 * A page that keeps it is an error.
 */
async function* reach(page: Page, key: 'Tab' | 'Shift+Tab'): AsyncGenerator<Reached> {
  const MOST = 400
  const devtools = await page.context().newCDPSession(page)
  await page.evaluate(() => {
    // A press begins where the last click or focus was: at the edge of the page.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    getSelection()?.removeAllRanges()
  })
  await page.evaluate((last) => {
    const edge = document.createElement('span')
    edge.tabIndex = -1
    edge.id = 'edge-of-the-page'
    if (last) document.body.append(edge)
    else document.body.prepend(edge)
    edge.focus()
  }, key === 'Shift+Tab')
  for (let i = 0; i <= MOST; i++) {
    await page.keyboard.press(key)
    const { end, fault } = await judge(page)
    if (end) break
    if (i === MOST) throw new Error(`The focus does not leave the page after ${MOST} stops.`)
    yield { fault, tell: () => describe(devtools) }
  }
  await page.evaluate(() => {
    document.querySelector('[data-first-stop]')?.removeAttribute('data-first-stop')
    document.getElementById('edge-of-the-page')?.remove()
  })
  await devtools.detach()
}

/** Where the Tab key stops: see `reach`. */
export async function tabStops(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> {
  const stops: Stop[] = []
  for await (const { fault, tell } of reach(page, key)) stops.push({ told: await tell(), fault })
  return stops
}

/** What is wrong where the Tab key stops. The other stops are not described: that takes a third of the time. */
export async function tabFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  let stops = 0
  for await (const { fault, tell } of reach(page, 'Tab')) {
    stops++
    if (fault) faults.push(`${await tell()}: ${fault}`)
  }
  return stops > 0 ? faults : ['no stop at all']
}
