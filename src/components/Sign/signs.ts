/** Lines on a 24×24 grid. Repeated signs cost a page almost nothing, so each stands where it is used. */
export const signs = {
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  guides: 'M5 3h14v18H5zM9 8h6M9 12h6M9 16h3',
  call: 'M7 3L4 5c0 9 6 15 15 15l2-3-4-4-3 2c-3-1-4-2-5-5l2-3z',
  message: 'M3 5h18v11H11l-5 4v-4H3z',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M3 12h18M12 3c-5 6-5 12 0 18 5-6 5-12 0-18',
  bag: 'M9 7V4h6v3M3 7h18v13H3zM3 13h7M14 13h7M10 11h4v4h-4z',
  bulb: 'M9 17h6M10 21h4M9 17c0-3-3-4-3-8a6 6 0 0 1 12 0c0 4-3 5-3 8',
  listen: 'M4 10v4h4l5 4V6l-5 4zM16 9a4 4 0 0 1 0 6M18 6a8 8 0 0 1 0 12',
  people: 'M9 11a4 4 0 1 0 0-8 4 4 0 1 0 0 8M2 21c0-9 14-9 14 0M16 4a4 4 0 0 1 0 7M18 14c3 1 4 3 4 7',
  flag: 'M6 21V4h12l-3 4 3 4H6',
} as const
