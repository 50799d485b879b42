/** What conversion may touch of an element: its text and attributes, its attributes only, or nothing. */
export type Treatment = 'convert' | 'attributes' | 'nothing'

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

function isOtherLanguage(element: Element): boolean {
  const lang = element.getAttribute('lang')
  if (!lang) return false
  // Many Chinese pages carry the `lang="en"` of their template; on the root only these two count.
  if (element === element.ownerDocument.documentElement) return JAPANESE_OR_KOREAN.test(lang)
  return !CHINESE.test(lang)
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable')
  return editable !== null && editable.toLowerCase() !== 'false'
}

/** Whether the page says of `element` that it is not to be converted. */
function isMarked(element: Element): boolean {
  return (
    element.getAttribute('translate')?.toLowerCase() === 'no' ||
    element.classList.contains('notranslate') ||
    isOtherLanguage(element) ||
    isEditable(element)
  )
}

/** What conversion may touch of `element`, whatever stands around it. */
export function treatmentOf(element: Element): Treatment {
  const tag = element.tagName.toUpperCase()
  if (NOTHING.has(tag)) return 'nothing'
  if (element.hasAttributes() && isMarked(element)) return 'nothing'
  if (NO_TEXT.has(tag)) return 'attributes'
  // An option without a value sends its text with the form.
  if (tag === 'OPTION' && !element.hasAttribute('value')) return 'attributes'
  return 'convert'
}

/** Whether the text in `node` may be converted, by all that stands around it. */
export function isConvertible(node: Node): boolean {
  for (let element = node.parentElement; element; element = element.parentElement)
    if (treatmentOf(element) !== 'convert') return false
  const root = node.getRootNode()
  return root.nodeType !== Node.DOCUMENT_FRAGMENT_NODE || isHostConvertible(root as ShadowRoot)
}

function isHostConvertible({ host }: ShadowRoot): boolean {
  return !host || (treatmentOf(host) === 'convert' && isConvertible(host))
}
