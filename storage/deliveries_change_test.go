package storage

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

func TestRedirect(t *testing.T) {
	t.Parallel()
	const next coalition.Snowflake = 700
	s := newStore(t)
	c := withChannels(t, s)
	for i, d := range []coalition.Delivery{announcement(c.ID, noon), announcement(c.ID, noon), announcement(c.ID, noon), {
		Coalition: c.ID, Kind: coalition.SummaryPost, Channel: meetingsRoom, Due: noon, // was asked for right there
	}} {
		planned(t, s, d, fmt.Sprint(i))
	}
	claims := claim(t, s, "a", noon, long, 2)
	begun, held := claims[0], claims[1]
	if begun.Kind != coalition.Announcement {
		begun, held = held, begun
	}
	frozen(t, s, begun, 1, "words")
	if _, err := s.StartSending(t.Context(), begun); err != nil {
		t.Fatal(err)
	}
	frozen(t, s, held, 1, "words for the old room")
	if _, err := s.SetChannel(t.Context(), organiserAct(t, s, c.ID, "coalition channels"), coalition.MeetingPosts, next, coalition.Members); err != nil {
		t.Fatal(err)
	}
	rows, err := s.pool.Query(t.Context(), `SELECT channel_id FROM deliveries WHERE kind = 'announce' ORDER BY 1`)
	if err != nil {
		t.Fatal(err)
	}
	got, err := pgx.CollectRows(rows, pgx.RowTo[coalition.Snowflake])
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]coalition.Snowflake{meetingsRoom, next, next}, got); diff != "" {
		t.Error(diff)
	}
	if held.Kind == coalition.Announcement {
		if left, err := s.StartSending(t.Context(), held); left != 0 || err != nil {
			t.Errorf("words for the old room may be sent for %v, %v", left, err)
		}
	}
	var where coalition.Snowflake
	if err := s.pool.QueryRow(t.Context(), `SELECT channel_id FROM deliveries WHERE kind = 'summary'`).Scan(&where); err != nil || where != meetingsRoom {
		t.Errorf("the summary goes to %d, %v", where, err)
	}
}

// An announcement was confirmed for those who read its channel: it does not follow into one that more read.
func TestAnAnnouncementDoesNotMoveToMoreReaders(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	planned(t, s, announcement(c.ID, noon), "")
	planned(t, s, coalition.Delivery{Coalition: c.ID, Kind: coalition.ReminderPost, Channel: meetingsRoom, Due: noon}, "")
	if _, err := s.SetChannel(t.Context(), organiserAct(t, s, c.ID, "coalition channels"), coalition.MeetingPosts, 700, coalition.Public); err != nil {
		t.Fatal(err)
	}
	for kind, want := range map[string]coalition.Snowflake{coalition.Announcement: meetingsRoom, coalition.ReminderPost: 700} {
		var where coalition.Snowflake
		if err := s.pool.QueryRow(t.Context(), `SELECT channel_id FROM deliveries WHERE kind = $1`, kind).Scan(&where); err != nil || where != want {
			t.Errorf("%s goes to %d, %v; want %d", kind, where, err, want)
		}
	}
}

func TestCancelPlannedLeavesWhatIsOnItsWay(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	now := m.At
	claims := claim(t, s, "a", now, long, 10)
	var begun, waiting *coalition.Claim
	for _, claimed := range claims {
		switch {
		case claimed.Kind != coalition.ReminderPost:
		case begun == nil:
			begun = &claimed
		default:
			waiting = &claimed
		}
	}
	if begun == nil || waiting == nil {
		t.Fatalf("claimed %v", claims)
	}
	frozen(t, s, *begun, 1, "words")
	if _, err := s.StartSending(t.Context(), *begun); err != nil {
		t.Fatal(err)
	}
	if !begun.Begins.Equal(m.At) {
		t.Errorf("the meeting begins at %v, want %v", begun.Begins, m.At)
	}
	inTx(t, s, func(tx pgx.Tx) error { return cancelPlanned(t.Context(), tx, c.ID, m.ID, coalition.ReminderPost) })
	if got := stateOf(t, s, begun.ID); got != "planned" {
		t.Errorf("what is on its way is %s", got)
	}
	if got := stateOf(t, s, waiting.ID); got != "cancelled" {
		t.Errorf("what was not begun is %s", got)
	}
	if left, err := s.StartSending(t.Context(), *waiting); left != 0 || err != nil {
		t.Errorf("a cancelled one may be sent for %v, %v", left, err)
	}
	if cards := ofKind(claims, coalition.MeetingCard); len(cards) != 1 || stateOf(t, s, cards[0].ID) != "planned" {
		t.Error("the card was cancelled with the reminders")
	}
}

func ofKind(claims []coalition.Claim, kind string) (out []coalition.Claim) {
	for _, c := range claims {
		if c.Kind == kind {
			out = append(out, c)
		}
	}
	return out
}

