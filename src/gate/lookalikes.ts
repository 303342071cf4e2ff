const cyrillicAndGreek =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEЗ3КKМMНHОOРPСCТTУYХXІIЈJЅSοoνvαaρpιiκkτtυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXıiɡgɑaſsǝeℓl'
const plain = new Map(Array.from(cyrillicAndGreek.matchAll(/(.)(.)/gu), ([, strange, letter]) => [strange!, letter!]))

/** The plain character that a strange one pretends to be: Cyrillic `о` → `o`, full-width `１` → `1`; undefined when none. */
export function lookalike(character: string): string | undefined {
  const folded = plain.get(character) ?? character.normalize('NFKC')
  return folded !== character && /^[\x20-\x7E]+$/.test(folded) ? folded : undefined
}
