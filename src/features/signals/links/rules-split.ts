/** Pieces of a story between which it can be divided: its paragraphs, or its sentences where it has only one. Together, in order, they are the whole story, sign for sign. */
export function piecesOf(story: string): readonly string[] {
  const paragraphs = story.split(/(?<=\n[^\S\n]*\n+)(?=\S)/);
  if (paragraphs.length > 1) return paragraphs;
  return story.split(/(?<=[.!?…][”"’)\]]?\s+|[。！？])(?=\S)/);
}

/** What the second signal gets: the chosen pieces, in the order of the story. Null when nothing or everything was chosen, because then there are no two stories. */
export function chosenPart(story: string, chosen: readonly number[]): string | null {
  const pieces = piecesOf(story);
  const kept = pieces.filter((_, at) => chosen.includes(at));
  return kept.length === 0 || kept.length === pieces.length ? null : kept.join('').trim();
}
