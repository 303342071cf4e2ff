/** Lines on a 24×24 grid. Repeated signs cost a page almost nothing, so each stands where it is used. */
export const signs = {
  home: 'M4 11l8-7 8 7v9H4z',
  guides: 'M5 3h14v18H5zM9 8h6M9 12h6M9 16h3',
  call: 'M7 3L4 5q0 15 15 15l2-3-4-4-3 2q-4-1-5-5l2-3z',
  message: 'M3 5h18v11H11l-5 4v-4H3z',
  globe: 'M12 3a9 9 0 1 0 .1 0M3 12h18M12 3q-8 9 0 18 8-9 0-18',
  bag: 'M9 7V4h6v3M3 7h18v13H3zM3 13h18',
  bulb: 'M9 17h6M10 21h4M9 17q-4-4-3-8a6 6 0 0 1 12 0q1 4-3 8',
  listen: 'M4 10v4h4l5 4V6l-5 4zM16 9q3 3 0 6M18 6q6 6 0 12',
  people: 'M9 3a4 4 0 1 0 .1 0M2 21q7-15 14 0M16 4q4 4 0 7M18 14q4 2 4 7',
  picture: 'M3 4h18v16H3zM3 17l6-6 5 5 3-3 4 4M15 8h1',
  copy: 'M8 8h12v13H8zM4 16V3h12v2',
  share: 'M6 9a3 3 0 1 0 .1 0M18 3a3 3 0 1 0 .1 0M18 15a3 3 0 1 0 .1 0M9 11l6-4M9 13l6 4',
  print: 'M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z',
  text: 'M4 5h16M4 10h16M4 15h16M4 20h9',
  screen: 'M2 4h20v13H2zM8 21h8',
  search: 'M10 4a6 6 0 1 0 .1 0M15 15l6 6',
} as const
