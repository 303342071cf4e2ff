import type { Edition } from '../../catalogue/catalogue.ts'

/** Ids of the screens around the blocks; a block's or a guide's own id has no underscore. */
export const firstScreen = 'first_screen'
export const lastScreen = 'last_screen'

/** Ids of the screens of a guide, in order: title, blocks by their own ids, whom to call. */
export const screensOf = ({ blocks }: Pick<Edition, 'blocks'>) => [
  firstScreen,
  ...blocks.map(({ id }) => id),
  lastScreen,
]
