import { listed, type Lexicon } from './lexicon.ts';

const nouns = listed(`
	abri affiche aiguille allée ampoule ancre anneau arbre archive argile armoire atelier automne avenue avion bac balcon
	banc barque barrière bassin bateau berge bibliothèque bois boîte bouquet boutique branche brique brouillard bruit
	bureau cabane cadre cahier caisse calendrier canal carnet carrefour carte cave cerisier chaise chambre champ chantier
	chapeau charpente chaussée chemin chêne cheval clef cloche clôture coffre coin colline colonne comptoir corbeille
	corde couleur couloir cour courrier couverture crayon cuisine dalle départ dessin détour digue dimanche distance
	domaine drap eau écharpe échelle écluse écran enclos enseigne entrepôt enveloppe épaule escalier étage étang étoile
	fabrique façade falaise fenêtre ferme feuille fichier ficelle fil filet fleur fleuve fontaine forêt four fourchette
	fruit fumée galerie gare gazon gerbe gomme goutte graine grange grenier grille guichet haie halle hameau hangar herbe
	heure hiver horaire île image jardin jeton jetée jour journée jupe kiosque lac laine lampe légende lettre levier ligne
	linge lisière livre loupe lune lundi machine maison manche manteau marche marée mardi marteau mât menuisier mesure
	meuble miroir moisson montagne montre moteur moulin mur nappe navire neige niveau nord note nuage objet ombre outil
	page panier papier parapluie parc parquet passerelle pavé peinture pelle pente perron pierre pinceau placard plafond
	plaine planche plateau pluie poche poêle poignée pomme pompe pont porche porte poutre prairie prise programme
	prune puits quai quartier quinzaine racine rail rameau rampe rangée rayon récolte registre règle relais repère ressort
	rideau rive robinet roche roue route ruban rue ruisseau sable sac saison salle sapin savon scie seau semaine semence
	sentier serrure seuil sifflet soir sol sommet source square store surface table tableau talus tampon tapis tasse
	terrain terrasse terre tige tilleul timbre tiroir toile toit tonneau torchon tour train trajet tramway treuil trottoir
	tube tuile tunnel tuyau usine valise vallée vapeur vase vélo vent verger verre vignoble vitre voie voile wagon
`);

/** Regular, without the letters that change before an ending. */
const verbs = listed(`
	abrit accept accompagn accroch affirm aid ajout align allum amus annot apport apprêt arrêt arriv assembl attach
	attir balay baiss bord bross calcul camp cherch chant circul class coll color command compar compt confirm consult
	copi coup dans décor découp défil demand dépos dessin détach détaill devin dimension discut distribu donn
	dur échang éclair écout effac élabor emball embarqu emprunt encadr enregistr enseign entass entour envelopp épous
	escort estim étal étudi évalu évit examin expliqu explor expos fabriqu ferm fix form frapp frott gagn gard gliss
	goût grav guid habit hésit illustr imagin imprim indiqu inspir install invit jou limit livr lou march marqu mesur
	montr not observ occup orn pass pench pens perch photographi piqu plant pli port pos pouss prépar
	présent prêt prolong propos quitt racont ramass rang rapport rassembl regard remarqu rencontr rentr répar repos
	rest retourn retrouv roul sembl sign signal sond souhait souffl stationn tap tir tourn transport travaill travers
	trouv utilis vérifi vers vis visit
`);

const adjectives = listed(`
	grand petit vert brun gris noir haut lourd étroit plat rond pointu tordu ouvert fermé bleu
	chaud froid lointain voisin commun certain prochain court droit étendu direct exact abondant
	brillant charmant constant courant différent distant élégant fréquent important lent luisant mouvant patient
	permanent présent prudent puissant récent suivant tournant urgent vaillant vivant municipal local régional central
`);

const plural = (word: string) =>
	/[sxz]$/.test(word) ? word : /(au|eu)$/.test(word) ? `${word}x` : `${word}s`;
const feminine = (word: string) => `${word}e`;

export const french: Lexicon = {
	label: 'Texte d’essai',
	heading: 'Essai :',
	function: listed(`
		le de la et les des un à en une du dans il est que pour qui sur au par plus ce avec pas elle sont se son mais ou
		cette comme aux leur ces deux être sans sa après ont entre aussi était très sous puis depuis encore dont vers où
		lors avant même chaque tout trois toujours ainsi ici peu près quand tous contre selon jamais parfois souvent
	`),
	content: [
		...nouns.flatMap((noun) => [noun, plural(noun)]),
		...verbs.flatMap((stem) =>
			['er', 'e', 'ent', 'ait', 'aient', 'é', 'ée', 'és', 'ées', 'ant', 'era', 'eront'].map(
				(ending) => stem + ending
			)
		),
		...adjectives.flatMap((word) => [word, feminine(word), plural(word), plural(feminine(word))])
	],
	syllables: listed(`
		ba bel bi bon bra cal ce chan cla co cru da del di dor dra du fa fen fi flo fra ga gel gli gra gui ja jon la lan li lo
		lu ma mel mi mon mu na nel ni nor pa pel pi plo pra ra ren ri ro sa sel si sol ta tel ti ton tra val vel vi vo zan
	`),
	endings: listed('ane elle ette ier ine oir on ure age eau')
};
