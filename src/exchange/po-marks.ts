/** Lines of `#.` that the import reads again: the piece's source, and the words that stood here when it was exported. */
const marks = { source: 'Dấu lời gốc', target: 'Dấu lời dịch khi xuất' } as const

export const markNote = (mark: keyof typeof marks, value: string) => `${marks[mark]}: ${value}`

/** readMark(['Dấu lời gốc: dfb70f25'], 'source') → 'dfb70f25' */
export const readMark = (notes: string[], mark: keyof typeof marks): string | undefined =>
  notes.map((note) => note.match(/^([^:]+): ([0-9a-f]{8})$/)).find((match) => match?.[1] === marks[mark])?.[2]
