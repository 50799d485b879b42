/**
 * Names a text by what it is (RFC 6920, `ni:///sha-256;…`, of its UTF-8): the same wherever it is kept,
 * another for any other text.
 */
export async function textIri(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const base64 = btoa(String.fromCharCode(...new Uint8Array(sum)))
  return `ni:///sha-256;${base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`
}
