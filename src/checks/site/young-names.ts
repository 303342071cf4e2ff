interface YoungName {
  pattern: RegExp
  name: string
  instead: string
  /** May be used where the script asks for it first. */
  guard?: RegExp
  /** The desk, for editors, may use it: Chrome 80 knows it. */
  onDesk?: true
}

/** Names younger than Chrome 61 or iOS 11, which compilers do not replace. */
export const youngNames: YoungName[] = [
  { pattern: /\.at\(/, name: '.at()', instead: 'list[list.length - 1]' },
  { pattern: /\.replaceAll\(/, name: '.replaceAll()', instead: '.replace(/…/g, …)' },
  { pattern: /\.matchAll\(/, name: '.matchAll()', instead: 'vòng lặp với exec', onDesk: true },
  { pattern: /\.flat\(|\.flatMap\(/, name: '.flat()', instead: 'concat', onDesk: true },
  {
    pattern: /\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced)\(/,
    name: '.findLast(), .toSorted()',
    instead: 'vòng lặp, slice().sort()',
  },
  { pattern: /\.(?:trimStart|trimEnd)\(/, name: '.trimStart()', instead: 'trim' },
  { pattern: /\.replaceChildren\(/, name: '.replaceChildren()', instead: "textContent = ''" },
  { pattern: /\.toggleAttribute\(/, name: '.toggleAttribute()', instead: 'setAttribute' },
  { pattern: /\.finally\(/, name: '.finally()', instead: 'then(f, f)' },
  {
    pattern: /\bObject\.(?:hasOwn|fromEntries|groupBy)\b/,
    name: 'Object.hasOwn, Object.fromEntries',
    instead: 'hasOwnProperty, vòng lặp',
  },
  {
    pattern: /\bPromise\.(?:any|allSettled|withResolvers)\b/,
    name: 'Promise.any, Promise.allSettled',
    instead: 'Promise.all với catch',
  },
  { pattern: /\bcrypto\.randomUUID\b/, name: 'crypto.randomUUID', instead: 'getRandomValues' },
  ...[
    'structuredClone',
    'globalThis',
    'queueMicrotask',
    'AbortController',
    'IntersectionObserver',
    'ResizeObserver',
    'requestIdleCallback',
  ].map((name) => ({
    pattern: new RegExp(`(?<![.\\w$"'\`])${name}\\b`),
    name,
    instead: `hỏi trước: '${name}' in window`,
    guard: new RegExp(`["'\`]${name}["'\`]\\s*in\\b|typeof ${name}\\b|\\bwindow\\.${name}\\b`),
  })),
]
