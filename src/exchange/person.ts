import { Refusal } from './refusal.ts'

/** Programs that write or translate. A person answers for words, a program cannot. «Máy» and «Ai» within a name are people. */
const programs = [
  /^(?:ai|bot|bing|máy|claude|tool|script)$/iu,
  /chat ?gpt|\bgpt\b|gemini|copilot|llama|deepl|google|dịch máy|máy (?:dịch|viết|tính)|machine|translat|trí tuệ nhân tạo/iu,
]

const anybody = /^(?:admin|user|test|người duyệt|họ và tên|tên)$/iu

/** Words signed so were written by a program. */
export const isProgram = (name: string) => programs.some((pattern) => pattern.test(tidyName(name)))

/** Why words cannot be signed with this name; undefined when they can. */
export function nameProblem(name: string): string | undefined {
  const person = tidyName(name)
  if (!person) return 'chưa có tên'
  if (person.length > 80) return `tên dài ${person.length} chữ, nhiều nhất 80`
  if (!/^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u.test(person) || !/\p{L}.*\p{L}/u.test(person))
    return 'tên người chỉ có chữ cái, dấu cách, dấu chấm và gạch nối'
  if (isProgram(person) || anybody.test(person)) return 'đây là tên máy hay tên chung, không phải tên người'
  return undefined
}

/** ' Giàng  A Páo ' → 'Giàng A Páo' */
const tidyName = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ')

/** A person's name as it is written into files. */
export function personNamed(name: string, option: string): string {
  const problem = nameProblem(name)
  if (problem) throw new Refusal(`Tên «${tidyName(name)}» không ký được: ${problem}. Ghi: ${option} "Họ và tên"`)
  return tidyName(name)
}
