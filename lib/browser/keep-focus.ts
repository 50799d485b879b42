const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** What has the focus, and its way up: each parent, with the place of the child that leads there. */
interface Place {
  readonly element: HTMLElement
  readonly way: readonly { readonly parent: Element; readonly at: number }[]
}

function placeOf(element: HTMLElement, root: Element): Place {
  const way: { parent: Element; at: number }[] = []
  for (let child: Element = element; child !== root && child.parentElement;) {
    const parent: Element = child.parentElement
    way.push({ parent, at: [...parent.children].indexOf(child) })
    child = parent
  }
  return { element, way }
}

/** Asks for no style: this is looked at after every change. */
function isLost(element: HTMLElement): boolean {
  if (!element.isConnected || element.matches(':disabled') || element.closest('[hidden]'))
    return true
  const folded = element.closest('details:not([open])')
  return folded !== null && element.parentElement !== folded
}

const isStop = (element: HTMLElement) =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility()

/** What stands where `at` was among the children of `parent`, or after it; in a list, or before it. */
function nextIn(parent: Element, at: number): HTMLElement | null {
  const stops = [...parent.querySelectorAll<HTMLElement>(STOPS)].filter(isStop)
  const rest = [...parent.children].slice(at)
  const next = stops.find((stop) => rest.some((child) => child.contains(stop)))
  return next ?? (parent.matches('ul, ol') ? (stops.at(-1) ?? null) : null)
}

function successorOf({ way }: Place): HTMLElement | null {
  for (const { parent, at } of way) {
    if (!parent.checkVisibility()) continue
    const next = nextIn(parent, at)
    if (next) return next
    // A part of the page that takes the focus where nothing in it can.
    if (parent instanceof HTMLElement && parent.hasAttribute('tabindex')) return parent
  }
  return null
}

/**
 * Whoever reads by keyboard does not lose the place: where what has the focus goes away, is hidden or
 * can be pressed no longer, the focus goes on to what stands there then, or to the part of the page
 * around it. Whoever changes the page and knows better sets the focus in the same task.
 */
export function keepFocus(root: HTMLElement): void {
  let place: Place | null = null
  /** Nobody else has it: browsers take it from what is gone at once, from what is hidden a little later. */
  const isFree = () =>
    [document.body, place?.element].includes(document.activeElement as HTMLElement)

  function pass(): void {
    if (place && isLost(place.element) && isFree()) successorOf(place)?.focus()
  }
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) place = placeOf(target, root)
  })
  root.addEventListener('focusout', () => {
    // The reader clicks beside everything: what goes away then takes no focus along.
    setTimeout(() => {
      if (place && !isLost(place.element) && document.activeElement === document.body) place = null
    })
  })
  new MutationObserver(() => {
    if (place && isLost(place.element) && isFree()) setTimeout(pass)
  }).observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  })
}
