/** What a JSON value is, as far as a check needs to know. */
type Json = Readonly<Record<string, unknown>>

/** RFC 3987: with a scheme; a relative reference is none. */
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i
/** xsd:dateTime with its time zone, as the model asks for. */
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/
/** The motivations of the Web Annotation Vocabulary. */
const MOTIVATIONS = (
  'assessing bookmarking classifying commenting describing editing highlighting identifying ' +
  'linking moderating questioning replying tagging'
).split(' ')

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const all = (value: unknown) => (Array.isArray(value) ? value : [value]) as Json[]

function* faultsOfSelector(selector: Json): Generator<string> {
  if (selector.type === 'TextQuoteSelector') {
    for (const name of ['exact', 'prefix', 'suffix'])
      if (typeof selector[name] !== 'string') yield `TextQuoteSelector without ${name}`
    if (selector.exact === '') yield 'empty quotation'
  } else if (selector.type === 'TextPositionSelector') {
    const { start, end } = selector as { start: number; end: number }
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end)
      yield `TextPositionSelector ${start}–${end}`
  } else yield `unknown selector ${String(selector.type)}`
}

function* faultsOfResource(resource: Json): Generator<string> {
  const { type, source, selector, purpose, value } = resource
  if (purpose !== undefined && !MOTIVATIONS.includes(String(purpose))) yield `purpose ${purpose}`
  if (type === 'TextualBody') {
    if (typeof value !== 'string') yield 'TextualBody without value'
    return
  }
  if (type !== 'SpecificResource') yield `unknown resource ${String(type)}`
  const iri = isJson(source) ? source.id : source
  if (!IRI.test(String(iri))) yield `source ${String(iri)} is no IRI`
  if (isJson(source) && !/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(String(source.language)))
    yield `language ${String(source.language)}`
  for (const one of all(selector)) yield* faultsOfSelector(one)
}

function* faultsOfAnnotation(annotation: Json): Generator<string> {
  if (!IRI.test(String(annotation.id))) yield `id ${String(annotation.id)} is no IRI`
  if (annotation.type !== 'Annotation') yield `type ${String(annotation.type)}`
  if (!MOTIVATIONS.includes(String(annotation.motivation))) yield 'motivation'
  if (!DATE_TIME.test(String(annotation.created))) yield `created ${String(annotation.created)}`
  if ('@context' in annotation) yield 'a context within the context'
  for (const target of all(annotation.target)) yield* faultsOfResource(target)
  for (const body of all(annotation.body)) yield* faultsOfResource(body)
}

/**
 * What the W3C Web Annotation Data Model (2017) does not allow in a collection; none where all is well:
 * its MUSTs for what Duidu writes.
 */
export function* checkAnnotations(collection: Json): Generator<string> {
  if (collection['@context'] !== 'http://www.w3.org/ns/anno.jsonld') yield '@context'
  if (collection.type !== 'AnnotationCollection') yield 'type of the collection'
  if (typeof collection.label !== 'string') yield 'label'
  if (!DATE_TIME.test(String(collection.created))) yield 'created'
  const { first } = collection
  if (!isJson(first) || first.type !== 'AnnotationPage') return yield 'no page'
  const items = first.items as readonly Json[]
  if (first.partOf !== collection.id) yield 'partOf'
  if (collection.total !== items.length) yield 'total'
  const ids = [collection.id, first.id, ...items.map(({ id }) => id)]
  if (new Set(ids).size < ids.length) yield 'an id stands twice'
  for (const id of ids) if (!IRI.test(String(id))) yield `id ${String(id)} is no IRI`
  for (const item of items) yield* faultsOfAnnotation(item)
}
