import type { Migration } from 'kysely/migration';
import { up as firstLight } from './0001-first-light.ts';
import { up as changes } from './0002-changes.ts';
import { up as referencePoints } from './0003-reference-points.ts';
import { up as snapshots } from './0004-snapshots.ts';
import { up as toldOrder } from './0005-told-order.ts';
import { up as plans } from './0006-plans.ts';
import { up as accounts } from './0007-accounts.ts';
import { up as desk } from './0008-desk.ts';
import { up as media } from './0009-media.ts';
import { up as places } from './0011-places.ts';
import { up as imports } from './0012-imports.ts';
import { up as lateTranslations } from './0013-late-translations.ts';
import { up as settledPoints } from './0014-settled-points.ts';

/** In the order in which they run. A migration that has landed is never edited. */
export const migrations: Record<string, Migration> = {
	'0001-first-light': { up: firstLight },
	'0002-changes': { up: changes },
	'0003-reference-points': { up: referencePoints },
	'0004-snapshots': { up: snapshots },
	'0005-told-order': { up: toldOrder },
	'0006-plans': { up: plans },
	'0007-accounts': { up: accounts },
	'0008-desk': { up: desk },
	'0009-media': { up: media },
	'0011-places': { up: places },
	'0012-imports': { up: imports },
	'0013-late-translations': { up: lateTranslations },
	'0014-settled-points': { up: settledPoints }
};
