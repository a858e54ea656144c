package commands

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// roleStore is a meetingStore whose delegations have the roles 70 and 71.
func roleStore() *meetingStore {
	s := newMeetingStore()
	s.ledger.Delegations[0].Role, s.ledger.Delegations[1].Role = 70, 71
	return s
}

// paramsOf is what a delivery keeps of an announcement.
func paramsOf(t *testing.T, n coalition.NewAnnouncement) json.RawMessage {
	t.Helper()
	params, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	return params
}

func TestAnnounceToSome(t *testing.T) {
	for _, test := range []struct {
		name    string
		options []string
		change  func(*meetingStore)
		to      coalition.Addressees
		shows   []string
		hides   []string
	}{
		{"named in any language", []string{"delegations", "Frankreich"}, nil,
			coalition.Addressees{Aim: coalition.ToNamed, Delegations: []coalition.DelegationID{1}}, []string{"To some delegations", "One delegation is mentioned.\n🇫🇷 France"}, []string{"Germany"}},
		{"named by codes", []string{"to", "named", "delegations", "DE, fr; Germany"}, nil,
			coalition.Addressees{Aim: coalition.ToNamed, Delegations: []coalition.DelegationID{1, 2}}, []string{"2 delegations are mentioned.", "France", "Germany"}, nil},
		{"not signed up for the next", []string{"to", "unsigned"}, func(s *meetingStore) {
			s.words = []coalition.SignUp{{Delegation: 1, Attendance: coalition.Absent}}
		}, coalition.Addressees{Aim: coalition.ToUnsigned, Meeting: 2}, []string{`have not signed up for **Talks \*\*now\*\*`, "🇩🇪 Germany"}, []string{"France"}},
		{"not signed up for one", []string{"meeting", "SAMB"}, nil,
			coalition.Addressees{Aim: coalition.ToUnsigned, Meeting: 5}, []string{"**Weekly**", "2 delegations are mentioned."}, nil},
		{"nothing pledged here", []string{"to", "unpledged"}, func(s *meetingStore) { s.ledger.Pledges = s.ledger.Pledges[1:3] },
			coalition.Addressees{Aim: coalition.ToUnpledged}, []string{"no pledge is shown here. Pledges that", "2 of them have pledged, which this channel does not show: 🇫🇷 France, 🇩🇪 Germany"}, nil},
		{"not pledged since a meeting", []string{"since", "opening"}, func(s *meetingStore) {
			old := s.ledger.Pledges[0]
			old.Then = []coalition.Revision{old.Shown}
			s.then.Pledges = []coalition.Pledge{old}
		}, coalition.Addressees{Aim: coalition.ToUnpledged, Since: noon.AddDate(0, 0, -1)}, []string{"has changed since <t:1773921600:f>", "One delegation is mentioned.\n🇫🇷 France", "One of them has pledged"}, []string{"Germany"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := roleStore()
			if test.change != nil {
				test.change(s)
			}
			reply, err := ask(t, meetingTable(s), organiser, "announce now", inRoom(everything, append(test.options, "text", "Coffee")...))
			if err != nil {
				t.Fatal(err)
			}
			shown := words(reply.Body)
			for _, want := range test.shows {
				if !strings.Contains(shown, want) {
					t.Errorf("%q is not in %s", want, shown)
				}
			}
			for _, not := range test.hides {
				if strings.Contains(shown, not) {
					t.Errorf("%q is in %s", not, shown)
				}
			}
			if _, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "announce.confirm"), inRoom(everything)); err != nil || len(s.announced) != 1 {
				t.Fatalf("%v, %+v", err, s.announced)
			}
			n := s.announced[0]
			if n.To.Aim != test.to.Aim || !slices.Equal(n.To.Delegations, test.to.Delegations) || n.To.Meeting != test.to.Meeting || !n.To.Since.Equal(test.to.Since) || n.Readers != coalition.Members {
				t.Errorf("announced %+v, want it to %+v", n, test.to)
			}
		})
	}
}

