package commands

import (
	"strings"
	"testing"
	"time"

	"muster/coalition"
	"muster/locale"
)

// seriesTyped types a weekly series of five from 26 March 2026, with other options over it.
func seriesTyped(pairs ...string) func(*Request) {
	return typed(append([]string{"title", "Call", "when", "2026-03-26 10:00", "repeat", "weekly", "count", "5", "zone", "Paris"}, pairs...)...)
}

func TestScheduleSeriesIsShownBackAndConfirmed(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	reply, err := ask(t, meetingTable(s), organiser, "schedule series", seriesTyped("except", "2 April, 9 April", "agenda", "Opening\nFrance: report", "place", "Room 4"))
	if err != nil {
		t.Fatal(err)
	}
	shown := words(reply.Body)
	for _, want := range []string{
		"NOT SAVED YET", "26 March 2026, 10:00 in Europe/Paris", "It repeats weekly on Thursdays.", "3 meetings, the last on <t:1776931200:F>",
		"<t:1774515600:F>", "<t:1776326400:F>", "Left out: 2 April 2026, 9 April 2026", "when the one before begins", `1\. Opening`, `2\. 🇫🇷 France: report`, "(1 day before)",
	} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not in %s", want, shown)
		}
	}
	if len(s.series) != 0 {
		t.Fatalf("saved %+v", s.series)
	}
	later := func(r *Request) { r.Now = noon.AddDate(0, 0, 3) } // what was read stays
	if reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.plan"), later); err != nil {
		t.Fatal(err)
	}
	if len(s.series) != 1 || s.acts[0].Draft != "d" {
		t.Fatalf("saved %+v by %+v", s.series, s.acts)
	}
	n := s.series[0]
	if n.Wall.String() != "2026-03-26T10:00" || n.Zone.String() != "Europe/Paris" || n.Rule.Every != coalition.Weekly || n.Rule.Interval != 1 || n.Rule.Count != 5 ||
		len(n.Rule.Except) != 2 || n.Agenda[1].Delegation.ID != 1 || n.Agenda[1].Text != "report" {
		t.Errorf("saved %+v", n)
	}
	if !strings.Contains(reply.Body.Content, "2 more meetings of its series") || !strings.Contains(reply.Body.Content, "<#501>") {
		t.Errorf("answered %q", reply.Body.Content)
	}
}

func TestScheduleSeriesSaysHowItWasRead(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		typed []string
		says  []string
	}{
		{"no end", []string{"count", ""}, []string{"12 meetings", "No end was given"}},
		{"until", []string{"count", "", "until", "23 April"}, []string{"5 meetings, the last on <t:1776931200:F>"}},
		{"until in weeks", []string{"count", "", "until", "in 3 weeks"}, []string{"3 meetings, the last on <t:1775721600:F>"}},
		{"every second week", []string{"every", "2"}, []string{"every 2 weeks on Thursdays"}},
		{"the last weekday", []string{"repeat", "monthly_weekday"}, []string{"monthly on the last Thursday"}},
		{"a day that some months lack", []string{"when", "2026-03-31 10:00", "repeat", "monthly"}, []string{"monthly on day 31", "Months without a day 31 are left out"}},
		{"the last day", []string{"when", "2026-03-31 10:00", "repeat", "monthly_last"}, []string{"the last day of the month", "5 meetings"}},
		{"an hour that is missing", []string{"when", "2026-03-28 02:30", "repeat", "daily"}, []string{"Where clocks change", "29 March 2026: clocks go forward over 02:30", "<t:1774746000:F>"}},
		{"an hour that comes twice", []string{"when", "2026-10-24 02:30", "repeat", "daily"}, []string{"25 October 2026: clocks go back over 02:30", "<t:1792888200:F>"}},
		{"a list of days", []string{"except", "Thursday, 2 April, 2026; 9 April\n16 April 2026"}, []string{"2 April 2026, 9 April 2026, 16 April 2026", "2 meetings"}},
		{"the first left out", []string{"except", "26 March"}, []string{"4 meetings", "2 April 2026, 10:00 in Europe/Paris"}},
	} {
		s := newMeetingStore()
		reply, err := ask(t, meetingTable(s), organiser, "schedule series", seriesTyped(test.typed...))
		for _, want := range test.says {
			if err != nil || !strings.Contains(words(reply.Body), want) {
				t.Errorf("%s: %v: %q is not in %s", test.name, err, want, words(reply.Body))
			}
		}
	}
}

