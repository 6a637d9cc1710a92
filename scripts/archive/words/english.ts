import { listed, type Lexicon } from './lexicon.ts';

const nouns = listed(`
	acorn anchor apple apron arch attic autumn awning bakery balcony bank barge barn barrel basin basket beam bell bench
	bicycle blanket board boat bolt book boot bottle bowl branch brick bridge broom brush bucket building button cabin
	cable calendar canal candle canvas carpet cart castle ceiling cellar chair chalk channel chart chimney circle cliff
	cloth cloud coast coat collar column copper cord corner cottage counter courtyard cradle crane crate creek cupboard
	curtain cushion desk diagram ditch dock door drawer drum easel edge engine envelope evening farm feather fence ferry
	field file floor flour flower forest fork fountain frame garden gate glass glove grain granary grass gravel harbour
	hall hammer handle hat hedge hill hinge hook hour house island jacket jar journey kettle key kitchen kite label ladder
	lake lamp lane leaf ledger letter lever lid line lock loom lorry map margin market mast meadow measure mill mirror
	mist month moor mortar nail needle net north notebook oak oar object office orchard oven paddle page paint panel paper
	parcel park path pavement pebble pencil pier pillar pillow pipe plank plate platform plough pocket pole pond porch
	port postcard pot programme pump quarry quay queue rail railway rain ramp reed ribbon ridge ring river road roof room
	root rope row rudder sail sand saw scarf school screw seed shed shelf shore shovel shutter signal sketch slope
	snow soap soil spade spoon square stable stair stamp station stem stone stool storm stove stream street string summer
	summit surface table tank tape tent terrace thread ticket tide tile timber tool tower town track trail train tram tray
	trench tunnel valley vase village vine wagon wall water wave weather week well wharf wheel window winter wire wood
	wool workshop yard
`);
const plural = (word: string) =>
	/(s|x|z|ch|sh)$/.test(word)
		? `${word}es`
		: /[^aeiou]y$/.test(word)
			? `${word.slice(0, -1)}ies`
			: `${word}s`;

const verbs = listed(`
	account add allow answer appear ask assist attend belong borrow build call check claim clean climb collect colour
	comment compost connect consider contain cook count cover crawl demand depart display doubt draft drift dry enjoy
	enter explain fasten fill fold follow gather greet guard happen help howl inform inspect invent iron join jump
	knock land learn lend lift list listen load look mark melt mend mention need number obtain offer open order own
	pack pass pick plant point polish pour present press print pull push reach record remain remark rent repair repeat
	report rest return roll sail scatter seem select sort sound start stay stretch suggest talk test touch travel
	treat turn visit wait walk want warm wash watch water weigh whisper wonder work wrap
`);

export const english: Lexicon = {
	label: 'Test text',
	heading: 'Test:',
	function: listed(`
		the of and to in a is that it for was on with as by at from are this be or an which but not were had their has been
		they one its more when two there all into also after some other than then over between before under about these
		through only where while each both near often later still again first
	`),
	content: [
		...nouns.flatMap((noun) => [noun, plural(noun)]),
		...verbs.flatMap((verb) => [verb, `${verb}s`, `${verb}ed`, `${verb}ing`]),
		...listed(`
			ancient broad brown calm careful cold common curved deep distant dusty early eastern empty even flat fresh gentle
			golden grey heavy hollow late level little local long low narrow northern old open outer pale plain quiet rough
			round sandy shallow sharp short silver slow small smooth soft southern square steady steep stiff straight tall thick
			thin upper warm western white wide wooden yellow young
		`)
	],
	syllables: listed(`
		al bar bel ben bly bro cal cam chel cor cra dal den dor dra el fen fer gar gil glen gra hal har hol ken kil lan lin lor
		mar mel mer mor nel nor oak pel pen ral ren ros sal sel sher stan tam tel thor tre ul ver wal wen wil wyn yar
	`),
	endings: listed('by don er ford ing ley ling ness ton ward')
};
