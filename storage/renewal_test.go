package storage

import (
	"fmt"
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

// asked returns the questions whether pledges are renewed that stand in the ledger: state, day and hour, in order.
func (b board) asked(t *testing.T) []string {
	t.Helper()
	rows, err := b.pool.Query(t.Context(), `
		SELECT state || ' ' || (params->'By'->>'Day') || ' ' || to_char(due_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') || CASE WHEN key IS NULL THEN '' ELSE ' once' END
		FROM deliveries WHERE coalition_id = $1 AND kind = 'renewal' ORDER BY planned_version`, b.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			t.Fatal(err)
		}
		out = append(out, line)
	}
	return out
}

func TestDelegatesAreAskedOnceForEachDay(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	wantAsked := func(when string, want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, b.asked(t)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", when, diff)
		}
	}
	interaction := coalition.Snowflake(60)
	revise := func(code string, change func(*coalition.Terms)) {
		t.Helper()
		interaction++
		_, err := b.RevisePledge(t.Context(), b.act(t, interaction, noon), code, false, func(terms coalition.Terms) (coalition.Terms, error) {
			change(&terms)
			return terms, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	today := b.c.Today(noon)
	p := b.soldiers(5)
	p.RenewBy = today.AddDays(30)
	code := b.log(t, 50, p).Code
	wantAsked("without a channel")

	a := b.act(t, 51, noon)
	if _, err := b.SetChannel(t.Context(), a, coalition.PledgePosts, 700, coalition.Members); err != nil {
		t.Fatal(err)
	}
	first := "planned " + day(p.RenewBy) + " " + hour(b.c.AskAt(p.Terms)) + " once"
	wantAsked("with its first channel", first)
	revise(code, func(t *coalition.Terms) { t.Note = "another" })
	wantAsked("after a change of something else", first)

	cancelled := "cancelled " + day(p.RenewBy) + " " + hour(b.c.AskAt(p.Terms))
	p.RenewBy = today.AddDays(3)
	revise(code, func(t *coalition.Terms) { t.RenewBy = p.RenewBy })
	soon := day(p.RenewBy) + " " + hour(noon) + " once"
	wantAsked("a day so near is asked about at once", cancelled, "planned "+soon)
	if _, err := b.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'sent' WHERE kind = 'renewal' AND state = 'planned'`); err != nil {
		t.Fatal(err)
	}
	far := today.AddDays(60)
	revise(code, func(t *coalition.Terms) { t.RenewBy = far })
	revise(code, func(t *coalition.Terms) { t.RenewBy = p.RenewBy })
	farDue := b.c.AskAt(coalition.Terms{RenewBy: far})
	wantAsked("the same day is not asked about again", cancelled, "sent "+soon, "cancelled "+day(far)+" "+hour(farDue))

	revise(code, func(t *coalition.Terms) { t.RenewBy = far })
	if _, err := b.WithdrawPledge(t.Context(), b.act(t, 90, noon), code); err != nil {
		t.Fatal(err)
	}
	wantAsked("withdrawn", cancelled, "sent "+soon, "cancelled "+day(far)+" "+hour(farDue), "cancelled "+day(far)+" "+hour(farDue))
}

func day(d coalition.Date) string { return fmt.Sprint(d.Day) }
func hour(t time.Time) string     { return t.UTC().Format("01-02 15:04") }

// TestAQuestionThatWasNotShownIsPutAgain: what nobody in the channel could see when it was due is asked once they can.
func TestAQuestionThatWasNotShownIsPutAgain(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	if _, err := b.SetChannel(t.Context(), b.act(t, 51, noon), coalition.PledgePosts, 700, coalition.Members); err != nil {
		t.Fatal(err)
	}
	p := b.soldiers(5)
	p.RenewBy, p.Release = b.c.Today(noon).AddDays(2), coalition.Organisers
	code := b.log(t, 50, p).Code
	if _, err := b.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'cancelled' WHERE kind = 'renewal'`); err != nil {
		t.Fatal(err)
	}
	_, err := b.RevisePledge(t.Context(), b.act(t, 52, noon), code, false, func(terms coalition.Terms) (coalition.Terms, error) {
		terms.Release = coalition.Members
		return terms, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	stands := day(p.RenewBy) + " " + hour(noon)
	if diff := cmp.Diff([]string{"cancelled " + stands, "planned " + stands + " once"}, b.asked(t)); diff != "" {
		t.Error(diff)
	}
}

// TestWhatTheHourHasMadeStaleIsEdited claims a posted message once what it says stops being so.
func TestWhatTheHourHasMadeStaleIsEdited(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	_, err := b.pool.Exec(t.Context(), `
		INSERT INTO deliveries (id, coalition_id, kind, channel_id, due_at, state, planned_version, shown_version, message_id, stale_at)
		VALUES (1, $1, 'pledge', 5, $2, 'sent', 1, 1, 9, $2), (2, $1, 'pledge', 5, $2, 'sent', 1, 1, 9, NULL)`, b.c.ID, noon)
	if err != nil {
		t.Fatal(err)
	}
	claim := func(now time.Time, want int) []coalition.Claim {
		t.Helper()
		all, err := b.ClaimEdits(t.Context(), "a", now, time.Minute, 9)
		if err != nil || len(all) != want {
			t.Fatalf("at %s: %d claims, %v; want %d", now, len(all), err, want)
		}
		return all
	}
	claim(noon.Add(-time.Second), 0)
	stale := claim(noon, 1)[0]
	if _, err := b.EditShown(t.Context(), stale, coalition.Shown{Version: 1, Body: []byte(`{}`), Until: noon.Add(time.Hour)}); err != nil {
		t.Fatal(err)
	}
	claim(noon, 0)
	stale = claim(noon.Add(time.Hour), 1)[0]
	if _, err := b.EditShown(t.Context(), stale, coalition.Shown{Version: 1, Body: []byte(`{}`)}); err != nil {
		t.Fatal(err)
	}
	claim(noon.AddDate(1, 0, 0), 0)
}
