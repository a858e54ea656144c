package commands

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"muster/coalition"
	"muster/locale"
)

func TestScheduleMeetingIsShownBackAndConfirmed(t *testing.T) {
	s := newMeetingStore()
	reply, err := ask(t, meetingTable(s), organiser, "schedule meeting", typed(
		"title", " Talks \u202e@everyone ", "when", "in 2 hours", "place", "Room 4", "agenda", "**all**", "zone", "Kyiv"))
	if err != nil {
		t.Fatal(err)
	}
	shown := words(reply.Body)
	for _, want := range []string{"NOT SAVED YET", "20 March 2026, 16:00 in Europe/Kyiv", "<t:1774015200:F>", "<t:1774011600:f> (1 hour before)", `\*\*all\*\*`, "Room 4"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not in %s", want, shown)
		}
	}
	if strings.Contains(shown, "@everyone") || len(s.scheduled) != 0 {
		t.Errorf("shown %s, saved %v", shown, s.scheduled)
	}
	// Confirmed ten minutes later, it is still the hour that was shown.
	later := func(r *Request) { r.Now = noon.Add(10 * time.Minute) }
	if reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.save"), later); err != nil {
		t.Fatal(err)
	}
	if len(s.scheduled) != 1 || s.scheduled[0].Title != "Talks @everyone" || s.scheduled[0].Zone.String() != "Europe/Kyiv" ||
		s.scheduled[0].Wall.String() != "2026-03-20T16:00" || s.acts[0].Draft != "d" {
		t.Errorf("saved %+v by %+v", s.scheduled, s.acts)
	}
	if !strings.Contains(reply.Body.Content, "/coalition channels") {
		t.Errorf("that no channel is set is not said: %q", reply.Body.Content)
	}
}

func TestScheduleSaysHowChangesOfClocksWereRead(t *testing.T) {
	for when, want := range map[string]string{
		"2026-03-29 02:30": "does not exist",
		"2026-10-25 02:30": "comes twice",
	} {
		s := newMeetingStore()
		reply, err := ask(t, meetingTable(s), organiser, "schedule meeting", typed("title", "Talks", "when", when, "zone", "Europe/Paris"))
		if err != nil || !strings.Contains(words(reply.Body), want) {
			t.Errorf("%s: %v, %s", when, err, words(reply.Body))
		}
	}
}

// What cannot be taken is answered with what would be right, and all that was typed opens again.
func TestScheduleBadInputCanBeFixed(t *testing.T) {
	for _, test := range []struct{ name, option, value, says string }{
		{"past", "when", "2026-03-19 15:00", "is past"},
		{"nonexistent", "when", "2026-02-31 15:00", "no such day"},
		{"unreadable", "when", "soonish", "soonish"},
		{"no such zone", "zone", "Pariss", "Paris"},
		{"no title", "title", "\u202e\u200f", "needs a title"},
		{"long title", "title", strings.Repeat("é", 101), "101 characters"},
		{"endless", "duration", "15 days", "14 days at most"},
		{"no length", "duration", "until lunch", "until lunch"},
		{"long place", "place", strings.Repeat("x", 201), "201 characters"},
		{"long agenda", "agenda", strings.Repeat("x", 1501), "1,501 characters"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newMeetingStore()
			reply, err := ask(t, meetingTable(s), organiser, "schedule meeting", typed(
				"title", "Talks", "when", "tomorrow 15:00", "place", "Room", "agenda", "All", test.option, test.value))
			if err != nil || !strings.Contains(reply.Body.Embeds[0].Description, test.says) {
				t.Fatalf("%v, %s", err, words(reply.Body))
			}
			modal, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.fix"), nil)
			if err != nil {
				t.Fatal(err)
			}
			kept := map[string]string{}
			for _, f := range modal.Modal.Fields {
				kept[f.ID] = f.Value
			}
			if kept[test.option] != test.value || len(kept) != 5 || test.option != "place" && kept["place"] != "Room" {
				t.Errorf("kept %q", kept)
			}
			kept[test.option] = map[string]string{"when": "tomorrow 9:30", "zone": "Paris", "title": "Talks", "duration": "2 hours"}[test.option]
			fixed, err := ask(t, meetingTable(s), organiser, "schedule.fixed d", func(r *Request) { r.Fields = kept })
			if err != nil {
				t.Fatal(err)
			}
			button(t, fixed.Body, "schedule.save")
		})
	}
}

