package storage

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

const mailbox coalition.Snowflake = 9001

// chooses has somebody choose how they are reminded.
func chooses(t *testing.T, s *Store, c coalition.ID, user coalition.Snowflake, at time.Time, change func(*coalition.Reminding)) coalition.Reminding {
	t.Helper()
	r, _, err := s.ChooseReminders(t.Context(), coalition.Act{Coalition: c, Actor: newPerson(t, s, user), Kind: "remind me", At: at}, change)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// directly chooses direct messages.
func directly(r *coalition.Reminding) {
	r.Way, r.Channel, r.Closed = coalition.Directly, mailbox, false
}

// mail returns the direct messages and what became of them as "state hour of 2026-03".
func mail(t *testing.T, s *Store) []string {
	t.Helper()
	rows, err := s.pool.Query(t.Context(), `SELECT state, due_at FROM deliveries WHERE kind = 'remind' ORDER BY due_at, state`)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (string, error) {
		var state string
		var due time.Time
		err := row.Scan(&state, &due)
		return fmt.Sprintf("%s %s", state, due.UTC().Format("02 15:04")), err
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func wantMail(t *testing.T, s *Store, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, mail(t, s), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("direct messages (-want +got):\n%s", diff)
	}
}

func claimDirect(t *testing.T, s *Store, now time.Time) []coalition.Claim {
	t.Helper()
	claims, err := s.ClaimDirect(t.Context(), "a", now, long)
	if err != nil {
		t.Fatal(err)
	}
	return claims
}

// Direct messages are planned in the act that schedules, moves or cancels a meeting or changes a choice, and need no channel.
func TestDirectMessagesArePlannedWithTheMeeting(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	first := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10)) // 08:00 UTC
	wantMail(t, s)
	chooses(t, s, c.ID, 31, noon, directly)
	wantMail(t, s, "planned 26 08:00", "planned 27 07:00")
	scheduled(t, s, c.ID, newMeetingOn(t, 28, 10))
	wantMail(t, s, "planned 26 08:00", "planned 27 07:00", "planned 27 08:00", "planned 28 07:00")
	if _, err := s.CancelMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule cancel"), first.ID, first.Version); err != nil {
		t.Fatal(err)
	}
	wantMail(t, s, "cancelled 26 08:00", "cancelled 27 07:00", "planned 27 08:00", "planned 28 07:00")
	chooses(t, s, c.ID, 31, noon, func(r *coalition.Reminding) { r.Way = coalition.NoReminders })
	wantMail(t, s, "cancelled 26 08:00", "cancelled 27 07:00", "cancelled 27 08:00", "cancelled 28 07:00")
	if r, err := s.Reminding(t.Context(), c.ID, newPerson(t, s, 32)); err != nil || r.Way != coalition.NoReminders {
		t.Errorf("who has chosen nothing: %+v, %v", r, err)
	}
}

func TestAChoiceReplansOnlyWhatIsItsOwn(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s) // in Paris, an hour before UTC
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	chooses(t, s, c.ID, 31, noon, directly)
	other := newCoalitionIn(t, s, testGuild, "Other")
	scheduled(t, s, other.ID, newMeetingOn(t, 27, 12))
	wantMail(t, s, "planned 26 08:00", "planned 27 07:00") // a choice is one coalition's
	r := chooses(t, s, c.ID, 31, noon, func(r *coalition.Reminding) {
		r.Leads, r.Quiet = coalition.NewLeads(10*time.Hour, time.Hour), coalition.Quiet{From: 22 * 60, Until: 8 * 60}
	})
	// Ten hours before is 22:00 UTC, 23:00 in Paris; an hour before is 08:00 there, and no longer quiet.
	wantMail(t, s, "cancelled 26 08:00", "planned 26 20:59", "cancelled 27 07:00", "planned 27 07:00")
	if r.Way != coalition.Directly || r.Zone != nil || !r.Leads.Same(coalition.NewLeads(10*time.Hour, time.Hour)) {
		t.Errorf("chosen %+v", r)
	}
	// The quiet hours go by the coalition's clocks, so another zone of it moves them.
	kyiv := m.Zone
	if _, err := s.ChangeSettings(t.Context(), organiserAct(t, s, c.ID, "coalition settings"), func(c *coalition.Coalition) { c.Zone = kyiv }); err != nil {
		t.Fatal(err)
	}
	if got := mail(t, s); !slices.Contains(got, "planned 26 19:59") || slices.Contains(got, "planned 26 20:59") {
		t.Errorf("in another zone: %v", got)
	}
	_, _, err := s.ChooseReminders(t.Context(), coalition.Act{Coalition: c.ID, Actor: newPerson(t, s, 31), Kind: "remind me", At: noon}, func(r *coalition.Reminding) {
		r.Quiet = coalition.Quiet{From: 0, Until: 20 * 60}
	})
	wantCode(t, err, "quiet_long")
}

