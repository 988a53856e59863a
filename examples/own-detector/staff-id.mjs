// A detector of one's own: staff numbers such as AZ-204815, whose last digit is the sum of the others modulo 10.
import { defineDetector } from 'sekisho'

const STAFF_ID = /AZ-(\d{5})(\d)(?!\d)/g

export default defineDetector({
  apiVersion: 1,
  id: 'aozora-staff-id', // prefixed with the company, so that it never meets a built-in one
  version: '1.0.0',
  type: 'aozora-staff-id',
  title: { ja: '社員番号', en: 'Staff numbers' },
  hints: { digit: true, words: ['AZ-'] }, // text without these is never handed over
  labels: ['社員番号', '職員コード'],
  mask: (value) => value.slice(0, 3) + '*'.repeat(value.length - 3),
  *detect({ text, label }) {
    for (const match of text.matchAll(STAFF_ID)) {
      const proven = [...match[1]].reduce((sum, digit) => sum + Number(digit), 0) % 10 === Number(match[2])
      if (!proven) continue
      const labelled = label !== undefined && /社員番号|職員コード/.test(label)
      const span = [match.index, match.index + match[0].length]
      yield { span, confidence: labelled ? 0.95 : 0.8, reason: labelled ? 'label+checksum' : 'checksum' }
    }
  },
  // The contract suite runs these; so does every reader of the code.
  examples: {
    positive: [
      { text: '担当はAZ-204815です', finds: [{ value: 'AZ-204815' }] },
      { text: 'AZ-100012', label: '社員番号', finds: [{ value: 'AZ-100012', confidence: 0.9 }] },
    ],
    negative: [{ text: 'AZ-204816' }, { text: '型番 AZ-2048150' }],
  },
})
