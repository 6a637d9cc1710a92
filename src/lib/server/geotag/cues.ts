import type { InEveryLanguage } from '../../story/language.ts';
import { foldName } from '../../story/fold.ts';
import { isArabic, type Token } from './tokens.ts';

/** Closed classes of words that tell what the name beside them is. All folded as names are. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean).map(foldName));
type Cue = InEveryLanguage<ReadonlySet<string>>;

/** A place follows, more often than not. */
export const prepositions: Cue = {
	fr: words('à au aux en vers depuis près jusqu jusque dans entre autour via hors dès chez'),
	en: words(
		'in at from near to into towards toward outside around across throughout via between beyond inside'
	),
	de: words('in aus nach bei von nahe um bis vor durch zwischen im nahe über rund'),
	ar: words('في من إلى عن قرب بين نحو عبر قبالة داخل خارج باتجاه حتى')
};

/** A place may follow, or anything else. */
export const linkingPrepositions: Cue = {
	fr: words('de d du des sur par pour et ou contre avec comme'),
	en: words('of and or for with by on against like'),
	de: words('und oder für mit gegen an auf am wie'),
	ar: words('على مع و أو ضد ثم')
};

export const determiners: Cue = {
	fr: words('le la les l un une ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes'),
	en: words('the a an this that these those his her their our my its'),
	de: words(
		`der die das den dem des ein eine einen einem einer eines diese dieser dieses diesem diesen seine seiner
		ihrer ihre sein ihr kein keine alle viele zum zur vom beim ins ans`
	),
	ar: words('هذا هذه ذلك تلك')
};

/** Nouns that announce the name of a place: "ville de …", "city of …", "Stadt …", "مدينة …". */
export const placeNouns: Cue = {
	fr: words(
		`kilomètre kilomètres km minutes heures loin proche rocade route autoroute hauteur large originaire
	natif native mairie ville villes village villages hameau bourg commune communes banlieue port gare
	camp camps centre quartier quartiers faubourg faubourgs maire préfecture préfet préfète département
	région province canton agglomération métropole arrondissement aéroport tribunal hôpital prison
	périphérie alentours environs campement jungle district gouvernorat wilaya capitale frontière île
	iles vallée plage plages nord sud est ouest université habitants habitante habitant évêque diocèse
	lycée collège gendarmerie commissariat cao cra cada foyer col plaine côte forêt péninsule république
	état rives lac direction destination sortie entrée`
	),
	en: words(
		`city town village county suburb suburbs outskirts port station camp camps centre center district
	mayor region province state municipality capital border island islands valley beach beaches north
	south east west airport northern southern eastern western central downtown resident residents
	university near commune prefecture hospital court coast shore bay people`
	),
	de: words(
		`Stadt Dorf Gemeinde Landkreis Kreis Bezirk Vorort Hafen Lager Bürgermeister Bürgermeisterin Region
	Provinz Hauptstadt Grenze Insel Bahnhof Flughafen Universität nördlich südlich östlich westlich Raum
	Ort Großraum Stadtteil Bundesland Küste Strand Tal Rathaus Präfektur Departement Kleinstadt Vororten
	Kilometer Oberbürgermeister Oberbürgermeisterin Landrat Landrätin Stadtrat Gemeinderat Amtsgericht
	Landgericht Verwaltungsgericht Oberlandesgericht Notunterkunft Aufnahmelager Umland`
	),
	ar: words(
		`مدينة قرية محافظة ولاية مخيم ميناء منطقة بلدة العاصمة حي مطار شمال جنوب شرق غرب شمالي جنوبي شرقي غربي بلدية
		إقليم ريف مقاطعة جزيرة دولة جمهورية سواحل ساحل ضواحي ضاحية حدود بحيرة جامعة محطة مستشفى رئيسة رئيس_بلدية
		أطراف وسط قضاء ناحية مدينتي شاطئ`
	)
};

/** French buildings that bear somebody's name: "salle Saint-Michel", "lycée Voltaire". */
export const buildings = words(
	`salle hôpital lycée collège école caserne gymnase stade église chapelle cathédrale clinique théâtre
	cinéma musée bar café restaurant hôtel association centre foyer résidence espace groupe société cité
	institut fondation maison`
);

