package locale

import (
	"testing"
	"time"

	"muster/coalition"
)

// Deadlines, beginnings, days that have been and lengths of time are read in the person's language like times.
func TestReaderReadsTheRestToo(t *testing.T) {
	t.Parallel()
	paris := zone(t, "Europe/Paris")
	today := coalition.DateOf(readingNow.In(paris)) // a Tuesday
	said := func(text string, err error) string {
		if err != nil {
			return coalition.CodeOf(err)
		}
		return text
	}
	kinds := map[string]func(r Reader, typed string) (string, error){
		"readiness": func(r Reader, typed string) (string, error) {
			got, err := r.Readiness(typed, today)
			return english.Readiness(got), err
		},
		"renew": func(r Reader, typed string) (string, error) {
			got, err := r.RenewBy(typed, today)
			return got.String(), err
		},
		"grace": func(r Reader, typed string) (string, error) {
			got, err := r.Grace(typed)
			return english.Duration(time.Duration(got) * aDay), err
		},
		"duration": func(r Reader, typed string) (string, error) {
			got, err := r.Duration(typed)
			return english.Duration(got), err
		},
		"past": func(r Reader, typed string) (string, error) {
			got, err := r.Past(typed, today)
			return got.String(), err
		},
		"start": func(r Reader, typed string) (string, error) {
			got, err := r.Start(typed, readingNow, paris)
			return got.Wall.String(), err
		},
	}
	for _, tc := range []struct{ language, kind, typed, want string }{
		{"fr", "readiness", "72 heures", "72 hours"},
		{"fr", "readiness", "sous 3 jours", "3 days"},
		{"fr", "readiness", "d’ici le 27 mars", "by 27 March 2026"},
		{"fr", "readiness", "maintenant", "now"},
		{"fr", "readiness", "à déterminer", "not known"},
		{"fr", "readiness", "2w", "14 days"},
		{"fr", "readiness", "1 heure 30 minutes", "readiness_unreadable"},
		{"fr", "readiness", "demain à 15h", "readiness_unreadable"},
		{"de", "readiness", "zwei Wochen", "14 days"},
		{"de", "readiness", "bis zum 27. März", "by 27 March 2026"},
		{"de", "readiness", "bis nächsten Freitag", "time_week_unclear"},
		{"de", "readiness", "sofort", "now"},
		{"pl", "readiness", "do 27 marca", "by 27 March 2026"},
		{"pl", "readiness", "30 dni", "30 days"},
		{"uk", "readiness", "до 27 березня", "by 27 March 2026"},
		{"uk", "readiness", "три тижні", "21 days"},
		{"nl", "readiness", "binnen 3 weken", "21 days"},
		{"sv-SE", "readiness", "senast 27 mars", "by 27 March 2026"},
		{"it", "readiness", "entro 3 giorni", "3 days"},
		{"it", "readiness", "entro il 27 marzo", "by 27 March 2026"},
		{"pt-BR", "readiness", "até 27/03", "by 27 March 2026"},
		{"en-US", "readiness", "by 3/4", "time_day_order"},
		{"en-US", "readiness", "trois jours", "3 days"},
		{"fr", "readiness", "31 avril", "readiness_date"},
		{"es-ES", "renew", "hasta el 27 de marzo", "2026-03-27"},
		{"es-ES", "renew", "nunca", "0000-00-00"},
		{"es-ES", "renew", "6 semanas", "2026-05-05"},
		{"fr", "renew", "hier", "renew_past"},
		{"nl", "renew", "nooit", "0000-00-00"},
		{"de", "grace", "zwei Wochen", "14 days"},
		{"de", "grace", "14", "14 days"},
		{"de", "grace", "nie", "less than a minute"},
		{"uk", "grace", "12 годин", "grace_unreadable"},
		{"fr", "duration", "une heure et 30 minutes", "1 hour 30 minutes"},
		{"fr", "duration", "1h30", "1 hour 30 minutes"},
		{"de", "duration", "90 Minuten", "1 hour 30 minutes"},
		{"de", "duration", "1 Tag und 4 Stunden", "1 day 4 hours"},
		{"uk", "duration", "дві години", "2 hours"},
		{"nl", "duration", "2 uur", "2 hours"},
		{"nl", "duration", "over 2 uur", "duration_unreadable"},
		{"en-US", "duration", "2 godziny", "2 hours"},
		{"en-US", "duration", "in 2 hours", "duration_unreadable"},
		{"fr", "past", "20 mars", "2026-03-20"},
		{"fr", "past", "vendredi", "2026-03-20"},
		{"fr", "past", "vendredi 20 mars", "2026-03-20"},
		{"fr", "past", "jeudi 20 mars", "time_weekday_wrong"},
		{"de", "past", "gestern", "2026-03-23"},
		{"de", "past", "27.3.", "2025-03-27"},
		{"uk", "past", "завтра", "day_ahead"},
		{"pl", "past", "3/4", "2025-04-03"},
		{"en-GB", "past", "3/4", "time_day_order"},
		{"en-GB", "past", "next Friday", "day_ahead"},
		{"fr", "start", "27 mars", "2026-03-27T00:00"},
		{"fr", "start", "demain", "2026-03-25T00:00"},
		{"fr", "start", "dans 3 jours", "2026-03-27T00:00"},
		{"fr", "start", "hier à 15h", "2026-03-23T15:00"},
		{"fr", "start", "maintenant", "2026-03-24T10:20"},
		{"fr", "start", "27 mars 15:00 UTC", "2026-03-27T16:00"},
		{"fr", "start", "demain matin", "start_unreadable"},
		{"uk", "start", "вчора", "2026-03-23T00:00"},
		{"uk", "start", "зараз", "2026-03-24T10:20"},
		{"de", "start", "morgen um 3", "time_hour_unclear"},
	} {
		text, err := kinds[tc.kind](ReaderFor(tc.language), tc.typed)
		if got := said(text, err); got != tc.want {
			t.Errorf("%s %s %q: got %s, want %s", tc.language, tc.kind, tc.typed, got, tc.want)
		}
		sayable(t, err)
	}
}
