package coalition

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func renewBy(p Pledge, d Date) Pledge {
	p.Current.RenewBy, p.Shown.RenewBy = d, d
	return p
}

func march(d int) Date { return Date{2026, time.March, d} }

func TestRenewalIsNearForAWeek(t *testing.T) {
	t.Parallel()
	for day, want := range map[Date]Renewal{
		{}: RenewalLater, march(10): RenewalLater, march(11): RenewalLater,
		march(9): RenewalNear, march(3): RenewalNear, march(2): RenewalNear, march(1): RenewalPassed, {2025, time.December, 31}: RenewalPassed,
	} {
		if got := (Terms{RenewBy: day}).Renewal(march(2)); got != want {
			t.Errorf("by %s, on 2 March, it is %q, want %q", day, got, want)
		}
	}
}

// TestLapsedPledgesCountNowhere looks at a pledge just before and just after its grace is over, in Paris, where it was by
// summer time that night.
func TestLapsedPledgesCountNowhere(t *testing.T) {
	t.Parallel()
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	l := ledger(
		delivered(renewBy(pledge(1, 1, Exactly(n(1000)), Committed, Members), march(20)), 300),
		unnamed(renewBy(pledge(2, 1, Exactly(n(40)), Offered, Members), march(20))),
		onlyIf(pledge(3, 2, Exactly(n(7)), Committed, Members), others(1000)),
		withdrawn(renewBy(pledge(4, 2, Exactly(n(90)), Committed, Members), march(20))),
		pledge(5, 3, Exactly(n(2)), Committed, Members),
	)
	l.Coalition.Zone = paris
	over := time.Date(2026, time.March, 30, 22, 0, 0, 0, time.UTC) // 31 March 0:00 in Paris, two hours before UTC
	for _, test := range []struct {
		grace int
		now   time.Time
		want  string
		exit  Exit
	}{
		{0, over.AddDate(3, 0, 0), "0 | 40 | 1009", Live},
		{10, over.Add(-time.Second), "0 | 40 | 1009", Live},
		{10, over, "0 | 0 | 2", Lapsed},
		{11, over, "0 | 40 | 1009", Live},
	} {
		l.Coalition.Grace = test.grace
		for _, level := range []Release{Members, Organisers} {
			v := l.For(Audience{Level: level}, test.now)
			if got := text(v.Totals(Question{Now: test.now}).Totals[0].Columns); got != test.want {
				t.Errorf("%d days of grace, at %s, %s read %s, want %s", test.grace, test.now, level, got, test.want)
			}
			if s, _ := v.Find("B"); s.Shown.Exit != test.exit || s.Current.Exit != test.exit {
				t.Errorf("%d days of grace, at %s, it is %q and %q, want %q", test.grace, test.now, s.Shown.Exit, s.Current.Exit, test.exit)
			}
			if s, _ := v.Find("E"); s.Shown.Exit != Withdrawn {
				t.Errorf("what was withdrawn is %q", s.Shown.Exit)
			}
		}
		if err := l.Pledges[0].Open(l.Coalition, test.now); (err == nil) != (test.exit == Live) || err != nil && CodeOf(err) != "pledge_exited" {
			t.Errorf("%d days of grace, at %s: %v", test.grace, test.now, err)
		}
		if l.Pledges[0].Current.Exit != Live {
			t.Fatal("looking at a pledge changed it")
		}
	}
}

