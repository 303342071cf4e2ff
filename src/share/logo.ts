/** The hand of `public/favicon.svg` on its 64×64 grid, without its ground (a test compares them). */
const mark =
  '<rect x="20" y="8" width="24" height="40" rx="5" fill="#fff"/><rect x="23" y="13" width="18" height="27" rx="1" fill="#f5b301"/><path d="m27 27 4 4 7-8" fill="none" stroke="#24418a" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/><path d="M12 44c0-3 4-4 6-2l4 4V34a3 3 0 0 1 6 0v10l14 3c4 1 6 4 5 8l-1 9H22l-8-13c-1-2-2-4-2-7z" fill="#f2c59b" stroke="#24418a" stroke-width="2" stroke-linejoin="round"/>'

/** Our sign in a square of `size`. */
export const logo = (x: number, y: number, size: number) =>
  `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#24418a"/>${mark}</svg>`
