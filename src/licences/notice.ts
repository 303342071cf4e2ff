import type { Rules } from './judge.ts'

/** The licences of what visitors receive, for `public/licences.txt`. `texts` by licence name. */
export const notice = (shipped: Rules['shipped'], texts: Record<string, string>) => {
  const licences = [...new Set(shipped.map(({ licence }) => licence))].sort()
  const parts = shipped.map(
    ({ what, licence, copyright }) => `${what}\n  ${copyright}\n  Licence: ${licence}, the text stands below\n`,
  )
  return [
    'Cầm Tay: program MIT, content CC BY-SA 4.0. It carries parts of the following works.\n',
    ...parts,
    ...licences.map((name) => `${'='.repeat(20)} ${name} ${'='.repeat(20)}\n\n${texts[name]!.trim()}\n`),
  ].join('\n')
}
