/** The part of clipper-lib 6.4.2 that the basemap uses; the package brings no types. */
declare module 'clipper-lib' {
	type IntPoint = { X: number; Y: number };
	type Path = IntPoint[];
	type PolyTree = { m_AllPolys: unknown[] };
	type ExPolygon = { outer: Path; holes: Path[] };
	class Clipper {
		AddPath(path: Path, kind: number, closed: boolean): boolean;
		Execute(operation: number, solution: PolyTree | Path[], subject: number, clip: number): boolean;
		static Area(path: Path): number;
	}
	class ClipperOffset {
		constructor(miterLimit: number, arcTolerance: number);
		AddPaths(paths: Path[], join: number, end: number): void;
		Execute(solution: Path[], distance: number): void;
	}
	const ClipperLib: {
		Clipper: typeof Clipper;
		ClipperOffset: typeof ClipperOffset;
		PolyTree: new () => PolyTree;
		ClipType: { ctUnion: number; ctDifference: number; ctIntersection: number };
		PolyType: { ptSubject: number; ptClip: number };
		PolyFillType: { pftEvenOdd: number; pftNonZero: number };
		JoinType: { jtRound: number };
		EndType: { etClosedPolygon: number };
		JS: { PolyTreeToExPolygons(tree: PolyTree): ExPolygon[] };
	};
	export type { ExPolygon, IntPoint, Path };
	export default ClipperLib;
}
