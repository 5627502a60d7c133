/** What is used of d3-sankey, which brings no declarations of its own. */
declare module 'd3-sankey' {
  /** A place as it was laid out, in the units of the extent. */
  export type LaidNode<Node> = Node & { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
  export interface LaidLink {
    readonly width: number;
  }
  interface Layout<Node, Link> {
    nodeId(id: (node: Node) => string): this;
    nodeAlign(column: (node: Node) => number): this;
    nodeWidth(width: number): this;
    nodePadding(padding: number): this;
    extent(corners: readonly [readonly [number, number], readonly [number, number]]): this;
    /** Takes the nodes and links themselves and writes the layout into them. */
    (graph: {
      readonly nodes: readonly Node[];
      readonly links: readonly Link[];
    }): {
      readonly nodes: readonly LaidNode<Node>[];
      readonly links: readonly (Link & LaidLink)[];
    };
  }
  export function sankey<Node, Link>(): Layout<Node, Link>;
  /** @returns a function that draws the middle line of a link as an SVG path */
  export function sankeyLinkHorizontal(): (link: LaidLink) => string;
}
