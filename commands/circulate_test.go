package commands

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"muster/coalition"
	"muster/message"
)

func (s *meetingStore) Silence(_ context.Context, _ coalition.ID, code string) (coalition.Silence, error) {
	for _, each := range s.silences {
		if strings.EqualFold(each.Code, code) {
			return each, nil
		}
	}
	return coalition.Silence{}, coalition.Wrong("silence_unknown", "Typed", code)
}

func (s *meetingStore) SilenceByID(_ context.Context, _ coalition.ID, id coalition.SilenceID) (coalition.Silence, error) {
	return s.silences[id-1], nil
}

func (s *meetingStore) Circulate(_ context.Context, a coalition.Act, n coalition.NewSilence) (coalition.Circulated, error) {
	s.acts, s.silences = append(s.acts, a), append(s.silences, coalition.Silence{Code: "NEWS", Text: n.Text, Channel: n.Channel, Until: n.Until, Former: n.Former})
	return coalition.Circulated{Code: "NEWS", Channel: n.Channel, Same: len(s.acts) > 1}, s.fails
}

func (s *meetingStore) BreakSilence(_ context.Context, a coalition.Act, _ string, b coalition.Break) (bool, error) {
	s.acts, s.broken = append(s.acts, a), append(s.broken, b)
	return len(s.broken) > 1, s.fails
}

func (s *meetingStore) AdoptText(_ context.Context, a coalition.Act, _ string) (bool, error) {
	s.acts = append(s.acts, a)
	s.adopted++
	return s.adopted > 1, s.fails
}

func (s *meetingStore) SettleSilence(context.Context, coalition.ID, coalition.SilenceID, time.Time) (coalition.SilenceState, error) {
	return s.settled, s.fails
}

// underSilence is a text that runs until a day after noon.
func underSilence() coalition.Silence {
	return coalition.Silence{ID: 1, Code: "K7QM", Text: "We **agree** @everyone", Channel: 501, Circulated: noon.AddDate(0, 0, -1), Posted: noon.AddDate(0, 0, -1), Set: noon.AddDate(0, 0, 1), Until: noon.AddDate(0, 0, 1)}
}

func TestATextIsShownBeforeItIsCirculated(t *testing.T) {
	s := newMeetingStore()
	s.ledger.Delegations[0].Active = true
	reply, err := ask(t, meetingTable(s), organiser, "summary circulate", inRoom(everything, "text", " We **agree** @everyone ", "until", "tomorrow 15:00"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"NOT SAVED YET", `We \*\*agree\*\* @` + "\u200beveryone", "<#501>, read by delegates and organisers", "<t:1774105200:F>", "Nobody acts for one delegation", "Germany"} {
		if !strings.Contains(words(reply.Body), want) {
			t.Errorf("%q is not in %s", want, words(reply.Body))
		}
	}
	if reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "summary.circulated"), inRoom(everything)); err != nil || !strings.Contains(words(reply.Body), "**NEWS** is being posted in <#501>") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
	if len(s.silences) != 1 || s.silences[0].Text != "We **agree** @everyone" || s.acts[0].Draft != "d" {
		t.Errorf("circulated %+v", s.silences)
	}
	for _, test := range []struct {
		options []string
		want    string
	}{
		{[]string{"text", "", "until", "tomorrow 15:00"}, "needs a text"},
		{[]string{"text", strings.Repeat("x", 2001), "until", "tomorrow 15:00"}, "2,001 characters"},
		{[]string{"text", "words", "until", "30 February 15:00"}, "no such day"},
		{[]string{"text", "words", "until", "tomorrow 15:00", "replaces", "ZZZZ"}, "There is no text ZZZZ"},
	} {
		reply, err := ask(t, meetingTable(s), organiser, "summary circulate", inRoom(everything, test.options...))
		if err != nil || !strings.Contains(words(reply.Body), test.want) {
			t.Errorf("%.40q: %v, %s", test.options, err, words(reply.Body))
			continue
		}
		if form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "summary.recirculate"), nil); err != nil || form.Modal.Fields[0].Value != strings.TrimSpace(test.options[1]) {
			t.Errorf("the form: %v", err)
		}
	}
}

