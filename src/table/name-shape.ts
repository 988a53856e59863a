/** レイエス　ジョセリン; 女屋　翼斗. Two characters with a space between them are a label of one width with others: 備　考. */
const SPACED =
  /^(?=(?:\s*\S){3})\p{Script=Han}{1,4}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}$|^[\p{Script=Katakana}ー]{2,}(?:[ \u3000][\p{Script=Katakana}ー]{2,}){1,3}$/u

/** Is the cell written like a name, one that no detector knows perhaps? */
export const isLikeName = (cell: string): boolean => SPACED.test(cell)
