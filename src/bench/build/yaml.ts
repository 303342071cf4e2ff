import { stringify } from 'yaml'

/** YAML as content may have it: nothing written once and pointed to from elsewhere, lines as long as they are. */
export const yamlOf = (value: unknown) => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 })