func TestEdits(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	card := claimOne(t, s, "a", noon, long)
	want := func(v coalition.Version) {
		t.Helper()
		inTx(t, s, func(tx pgx.Tx) error { return wantEdit(t.Context(), tx, v, c.ID, "meeting", int64(m.ID)) })
	}
	edits := func(lease time.Duration) []coalition.Claim {
		t.Helper()
		claims, err := s.ClaimEdits(t.Context(), "a", noon, lease, 10)
		if err != nil {
			t.Fatal(err)
		}
		return claims
	}
	frozen(t, s, card, 10, "words")
	want(11) // while it is on its way
	if _, err := s.StartSending(t.Context(), card); err != nil {
		t.Fatal(err)
	}
	must(t)(s.DeliverySent(t.Context(), card, 77, noon))

	first := edits(long)
	if len(first) != 1 || first[0].Message != 77 || !first[0].Edit {
		t.Fatalf("edits: %v", first)
	}
	if others := edits(long); len(others) != 0 {
		t.Errorf("two holders of one edit: %v", others)
	}
	want(12) // while it is being edited
	if again, err := s.EditShown(t.Context(), first[0], coalition.Shown{Version: 11, Body: []byte(`{}`)}); !again || err != nil {
		t.Errorf("again: %v, %v", again, err)
	}
	second := edits(over)
	if again, err := s.EditShown(t.Context(), second[0], coalition.Shown{Version: 12, Body: []byte(`{}`)}); again || err != nil {
		t.Errorf("again: %v, %v", again, err)
	}
	if more := edits(long); len(more) != 0 {
		t.Errorf("nothing to edit, but %v", more)
	}
}

func TestACardThatHasNothingToShow(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		edit   bool // it is posted already
		wanted coalition.Version
		want   int // how many are to be posted afterwards
	}{
		{"not posted", false, 0, 0},
		{"not posted, changed meanwhile", false, 21, 1},
		{"posted", true, 20, 0},
		{"posted, changed meanwhile", true, 21, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStore(t)
			c := withRoom(t, s, coalition.Members)
			m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
			claimed := claimOne(t, s, "a", noon, long)
			if test.edit {
				posted(t, s, claimed, 10, 77)
			}
			if test.wanted > 0 {
				inTx(t, s, func(tx pgx.Tx) error { return wantEdit(t.Context(), tx, test.wanted, c.ID, "meeting", int64(m.ID)) })
			}
			if test.edit {
				edits, err := s.ClaimEdits(t.Context(), "a", noon, long, 1)
				if err != nil || len(edits) != 1 {
					t.Fatalf("%v, %v", edits, err)
				}
				claimed = edits[0]
			}
			must(t)(s.DeliveryCancelled(t.Context(), claimed, 20, "nothing to show"))
			after := claim(t, s, "b", noon, long, 10)
			if len(after) != test.want {
				t.Fatalf("%d to be posted, want %d", len(after), test.want)
			}
			if test.edit && test.want == 1 && after[0].ID == claimed.ID {
				t.Error("the same nonce would be folded into the deleted message")
			}
		})
	}
}

func TestCardOf(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	pledge := somePledge(t, s, c.ID)
	card := func() (exists bool) {
		t.Helper()
		inTx(t, s, func(tx pgx.Tx) (err error) {
			exists, err = cardOf(t.Context(), tx, c.ID, pledge)
			return err
		})
		return exists
	}
	if card() {
		t.Error("a card before there is one")
	}
	planned(t, s, coalition.Delivery{Coalition: c.ID, Kind: coalition.PledgeCard, Channel: pledgeRoom, Due: noon, Pledge: pledge}, "")
	for _, test := range []struct {
		state coalition.DeliveryState
		want  bool
	}{
		{coalition.Planned, true}, {coalition.Sent, true}, {coalition.Unknown, true}, {coalition.Cancelled, false}, {coalition.Failed, false},
	} {
		if _, err := s.pool.Exec(context.Background(), `UPDATE deliveries SET state = $1 WHERE kind = 'pledge'`, test.state); err != nil {
			t.Fatal(err)
		}
		if got := card(); got != test.want {
			t.Errorf("%s: %v", test.state, got)
		}
	}
}

// somePledge puts a pledge's row in: what it says is of no matter to its card's delivery.
func somePledge(t testing.TB, s *Store, c coalition.ID) (id coalition.PledgeID) {
	t.Helper()
	d := invite(t, s, c, "FR")[0]
	err := s.pool.QueryRow(t.Context(), `
		INSERT INTO pledges (coalition_id, code, delegation_id, capability_id, current_version)
		SELECT $1, 'K7QM', $2, min(id), 1 FROM capabilities WHERE coalition_id = $1 RETURNING id`, c, d.ID).Scan(&id)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestStartEditingForgetsWhatIsShown(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	posted(t, s, claimOne(t, s, "a", noon, long), 10, 77)
	inTx(t, s, func(tx pgx.Tx) error { return wantEdit(t.Context(), tx, 11, c.ID, "meeting", int64(m.ID)) })
	edit := func(lease time.Duration) coalition.Claim {
		t.Helper()
		claims, err := s.ClaimEdits(t.Context(), "a", noon, lease, 1)
		if err != nil || len(claims) != 1 {
			t.Fatalf("%v, %v", claims, err)
		}
		return claims[0]
	}
	old := edit(over)
	if old.Body == nil {
		t.Error("what is shown is not known at first")
	}
	present := edit(long)
	lost(t)(s.StartEditing(t.Context(), old, long))
	must(t)(s.StartEditing(t.Context(), present, over))
	if again := edit(long); again.Body != nil {
		t.Errorf("what is shown is taken for %s", again.Body)
	}
}