// What cannot be taken opens in the form that has its field, with all that was typed, and can be put right there.
func TestScheduleSeriesBadInputCanBeFixed(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, option, value, says, right string }{
		{"past", "when", "2026-03-19 15:00", "is past", "2026-03-26 10:00"},
		{"interval", "every", "two", "from 1 to 99", "2"},
		{"no interval", "every", "0", "from 1 to 99", "1"},
		{"count", "count", "many", "from 2 to 100", "5"},
		{"too many", "count", "500", "from 2 to 100", "5"},
		{"two ends", "until", "23 April", "not both", ""},
		{"until", "until", "soonish", "“soonish” is not a day", ""},
		{"no such day left out", "except", "3 April", "The nearest is on 2 April 2026", "2 April"},
		{"a wrong weekday left out", "except", "Friday, 2 April", "does not fall on", "2 April"},
		{"unreadable left out", "except", "2 April, soonish", "“soonish” is not a day", "2 April"},
		{"title", "title", strings.Repeat("é", 101), "101 characters", "Call"},
		{"zone", "zone", "Pariss", "Paris", "Paris"},
		{"agenda", "agenda", strings.TrimSpace(strings.Repeat("a\n", 41)), "41 items", "a"},
		{"duration", "duration", "long", "no length of time", "1h"},
	} {
		s := newMeetingStore()
		reply, err := ask(t, meetingTable(s), organiser, "schedule series", seriesTyped("place", "Room", test.option, test.value))
		if err != nil || !strings.Contains(words(reply.Body), test.says) {
			t.Errorf("%s: %v, %s", test.name, err, words(reply.Body))
			continue
		}
		modal, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.replan"), nil)
		if err != nil {
			t.Fatal(err)
		}
		fields := map[string]string{}
		for _, f := range modal.Modal.Fields {
			fields[f.ID] = f.Value
		}
		if value, has := fields[test.option]; !has || value != test.value || len(fields) != 5 {
			if test.option != "zone" || fields["zone"] != test.value {
				t.Errorf("%s: the form holds %q", test.name, fields)
			}
		}
		fields[test.option] = test.right
		fixed, err := ask(t, meetingTable(s), organiser, "schedule.replanned d", func(r *Request) { r.Fields = fields })
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ask(t, meetingTable(s), organiser, button(t, fixed.Body, "schedule.plan"), nil); err != nil || len(s.series) != 1 || s.series[0].Place != "Room" {
			t.Errorf("%s: fixed: %v, %+v", test.name, err, s.series)
		}
	}
}

func TestScheduleSeriesReadsThePersonsLanguage(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ locale, when, until, except, shown string }{
		{"fr", "jeudi 26 mars à 10h", "23 avril", "2 avril; jeudi 9 avril", "2 April 2026, 9 April 2026"},
		{"de", "26. März um 10 Uhr", "23. April", "2. April", "4 meetings, the last on <t:1776931200:F>"},
		{"uk", "26 березня о 10:00", "23 квітня", "2 квітня, 16 квітня", "2 April 2026, 16 April 2026"},
		{"en-US", "26 March 10:00", "4/5", "", "taken for each other"},
	} {
		reply, err := ask(t, meetingTable(newMeetingStore()), organiser, "schedule series", func(r *Request) {
			seriesTyped("when", test.when, "count", "", "until", test.until, "except", test.except)(r)
			r.Reads = locale.ReaderFor(test.locale)
		})
		if err != nil || !strings.Contains(words(reply.Body), test.shown) {
			t.Errorf("%s: %v, %s", test.locale, err, words(reply.Body))
		}
	}
}

// weekly has the fake's two meetings called Weekly, and two more, be a series.
func (s *meetingStore) weekly() {
	for i := range 2 {
		m := s.meetings[4]
		m.ID, m.Code, m.At = coalition.MeetingID(6+i), []string{"SAMC", "SAMD"}[i], m.At.AddDate(0, 0, 7*(i+1))
		s.meetings = append(s.meetings, m)
	}
	for i, at := range []int{3, 4, 5, 6} {
		m := &s.meetings[at]
		m.Wall, m.Version = coalition.WallTimeOf(m.At), coalition.Version(7+i)
		m.In = &coalition.Occurrence{Series: 1, Every: coalition.Weekly, Interval: 1, First: s.meetings[3].Wall.Date, Slot: m.Wall, Number: i + 1, Of: 4}
		if i > 0 {
			m.In.Before = s.meetings[at-1].At
		}
	}
}

func TestMoveFromHereOn(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.weekly()
	s.meetings[5].At = s.meetings[5].At.Add(time.Hour) // moved by itself
	reply, err := ask(t, meetingTable(s), organiser, "schedule move", typed("meeting", "weekly", "when", "2026-03-25 09:00", "which", "later"))
	if err != nil {
		t.Fatal(err)
	}
	shown := words(reply.Body)
	for _, want := range []string{
		"25 March 2026, 09:00", "With it move 2 more meetings", "`SAMB` <t:1774958400:f> → <t:1775034000:f>", "`SAMD` <t:1776168000:f> → <t:1776243600:f>",
		"1 stays, since it was moved by itself", "`SAMC` <t:1775566800:f>",
	} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not in %s", want, shown)
		}
	}
	if reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.moved"), nil); err != nil {
		t.Fatal(err)
	}
	if len(s.moved) != 0 || len(s.movedOn) != 1 || s.movedOn[0].Meeting != 4 || s.movedOn[0].Seen != 10 || s.movedOn[0].Wall.String() != "2026-03-25T09:00" {
		t.Errorf("moved %+v, on %+v", s.moved, s.movedOn)
	}
	if !strings.Contains(reply.Body.Content, "So are 2 more meetings") {
		t.Errorf("answered %q", reply.Body.Content)
	}
	// In the form to fix it the meeting stays one with those after it, another one is alone.
	for meeting, on := range map[string]int{"SAMA": 2, "NEXT": 1} {
		reply, err := ask(t, meetingTable(s), organiser, "schedule move", typed("meeting", "SAMA", "when", "?", "which", "later"))
		if err == nil {
			reply, err = ask(t, meetingTable(s), organiser, strings.Replace(button(t, reply.Body, "schedule.refix"), "refix", "refixed", 1), func(r *Request) {
				r.Fields = map[string]string{"meeting": meeting, "when": "2026-03-25 09:00"}
			})
		}
		if err == nil {
			_, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.moved"), nil)
		}
		if err != nil || meeting == "SAMA" && len(s.movedOn) != on || meeting == "NEXT" && len(s.moved) != on {
			t.Errorf("%s: %v, moved %+v, on %+v", meeting, err, s.moved, s.movedOn)
		}
	}
	reply, err = ask(t, meetingTable(s), organiser, "schedule move", typed("meeting", "NEXT", "when", "2026-03-25 09:00", "which", "later"))
	if err != nil || !strings.Contains(words(reply.Body), "is not one of a series") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
}