// A text does not take the place of one whose readers could not read it.
func TestATextIsReplacedWhereItsReadersAre(t *testing.T) {
	s := newMeetingStore()
	former := underSilence()
	former.Channel = 501
	s.silences = []coalition.Silence{former}
	for level, want := range map[coalition.Release]string{coalition.Organisers: "Circulate that where they can", coalition.Members: "NOT SAVED YET"} {
		reply, err := ask(t, meetingTable(s), organiser, "summary circulate", func(r *Request) {
			inRoom(everything, "text", "words", "until", "tomorrow 15:00", "replaces", "K7QM", "channel", "502")(r)
			r.Coalition.Channels.Audiences[501], r.Coalition.Channels.Audiences[502] = coalition.Members, level
		})
		if err != nil || !strings.Contains(words(reply.Body), want) {
			t.Errorf("for %s: %v, %s", level, err, words(reply.Body))
		}
		if level != coalition.Members {
			continue
		}
		// Whoever reads there is looked at again when it is confirmed.
		reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "summary.circulated"), func(r *Request) {
			inRoom(everything)(r)
			r.Coalition.Channels.Audiences[501], r.Coalition.Channels.Audiences[502] = coalition.Members, coalition.Organisers
		})
		if err != nil || !strings.Contains(words(reply.Body), "Circulate that where they can") || len(s.silences) > 1 {
			t.Errorf("confirmed before fewer: %v, %s", err, words(reply.Body))
		}
		button(t, reply.Body, "summary.recirculate")
	}
}

// Who broke silence, why and how often is shown to organisers alone.
func TestOnlyOrganisersSeeWhoBrokeSilence(t *testing.T) {
	s := newMeetingStore()
	text := underSilence()
	text.Breaks = []coalition.Break{{Delegation: 2, At: noon, Reason: "too *far*"}}
	s.silences = []coalition.Silence{text}
	for _, who := range []coalition.Caller{organiser, french, german, observer} {
		reply, err := ask(t, meetingTable(s), who, "summary.silence K7QM", nil)
		if err != nil {
			t.Fatal(err)
		}
		shown := words(reply.Body)
		if tells := strings.Contains(shown, "Germany") && strings.Contains(shown, `too \*far\*`); tells != who.Organiser {
			t.Errorf("%+v reads %s", who, shown)
		}
		if !strings.Contains(shown, "Silence was broken") {
			t.Errorf("%+v does not read that it was broken: %s", who, shown)
		}
	}
	for _, level := range coalition.Releases {
		params, _ := json.Marshal(coalition.SilenceParams{Silence: 1})
		for _, b := range render(t, meetingTable(s), coalition.SilenceText, level, coalition.Delivery{Params: params}) {
			if tells := strings.Contains(words(b), "too"); tells != (level == coalition.Organisers) {
				t.Errorf("a channel of %s shows %s", level, words(b))
			}
			button(t, b, "summary.break")
		}
	}
}

// A text is for those who may read its channel. To others it is as if there were none.
func TestATextIsForTheReadersOfItsChannel(t *testing.T) {
	s := newMeetingStore()
	s.silences = []coalition.Silence{underSilence()}
	for _, part := range []string{"summary.silence", "summary.break", "summary.broken"} {
		var codes []string
		for _, who := range []coalition.Caller{observer, french} {
			for _, code := range []string{"K7QM", "ZZZZ"} {
				_, err := ask(t, meetingTable(s), who, part+" "+code, func(r *Request) { inRoom(everything)(r); r.Fields = map[string]string{"reason": "no"} })
				codes = append(codes, coalition.CodeOf(err))
			}
		}
		if want := "silence_unknown"; codes[0] != codes[1] || part == "summary.silence" && codes[0] != want || codes[2] != "" || codes[3] != want {
			t.Errorf("%s comes to %q", part, codes)
		}
	}
}