// TestPledgesLapseWhenTheyAreSaidTo holds what a card says against what is counted, in zones whose clocks change at midnight.
func TestPledgesLapseWhenTheyAreSaidTo(t *testing.T) {
	t.Parallel()
	var zones []*time.Location
	for _, name := range []string{"UTC", "Europe/Paris", "America/Havana", "Africa/Cairo", "America/Santiago", "Pacific/Apia"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		zones = append(zones, zone)
	}
	rapid.Check(t, func(t *rapid.T) {
		c := Coalition{Zone: rapid.SampledFrom(zones).Draw(t, "zone"), Grace: rapid.IntRange(0, 30).Draw(t, "grace")}
		day := march(1).AddDays(rapid.IntRange(0, 400).Draw(t, "day"))
		p := renewBy(pledge(1, 1, Exactly(n(1)), Offered, Members), day)
		at := c.LapsesAt(p.Current.Terms)
		if c.Grace == 0 {
			if !at.IsZero() || c.Lapse(p, noon.AddDate(9, 0, 0)).Current.Exit != Live {
				t.Fatalf("without grace it lapses at %s", at)
			}
			return
		}
		if got := c.Lapse(p, at.Add(-time.Second)).Current.Exit; got != Live {
			t.Errorf("by %s, %d days of grace, %s: %q before %s", day, c.Grace, c.Zone, got, at)
		}
		for _, after := range []time.Duration{0, time.Hour, 26 * time.Hour} {
			if got := c.Lapse(p, at.Add(after)).Current.Exit; got != Lapsed {
				t.Errorf("by %s, %d days of grace, %s: %q %s after %s", day, c.Grace, c.Zone, got, after, at)
			}
		}
	})
}

func TestDelegatesAreAskedAWeekBefore(t *testing.T) {
	t.Parallel()
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	c := Coalition{Zone: paris, Grace: 2}
	at := func(day, hour int) time.Time { return time.Date(2026, time.March, day, hour, 0, 0, 0, paris) }
	r := Revision{Terms: Terms{RenewBy: march(30)}, At: at(1, 20)}
	if got := c.AskAt(r.Terms); !got.Equal(at(23, 9)) {
		t.Errorf("asked at %s", got)
	}
	if got := c.AskAt(Terms{}); !got.IsZero() {
		t.Errorf("what stands for good is asked about at %s", got)
	}
	for now, want := range map[time.Time]time.Time{
		at(2, 0): at(23, 0), at(23, 0): at(31, 0), at(30, 23): at(31, 0), at(31, 0): at(33, 0), at(33, 0): {},
	} {
		if got := c.RenewalTurn(r, now); !got.Equal(want) {
			t.Errorf("at %s it turns at %s, want %s", now, got, want)
		}
	}
	if got := c.RenewUntil(r, at(25, 0)); got != march(25).AddDays(29) {
		t.Errorf("29 days at first, and then until %s", got)
	}
	r.At = at(29, 0)
	if got := c.RenewUntil(r, at(30, 0)); got != march(30).AddDays(14) {
		t.Errorf("said a day before, and then until %s", got)
	}
	r.Exit = Withdrawn
	if got := c.RenewalTurn(r, at(2, 0)); !got.IsZero() {
		t.Errorf("what is withdrawn turns at %s", got)
	}
}

// TestCardsTurnWhenTheySay: between the instants that RenewalTurn names, nothing that a card says of its renewal changes.
func TestCardsTurnWhenTheySay(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		c := Coalition{Zone: time.UTC, Grace: rapid.IntRange(0, 9).Draw(t, "grace")}
		p := renewBy(pledge(1, 1, Exactly(n(1)), Offered, Members), march(1).AddDays(rapid.IntRange(0, 40).Draw(t, "day")))
		says := func(now time.Time) any {
			r := c.Lapse(p, now).Current
			if r.Exit != Live {
				return r.Exit
			}
			return r.Renewal(c.Today(now))
		}
		now := noon.AddDate(0, 0, rapid.IntRange(-60, 60).Draw(t, "now"))
		turn := c.RenewalTurn(c.Lapse(p, now).Current, now)
		for hours := range 24 * 60 {
			later := now.Add(time.Duration(hours) * time.Hour)
			if !turn.IsZero() && !later.Before(turn) {
				return
			}
			if says(later) != says(now) {
				t.Fatalf("by %s, grace %d: at %s it says %v, at %s %v, and turns at %s", p.Current.RenewBy, c.Grace, now, says(now), later, says(later), turn)
			}
		}
	})
}