func TestCancelFromHereOn(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.weekly()
	reply, err := ask(t, meetingTable(s), organiser, "schedule cancel", typed("meeting", "SAMB", "which", "later"))
	if err != nil || !strings.Contains(words(reply.Body), "With it 2 more meetings are cancelled") || !strings.Contains(words(reply.Body), "SAMD") {
		t.Fatalf("%v, %s", err, words(reply.Body))
	}
	reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.cancelled"), nil)
	if err != nil || len(s.moved) != 0 || len(s.movedOn) != 1 || s.movedOn[0].Meeting != 5 || s.movedOn[0].Seen != 10 {
		t.Errorf("%v, %+v, %s", err, s.movedOn, words(reply.Body))
	}
	if _, err := ask(t, meetingTable(s), organiser, "schedule cancel", typed("meeting", "NEXT", "which", "later")); coalition.CodeOf(err) != "series_none" {
		t.Errorf("of no series: %v", err)
	}
}

// Of one meeting of a series it is said that the others stay.
func TestOneOfASeriesIsChangedAlone(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.weekly()
	for _, line := range []string{"schedule move", "schedule cancel"} {
		for meeting, want := range map[string]bool{"SAMB": true, "NEXT": false} {
			reply, err := ask(t, meetingTable(s), organiser, line, typed("meeting", meeting, "when", "2026-03-25 09:00"))
			if err != nil || strings.Contains(words(reply.Body), "It is 2 of 4, weekly on Tuesdays. The others stay as they are") != want {
				t.Errorf("%s %s: %v, %s", line, meeting, err, words(reply.Body))
			}
		}
	}
}

// The title of a series means the next of its meetings.
func TestASeriesIsNamedByItsTitle(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.weekly()
	for _, test := range []struct {
		now  time.Time
		want string
	}{{noon, "1 of 4"}, {s.meetings[3].At, "2 of 4"}, {s.meetings[6].At.Add(time.Hour), "4 of 4"}} {
		reply, err := ask(t, meetingTable(s), french, "meeting show", func(r *Request) {
			typed("meeting", "weekly")(r)
			r.Now = test.now
		})
		if err != nil || !strings.Contains(words(reply.Body), test.want+", weekly on Tuesdays") {
			t.Errorf("%s: %v, %s", test.want, err, words(reply.Body))
		}
	}
}

// Where the hour shifts for a delegation compared with the meeting before, the card says so, to everybody.
func TestMeetingCardSaysWhereTheHourShifts(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.weekly()
	for _, level := range coalition.Releases {
		// 24 March, 31 March: between them clocks in Berlin and Paris go forward, and the meeting is in UTC
		first := render(t, meetingTable(s), coalition.MeetingCard, level, coalition.Delivery{Meeting: 4})
		second := render(t, meetingTable(s), coalition.MeetingCard, level, coalition.Delivery{Meeting: 5})
		if strings.Contains(words(first[0]), "Clocks") || !strings.Contains(words(second[0]), "Germany: at 14:00 instead of 13:00 (Berlin)") || !strings.Contains(words(second[0]), "France") {
			t.Errorf("%s reads %s\n%s", level, words(first[0]), words(second[0]))
		}
	}
}

// After an outage the cards of meetings that are over are not made up for.
func TestNoCardOnceAMeetingOfASeriesHasBegun(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.weekly()
	for i := range s.meetings {
		s.meetings[i].At = noon.Add(-time.Minute)
	}
	if bodies := render(t, meetingTable(s), coalition.MeetingCard, coalition.Members, coalition.Delivery{Meeting: 5}); bodies != nil {
		t.Errorf("posted %v", bodies)
	}
	if bodies := render(t, meetingTable(s), coalition.MeetingCard, coalition.Members, coalition.Delivery{Meeting: 5, Message: 9}); len(bodies) != 1 {
		t.Errorf("what was posted is taken down")
	}
}