func TestBreakingSilenceAsksForAReason(t *testing.T) {
	s := newMeetingStore()
	s.silences = []coalition.Silence{underSilence()}
	form, err := ask(t, meetingTable(s), french, "summary.break K7QM", nil)
	if err != nil || len(form.Modal.Fields) != 1 {
		t.Fatalf("%+v, %v", form.Modal, err)
	}
	reason := func(fields ...string) func(*Request) {
		return func(r *Request) {
			r.Interaction, r.Fields = coalition.Snowflake(9<<22), map[string]string{}
			for i := 0; i < len(fields); i += 2 {
				r.Fields[fields[i]] = fields[i+1]
			}
		}
	}
	for _, want := range []string{"Silence is broken", "had already broken silence"} {
		reply, err := ask(t, meetingTable(s), french, "summary.broken K7QM", reason("reason", " too far "))
		if err != nil || !strings.Contains(words(reply.Body), want) {
			t.Errorf("%v, %s", err, words(reply.Body))
		}
	}
	if b := s.broken[0]; b.Delegation != 1 || b.Reason != "too far" || !b.At.Equal(coalition.Snowflake(9<<22).Time()) || s.acts[0].OnBehalfOf != 1 {
		t.Errorf("broken %+v by %+v", b, s.acts[0])
	}
	if form, err = ask(t, meetingTable(s), both, "summary.break K7QM", nil); err != nil || len(form.Modal.Fields) != 2 {
		t.Fatalf("for two: %+v, %v", form.Modal, err)
	}
	if _, err := ask(t, meetingTable(s), both, "summary.broken K7QM", reason("reason", "no", "delegation", "Germany")); err != nil || s.broken[2].Delegation != 2 {
		t.Errorf("for the second of two: %+v, %v", s.broken, err)
	}
	for _, test := range []struct {
		who  coalition.Caller
		with func(*Request)
		says string
	}{
		{french, reason("reason", " "), "Say why"},
		{french, reason("reason", strings.Repeat("x", 501)), "501 characters"},
		{both, reason("reason", "no", "delegation", "Italy"), "Italy"},
	} {
		said := len(s.broken)
		reply, err := ask(t, meetingTable(s), test.who, "summary.broken K7QM", test.with)
		if err != nil || !strings.Contains(words(reply.Body), test.says) || len(s.broken) != said {
			t.Errorf("%v, %s, want %q and nothing saved", err, words(reply.Body), test.says)
			continue
		}
		// Fixed later, it counts by when it was first sent, with what was typed.
		form, err := ask(t, meetingTable(s), test.who, button(t, reply.Body, "summary.rebreak"), nil)
		var sent Request
		if test.with(&sent); err != nil || form.Modal.Fields[0].Value != sent.Fields["reason"] {
			t.Fatalf("%+v, %v", form.Modal, err)
		}
		part, args := message.ParseID(form.Modal.CustomID)
		reply, err = ask(t, meetingTable(s), test.who, part, func(r *Request) {
			reason("reason", "not asked yet", "delegation", "Germany")(r)
			r.Args, r.Interaction = args[1:], coalition.Snowflake(99<<22)
		})
		if err != nil || len(s.broken) != said+1 || !s.broken[said].At.Equal(coalition.Snowflake(9<<22).Time()) {
			t.Errorf("fixed: %v, %s, %+v", err, words(reply.Body), s.broken[said:])
		}
	}
	// Long after, or for another text, it counts by when it is sent again.
	other := underSilence()
	other.Code = "P9CX"
	s.silences = append(s.silences, other)
	first := coalition.Snowflake(9 << 22)
	for _, test := range []struct {
		code string
		late time.Duration
		want time.Duration // after the first time
	}{
		{"K7QM", coalition.BreakMends, 0},
		{"K7QM", coalition.BreakMends + time.Millisecond, coalition.BreakMends + time.Millisecond},
		{"P9CX", time.Second, time.Second},
	} {
		if _, err := ask(t, meetingTable(s), french, "summary.broken K7QM", reason("reason", " ")); err != nil {
			t.Fatal(err)
		}
		_, err := ask(t, meetingTable(s), french, "summary.broken "+test.code+" d", func(r *Request) {
			reason("reason", "not asked yet")(r)
			r.Interaction += coalition.Snowflake(test.late.Milliseconds() << 22)
		})
		if at := s.broken[len(s.broken)-1].At; err != nil || at.Sub(first.Time()) != test.want {
			t.Errorf("%s after %v: %v, counts %v after the first time, want %v", test.code, test.late, err, at.Sub(first.Time()), test.want)
		}
	}
	if _, err := ask(t, meetingTable(s), organiser, "summary.broken K7QM", reason("reason", "no")); coalition.CodeOf(err) != "silence_delegates" {
		t.Errorf("an organiser without a delegation: %v", err)
	}
	if _, err := ask(t, meetingTable(s), organiser, "summary.break K7QM", nil); coalition.CodeOf(err) != "silence_delegates" {
		t.Errorf("an organiser without a delegation: %v", err)
	}
}

