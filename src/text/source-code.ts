/** Extensions of what is read line by line as it is written, though it may begin like data. */
export const SOURCE_CODE: ReadonlySet<string> = new Set(
  'js mjs cjs ts mts cts jsx tsx py rb php java c h cpp cs go rs kt swift scala pl sh css scss vue svelte sql'.split(' '),
)
