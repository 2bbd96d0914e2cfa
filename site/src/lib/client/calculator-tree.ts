/** Pieces of a page as plain values: made by pure functions, written into the HTML by the build, mounted by scripts. */

/** A text, or an element with its attributes and children. */
export type Tree = string | Branch;

/** An element. Attributes that are `undefined` or `false` are left out. */
export interface Branch {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly children: readonly Tree[];
}

type Child = Tree | readonly Child[] | undefined | false;

/** An element; children that are `undefined` or `false` are left out, lists are flattened. */
export function h(tag: string, attributes: Branch['attributes'] = {}, ...children: readonly Child[]): Branch {
  return { tag, attributes, children: flat(children) };
}

function flat(children: readonly Child[]): Tree[] {
  return children.flatMap((child) =>
    child === undefined || child === false ? [] : Array.isArray(child) ? flat(child) : [child as Tree],
  );
}

/** All text of a tree, for tests and for announcements. */
export function textOf(tree: Tree): string {
  return typeof tree === 'string' ? tree : tree.children.map(textOf).join('');
}

const SVG = 'http://www.w3.org/2000/svg';

/** The tree as nodes of a document. Texts stay texts, whatever they hold. */
export function mount(tree: Tree, document: Document, inSvg = false): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const svg = inSvg || tree.tag === 'svg';
  const element = svg ? document.createElementNS(SVG, tree.tag) : document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...tree.children.map((child) => mount(child, document, svg)));
  return element;
}
