import type { Topic } from '../schemas/topic.ts'

/** The site's colours by day (styles/tokens.css, home.css, base.css; a test compares them): pictures have no style sheet. */
export const colours = {
  paper: '#fbf6ec',
  card: '#fff',
  ink: '#1d1a16',
  soft: '#5a5044',
  line: '#d8cdb8',
  notice: '#fff3cd',
  stop: '#a3142b',
  stopCard: '#fdecee',
  stopLine: '#b3122b',
  indigo: '#24418a',
  yellow: '#f5b301',
  sky: '#eaf4fb',
} as const

export const topicColours: Record<Topic['color'], string> = {
  blue: '#24418a',
  green: '#186335',
  red: '#b3122b',
  orange: '#a8500a',
  purple: '#6b3fa0',
  teal: '#0f6b6b',
  brown: '#7a5200',
  pink: '#b01f62',
}
