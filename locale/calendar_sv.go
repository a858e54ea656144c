package locale

// "Nästa fredag" is next week's for many, "kommande" is not. "Om 2" is in two, never at two.
var swedishCalendar = calendarWords{
	tag: "sv",
	months: [13][]string{
		1: {"januari", "jan"}, 2: {"februari", "feb"}, 3: {"mars"}, 4: {"april", "apr"}, 5: {"maj"}, 6: {"juni", "jun"},
		7: {"juli", "jul"}, 8: {"augusti", "aug"}, 9: {"september", "sept", "sep"}, 10: {"oktober", "okt"}, 11: {"november", "nov"},
		12: {"december", "dec"},
	},
	weekdays: [7][]string{
		{"söndag", "söndagen", "sön"}, {"måndag", "måndagen", "mån"}, {"tisdag", "tisdagen", "tis"}, {"onsdag", "onsdagen", "ons"},
		{"torsdag", "torsdagen", "tors", "tor"}, {"fredag", "fredagen", "fre"}, {"lördag", "lördagen", "lör"},
	},
	now:           []string{"nu", "genast", "omedelbart", "direkt"},
	unknown:       []string{"okänt", "okänd", "inte känt"},
	never:         []string{"aldrig", "nej", "ingen", "av"},
	today:         []string{"i dag", "idag"},
	yesterday:     []string{"i går", "igår"},
	tomorrow:      []string{"i morgon", "imorgon"},
	afterTomorrow: []string{"i övermorgon", "övermorgon"},
	spans:         []span{{"i eftermiddag", 0, afternoon}, {"i kväll", 0, evening}, {"ikväll", 0, evening}},
	morning:       []string{"på morgonen", "på förmiddagen", "bitti", "förmiddag"},
	afternoon:     []string{"på eftermiddagen", "eftermiddag"},
	evening:       []string{"på kvällen", "kväll"},
	at:            []string{"kl", "klockan"},
	in:            []string{"om", "inom"},
	and:           []string{"och"},
	by:            []string{"senast", "till", "till och med", "senast den"},
	next:          []string{"kommande"},
	following:     []string{"nästa"},
	fillers:       []string{"på", "den"},
	ordinals:      []string{"a", "e"},
	minutes:       []string{"minuter", "minut", "min"},
	hours:         []string{"timmar", "timme", "tim", "h"},
	days:          []string{"dagar", "dag", "dygn", "d"},
	weeks:         []string{"veckor", "vecka", "v"},
	numerals:      []string{1: "en ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"},
}
