import type { Point } from './watch-pointer.ts'

/** What the card says of one report, in words for the reader. */
export interface PassageNote {
  /** Number among the page's reports, as the panel has it. */
  readonly number: string
  readonly title: string
  /** Language of `title` and `about`. */
  readonly lang: string
  /** Whose it is, and of when. */
  readonly about: string
  /** What the page is to it, and what the passage is. */
  readonly relation: string
}

export interface CardText {
  readonly notes: readonly PassageNote[]
  /** What a click does; empty where it does nothing. */
  readonly hint: string
}

/** From the pointer to the card, and from the card to the edge of the window, in px. */
const BELOW = 22
const ABOVE = 14
const ASIDE = 28
const EDGE = 8
const FADE = 120

const LIGHT = { paper: '#fffdf8', ink: '#2a2620', soft: '#665d4f', rule: '#cfc5b1' }
const DARK = { paper: '#262320', ink: '#e6dfd2', soft: '#a99f8e', rule: '#57503f' }

/** Every line of it against whatever the page says about all elements. */
const HOST = Object.entries({
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  display: 'block',
  width: 'max-content',
  'max-width': 'min(340px, calc(100vw - 16px))',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  'pointer-events': 'none',
  'z-index': '2147483647',
})
const FACES = "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif"

/** Light letters stand on a dark page, whatever that page is made of. */
function isDark(element: Element): boolean {
  const [red = 0, green = 0, blue = 0] = getComputedStyle(element).color.match(/[\d.]+/g) ?? []
  return 0.3 * +red + 0.59 * +green + 0.11 * +blue > 140
}

function add(parent: Node, tag: string, text: string, style: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  // Not an attribute: the page's policy may forbid these.
  element.style.cssText = style
  parent.appendChild(element)
  return element
}

/**
 * A small card beside the pointer. It stands in the top layer, outside the page's layout and styles,
 * is there only while it is shown, and lets every click through.
 */
export class PassageCard {
  #host: HTMLElement | null = null

  /** The place is in the window of the tab, wherever its element stands. */
  show({ notes, hint }: CardText, { x, y, element }: Point): void {
    this.hide()
    const { paper, ink, soft, rule } = isDark(element) ? DARK : LIGHT
    const host = document.createElement('div')
    for (const [name, value] of HOST) host.style.setProperty(name, value, 'important')
    host.popover = 'manual'
    // The panel tells the same to those who cannot see a pointer.
    host.ariaHidden = 'true'
    const card = add(
      host.attachShadow({ mode: 'closed' }),
      'div',
      '',
      `display:grid;gap:8px;padding:10px 14px;border:1px solid ${rule};border-radius:6px;` +
        `background:${paper};color:${ink};font:13px/1.5 ${FACES};overflow-wrap:anywhere;` +
        'box-shadow:0 3px 16px rgb(0 0 0/.25);text-align:start',
    )
    const quiet = `font-size:12px;color:${soft}`
    for (const { number, title, lang, about, relation } of notes) {
      const note = add(card, 'div', '', 'display:grid;grid-template-columns:auto 1fr;gap:0 9px')
      add(
        note,
        'span',
        number,
        `min-width:18px;height:18px;margin-top:1px;border-radius:3px;text-align:center;` +
          `font:600 11px/18px ${FACES};background:${ink};color:${paper}`,
      )
      const words = add(note, 'div', '', '')
      add(words, 'div', title, 'font-weight:600').lang = lang
      if (about) add(words, 'div', about, quiet).lang = lang
      add(words, 'div', relation, quiet)
    }
    if (hint) add(card, 'div', hint, `${quiet};border-top:1px solid ${rule};padding-top:5px`)
    document.documentElement.append(host)
    host.showPopover()
    this.#host = host
    place(host, x, y)
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches)
      host.animate({ opacity: [0, 1] }, FADE)
  }

  hide(): void {
    this.#host?.remove()
    this.#host = null
  }
}

/** Below the pointer, or above it where there is no room; always inside the window. */
function place(host: HTMLElement, x: number, y: number): void {
  const { width, height } = host.getBoundingClientRect()
  const fits = y + BELOW + height + EDGE <= innerHeight
  const top = fits ? y + BELOW : Math.max(EDGE, y - ABOVE - height)
  const left = Math.max(EDGE, Math.min(x - ASIDE, innerWidth - width - EDGE))
  host.style.setProperty('left', `${left}px`, 'important')
  host.style.setProperty('top', `${top}px`, 'important')
}