// What cannot be taken is answered with what would be right, and the form asks for what says more of it.
func TestAnnounceToNobodyInParticular(t *testing.T) {
	late := []string{"when", "in 3 days"}
	for _, test := range []struct {
		name    string
		options []string
		readers coalition.Release
		says    string
		fields  string
	}{
		{"a list and a day", []string{"delegations", "France", "since", "yesterday"}, coalition.Members, "Leave the others out", "text delegations meeting since channel"},
		{"all, and a list", []string{"to", "everyone", "delegations", "France"}, coalition.Members, "Leave the others out", "text delegations meeting since channel"},
		{"no list", []string{"to", "named"}, coalition.Members, "Name delegations, as in", "text delegations channel"},
		{"not in the coalition", []string{"delegations", "France, Italy, Japan"}, coalition.Members, "no delegation Italy or Japan", "text delegations channel"},
		{"no delegation", []string{"delegations", "Frnce"}, coalition.Members, "Did you mean France", "text delegations channel"},
		{"no such aim", []string{"to", "enemies"}, coalition.Members, "enemies is none of those", ""},
		{"no such meeting", []string{"meeting", "Openng"}, coalition.Members, "no meeting Openng", "text meeting channel"},
		{"a meeting that is over", []string{"meeting", "PAST"}, coalition.Members, "began on", "text meeting channel"},
		{"a cancelled meeting", []string{"meeting", "GONE"}, coalition.Members, "is cancelled", "text meeting channel"},
		{"after the meeting", append([]string{"to", "unsigned"}, late...), coalition.Members, "before this would be posted", "text when meeting channel"},
		{"sign-ups before the public", []string{"to", "unsigned"}, coalition.Public, "where who signed up is not told", "text meeting channel"},
		{"a day to come", []string{"since", "tomorrow"}, coalition.Members, "is still ahead", "text since channel"},
		{"no such day", []string{"since", "30 February"}, coalition.Members, "no such day", "text since channel"},
		{"all have pledged", []string{"to", "unpledged"}, coalition.Members, "There is nobody to ask", "text since channel"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := roleStore()
			line := "announce now"
			if slices.Contains(test.options, "when") {
				line = "announce later"
			}
			here := func(r *Request) {
				inRoom(everything, append(test.options, "text", "Coffee")...)(r)
				r.Coalition.Channels.Audiences[501] = test.readers
			}
			reply, err := ask(t, meetingTable(s), organiser, line, here)
			if err != nil || !strings.Contains(words(reply.Body), test.says) {
				t.Fatalf("%v, %s", err, words(reply.Body))
			}
			if test.fields == "" {
				return
			}
			modal, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "announce.fix"), nil)
			if err != nil {
				t.Fatal(err)
			}
			var fields []string
			typed := map[string]string{"text": "Tea", "when": "in 2 hours"}
			for _, f := range modal.Modal.Fields {
				fields = append(fields, f.ID)
				if f.ID != "text" && f.ID != "when" {
					typed[f.ID] = ""
				}
			}
			if got := strings.Join(fields, " "); got != test.fields {
				t.Fatalf("the form asks for %s, want %s", got, test.fields)
			}
			if _, asked := typed["delegations"]; asked {
				typed["delegations"] = "France"
			}
			fixed, err := ask(t, meetingTable(s), organiser, "announce.fixed d", func(r *Request) {
				here(r)
				r.Fields = typed
				r.Coalition.Channels.Audiences[501] = coalition.Members
				s.ledger.Pledges = nil
			})
			if err != nil {
				t.Fatal(err)
			}
			button(t, fixed.Body, "announce.confirm")
		})
	}
	s := newMeetingStore()
	s.meetings = s.meetings[:1]
	reply, err := ask(t, meetingTable(s), organiser, "announce now", inRoom(everything, "to", "unsigned", "text", "Coffee"))
	if err != nil || !strings.Contains(words(reply.Body), "No meeting is planned") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
}

