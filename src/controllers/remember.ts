/** `compute`, which gives its last result again for as long as its arguments stay the same. */
export function remember<A extends readonly unknown[], R>(compute: (...given: A) => R): (...given: A) => R {
  let last: { readonly given: A; readonly result: R } | null = null;
  return (...given) => {
    if (last?.given.length !== given.length || given.some((each, index) => each !== last?.given[index]))
      last = { given, result: compute(...given) };
    return last.result;
  };
}
