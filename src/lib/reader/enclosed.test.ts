import { expect, test } from 'vitest';
import { writeEnclosed } from './enclosed.ts';

test('nothing that is told can end the element that tells it', () => {
	const told = { title: '</script><!-- <script>', words: '\u2028 كاليه' };
	const [, json] = /^<script type="application\/json" id="enclosed">([^<]*)<\/script>$/.exec(
		writeEnclosed(told)
	)!;
	expect(JSON.parse(json!)).toEqual(told);
});