// The day is read in the language of whoever types it.
func TestAnnounceSinceReadsThePersonsLanguage(t *testing.T) {
	s := roleStore()
	reply, err := ask(t, meetingTable(s), organiser, "announce now", func(r *Request) {
		inRoom(everything, "text", "Coffee", "since", "vorgestern 15 Uhr", "to", "unpledged")(r)
		r.Coalition.Channels.Audiences[501] = coalition.Public
		r.Options["since"] = "gestern"
		r.Reads = locale.ReaderFor("de")
	})
	if err != nil || !strings.Contains(words(reply.Body), "<t:1773878400:f>") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
}

// Whom a chase is for is computed when it is posted, from what its channel may see.
func TestAChaseCallsWhoIsLeft(t *testing.T) {
	unsigned := coalition.NewAnnouncement{Text: "Sign up", To: coalition.Addressees{Aim: coalition.ToUnsigned, Meeting: 2}, Readers: coalition.Members}
	s := roleStore()
	s.words = []coalition.SignUp{{Delegation: 1, Attendance: coalition.Attending}}
	b := render(t, meetingTable(s), coalition.Announcement, coalition.Members, coalition.Delivery{Params: paramsOf(t, unsigned)})[0]
	if !slices.Equal(b.Pings.Roles, []string{"71"}) || strings.Contains(words(b), "France") || !strings.Contains(words(b), "For one delegation: 🇩🇪 Germany") {
		t.Errorf("pings %+v in %s", b.Pings, words(b))
	}
	button(t, b, "meeting.attend")

	unpledged := coalition.NewAnnouncement{Text: "Pledge", To: coalition.Addressees{Aim: coalition.ToUnpledged}}
	for level, want := range map[coalition.Release][]string{coalition.Public: {"70"}, coalition.Members: {"70", "71"}, coalition.Organisers: nil} {
		s := roleStore()
		switch level {
		case coalition.Members: // of France one for organisers only is left, of Germany one that is not named
			s.ledger.Pledges = s.ledger.Pledges[1:3]
		case coalition.Organisers: // Germany has none
			s.ledger.Pledges = s.ledger.Pledges[:2]
		}
		b := render(t, meetingTable(s), coalition.Announcement, level, coalition.Delivery{Params: paramsOf(t, unpledged)})[0]
		slices.Sort(b.Pings.Roles)
		if !slices.Equal(b.Pings.Roles, want) {
			t.Errorf("%s: pings %+v in %s", level, b.Pings, words(b))
		}
		if listed := strings.Contains(words(b), "For organisers:"); listed != (level == coalition.Organisers) || listed && !strings.Contains(words(b), "For one delegation: 🇩🇪 Germany") {
			t.Errorf("%s: %s", level, words(b))
		}
		button(t, b, "pledge.mine")
	}
}

// A chase that was given too much, and is left with nothing of that in its form, stays the chase that was chosen.
func TestAFixedChaseStaysOne(t *testing.T) {
	s := roleStore()
	s.actions = []coalition.Action{{ID: 1, Owner: s.ledger.Delegations[1], Text: "send it", Release: coalition.Public, State: coalition.ActionOpen, Due: noon, Zone: time.UTC}}
	reply, err := ask(t, meetingTable(s), organiser, "announce now", inRoom(everything, "text", "Please do", "to", "owing", "meeting", "NEXT"))
	if err != nil || !strings.Contains(words(reply.Body), "Leave the others out") {
		t.Fatalf("%v, %s", err, words(reply.Body))
	}
	fixed, err := ask(t, meetingTable(s), organiser, "announce.fixed d", func(r *Request) {
		inRoom(everything)(r)
		r.Fields = map[string]string{"text": "Please do", "delegations": "", "meeting": "", "since": ""}
	})
	if err != nil || !strings.Contains(words(fixed.Body), "still have something to do") || strings.Contains(words(fixed.Body), "France") {
		t.Errorf("%v, %s", err, words(fixed.Body))
	}
}

