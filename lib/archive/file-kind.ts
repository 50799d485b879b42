/** Whether a file is an archive that was exported. */
export const isArchiveFile = (name: string) => /\.json$/i.test(name)

/** Whether a file is a page that was saved; what is neither is a raw text. */
export const isPageFile = (name: string) => /\.x?html?$/i.test(name)