// Neither a moved meeting nor another choice says again what was said, and a coalition's leads count for who has no own.
func TestDirectMessagesAreSaidOnce(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	chooses(t, s, c.ID, 31, noon, directly)
	now := m.At.Add(-24 * time.Hour)
	claims := claimDirect(t, s, now)
	if len(claims) != 1 || !claims[0].Direct || claims[0].Person == 0 || claims[0].Channel != mailbox {
		t.Fatalf("claimed %+v", claims)
	}
	must(t)(s.DeliverySent(t.Context(), claims[0], 77, now))
	chooses(t, s, c.ID, 31, now, func(r *coalition.Reminding) { r.Leads = coalition.NewLeads(24*time.Hour, 2*time.Hour) })
	chooses(t, s, c.ID, 31, now.Add(-time.Hour), func(r *coalition.Reminding) { r.Leads = nil }) // also where a clock was set back
	wantMail(t, s, "sent 26 08:00", "cancelled 27 06:00", "cancelled 27 07:00", "planned 27 07:00")
	settle(t, s, c.ID, now, coalition.NewLeads(24*time.Hour, 30*time.Minute))
	wantMail(t, s, "sent 26 08:00", "cancelled 27 06:00", "cancelled 27 07:00", "cancelled 27 07:00", "planned 27 07:30")
	// Once it is moved, each lead is ahead anew.
	move := coalition.MeetingMove{Meeting: m.ID, Seen: m.Version, Wall: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 3, Day: 30}, Hour: 11}}
	if _, err := s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), move); err != nil {
		t.Fatal(err)
	}
	if got := mail(t, s); !slices.Contains(got, "planned 29 08:00") || !slices.Contains(got, "planned 30 07:30") || slices.Contains(got, "planned 27 07:30") {
		t.Errorf("after a move: %v", got)
	}
}

// What is still to come is what was not said yet: also in quiet hours before which it was said.
func TestDirectAheadIsWhatWasNotSaidYet(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	scheduled(t, s, c.ID, newMeetingOn(t, 27, 10)) // 08:00 UTC, 09:00 in Paris
	r := chooses(t, s, c.ID, 31, noon, func(r *coalition.Reminding) {
		directly(r)
		r.Leads, r.Quiet = coalition.NewLeads(10*time.Hour, time.Hour), coalition.Quiet{From: 22 * 60, Until: 7 * 60}
	})
	chooses(t, s, c.ID, 32, noon, directly)
	want := func(now time.Time, want ...string) {
		t.Helper()
		all, err := s.DirectAhead(t.Context(), c.ID, r.Person, now)
		var got []string
		for _, d := range all {
			got = append(got, d.Due.UTC().Format("02 15:04"))
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("at %v %v are ahead, %v; want %v", now, got, err, want)
		}
	}
	want(noon, "26 20:59", "27 07:00")
	now := time.Date(2026, 3, 26, 20, 59, 0, 0, time.UTC)
	for _, claimed := range []coalition.Claim{claimDirect(t, s, now)[0], claimDirect(t, s, now)[0]} {
		must(t)(s.DeliverySent(t.Context(), claimed, 77, now))
	}
	want(now.Add(time.Hour), "27 07:00")
	chooses(t, s, c.ID, 31, now.Add(time.Hour), func(r *coalition.Reminding) { r.Quiet.Until -= 30 }) // plans anew
	want(now.Add(time.Hour), "27 07:00")
}

