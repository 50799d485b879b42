/** Entries `from to`, parted by `|`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string
  export default dictionary
}
