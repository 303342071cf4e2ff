/** localStorage that may be full, forbidden or absent: reading and writing never throw. */
export function load(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function store(key: string, value: string) {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Nothing depends on it.
  }
}
