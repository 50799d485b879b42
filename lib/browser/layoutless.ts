import { hasAttribute } from './own-methods.ts'

/** What of the style of an element decides whether and how its text is read. */
export type StyleOf = (element: Element) => Pick<CSSStyleDeclaration, 'display' | 'visibility'>

/** Elements that start and end lines where nothing is laid out; those of HTML's own style sheet. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIR DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI LISTING MAIN OL OPTGROUP P PLAINTEXT ' +
    'PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL XMP'
  ).split(' '),
)
const NOT_SHOWN = { display: 'none', visibility: 'visible' }
const BLOCK = { display: 'block', visibility: 'visible' }
const INLINE = { display: 'inline', visibility: 'visible' }

/**
 * How elements of a document are shown that is not laid out: by what they are, `hidden` and their own
 * `style`. Its style sheets are not there.
 */
export const layoutless: StyleOf = (element) => {
  if (hasAttribute(element, 'hidden')) return NOT_SHOWN
  const { display = '', visibility = '' } = (element as Partial<ElementCSSInlineStyle>).style ?? {}
  const own = BLOCKS.has(element.tagName) ? BLOCK : INLINE
  return { display: display || own.display, visibility: visibility || own.visibility }
}
