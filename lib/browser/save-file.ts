/** Offers `parts`, put together, to the reader as a file to keep. */
export function saveFile(name: string, type: string, ...parts: readonly BlobPart[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after the click; a minute is enough for any disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
