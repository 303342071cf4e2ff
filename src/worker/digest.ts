/** 96 bits of SHA-256, as 16 characters that may stand in a file name. */
export const digestOf = (bytes: BufferSource): Promise<string> =>
  crypto.subtle.digest('SHA-256', bytes).then((digest) =>
    btoa(String.fromCharCode(...new Uint8Array(digest, 0, 12)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_'),
  )
