/** Stored forms of a password: crypt(3), bcrypt, argon2, scrypt, PBKDF2, {SHA}, plain digests in hexadecimal. */
const STORED =
  /^(?:\$(?:1|2[abxy]?|5|6|7|y|apr1|argon2(?:id|i|d)|scrypt|pbkdf2[a-z0-9-]{0,10}|P|H|S)\$[^\s:]{10,}|\{(?:S?SHA(?:256|512)?|SMD5|MD5|CRYPT)\}\S{10,}|pbkdf2[_:]\S{20,}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i

/** Is it a hash of a password? Somebody who has it can look for the password. */
export const isStored = (value: string): boolean => STORED.test(value)

/** What stands in for a password: stars, words for 'yours here', templates, types, calls, notes. */
const PLACEHOLDER =
  /^(?:[*•●◯○＊・x.?_-]{2,}|["']{2}|<.{0,60}>?|\[.{0,60}\]?|\{.{0,60}\}?|\(.{0,60}\)?|[$%#@][a-z_({].{0,60}|(?:your|my|the|some|enter|new|old|change|insert|add|set|same|see|this|that)[-_ ]?.{0,40}|(?:null|nil|none|undefined|true|false|string|text|bool(?:ean)?|varchar|char|n\/a|na|required|optional|yes|no|ok|ng|pass(?:word|wd|phrase)?|pwd|pw|secret|hidden|masked|redacted|\[?filtered\]?|empty|blank|disabled|enabled|unset|reset|tbd|todo|input|type|data|value|self|process|env|field|label|name)[,;.]?)$/i
/** Calls, members and templates of programs. */
const CODE =
  /[(){}[\]<>$`;]|=>|\.(?:env|password|value|get|length|trim|text|body|query|params|config|data)\b|^(?:this|self|process|req|request|args|opts?|options|config|os|env)\./i

/** Could it be a password? Printable ASCII of 4 to 128 characters that stands for nothing else. */
export function isSecret(value: string): boolean {
  if (value.length < 4 || value.length > 128 || !/^[!-~]+$/.test(value)) return false
  return isStored(value) || !PLACEHOLDER.test(value)
}

/** Is it an expression of a program? */
export const isCode = (value: string): boolean => !isStored(value) && CODE.test(value)
