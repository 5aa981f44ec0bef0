/** The weight of the first 0, 1, 2 … tokens of a text: that of any stretch is the difference of two. */
export function weightsUpTo(key: Int32Array, weights: Int32Array): Int32Array {
  const sums = new Int32Array(key.length + 1);
  for (let at = 0; at < key.length; at++)
    sums[at + 1] = (sums[at] as number) + (weights[key[at] as number] as number);
  return sums;
}
