/** One file `content/pictures/<id>.svg`, read: a drawing in the site's own colours. */
export interface Picture {
  id: string;
  /** What is to be seen, for those who do not see it: the drawing's `<title>`. */
  alt: string;
  /** The size of its view box. */
  width: number;
  height: number;
  /** The drawing inside `<svg>`, its title left out and its parts put in. */
  markup: string;
}
