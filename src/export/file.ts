/** Longest name of a file, without its ending, in letters. */
const NAME_LETTERS = 60;

/** A file's name from a heading: letters and digits of any script, joined by dashes; `coop-chart` when it has none. */
export function fileName(heading: string, ending: string): string {
  const words =
    heading
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name ? `${name}-${word}` : word;
    if (Array.from(longer).length > NAME_LETTERS) break;
    name = longer;
  }
  return `${name || 'coop-chart'}.${ending}`;
}

/** Gives a file to the reader: by a link to a `blob:` address, which no policy on scripts forbids. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the address when the click returns, but some read it only after the task.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
