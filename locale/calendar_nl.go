package locale

// "Volgende vrijdag" is next week's for many, "komende" and "aanstaande" are not.
var dutchCalendar = calendarWords{
	tag: "nl",
	months: [13][]string{
		1: {"januari", "jan"}, 2: {"februari", "feb"}, 3: {"maart", "mrt"}, 4: {"april", "apr"}, 5: {"mei"}, 6: {"juni", "jun"},
		7: {"juli", "jul"}, 8: {"augustus", "aug"}, 9: {"september", "sept", "sep"}, 10: {"oktober", "okt"}, 11: {"november", "nov"},
		12: {"december", "dec"},
	},
	weekdays: [7][]string{
		{"zondag", "zo"}, {"maandag", "ma"}, {"dinsdag", "di"}, {"woensdag", "wo"}, {"donderdag", "do"}, {"vrijdag", "vr"}, {"zaterdag", "za"},
	},
	now:           []string{"nu", "meteen", "onmiddellijk", "direct"},
	unknown:       []string{"onbekend", "niet bekend", "nog niet bekend"},
	never:         []string{"nooit", "nee", "geen", "uit"},
	today:         []string{"vandaag"},
	yesterday:     []string{"gisteren"},
	tomorrow:      []string{"morgen"},
	afterTomorrow: []string{"overmorgen"},
	spans: []span{
		{"vanochtend", 0, morning}, {"vanmiddag", 0, afternoon}, {"vanavond", 0, evening},
		{"morgenochtend", 1, morning}, {"morgenmiddag", 1, afternoon}, {"morgenavond", 1, evening},
	},
	morning:   []string{"ochtend", "'s ochtends", "'s morgens", "in de ochtend", "vroeg"},
	afternoon: []string{"middag", "'s middags", "in de middag"},
	evening:   []string{"avond", "'s avonds", "in de avond"},
	at:        []string{"om"},
	oclock:    []string{"uur", "u", "h"},
	in:        []string{"over", "binnen"},
	and:       []string{"en"},
	by:        []string{"tot", "uiterlijk", "uiterlijk op"},
	next:      []string{"komende", "aanstaande"},
	following: []string{"volgende"},
	fillers:   []string{"op", "de", "deze"},
	ordinals:  []string{"e", "ste"},
	minutes:   []string{"minuten", "minuut", "min"},
	hours:     []string{"uur", "uren", "u", "h"},
	days:      []string{"dagen", "dag", "d"},
	weeks:     []string{"weken", "week", "w"},
	numerals:  []string{1: "een één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"},
}