// Those who are not asked to a meeting are not asked to sign up for it.
func TestAChaseLeavesOutWhoIsNotInvited(t *testing.T) {
	s := roleStore()
	for i := range s.meetings {
		s.meetings[i].Invited = s.ledger.Delegations[1:2]
	}
	n := coalition.NewAnnouncement{Text: "Sign up", To: coalition.Addressees{Aim: coalition.ToUnsigned, Meeting: 2}, Readers: coalition.Members}
	b := render(t, meetingTable(s), coalition.Announcement, coalition.Members, coalition.Delivery{Params: paramsOf(t, n)})[0]
	if !slices.Equal(b.Pings.Roles, []string{"71"}) || strings.Contains(words(b), "France") {
		t.Errorf("pings %+v in %s", b.Pings, words(b))
	}
}

// Who has something to do is told from the actions that the channel's readers may know of.
func TestAChaseCallsWhoOwesAnAction(t *testing.T) {
	s := roleStore()
	france, germany := s.ledger.Delegations[0], s.ledger.Delegations[1]
	s.actions = []coalition.Action{
		{ID: 1, Owner: france, Text: "secret", Release: coalition.Organisers, State: coalition.ActionOpen, Due: noon, Zone: time.UTC},
		{ID: 2, Owner: germany, Text: "send the list", Release: coalition.Members, State: coalition.ActionOpen, Due: noon, Zone: time.UTC},
		{ID: 3, Owner: france, Text: "all done", Release: coalition.Public, State: coalition.ActionDone, Due: noon, Zone: time.UTC},
	}
	n := coalition.NewAnnouncement{Text: "Please do", To: coalition.Addressees{Aim: coalition.ToOwing}}
	for level, want := range map[coalition.Release][]string{coalition.Members: {"71"}, coalition.Organisers: nil} {
		b := render(t, meetingTable(s), coalition.Announcement, level, coalition.Delivery{Params: paramsOf(t, n)})[0]
		if !slices.Equal(b.Pings.Roles, want) {
			t.Errorf("%s: pings %+v in %s", level, b.Pings, words(b))
		}
		if both := strings.Contains(words(b), "France") && strings.Contains(words(b), "Germany"); both != (level == coalition.Organisers) {
			t.Errorf("%s: %s", level, words(b))
		}
		button(t, b, "meeting.listactions")
	}
}

// Nothing is posted for nobody, about a meeting that is over, or before more people than it was confirmed for.
func TestAnnouncementsThatAreNotPosted(t *testing.T) {
	to := func(aim coalition.Aim, meeting coalition.MeetingID) coalition.Addressees {
		return coalition.Addressees{Aim: aim, Meeting: meeting, Delegations: []coalition.DelegationID{1}}
	}
	all := []coalition.SignUp{{Delegation: 1, Attendance: coalition.Absent}, {Delegation: 2, Attendance: coalition.Attending}}
	for _, test := range []struct {
		name  string
		n     coalition.NewAnnouncement
		level coalition.Release
		want  Unsaid
	}{
		{"all have signed up", coalition.NewAnnouncement{To: to(coalition.ToUnsigned, 2)}, coalition.Members, Unsaid{Why: "nobody_left"}},
		{"all have pledged", coalition.NewAnnouncement{To: to(coalition.ToUnpledged, 0)}, coalition.Members, Unsaid{Why: "nobody_left"}},
		{"nobody owes what is read here", coalition.NewAnnouncement{To: to(coalition.ToOwing, 0)}, coalition.Public, Unsaid{Why: "nobody_left"}},
		{"the one named has left", coalition.NewAnnouncement{To: to(coalition.ToNamed, 0)}, coalition.Members, Unsaid{Why: "nobody_left"}},
		{"the meeting has begun", coalition.NewAnnouncement{To: to(coalition.ToUnsigned, 1)}, coalition.Members, Unsaid{Why: "meeting_over"}},
		{"the meeting is cancelled", coalition.NewAnnouncement{To: to(coalition.ToUnsigned, 3)}, coalition.Members, Unsaid{Why: "meeting_over"}},
		{"everyone reads it", coalition.NewAnnouncement{Readers: coalition.Members}, coalition.Public, Unsaid{"wider", true}},
		{"delegates read it", coalition.NewAnnouncement{Readers: coalition.Organisers}, coalition.Members, Unsaid{"wider", true}},
		{"everyone would read who signed up", coalition.NewAnnouncement{To: to(coalition.ToUnsigned, 2)}, coalition.Public, Unsaid{"wider", true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := roleStore()
			s.words = all
			s.ledger.Delegations[0].Removed = test.n.To.Aim == coalition.ToNamed
			test.n.Text = "Coffee"
			post, _ := meetingTable(s).Post(coalition.Announcement)
			d := coalition.Delivery{Kind: coalition.Announcement, Params: paramsOf(t, test.n)}
			bodies, err := post.Render(t.Context(), PostRequest{Now: noon, Coalition: testCoalition(), Delivery: d, Audience: coalition.Audience{Level: test.level}})
			if bodies != nil || !errors.Is(err, test.want) {
				t.Errorf("%v, %v", bodies, err)
			}
			if !(locale.Printer{}).Has("delivery_why_" + test.want.Why) {
				t.Errorf("the log has no words for %s", test.want.Why)
			}
		})
	}
}

