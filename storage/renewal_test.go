package storage

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"muster/coalition"
)

// graced gives the board's coalition days of grace.
func (b *board) graced(t *testing.T, days int) {
	t.Helper()
	a := b.act(t, 0, noon)
	a.Kind = "coalition settings"
	c, err := b.ChangeSettings(t.Context(), a, func(c *coalition.Coalition) { c.Grace = days })
	if err != nil || c.Grace != days {
		t.Fatalf("%d days of grace, %v", c.Grace, err)
	}
	b.c = c
}

func TestRenewByIsKeptPerRevision(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	p := b.soldiers(5)
	p.RenewBy = coalition.Date{Year: 2026, Month: 4, Day: 1}
	code := b.log(t, 50, p).Code
	_, err := b.RevisePledge(t.Context(), b.act(t, 51, noon.Add(time.Hour)), code, false, func(terms coalition.Terms) (coalition.Terms, error) {
		terms.RenewBy = coalition.Date{}
		return terms, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	now, err := b.Pledge(t.Context(), b.c.ID, code)
	if err != nil {
		t.Fatal(err)
	}
	history, err := b.PledgeHistory(t.Context(), b.c.ID, now.ID)
	if err != nil || len(history) != 2 || history[0].RenewBy != p.RenewBy || history[1].RenewBy != (coalition.Date{}) || now.Current.RenewBy != (coalition.Date{}) {
		t.Errorf("%v: %+v", err, history)
	}
}

func TestGraceHasItsRevisions(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	b.graced(t, 14)
	b.graced(t, 14)
	b.graced(t, 0)
	var days []int
	rows, err := b.pool.Query(t.Context(), `SELECT coalesce(days, 0) FROM graces WHERE coalition_id = $1 ORDER BY version`, b.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		var n int
		if err := rows.Scan(&n); err != nil {
			t.Fatal(err)
		}
		days = append(days, n)
	}
	if diff := cmp.Diff([]int{14, 0}, days); diff != "" {
		t.Error(diff)
	}
}

// TestWhatHasLapsedIsNotLive tries all that storage does with live pledges on one that lapses.
func TestWhatHasLapsedIsNotLive(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	b.graced(t, 10)
	p := b.soldiers(5)
	p.RenewBy = coalition.Date{Year: 2026, Month: 4, Day: 1}
	code := b.log(t, 50, p).Code
	over := b.c.LapsesAt(p.Terms)
	before := over.Add(-time.Second)

	live := func(now time.Time, want int) {
		t.Helper()
		n, err := b.LivePledges(t.Context(), b.c, b.france.ID, now)
		if err != nil || n != want {
			t.Errorf("at %s %d are live, %v; want %d", now, n, err, want)
		}
	}
	live(before, 1)
	live(over, 0)

	choice := func(now time.Time, want coalition.Exit) {
		t.Helper()
		all, err := b.PledgeChoices(t.Context(), b.c, coalition.Audience{Level: coalition.Organisers}, now)
		if err != nil || all[0].Code != code || all[0].Exit != want {
			t.Errorf("at %s it is offered as %+v, %v", now, all, err)
		}
	}
	choice(before, coalition.Live)
	choice(over, coalition.Lapsed)

	_, err := b.RevisePledge(t.Context(), b.act(t, 51, over), code, false, func(terms coalition.Terms) (coalition.Terms, error) {
		terms.RenewBy = terms.RenewBy.AddDays(30)
		return terms, nil
	})
	wantCode(t, err, "pledge_exited")
	_, err = b.WithdrawPledge(t.Context(), b.act(t, 52, over), code)
	wantCode(t, err, "pledge_exited")

	like := b.soldiers(7)
	_, err = b.LogPledge(t.Context(), b.act(t, 53, before), like)
	wantCode(t, err, "pledge_like")
	if _, err := b.LogPledge(t.Context(), b.act(t, 54, over), like); err != nil {
		t.Errorf("beside a lapsed one: %v", err)
	}

	// A delegation that leaves leaves nothing that another grace could bring back.
	codes, err := b.RemoveDelegation(t.Context(), b.act(t, 55, over), b.france.ID)
	if err != nil || len(codes) != 1 || codes[0] == code {
		t.Errorf("withdrawn: %v, %v", codes, err)
	}
	gone, err := b.Pledge(t.Context(), b.c.ID, code)
	if err != nil || gone.Current.Exit != coalition.Withdrawn {
		t.Errorf("the lapsed one is %q, %v", gone.Current.Exit, err)
	}
}
