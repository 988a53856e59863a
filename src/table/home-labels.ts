// Labels of a second address, and what they say of who lives there.

/** Of addresses at which somebody does not live, or no longer. */
const ELSEWHERE =
  /勤務先|お?勤め先|会社|就業先|職場|本籍|出身地|実家|帰省先|旧住所|旧居|変更前|転居前|移転前|前住所|旧.{0,3}(?:住所|〒|郵便)|(?:^|[ _])(?:office|company|corp|work|old|previous|former)(?:$|[ _])|kinmusaki/i
/** Of the home to which somebody moves, or has moved by the time the list is lost. */
const MOVED_TO =
  /(?:転居|引っ?越し?|移転|赴任)[先後]|変更後|新(?:住所|居|.{0,3}(?:〒|郵便))|(?:^|[ _.])(?:new|destination|moving[ _]to)(?:$|[ _.])/i

export const isElsewhereLabel = (label: string): boolean => ELSEWHERE.test(label)
export const isMovedToLabel = (label: string): boolean => MOVED_TO.test(label) && !ELSEWHERE.test(label)
