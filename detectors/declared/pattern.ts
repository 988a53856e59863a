/** What is wrong with a pattern, in both languages. */
export interface PatternFault {
  en: string
  ja: string
}

/**
 * Compiles the pattern of a declared detector: Unicode, global. Returns what is wrong with it instead, if anything is.
 * Time must stay in proportion to the text, so repeats have an upper bound (`{1,20}` for `+`) and no group that repeats holds a repeat of
 * varying length or alternatives.
 */
export function compilePattern(source: string, ignoreCase: boolean): RegExp | PatternFault {
  let pattern: RegExp
  try {
    pattern = new RegExp(source, ignoreCase ? 'giu' : 'gu')
  } catch {
    return { en: 'pattern is not a valid regular expression (flag u)', ja: 'pattern が正規表現（フラグ u）として正しくありません' }
  }
  if (pattern.test(''))
    return {
      en: 'pattern must not match the empty text',
      ja: 'pattern が空の文字列にも当てはまります。1 文字以上に当てはまるようにしてください',
    }
  return repeatProblem(source) ?? pattern
}

const UNBOUNDED: PatternFault = {
  en: 'pattern must bound its repeats: write {1,20} for +, {0,20} for *',
  ja: 'pattern の繰り返しには上限が要ります。+ は {1,20}、* は {0,20} のように書いてください',
}
const NESTED: PatternFault = {
  en: 'pattern must not repeat a group that holds a repeat of varying length or alternatives',
  ja: 'pattern では、長さの決まらない繰り返しや選択（|）を含むグループを繰り返せません',
}

function repeatProblem(source: string): PatternFault | undefined {
  // For each open group: does it hold a repeat of varying length or alternatives?
  const groups: boolean[] = [false]
  let closed = false
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!
    if (char === '\\') {
      i++
      closed = false
    } else if (char === '[') {
      i = classEnd(source, i)
      closed = false
    } else if (char === '(') {
      groups.push(false)
      if (source[i + 1] === '?') i++
      closed = false
    } else if (char === '|') {
      groups[groups.length - 1] = true
      closed = false
    } else if (char === ')') {
      closed = groups.pop() ?? false
      if (closed && groups.length > 0) groups[groups.length - 1] = true
    } else {
      const repeat = /^(?:[+*]|\{(\d+)(?:(,)(\d*))?\})/.exec(source.slice(i, i + 16))
      if (repeat !== null) {
        const [whole, least, comma, most] = repeat
        if (least === undefined || (comma === ',' && most === '')) return UNBOUNDED
        if (closed) return NESTED
        if (comma === ',' && least !== most) groups[groups.length - 1] = true
        i += whole.length - 1
      } else if (char === '?') {
        if (source[i - 1] !== '}') groups[groups.length - 1] = true
      }
      closed = false
    }
  }
  return undefined
}

function classEnd(source: string, from: number): number {
  for (let i = from + 1; i < source.length; i++) {
    if (source[i] === '\\') i++
    else if (source[i] === ']') return i
  }
  return source.length
}
