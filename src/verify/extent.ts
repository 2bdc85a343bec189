/** The edges of what stands on a page, in points. */
export interface Extent {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The extent of some points. */
export function extentOf(points: readonly (readonly [x: number, y: number])[]): Extent {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  };
}

/** The extent of a box that a page has, such as its trim. */
export function extentOfBox(box: { x: number; y: number; width: number; height: number }): Extent {
  return { left: box.x, bottom: box.y, right: box.x + box.width, top: box.y + box.height };
}

/** What two extents have in common; an edge is beyond the one across where they have nothing. */
export function meet(one: Extent, other: Extent): Extent {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}

/** The same, larger on each side. */
export function grow({ left, bottom, right, top }: Extent, by: number): Extent {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}

/** Whether one holds the other; by so little the other may reach beyond it. */
export function contains(outer: Extent, inner: Extent, by: number): boolean {
  const held = meet(grow(outer, by), inner);
  return edges(held).every((edge, nth) => edge === edges(inner)[nth]);
}

/** Left, bottom, right, top. */
export function edges({ left, bottom, right, top }: Extent): readonly number[] {
  return [left, bottom, right, top];
}
