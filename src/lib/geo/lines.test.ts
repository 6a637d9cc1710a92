import { describe, expect, test } from 'vitest';
import { clipLine, clipRing, ringArea, simplifyLine, type Frame, type Point } from './lines.ts';

const frame: Frame = [0, 0, 10, 10];

describe('a simplified line', () => {
	test.each<[string, Point[], number, Point[]]>([
		['has nothing of an empty one', [], 1, []],
		['keeps a lone point', [[1, 1]], 1, [[1, 1]]],
		[
			'keeps two points',
			[
				[0, 0],
				[0, 0]
			],
			1,
			[
				[0, 0],
				[0, 0]
			]
		],
		[
			'loses what is straight',
			[
				[0, 0],
				[5, 0],
				[9, 0]
			],
			0,
			[
				[0, 0],
				[9, 0]
			]
		],
		[
			'loses what hardly bends',
			[
				[0, 0],
				[5, 0.4],
				[9, 0]
			],
			0.5,
			[
				[0, 0],
				[9, 0]
			]
		],
		[
			'keeps a bend',
			[
				[0, 0],
				[5, 3],
				[9, 0]
			],
			0.5,
			[
				[0, 0],
				[5, 3],
				[9, 0]
			]
		],
		[
			'keeps the far side of a closed loop',
			[
				[0, 0],
				[4, 4],
				[0, 0]
			],
			1,
			[
				[0, 0],
				[4, 4],
				[0, 0]
			]
		]
	])('%s', (_, line, tolerance, expected) => {
		expect(simplifyLine(line, tolerance)).toEqual(expected);
	});

	test('may be longer than the call stack is deep', () => {
		const zigzag = Array.from({ length: 200_000 }, (_, i): Point => [i, i % 2]);
		expect(simplifyLine(zigzag, 2)).toHaveLength(2);
	});
});

describe('a clipped ring', () => {
	test.each<[string, Point[], number]>([
		['is nothing when it was nothing', [], 0],
		[
			'is nothing outside the frame',
			[
				[20, 20],
				[30, 20],
				[30, 30]
			],
			0
		],
		[
			'is untouched inside',
			[
				[1, 1],
				[3, 1],
				[3, 3],
				[1, 3]
			],
			4
		],
		[
			'is the frame when it surrounds it',
			[
				[-5, -5],
				[15, -5],
				[15, 15],
				[-5, 15]
			],
			100
		],
		[
			'is cut at an edge',
			[
				[-5, 2],
				[5, 2],
				[5, 4],
				[-5, 4]
			],
			10
		],
		[
			'is cut at a corner',
			[
				[5, 5],
				[15, 5],
				[15, 15],
				[5, 15]
			],
			25
		]
	])('%s', (_, ring, area) => {
		expect(ringArea(clipRing(ring, frame))).toBeCloseTo(area, 9);
	});
});

describe('a clipped line', () => {
	test.each<[string, Point[], Point[][]]>([
		['is nothing when it was nothing', [], []],
		[
			'is nothing outside the frame',
			[
				[20, 0],
				[20, 10]
			],
			[]
		],
		[
			'is untouched inside',
			[
				[1, 1],
				[2, 2],
				[3, 1]
			],
			[
				[
					[1, 1],
					[2, 2],
					[3, 1]
				]
			]
		],
		[
			'is cut on both sides',
			[
				[-5, 5],
				[15, 5]
			],
			[
				[
					[0, 5],
					[10, 5]
				]
			]
		],
		[
			'falls in two where it leaves and comes back',
			[
				[5, 5],
				[15, 5],
				[15, 6],
				[5, 6]
			],
			[
				[
					[5, 5],
					[10, 5]
				],
				[
					[10, 6],
					[5, 6]
				]
			]
		]
	])('%s', (_, line, pieces) => {
		expect(clipLine(line, frame)).toEqual(pieces);
	});

	test('is nothing where it touches the corner without entering', () => {
		expect(
			clipLine(
				[
					[-1, 0],
					[0, -1]
				],
				frame
			)
		).toEqual([]);
	});
});