// Confirmed when more people read the channel than when it was shown, it is shown again.
func TestAnnounceConfirmShowsItAgainToMoreReaders(t *testing.T) {
	s := roleStore()
	reply, err := ask(t, meetingTable(s), organiser, "announce now", inRoom(everything, "text", "Coffee"))
	if err != nil {
		t.Fatal(err)
	}
	public := func(r *Request) {
		inRoom(everything)(r)
		r.Coalition.Channels.Audiences[501] = coalition.Public
	}
	if reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "announce.confirm"), public); err != nil || len(s.announced) != 0 || !strings.Contains(words(reply.Body), "read by everyone") {
		t.Fatalf("%v, %+v, %s", err, s.announced, words(reply.Body))
	}
	if _, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "announce.confirm"), public); err != nil || len(s.announced) != 1 || s.announced[0].Readers != coalition.Public {
		t.Errorf("%v, %+v", err, s.announced)
	}
}

// Roles that a post would not notify are named before it is confirmed, when they are bound, and among the settings. That
// Discord cannot be asked is in nobody's way.
func TestUnmentionableRolesAreNamed(t *testing.T) {
	var asked []coalition.Snowflake
	silent := func(err error) func(*Request) {
		return func(r *Request) {
			r.Unmentionable = func(_ context.Context, channel coalition.Snowflake, roles []coalition.Snowflake) ([]coalition.Snowflake, error) {
				asked = append(asked, channel)
				return roles[:1], err
			}
		}
	}
	for _, test := range []struct {
		table   Table
		line    string
		options []string
		names   string
	}{
		{meetingTable(roleStore()), "announce now", []string{"text", "Coffee"}, "notify nobody of <@&71>. Let"},
		{rosterTable(newRosterStore()), "coalition settings", nil, "In <#501> Muster's posts notify nobody of <@&"},
		{rosterTable(newRosterStore()), "roster role", []string{"delegation", "FR", "role", "812"}, "not notified of posts in <#501>"},
	} {
		for _, err := range []error{nil, errors.New("no line")} {
			reply, failed := ask(t, test.table, organiser, test.line, func(r *Request) {
				inRoom(everything, test.options...)(r)
				silent(err)(r)
				r.Coalition.Template = coalition.Templates[0].Name
			})
			if failed != nil || strings.Contains(words(reply.Body), test.names) != (err == nil) {
				t.Errorf("%s, %v: %v, %s", test.line, err, failed, words(reply.Body))
			}
		}
	}
	if len(asked) != 6 || slices.ContainsFunc(asked, func(c coalition.Snowflake) bool { return c != 501 }) {
		t.Errorf("asked about the channels %v", asked)
	}
}