// A reminder that is put off to the end of quiet hours stays so, whatever is planned anew once its own hour has passed.
func TestWhatIsPutOffPastQuietHoursOutlivesAReplan(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10)) // 08:00 UTC, 09:00 in Paris
	at := func(hour, minute int) time.Time { return time.Date(2026, 3, 26, hour, minute, 0, 0, time.UTC) }
	chooses(t, s, c.ID, 31, at(21, 30), func(r *coalition.Reminding) {
		directly(r)
		r.Leads, r.Quiet = coalition.NewLeads(10*time.Hour), coalition.Quiet{From: 22 * 60, Until: 7 * 60}
	})
	wantMail(t, s, "planned 27 06:00")
	a := organiserAct(t, s, c.ID, "schedule reminders")
	a.At = at(22, 30)
	if _, err := s.ChangeLeads(t.Context(), a, m.Code, coalition.NewLeads(2*time.Hour)); err != nil {
		t.Fatal(err)
	}
	wantMail(t, s, "cancelled 27 06:00", "planned 27 06:00")
}

func TestTwoClicksMakeOneChoice(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	a := coalition.Act{Coalition: c.ID, Actor: newPerson(t, s, 31), Kind: "remind.way", At: noon, Interaction: 77}
	var wait sync.WaitGroup
	repeats := make([]bool, 4)
	for i := range repeats {
		wait.Go(func() {
			var err error
			if _, repeats[i], err = s.ChooseReminders(t.Context(), a, directly); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	slices.SortFunc(repeats, func(x, y bool) int { return map[bool]int{true: 1}[x] - map[bool]int{true: 1}[y] })
	if !slices.Equal(repeats, []bool{false, true, true, true}) {
		t.Errorf("already so: %v, want all but one", repeats)
	}
	a.Interaction = 78
	if _, same, err := s.ChooseReminders(t.Context(), a, directly); err != nil || !same {
		t.Errorf("the same by another click: %v, %v", same, err)
	}
	var rows int
	if err := s.pool.QueryRow(t.Context(), `SELECT count(*) FROM remindings`).Scan(&rows); err != nil || rows != 1 {
		t.Errorf("%d choices, %v", rows, err)
	}
}

// The turn is taken by what is sent, not by what only might have been: of two processes that hold one each, one sends, and the
// other gives back what it holds.
func TestDirectMessagesHaveAPaceOfTheirOwn(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	for user := range coalition.Snowflake(7) {
		chooses(t, s, c.ID, 31+user, noon, directly)
	}
	now := m.At.Add(-24 * time.Hour)
	if posts := claim(t, s, "a", now, long, 10); len(posts) != 2 { // the card and the channel's reminder
		t.Errorf("%d posts are claimed beside direct messages", len(posts))
	}
	next := func() coalition.Claim {
		t.Helper()
		claims := claimDirect(t, s, now)
		if len(claims) != 1 {
			t.Fatalf("%d direct messages at once", len(claims))
		}
		return claims[0]
	}
	start := func(c coalition.Claim) time.Duration {
		t.Helper()
		left, err := s.StartDirect(t.Context(), c, time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		return left
	}
	must(t)(s.DeliveryCancelled(t.Context(), next(), 0, "nothing to show"))
	must(t)(s.DeliveryEnded(t.Context(), next(), coalition.Missed, "the meeting had begun", now))
	lapsed := next()
	if _, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET lease_until = clock_timestamp() WHERE id = $1`, lapsed.ID); err != nil {
		t.Fatal(err)
	}
	if left := start(lapsed); left != 0 {
		t.Errorf("what somebody else may take over may be sent for %v", left)
	}
	// Two processes at once take one turn.
	held := []coalition.Claim{next(), next()}
	var wait sync.WaitGroup
	left := make([]time.Duration, len(held))
	for i := range held {
		wait.Go(func() { left[i] = start(held[i]) })
	}
	wait.Wait()
	if left[1] > 0 {
		slices.Reverse(held)
		slices.Reverse(left)
	}
	if left[0] == 0 || left[1] != 0 {
		t.Fatalf("two at once may send for %v", left)
	}
	if n := len(claimDirect(t, s, now)); n != 0 {
		t.Errorf("%d more before their hour", n)
	}
	turn := func() {
		t.Helper()
		if _, err := s.pool.Exec(t.Context(), `UPDATE direct_pace SET next_at = next_at - interval '1 hour'`); err != nil {
			t.Fatal(err)
		}
	}
	turn()
	lost(t)(s.ReleaseDelivery(t.Context(), held[1])) // it was given back
	paused := next()
	if err := s.PauseDirect(t.Context(), 10*time.Minute); err != nil {
		t.Fatal(err)
	}
	if is, err := s.DirectPaused(t.Context()); err != nil || !is || start(paused) != 0 || len(claimDirect(t, s, now)) != 0 {
		t.Errorf("paused: %v, %v", is, err)
	}
	if _, err := s.pool.Exec(t.Context(), `UPDATE direct_pace SET paused_until = paused_until - interval '11 minutes'`); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if start(next()) == 0 {
			t.Error("none goes out after the pause")
		}
		turn()
	}
}

// Closed direct messages send the reminder to the channel, once with the word that they are, and nothing else into the dark.
func TestClosedDirectMessagesFallBack(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	other := scheduled(t, s, c.ID, newMeetingOn(t, 27, 11))
	chooses(t, s, c.ID, 31, noon, directly)
	now := other.At.Add(-24 * time.Hour)
	first, second := claimDirect(t, s, now)[0], claimDirect(t, s, now)[0]
	frozen(t, s, first, 1, "words")
	if left, err := s.StartSending(t.Context(), first); err != nil || left == 0 {
		t.Fatal(left, err)
	}
	frozen(t, s, second, 1, "words")
	if left, err := s.StartSending(t.Context(), second); err != nil || left == 0 {
		t.Fatal(left, err)
	}
	must(t)(s.DirectClosed(t.Context(), first, "50007", now))
	must(t)(s.DirectClosed(t.Context(), second, "50007", now))
	lost(t)(s.DirectClosed(t.Context(), first, "50007", now))
	var closed []string
	for _, p := range claim(t, s, "b", now, long, 10) {
		if p.Kind != coalition.PersonalPost {
			continue
		}
		if p.Direct || p.Channel != meetingsRoom || p.Person != first.Person || p.Body != nil || !p.Unsure.IsZero() {
			t.Errorf("in the channel: %+v", p)
		}
		closed = append(closed, string(p.Params))
	}
	if diff := cmp.Diff([]string{`{"Closed": true}`, `{"Closed": false}`}, closed); diff != "" {
		t.Errorf("what the channel is told (-want +got):\n%s", diff)
	}
	wantMail(t, s, "planned 26 08:00", "planned 26 09:00", "cancelled 27 07:00", "cancelled 27 08:00")
	r, err := s.Reminding(t.Context(), c.ID, first.Person)
	if err != nil || !r.Closed || !r.ByName() {
		t.Errorf("chosen %+v, %v", r, err)
	}
	if byName, err := s.RemindedByName(t.Context(), c.ID); err != nil || !slices.Equal(byName, []coalition.Snowflake{31}) {
		t.Errorf("by name %v, %v", byName, err)
	}
	if got := told(t, s, c.ID); len(got) != 0 {
		t.Errorf("organisers are told %v", got)
	}
	if all, _, err := s.DeliveryLog(t.Context(), c.ID, "", 0, 50); err != nil || slices.ContainsFunc(all, func(d coalition.Delivery) bool { return d.Person != 0 }) {
		t.Errorf("organisers read of one person: %+v, %v", all, err)
	}
	chooses(t, s, c.ID, 31, now, directly)
	if r, err = s.Reminding(t.Context(), c.ID, first.Person); err != nil || !r.ByDirectMessage() {
		t.Errorf("chosen again: %+v, %v", r, err)
	}
	if got := mail(t, s); !slices.Contains(got, "planned 27 07:00") || m.Code == other.Code {
		t.Errorf("chosen again: %v", got)
	}
}

// A refusal that comes after the person turned them off is nobody's any more.
func TestARefusalAfterTurningOff(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	chooses(t, s, c.ID, 31, noon, directly)
	now := m.At.Add(-24 * time.Hour)
	claimed := claimDirect(t, s, now)[0]
	frozen(t, s, claimed, 1, "words")
	if _, err := s.StartSending(t.Context(), claimed); err != nil {
		t.Fatal(err)
	}
	chooses(t, s, c.ID, 31, now, func(r *coalition.Reminding) { r.Way = coalition.NoReminders })
	must(t)(s.DirectClosed(t.Context(), claimed, "50007", now))
	wantMail(t, s, "cancelled 26 08:00", "cancelled 27 07:00")
}