// An hour is read in the language of whoever types it, whichever the texts are in.
func TestScheduleReadsThePersonsLanguage(t *testing.T) {
	for _, test := range []struct{ locale, when, shown string }{
		{"fr", "demain à 15h", "21 March 2026, 15:00 in Europe/Kyiv"},
		{"uk", "завтра о 15:00", "21 March 2026, 15:00 in Europe/Kyiv"},
		{"de", "übermorgen um 9 Uhr 30", "22 March 2026, 09:30 in Europe/Kyiv"},
		{"pl", "w poniedziałek o 9", "23 March 2026, 09:00 in Europe/Kyiv"},
		{"fr", "tomorrow 3pm", "21 March 2026, 15:00 in Europe/Kyiv"},
		{"en-GB", "27 March 10:00 CET", "27 March 2026, 11:00 in Europe/Kyiv"},
		{"en-US", "3/4 15:00", "can be taken for each other"},
		{"fr", "demain à 3h", "Write the hour as `03:00` or as `15:00`"},
		{"en-US", "25 October 03:30 EET", "for the second time"},
	} {
		s := newMeetingStore()
		reads := func(r *Request) { r.Reads = locale.ReaderFor(test.locale) }
		reply, err := ask(t, meetingTable(s), organiser, "schedule meeting", func(r *Request) {
			typed("title", "Talks", "when", test.when, "zone", "Kyiv")(r)
			reads(r)
		})
		if err != nil || !strings.Contains(words(reply.Body), test.shown) {
			t.Errorf("%s, %q: %v, %s", test.locale, test.when, err, words(reply.Body))
			continue
		}
		if wall, ok := strings.CutSuffix(test.shown, " in Europe/Kyiv"); ok {
			_, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.save"), reads)
			if err != nil || len(s.scheduled) != 1 || (locale.Printer{}).WallTime(s.scheduled[0].Wall) != wall {
				t.Errorf("%s, %q: saved %+v, %v", test.locale, test.when, s.scheduled, err)
			}
		}
	}
}

// A duration is what was read when it was shown, whatever the language of whoever confirms.
func TestScheduleKeepsTheDurationThatWasShown(t *testing.T) {
	s := newMeetingStore()
	reply, err := ask(t, meetingTable(s), organiser, "schedule meeting", func(r *Request) {
		typed("title", "Talks", "when", "demain à 15h", "duration", "deux heures")(r)
		r.Reads = locale.ReaderFor("fr")
	})
	if err != nil {
		t.Fatal(err)
	}
	confirm := button(t, reply.Body, "schedule.save")
	if _, err := ask(t, meetingTable(s), organiser, confirm, nil); err != nil || len(s.scheduled) != 1 || s.scheduled[0].Duration != 2*time.Hour {
		t.Errorf("saved %+v, %v", s.scheduled, err)
	}
}

func TestScheduleMove(t *testing.T) {
	s := newMeetingStore()
	reply, err := ask(t, meetingTable(s), organiser, "schedule move", typed("meeting", "next", "when", "2026-03-25 09:00"))
	if err != nil || !strings.Contains(words(reply.Body), "Before: <t:1774180800:F>") || !strings.Contains(words(reply.Body), "25 March 2026, 09:00") {
		t.Fatalf("%v, %s", err, words(reply.Body))
	}
	if _, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.moved"), nil); err != nil {
		t.Fatal(err)
	}
	if len(s.moved) != 1 || s.moved[0].Meeting != 2 || s.moved[0].Seen != 7 || s.moved[0].Wall.String() != "2026-03-25T09:00" {
		t.Errorf("moved %+v", s.moved)
	}
	for _, test := range []struct{ meeting, when, says string }{
		{"PAST", "tomorrow 15:00", "began on"},
		{"GONE", "tomorrow 15:00", "is cancelled"},
		{"nothing", "tomorrow 15:00", "There is no meeting nothing"},
		{"weekly", "tomorrow 15:00", "SAMA or SAMB"},
		{"NEXT", "2026-03-19 15:00", "is past"},
	} {
		reply, err := ask(t, meetingTable(s), organiser, "schedule move", typed("meeting", test.meeting, "when", test.when))
		if err != nil || !strings.Contains(words(reply.Body), test.says) {
			t.Errorf("%+v: %v, %s", test, err, words(reply.Body))
			continue
		}
		modal, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.refix"), nil)
		if err != nil || modal.Modal.Fields[0].Value != test.meeting || modal.Modal.Fields[1].Value != test.when {
			t.Errorf("%+v: %v, %+v", test, err, modal)
		}
	}
	// Somebody was faster: the person reads so, and may try again.
	s.fails = coalition.Wrong("meeting_changed", "Title", "Talks")
	reply, err = ask(t, meetingTable(s), organiser, "schedule move", typed("meeting", "NEXT", "when", "2026-03-25 09:00"))
	if err == nil {
		reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.moved"), nil)
	}
	if err != nil || !strings.Contains(words(reply.Body), "Somebody changed Talks") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
}

func TestScheduleCancel(t *testing.T) {
	s := newMeetingStore()
	reply, err := ask(t, meetingTable(s), organiser, "schedule cancel", typed("meeting", "NEXT"))
	if err != nil || len(s.moved) != 0 {
		t.Fatalf("%v, %+v", err, s.moved)
	}
	reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.cancelled"), nil)
	if err != nil || len(s.moved) != 1 || s.moved[0].Meeting != 2 || s.moved[0].Seen != 7 || !strings.Contains(reply.Body.Content, "<#501>") {
		t.Errorf("%v, %+v, %s", err, s.moved, words(reply.Body))
	}
	_, err = ask(t, meetingTable(s), organiser, "schedule cancel", typed("meeting", "GONE"))
	if coalition.CodeOf(err) != "meeting_cancelled" {
		t.Errorf("error %v", err)
	}
}

