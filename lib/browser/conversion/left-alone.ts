/**
 * What conversion may touch of an element: its text and attributes, its attributes only, nothing but
 * what stands in it and says otherwise of itself, or nothing at all.
 */
export type Treatment = 'convert' | 'attributes' | 'exceptions' | 'nothing'

/** What is typed into, or shows no text of its own; their titles and placeholders are read all the same. */
const NO_TEXT = new Set(
  'INPUT TEXTAREA IMG AUDIO VIDEO CANVAS IFRAME FRAME OBJECT EMBED'.split(' '),
)
/** What machines read, or what must be copied as it is. */
const NOTHING = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE CODE PRE KBD SAMP VAR TT XMP MATH META LINK BASE'.split(' '),
)
/** The languages that are written in Chinese characters as a whole; `und` and `mul` say nothing. */
const CHINESE = /^(?:zh|cmn|yue|wuu|nan|hak|gan|hsn|cdo|lzh|und|mul)(?:-|$)/i
const JAPANESE_OR_KOREAN = /^(?:ja|ko)(?:-|$)/i

/** What may say otherwise than what stands around it. */
const EXCEPTIONS = '[lang],[translate]'

/** Whether an element says itself that its text is Chinese; null where it says nothing. */
function saysChinese(element: Element): boolean | null {
  const lang = element.getAttribute('lang')
  if (!lang) return null
  const { documentElement, body } = element.ownerDocument
  // Many Chinese pages carry the `lang="en"` of their template; there only these two count.
  if (element === documentElement || element === body)
    return JAPANESE_OR_KOREAN.test(lang) ? false : null
  return CHINESE.test(lang)
}

/** Whether an element says itself that its text may become another; null where it says nothing. */
function saysTranslate(element: Element): boolean | null {
  const translate = element.getAttribute('translate')?.toLowerCase()
  if (translate === 'no') return false
  return translate === 'yes' || translate === '' ? true : null
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable')
  return editable !== null && editable.toLowerCase() !== 'false'
}

/** What conversion may touch of `element` by what it is and says, whatever stands around it. */
export function treatmentOf(element: Element): Treatment {
  const tag = element.tagName.toUpperCase()
  // What the browser shows of a file of text stands in a PRE.
  const isFile = tag === 'PRE' && element.ownerDocument.contentType === 'text/plain'
  if (NOTHING.has(tag) && !isFile) return 'nothing'
  // Editors of old are documents that are edited as a whole.
  if (tag === 'HTML' && element.ownerDocument.designMode === 'on') return 'nothing'
  if (element.hasAttributes()) {
    if (element.classList.contains('notranslate') || isEditable(element)) return 'nothing'
    if (saysTranslate(element) === false || saysChinese(element) === false) return 'exceptions'
  }
  if (NO_TEXT.has(tag)) return 'attributes'
  // An option without a value sends its text with the form.
  if (tag === 'OPTION' && !element.hasAttribute('value')) return 'attributes'
  return 'convert'
}

/** Whether the text right in `element` may be converted: of language and translation, the nearest word counts. */
function isOpen(element: Element | null): boolean {
  let [chinese, translate]: (boolean | null)[] = [null, null]
  for (let at = element; at; at = at.parentElement ?? hostOf(at)) {
    const treatment = treatmentOf(at)
    if (treatment === 'nothing' || treatment === 'attributes') return false
    chinese ??= saysChinese(at)
    translate ??= saysTranslate(at)
    if (chinese === false || translate === false) return false
  }
  return true
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode()
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((root as ShadowRoot).host ?? null) : null
}

/** Whether the text in `node` may be converted, by all that stands around it. */
export const isConvertible = (node: Node): boolean => isOpen(node.parentElement ?? hostOf(node))

/**
 * What may be converted all the same in an element that may not: a Chinese quotation in an English
 * paragraph, a name to be translated in what is not. The outermost such elements, in document order.
 */
export function* exceptionsIn(element: Element): Generator<Element> {
  let last: Element | null = null
  for (const inner of element.querySelectorAll(EXCEPTIONS)) {
    if (last?.contains(inner) || !isOpen(inner)) continue
    last = inner
    yield inner
  }
}
