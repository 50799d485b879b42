/** What pages call the time of their publication in `<meta>`, the most trusted first. */
const NAMES = (
  'article:published_time og:article:published_time og:published_time datePublished ' +
  'parsely-pub-date sailthru.date citation_publication_date bytedance:published_time ' +
  'pubdate publishdate publish-date publish_date publishtime publish_time publication_date ' +
  'article:create_at weibo:article:create_at og:release_date dcterms.issued dc.date.issued ' +
  'dcterms.created dc.date date'
).split(' ')
const ATTRIBUTES = ['property', 'name', 'itemprop']
/** Types of schema.org that are a text with a day of its own. */
const ARTICLE = /(?:Article|Posting|Report)$/
/** What is longer is no date, and no data about one text. */
const LONGEST_VALUE = 80
const LONGEST_DATA = 200_000

/** The first value of each name that a page gives, by order of trust. */
function metaDates(document: Document): string[] {
  const found = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta[content]'))
    for (const attribute of ATTRIBUTES) {
      const name = meta.getAttribute(attribute)?.toLowerCase()
      if (name !== undefined && !found.has(name)) found.set(name, meta.getAttribute('content')!)
    }
  return NAMES.flatMap((name) => found.get(name.toLowerCase()) ?? [])
}

/** The `datePublished` of every text in a piece of JSON-LD, however deep it stands. */
function* publishedIn(data: unknown): Iterable<string> {
  if (typeof data !== 'object' || data === null) return
  const { '@type': type, datePublished } = data as Record<string, unknown>
  const types = Array.isArray(type) ? type : [type]
  const isArticle = types.some((one) => typeof one === 'string' && ARTICLE.test(one))
  if (isArticle && typeof datePublished === 'string') yield datePublished
  for (const part of Object.values(data)) yield* publishedIn(part)
}

function linkedData(document: Document): string[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  return scripts.flatMap(({ textContent }) => {
    if (textContent.length > LONGEST_DATA) return []
    try {
      return [...publishedIn(JSON.parse(textContent))].slice(0, 1)
    } catch {
      // Many sites write data that is none; the page is read like one without.
      return []
    }
  })
}

/** `<time>` is believed where it is marked as the day of publication, or where there is but one. */
function timeElements(document: Document): string[] {
  const times = [...document.querySelectorAll('time[datetime]')]
  const marked = times.filter((time) => time.matches('[pubdate], [itemprop~="datePublished"]'))
  const believed = marked.length ? marked : times.length === 1 ? times : []
  return believed.map((time) => time.getAttribute('datetime')!)
}

/**
 * What a page states for machines about the day of its publication, as it writes it, the most
 * trusted first: metadata, JSON-LD, `<time>`. Cost: three queries of the document.
 */
export function statedDates(document: Document): string[] {
  const values = [...metaDates(document), ...linkedData(document), ...timeElements(document)]
  return values.filter((value) => value.length <= LONGEST_VALUE)
}