/** What follows a place that is told where it lies: "Croisilles, près de Bapaume". */
export const located =
	/^, (?:près d|entre |non loin d|à côté d|à (?:\S+ ){1,2}(?:kilomètres|km)|(?:au|à l['’])\s?(?:nord|sud|est|ouest)|petite? |ville |village |commune |sous-préfecture|chef-lieu|near |between |outside |north of|south of|east of|west of|just |a (?:small )?(?:town|village|city|port)|nahe |bei |zwischen |nördlich|südlich|östlich|westlich|eine? |قرب |بين )/u;

/** Verbs whose object is a place, more often than not. */
export const movements = words(
	`habite habitait habitent habiter habité quitte quittait quittent quitter quitté quittant rejoint
	rejoindre rejoignent rejoignant traverse traversait traversent traverser traversé traversant visite
	visiter visité gagne gagner atteint atteindre atteignent atteignant fuit fuir fuient fui fuyant left
	leave leaves leaving reached reach reaches reaching crossed cross crosses crossing visited visit
	visits visiting fled flee fleeing entered enter entering verließ verließen verlassen verlässt
	erreichte erreichten erreichen erreicht durchquerte durchquerten besuchte besuchten besucht quitta
	traversa gagna atteignit rejoignit rallie rallier rallié regagne regagner غادر غادرت غادروا دخل دخلت
	دخلوا زار زارت زاروا ترك تركت تركوا بلغ بلغت بلغوا عبر عبروا سكن سكنوا`
);

/** Nouns of a division: "la province de Homs" is not the city. */
export const divisionNouns: Cue = {
	fr: words(
		`province région gouvernorat wilaya état département départemental départementale préfecture préfet préfète
		land canton district`
	),
	en: words('province region governorate state county district oblast'),
	de: words('Provinz Region Gouvernement Bundesland Bundesstaat Landkreis Kanton Bezirk Kreis Distrikt'),
	ar: words('محافظة ولاية إقليم مقاطعة منطقة')
};

/** France has these: "préfecture de Brest" announces no division of Belarus. */
export const prefectures = words('préfecture préfet préfète');

/** Nouns of a town: "مدينة تونس" is not the country. */
export const townNouns: Cue = {
	fr: words('ville mairie maire commune village agglomération banlieue gare quartier'),
	en: words('city town village mayor suburb suburbs municipality'),
	de: words('Stadt Gemeinde Dorf Bürgermeister Bürgermeisterin Bahnhof Hauptstadt'),
	ar: words('مدينة العاصمة بلدة قرية بلدية ضواحي')
};

/** Nouns of countries and wider lands. */
export const countryNouns: Cue = {
	fr: words('république pays royaume frontière'),
	en: words('republic country kingdom border'),
	de: words('Republik Land Königreich Grenze'),
	ar: words('جمهورية دولة مملكة بلد')
};

/** Between a noun and its name: "ville de la …", "city of …". */
export const links = words('de d du des la le les l of the von der zu');

/** A person follows. */
export const titles = words(
	`m mm mr mrs ms mme mlle dr docteur docteure maître me prof pr professeur professeure présidente
	ministre député députée sénateur sénatrice général colonel capitaine commandant lieutenant sergent
	officer judge sir lord lady pope pape king queen roi reine prince princesse princess monsieur madame
	mademoiselle abbé père sœur frère oncle tante Herr Frau Herrn Kanzler Kanzlerin Minister Ministerin
	Pfarrer Doktor Professor Schwester Bruder Onkel Tante Senator Richter Richterin sen rep gov coach
	captain detective chief governor congressman secretary ambassador father brother brothers sister
	sisters twins uncle aunt nurse miss famille frères sœurs époux veuve consorts docteurs family
	families Familie Familien Brüder Geschwister Eheleute Witwe عائلة أسرة السيد السيدة الآنسة المحامي
	المحامية الصحفي الصحفية القاضي القاضية الدكتور الدكتورة الأستاذ الأستاذة الشيخ أبو أم ابن عمي خالتي`
);

/** With a particle, these still announce a person: "M. de Béziers", while "le roi de Rome" names Rome. */
export const courtesies = words('m mm mme mlle monsieur madame mademoiselle maître');
export const particles = words('de d du des la von zu');

/** Only a person does this. */
export const speaking = words(
	`said says told added explains recalls dit déclare explique affirme raconte ajoute souligne sourit répond
	sagte sagt erzählt erklärt berichtet قال قالت أضاف أضافت يقول تقول وقال وأضاف`
);

export const calendar = words(
	`janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi
	mercredi jeudi vendredi samedi dimanche pâques noël toussaint january february march april may june
	july august september october november december monday tuesday wednesday thursday friday saturday
	sunday christmas easter Januar Februar März April Mai Juni Juli Oktober Dezember Montag Dienstag
	Mittwoch Donnerstag Freitag Samstag Sonntag Weihnachten Ostern`
);

/** Part of the name of something that is no place: a firm, a paper, a club, a party, a prize. */
export const organisationNouns = words(
	`post times herald journal gazette tribune press news college school police department club fc united
	council marathon airlines bank match soir matin libre hebdo fm républicain parti party church
	stadium theatre museum award prize handball basket football hockey mobilité express abendblatt
	habitat sa sarl gmbh ag ev verein zeitung kurier anzeiger rundfunk métropole-habitat télécom telecom
	mobile festival foundation group trust association union rugby hilton dispatch magazine radio
	assurances cup studios records صحيفة جريدة مجلة قناة وكالة إذاعة حزب شركة بنك متجر مطعم مقهى فندق
	فريق`
);

/** What is called after the place that it comes from: "brie de Meaux", "a bottle of Bordeaux", "Dijon mustard". */
export const products = words(
	`vin vins verre verres bouteille bouteilles fromage fromages brie moutarde jambon saucisse saucisses
	savon savons dentelle piment bière nougat calisson wine wines bottle bottles cheese cheeses mustard
	ham sausage sausages soap lace beer cake pudding pie tea gin whisky cow cows cattle carpet porcelain
	bol goutte sauce gâteau tapis eau Wein Käse Flasche Senf Schuss Glas Torte Kuchen Marzipan Lebkuchen
	Schinken Wurst Würstchen Seife Bier جبن نبيذ صابون`
);

/** A club is called after its town: "Olympique de Marseille", "RC Lens", "نادي برشلونة". */
export const clubNouns = words(
	`olympique racing rc as fc sc sm ogc real atlético borussia hertha werder eintracht dynamo sporting inter bayern
	نادي ريال`
);

/** A treaty is called after the town where it was signed: "traité de Dublin", "Le Touquet accords", "اتفاقية دبلن". */
export const treatyNouns: Cue = {
	fr: words(
		`traité traités accord accords convention conventions règlement protocole protocoles procédure procédures pacte`
	),
	en: words(
		`treaty treaties accord accords agreement agreements convention conventions regulation protocol protocols rules
		procedure pact`
	),
	de: words('Vertrag Verträge Abkommen Übereinkommen Konvention Verordnung Protokoll Verfahren Regeln Pakt'),
	ar: words('اتفاقية اتفاقيات اتفاق اتفاقات معاهدة معاهدات لائحة بروتوكول ميثاق')
};

/** What runs between two towns is called after both: "TGV Paris–Lille", "Paris–Lille train". */
export const lineNouns: Cue = {
	fr: words('tgv train trains ter thalys ligne lignes liaison vol vols bus autocar ferry'),
	en: words('train trains line route flight flights bus coach ferry service'),
	de: words('tgv ice Zug Nachtzug Zügen Linie Strecke Bahnstrecke Verbindung Flug Bus Fähre'),
	ar: words('قطار خط رحلة حافلة عبارة')
};

/** Only an administration does this: "La Manche manque de lits" is the département. */
export const governing = words(
	`manque compte cherche ouvre ferme accueille accueillait héberge loge finance refuse vote propose dispose reçoit
	promet prévoit recense paie`
);

/** A street of that name lies anywhere. */
export const streetNouns = words(
	`rue ruelle avenue av boulevard bd place square impasse quai pont porte métro stade chemin allée
	passage cours esplanade faubourg villa résidence street road lane ave blvd terrace شارع ساحة جادة
	طريق جسر`
);
/** The same written after the name, or as one word with it: "Calais Street", "Pariser Platz". */
export const streetEndings = words(
	'street road avenue lane square drive terrace bridge gate gardens crescent straße platz allee weg brücke'
);

const arabicCues = new Set(
	[prepositions, linkingPrepositions, determiners, placeNouns, divisionNouns, townNouns, countryNouns]
		.flatMap((cue) => [...cue.ar])
		.concat([...titles, ...speaking, ...streetNouns, ...movements])
);

/** A word as the lists above have it, folded: Arabic writes "and" and "in" onto it ("وفي", "بمدينة"). */
export function cueWord({ text, folded }: Token): string {
	if (!isArabic(text) || !/^[وفبل]/.test(folded) || arabicCues.has(folded)) return folded;
	const rest = folded.slice(1).replace(/^ال/, '');
	return arabicCues.has(rest) ? rest : folded;
}