// A form whose draft is gone is taken as it is, and says what is no longer known.
func TestAFormWithoutItsDraftSaysWhatIsGone(t *testing.T) {
	s := newMeetingStore()
	reply, err := ask(t, meetingTable(s), organiser, "schedule.fixed none", func(r *Request) { r.Fields = map[string]string{"title": "Call", "when": "tomorrow 15:00"} })
	if err != nil || !strings.Contains(reply.Body.Content, "no longer known") || !strings.Contains(words(reply.Body), "Call") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
	reply, err = ask(t, meetingTable(s), organiser, "schedule.refixed none", func(r *Request) { r.Fields = map[string]string{"meeting": "NEXT", "when": "tomorrow 15:00"} })
	if err != nil || !strings.Contains(reply.Body.Content, "only what stands here moves") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
}

// What the form of a meeting has no room for has one of its own, and each leaves alone what the other holds.
func TestTheRestOfAMeetingIsFixed(t *testing.T) {
	for _, test := range []struct{ line, fix, fixed, more string }{
		{"schedule meeting", "schedule.fix", "schedule.fixed", ""}, {"schedule series", "schedule.replan", "schedule.replanned", "weekly"},
	} {
		s := newMeetingStore()
		reply, err := ask(t, meetingTable(s), organiser, test.line,
			typed("title", "Call", "when", "tomorrow 15:00", "repeat", test.more, "duration", "1 hour", "invite", "Germany", "reminders", "2 hours", "zone", "Europe/Paris"))
		if err != nil {
			t.Fatal(err)
		}
		form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, test.fix)+" rest", nil)
		if err != nil {
			t.Fatal(err)
		}
		fields := map[string]string{}
		for _, f := range form.Modal.Fields {
			fields[f.ID] = f.Value
		}
		if len(fields) != 4 || fields["invite"] != "Germany" || fields["duration"] != "1 hour" || fields["reminders"] != "2 hours" || fields["zone"] != "Europe/Paris" {
			t.Errorf("%s: the form holds %v", test.line, fields)
		}
		fields["invite"] = "France"
		again, err := ask(t, meetingTable(s), organiser, test.fixed+" d", func(r *Request) { r.Fields = fields })
		if shown := words(again.Body); err != nil || !strings.Contains(shown, "Call") || !strings.Contains(shown, "France") || strings.Contains(shown, "Germany") {
			t.Errorf("%s: %v, %s", test.line, err, shown)
		}
	}
}

func TestStaleDrafts(t *testing.T) {
	table := meetingTable(newMeetingStore())
	for _, part := range []string{"schedule.save", "schedule.fix", "schedule.moved", "schedule.refix", "schedule.cancelled", "schedule.plan", "schedule.replan", "schedule.replanned", "schedule.reagenda",
		"announce.confirm", "announce.fix", "announce.fixed", "summary.confirm", "summary.scheduled", "summary.circulated", "summary.recirculate", "summary.recirculated"} {
		if _, err := ask(t, table, organiser, part+" none", nil); coalition.CodeOf(err) != "draft_gone" {
			t.Errorf("%s: %v", part, err)
		}
	}
	// A draft whose hour could not be read has nothing to confirm.
	if _, err := ask(t, table, organiser, "schedule meeting", typed("title", "Talks", "when", "?")); err != nil {
		t.Fatal(err)
	}
	if _, err := ask(t, table, organiser, "schedule.save d", nil); coalition.CodeOf(err) != "draft_gone" {
		t.Errorf("an unread draft: %v", err)
	}
}

func TestOrganisersCommandsAreTheirs(t *testing.T) {
	forOthers := []string{"summary.silence", "summary.break", "summary.broken", "summary.rebreak"} // below what organisers post
	for _, c := range meetingTable(newMeetingStore()).Commands {
		if c.Name == "meeting" || c.Name == "remind" {
			continue
		}
		for _, p := range c.Parts {
			if p.Who != Organisers && !slices.Contains(forOthers, p.Name) {
				t.Errorf("%s is open to others", p.Name)
			}
		}
		if c.Who != Organisers {
			t.Errorf("/%s is open to others", c.Name)
		}
	}
}

// A failure of the database is not for a Fix button: the dispatcher says that nothing was saved.
func TestScheduleFailureIsPassedOn(t *testing.T) {
	s := newMeetingStore()
	s.fails = errors.New("connection refused")
	reply, err := ask(t, meetingTable(s), organiser, "schedule meeting", typed("title", "Talks", "when", "tomorrow 15:00"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.save"), nil); !errors.Is(err, s.fails) {
		t.Errorf("error %v", err)
	}
}
