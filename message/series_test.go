package message

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"muster/coalition"
)

func TestRepeats(t *testing.T) {
	t.Parallel()
	day := func(month time.Month, day int) coalition.Date {
		return coalition.Date{Year: 2026, Month: month, Day: day}
	}
	for _, test := range []struct {
		every       coalition.Frequency
		interval    int
		first, slot coalition.Date
		want        string
	}{
		{coalition.Daily, 1, day(3, 5), day(3, 5), "daily"},
		{coalition.Daily, 3, day(3, 5), day(3, 5), "every 3 days"},
		{coalition.Weekly, 1, day(3, 5), day(3, 12), "weekly on Thursdays"},
		{coalition.Weekly, 1, day(3, 5), day(3, 13), "weekly on Fridays"}, // after a move from there on
		{coalition.Weekly, 2, day(3, 5), day(3, 19), "every 2 weeks on Thursdays"},
		{coalition.Monthly, 1, day(3, 5), day(4, 5), "monthly on day 5"},
		{coalition.Monthly, 1, day(3, 5), day(4, 6), "monthly"},
		{coalition.MonthlyWeekday, 1, day(3, 5), day(4, 2), "monthly on the first Thursday"},
		{coalition.MonthlyWeekday, 2, day(3, 12), day(3, 12), "every 2 months on the second Thursday"},
		{coalition.MonthlyWeekday, 1, day(3, 26), day(4, 30), "monthly on the last Thursday"},
		{coalition.MonthlyLast, 1, day(3, 31), day(4, 30), "monthly on the last day of the month"},
	} {
		o := coalition.Occurrence{Every: test.every, Interval: test.interval, First: test.first, Slot: coalition.WallTime{Date: test.slot}}
		if got := repeats(english, o); got != test.want {
			t.Errorf("%+v: %q", test, got)
		}
	}
}

// recurring is the second of ten talks, with an hour that shifts for n delegations.
func recurring(n int) coalition.Meeting {
	m := talks()
	m.In = &coalition.Occurrence{Every: coalition.Weekly, Interval: 1, First: coalition.Date{Year: 2026, Month: 3, Day: 20}, Slot: m.Wall, Number: 2, Of: 10}
	for _, d := range crowd(n) {
		is := coalition.WallTime{Date: m.Wall.Date, Hour: 5}
		m.In.Shifts = append(m.In.Shifts, coalition.HourShift{Seat: coalition.Seat{Delegation: d, Zone: time.FixedZone("America/New_York", 0)}, Is: is, Was: coalition.WallTime{Date: is.Date, Hour: 4}})
	}
	return m
}

func TestMeetingCardOfASeries(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{0: "", 1: "at 05:00 instead of 04:00 (New York)", 4: "and 1 more delegation", 9: "and 6 more delegations"} {
		text := MeetingCard(english, coalition.Coalition{}, recurring(n), nil).Description
		if !strings.Contains(text, "\n2 of 10, weekly on Fridays") || !strings.Contains(text, want) || strings.Contains(text, "Clocks") != (n > 0) {
			t.Errorf("%d shifts: %s", n, text)
		}
		if named := strings.Count(text, "instead of"); named != min(n, 3) {
			t.Errorf("%d of %d are named", named, n)
		}
	}
	m := recurring(1)
	m.Cancelled = true
	if text := MeetingCard(english, coalition.Coalition{}, m, nil).Description; strings.Contains(text, "Clocks") {
		t.Errorf("cancelled: %s", text)
	}
}

// Whatever the agenda and whoever is named, the card goes out.
func TestAgendaFits(t *testing.T) {
	t.Parallel()
	m := recurring(9)
	m.Title, m.Place = strings.Repeat("*", coalition.MaxTitle), strings.Repeat("_", coalition.MaxPlace)
	for i := range coalition.MaxItems {
		m.Agenda = append(m.Agenda, coalition.AgendaItem{Delegation: coalition.Delegation{ID: coalition.DelegationID(i + 1), Name: strings.Repeat("*", 80)}, Text: strings.Repeat("@", 37)})
	}
	all := crowd(200)
	card := MeetingCard(english, coalition.Coalition{Name: strings.Repeat("c", 100)}, m, &coalition.Roll{Attending: all, Absent: all, Silent: all})
	if n := size(card); n > maxEmbeds || strings.HasSuffix(card.Description, "…") {
		t.Errorf("%d characters, ending in %q", n, card.Description[len(card.Description)-40:])
	}
	if !strings.Contains(card.Description, "1\\. \\*") || !strings.Contains(card.Description, " more") {
		t.Errorf("the agenda reads %.900s", card.Description)
	}
}

func TestAgendaLines(t *testing.T) {
	t.Parallel()
	items := []coalition.AgendaItem{
		{Text: "Opening"}, {Delegation: coalition.Delegation{ID: 1, Code: "FR", Country: true}, Text: "**report** @everyone"},
		{Delegation: coalition.Delegation{ID: 2, Code: "NATO", Name: "North Atlantic"}},
	}
	want := []string{`1\. Opening`, `2\. 🇫🇷 France: \*\*report\*\* @` + "\u200beveryone", `3\. North Atlantic`}
	if got := agendaLines(english, items); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := AgendaTyped(english, items); got != "Opening\nFrance: **report** @everyone\nNorth Atlantic: \n" {
		t.Errorf("typed %q", got)
	}
	var long []coalition.AgendaItem
	for i := range coalition.MaxItems {
		d := coalition.Delegation{ID: coalition.DelegationID(i + 1), Code: "NATO", Name: strings.Repeat("n", 80)}
		long = append(long, coalition.AgendaItem{Delegation: d, Text: strings.Repeat("t", coalition.MaxAgenda/coalition.MaxItems)})
	}
	if got := AgendaTyped(english, long); length(got) > maxField || !strings.HasPrefix(got, "NATO: t") {
		t.Errorf("%d characters, %.20s", length(got), got)
	}
}

// The notice of a series tells of all of them, and pings as one.
func TestMeetingChangeOfASeries(t *testing.T) {
	t.Parallel()
	m := recurring(0)
	var others []coalition.Shifted
	for i := range 40 {
		o := talks()
		o.Code, o.Cancelled = fmt.Sprintf("C%03d", i), i == 1
		others = append(others, coalition.Shifted{Meeting: o, Was: o.At.Add(-time.Hour)})
	}
	bodies := MeetingChange(english, coalition.Coalition{}, m, coalition.ChangeParams{Was: m.At.Add(-time.Hour)}, others, []coalition.Reach{{Role: 5}}, rows())
	if len(bodies) != 1 || len(bodies[0].Pings.Roles) != 1 {
		t.Fatalf("%d bodies", len(bodies))
	}
	field := bodies[0].Embeds[0].Fields[len(bodies[0].Embeds[0].Fields)-1]
	if field.Name != "40 more meetings of the series with it" || !strings.Contains(field.Value, "`C000` <t:1774602000:f> → <t:1774605600:f>") ||
		!strings.Contains(field.Value, "`C001` ~~<t:1774602000:f>~~ cancelled") || length(field.Value) > 1024 {
		t.Errorf("%s: %s", field.Name, field.Value)
	}
}