func TestOrganisersAdoptAText(t *testing.T) {
	s := newMeetingStore()
	text := underSilence()
	text.Until = noon.Add(-time.Hour)
	s.silences = []coalition.Silence{text}
	reply, err := ask(t, meetingTable(s), organiser, "summary.silence K7QM", nil)
	if err != nil {
		t.Fatal(err)
	}
	adopt := button(t, reply.Body, "summary.adopt")
	for _, want := range []string{"is adopted", "was already adopted"} {
		if reply, err = ask(t, meetingTable(s), organiser, adopt, nil); err != nil || !strings.Contains(reply.Body.Content, want) {
			t.Errorf("%v, %s", err, words(reply.Body))
		}
	}
	if reply, err = ask(t, meetingTable(s), french, "summary.silence K7QM", nil); err != nil || len(reply.Body.Rows) != 0 {
		t.Errorf("a delegate has buttons: %v, %s", err, words(reply.Body))
	}
}

// What is said in the channel is said while it is so.
func TestNotesOnASilenceProcedure(t *testing.T) {
	open, ended, broken := underSilence(), underSilence(), underSilence()
	ended.Until, broken.Breaks = noon.Add(-time.Hour), []coalition.Break{{Delegation: 1}}
	missed := ended
	missed.Posted = noon
	for _, test := range []struct {
		says coalition.SilenceWord
		s    coalition.Silence
		want string // "" says nothing
	}{
		{coalition.SaysReminder, open, "Silence can be broken until"},
		{coalition.SaysReminder, broken, ""},
		{coalition.SaysReminder, ended, ""},
		{coalition.SaysMoved, open, "Muster was out of reach"},
		{coalition.SaysEnded, ended, "once an organiser says so"},
		{coalition.SaysEnded, broken, ""},
		{coalition.SaysEnded, missed, ""},
		{coalition.SaysBroken, broken, "Silence was broken"},
		{coalition.SaysAdopted, ended, "is adopted"},
	} {
		s := newMeetingStore()
		s.ledger.Delegations[0].Role = 70
		s.silences = []coalition.Silence{test.s}
		params, _ := json.Marshal(coalition.SilenceParams{Silence: 1, Says: test.says})
		bodies := render(t, meetingTable(s), coalition.SilenceNote, coalition.Members, coalition.Delivery{Params: params})
		if (len(bodies) > 0) != (test.want != "") || len(bodies) > 0 && !strings.Contains(words(bodies[0]), test.want) {
			t.Errorf("%s: %+v", test.says, bodies)
		}
		if pings := len(bodies) > 0 && len(bodies[0].Pings.Roles) > 0; pings != (test.want != "" && test.says != coalition.SaysEnded) {
			t.Errorf("%s: pings %v", test.says, pings)
		}
	}
	s := newMeetingStore()
	s.silences = []coalition.Silence{ended}
	for _, s.settled = range []coalition.SilenceState{coalition.SilenceOpen, coalition.SilenceBroken, coalition.SilenceEnded, coalition.SilenceMissed, coalition.SilenceReplaced} {
		for says, want := range map[coalition.SilenceWord]bool{
			"": s.settled != coalition.SilenceMissed, coalition.SaysEnded: s.settled == coalition.SilenceEnded, coalition.SaysReminder: true,
		} {
			kind := coalition.SilenceNote
			if says == "" {
				kind = coalition.SilenceText
			}
			post, _ := meetingTable(s).Post(kind)
			params, _ := json.Marshal(coalition.SilenceParams{Silence: 1, Says: says})
			if wanted, err := post.Before(t.Context(), PostRequest{Now: noon, Coalition: testCoalition(), Delivery: coalition.Delivery{Params: params}}); err != nil || wanted != want {
				t.Errorf("%q, settled as %s: wanted %v, %v", says, s.settled, wanted, err)
			}
		}
	}
}

// A text that was not in its channel before its hour says so, and offers nothing to adopt.
func TestATextThatMissedItsHourSaysSo(t *testing.T) {
	s := newMeetingStore()
	text := underSilence()
	text.Until, text.Posted = noon.Add(-time.Hour), noon
	s.silences = []coalition.Silence{text}
	for _, who := range []coalition.Caller{organiser, french} {
		reply, err := ask(t, meetingTable(s), who, "summary.silence K7QM", nil)
		if err != nil || !strings.Contains(words(reply.Body), "must be circulated anew") || strings.Contains(words(reply.Body), "in silence.") || len(reply.Body.Rows) != 0 {
			t.Errorf("%v, %s", err, words(reply.Body))
		}
	}
}
