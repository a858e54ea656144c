package coalition

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// silenceAt is a procedure that runs from noon until two days later.
func silenceAt() Silence {
	return Silence{ID: 1, Code: "K7QM", Text: "words", Posted: noon, Circulated: noon, Set: noon.AddDate(0, 0, 2), Until: noon.AddDate(0, 0, 2)}
}

func TestWhereASilenceProcedureStands(t *testing.T) {
	s := silenceAt()
	broken, adopted, replaced, both, unposted, inTime, late := s, s, s, s, s, s, s
	unposted.Posted, inTime.Posted, late.Posted = time.Time{}, s.Until.Add(-time.Millisecond), s.Until
	broken.Breaks = []Break{{Delegation: 1, At: s.Until.Add(-time.Second), Reason: "no"}}
	adopted.Adopted = s.Until.Add(time.Hour)
	replaced.Later = "P9CX"
	both.Later, both.Breaks = "P9CX", broken.Breaks
	before, after := s.Until.Add(-time.Nanosecond), s.Until.Add(SilenceSettles)
	for _, test := range []struct {
		name      string
		s         Silence
		now       time.Time
		state     SilenceState
		breakable string // the code for a break that is made at now
		adoptable string
	}{
		{"at its beginning", s, noon, SilenceOpen, "", "silence_runs"},
		{"in the last moment", s, before, SilenceOpen, "", "silence_runs"},
		{"at the hour", s, s.Until, SilenceEnded, "silence_over", "silence_runs"},
		{"once it is settled", s, after, SilenceEnded, "silence_over", ""},
		{"a year later", s, after.AddDate(1, 0, 0), SilenceEnded, "silence_over", ""},
		{"broken, before the hour", broken, before, SilenceBroken, "", "silence_broken"},
		{"broken, after it", broken, after, SilenceBroken, "silence_over", "silence_broken"},
		{"adopted", adopted, after.AddDate(0, 0, 1), SilenceAdopted, "silence_adopted", ""},
		{"replaced before the hour", replaced, noon, SilenceReplaced, "silence_replaced", "silence_replaced"},
		{"replaced after it", replaced, after, SilenceReplaced, "silence_replaced", "silence_replaced"},
		{"not posted yet", unposted, before, SilenceOpen, "", "silence_runs"},
		{"never posted", unposted, after, SilenceMissed, "silence_over", "silence_unposted"},
		{"posted at the hour", late, after, SilenceMissed, "silence_over", "silence_unposted"},
		{"posted just before it", inTime, after, SilenceEnded, "silence_over", ""},
		{"broken, then replaced", both, after, SilenceBroken, "silence_replaced", "silence_broken"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.s.State(test.now); got != test.state {
				t.Errorf("it is %s, want %s", got, test.state)
			}
			if err := test.s.Breakable(test.now); CodeOf(err) != test.breakable {
				t.Errorf("a break comes to %v, want %q", err, test.breakable)
			}
			if err := test.s.Adoptable(test.now, test.now, time.Time{}); CodeOf(err) != test.adoptable {
				t.Errorf("an adoption comes to %v, want %q", err, test.adoptable)
			}
		})
	}
	if err := s.Adoptable(after.AddDate(0, 0, 1), before, time.Time{}); CodeOf(err) != "silence_runs" {
		t.Errorf("adoptable although the bot was not heard of since the hour: %v", err)
	}
	mended := before.Add(BreakMends + SilenceSettles)
	for at, want := range map[time.Time]string{after: "silence_mends", mended.Add(-time.Nanosecond): "silence_mends", mended: ""} {
		if err := s.Adoptable(at, at, before); CodeOf(err) != want {
			t.Errorf("at %v, with a break that can be mended: %v, want %q", at, err, want)
		}
	}
	if err := broken.Adoptable(after, after, before); CodeOf(err) != "silence_broken" {
		t.Errorf("with a break, and one that can be mended: %v", err)
	}
}

func TestRemindersOfASilenceProcedure(t *testing.T) {
	s := silenceAt()
	for _, test := range []struct {
		now  time.Time
		want int
	}{{noon, 2}, {s.Until.Add(-24 * time.Hour), 1}, {s.Until.Add(-time.Hour), 0}} {
		if got := s.Reminders(test.now); len(got) != test.want {
			t.Errorf("at %v: %v", test.now, got)
		}
	}
}