// What is called back, and what cannot be posted where it was to be, is given back word for word, to be announced anew.
func TestAnnouncementsAreGivenBack(t *testing.T) {
	wider := coalition.Wrong("announce_wider", "Channel", coalition.Snowflake(501))
	named := coalition.Addressees{Aim: coalition.ToNamed, Delegations: []coalition.DelegationID{1, 2}}
	for _, test := range []struct {
		name     string
		decision string
		fails    error
		due      time.Duration
		to       coalition.Addressees
		says     string
		form     map[string]string
	}{
		{"called back", "recall", nil, 2 * time.Hour, coalition.Addressees{}, "It is called back", map[string]string{"text": "**Coffee**", "when": "2026-03-20 14:00"}},
		{"to some", "recall", nil, 2 * time.Hour, named, "It is called back", map[string]string{"text": "**Coffee**", "when": "2026-03-20 14:00", "delegations": "DE, FR"}},
		{"about a meeting", "recall", nil, 2 * time.Hour, coalition.Addressees{Aim: coalition.ToUnsigned, Meeting: 2}, "It is called back", map[string]string{"text": "**Coffee**", "when": "2026-03-20 14:00", "meeting": "NEXT"}},
		{"for a pledge", "recall", nil, 2 * time.Hour, coalition.Addressees{Aim: coalition.ToUnpledged, Since: noon.AddDate(0, 0, -1)}, "It is called back", map[string]string{"text": "**Coffee**", "when": "2026-03-20 14:00", "since": "2026-03-19 12:00"}},
		{"more read it, tried again", "retry", wider, -time.Hour, coalition.Addressees{}, "is read by more people now", map[string]string{"text": "**Coffee**"}},
		{"more read it, posted again", "again", wider, -time.Hour, named, "is read by more people now", map[string]string{"text": "**Coffee**", "delegations": "DE, FR"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := roleStore()
			test.form["channel"] = "501"
			slices.Reverse(s.ledger.Delegations) // storage has them by code
			s.fails = test.fails
			n := coalition.NewAnnouncement{Text: "**Coffee**", To: test.to}
			s.log = []coalition.Delivery{{ID: 100, Kind: coalition.Announcement, Channel: 501, Due: noon.Add(test.due), State: coalition.Planned, Params: paramsOf(t, n)}}
			reply, err := ask(t, meetingTable(s), organiser, "announce.decide 2s "+test.decision, inRoom(everything))
			if shown := words(reply.Body); err != nil || !strings.Contains(shown, test.says) || !strings.Contains(shown, `\*\*Coffee\*\*`) {
				t.Fatalf("%v, %s", err, shown)
			}
			modal, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "announce.fix"), nil)
			if err != nil {
				t.Fatal(err)
			}
			fields := map[string]string{}
			for _, f := range modal.Modal.Fields {
				if fields[f.ID] = f.Value; f.Value != test.form[f.ID] || len(modal.Modal.Fields) != len(test.form) {
					t.Errorf("%s holds %q, want %q", f.ID, f.Value, test.form[f.ID])
				}
			}
			s.fails, s.ledger.Pledges = nil, nil
			again, err := ask(t, meetingTable(s), organiser, "announce.fixed d", func(r *Request) { inRoom(everything)(r); r.Fields = fields })
			if err != nil || !strings.Contains(words(again.Body), "<#501>, read by") {
				t.Fatalf("%v, %s", err, words(again.Body))
			}
			button(t, again.Body, "announce.confirm")
		})
	}
}

// Whoever decides about an announcement reads its words.
func TestTheLogShowsAnAnnouncementsWords(t *testing.T) {
	s := newMeetingStore()
	s.log = []coalition.Delivery{{
		ID: 100, Kind: coalition.Announcement, Channel: 31, Due: noon, State: coalition.Failed, LastError: "wider",
		Params: paramsOf(t, coalition.NewAnnouncement{Text: "Coffee @everyone"}),
	}}
	reply, err := ask(t, meetingTable(s), organiser, "announce.pick", func(r *Request) { r.Values = []string{"2s"} })
	if shown := words(reply.Body); err != nil || !strings.Contains(shown, "Coffee @\u200beveryone") || !strings.Contains(shown, "is read by more people than when it was confirmed") {
		t.Errorf("%v, %s", err, shown)
	}
	if got := message.Why(locale.Printer{}, "Discord: *no*", 100); got != `Discord: \*no\*` {
		t.Errorf("Discord's own answer is shown as %q", got)
	}
}
