/** A request that cannot be done as it stands. The message, in Vietnamese, says why and what to do. */
export class Refusal extends Error {
  override name = 'Refusal'
}