func TestUnheardAreThoseNobodyActsFor(t *testing.T) {
	got := Unheard([]Delegation{{ID: 1, Code: "PL"}, {ID: 2, Code: "FR", Active: true}, {ID: 3, Code: "DE"}, {ID: 4, Code: "AT", Removed: true}})
	if len(got) != 2 || got[0].Code != "DE" || got[1].Code != "PL" {
		t.Errorf("got %+v", got)
	}
}

func TestADeadlineMovesByOutages(t *testing.T) {
	until := noon.AddDate(0, 0, 2)
	at := func(before, after time.Duration) Outage { return Outage{until.Add(before), until.Add(after)} }
	for _, test := range []struct {
		name    string
		outages []Outage
		want    time.Duration // that it moves by
	}{
		{"none", nil, 0},
		{"long before", []Outage{at(-20*time.Hour, -10*time.Hour)}, 0},
		{"up to the last hour", []Outage{at(-2*time.Hour, -time.Hour)}, 0},
		{"into the last hour", []Outage{at(-2*time.Hour, -59*time.Minute)}, 2*time.Hour + time.Minute},
		{"within it", []Outage{at(-40*time.Minute, -10*time.Minute)}, 90 * time.Minute},
		{"over the hour", []Outage{at(-30*time.Minute, 2*time.Hour)}, 3*time.Hour + 30*time.Minute},
		{"after the hour", []Outage{at(0, time.Hour)}, 0},
		{"two within it", []Outage{at(-50*time.Minute, -40*time.Minute), at(-20*time.Minute, -10*time.Minute)}, 80 * time.Minute},
		{"one in the hour that another added", []Outage{at(-30*time.Minute, -20*time.Minute), at(30*time.Minute, 40*time.Minute)}, 140 * time.Minute},
		{"one since before it was circulated", []Outage{{noon.Add(-time.Hour), until.Add(-time.Minute)}}, 48*time.Hour - time.Minute + time.Hour},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Extended(noon, until, test.outages).Sub(until); got != test.want {
				t.Errorf("moved by %v, want %v", got, test.want)
			}
		})
	}
}

// Whatever the outages: the deadline never moves back, it moves if and only if one touches its last hour, then by more than an
// hour and by no more than all of them and an hour each, none touches the last hour before the moved one, and the order in
// which they are known changes nothing.
func TestADeadlineMovesByOutagesAlways(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		until := noon.Add(time.Duration(rapid.IntRange(1, 100).Draw(t, "hours")) * time.Hour)
		var outages []Outage
		from := noon.Add(-5 * time.Hour)
		for range rapid.IntRange(0, 12).Draw(t, "outages") {
			from = from.Add(time.Duration(rapid.IntRange(1, 900).Draw(t, "gap")) * time.Minute)
			long := time.Duration(rapid.IntRange(1, 300).Draw(t, "long")) * time.Minute
			outages = append(outages, Outage{from, from.Add(long)})
			from = from.Add(long)
		}
		moved := Extended(noon, until, outages)
		if moved.Before(until) {
			t.Fatalf("moved back to %v", moved)
		}
		if shuffled := Extended(noon, until, rapid.Permutation(outages).Draw(t, "order")); !shuffled.Equal(moved) {
			t.Fatalf("in another order %v", shuffled)
		}
		touches := func(o Outage, deadline time.Time) bool {
			return o.Ended.After(noon) && o.Began.Before(deadline) && o.Ended.After(deadline.Add(-time.Hour))
		}
		var all time.Duration
		moves := false
		for _, o := range outages {
			all += o.Ended.Sub(o.Began) + time.Hour
			moves = moves || touches(o, until)
			if touches(o, moved) {
				t.Fatalf("%v still touches the last hour before %v", o, moved)
			}
		}
		if by := moved.Sub(until); moves != (by > time.Hour) || by > all {
			t.Fatalf("moved by %v, with outages of %v and an hour each", by, all)
		}
		if again := Extended(noon, until, append(outages, Outage{moved, moved.Add(time.Hour)})); !again.Equal(moved) {
			t.Fatalf("an outage after the deadline moves it to %v", again)
		}
	})
}
