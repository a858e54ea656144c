package storage

import (
	"encoding/json"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// Leases that a test wants to last, and ones that it wants to be over. The latter need no waiting.
const (
	long = time.Minute
	over = -time.Second
)

const (
	pledgeRoom    coalition.Snowflake = 601
	organiserRoom coalition.Snowflake = 602
)

// withChannels sets up a coalition that has a channel for each purpose.
func withChannels(t testing.TB, s *Store) coalition.Coalition {
	t.Helper()
	c := newCoalition(t, s)
	for purpose, room := range map[coalition.Purpose]coalition.Snowflake{
		coalition.PledgePosts: pledgeRoom, coalition.MeetingPosts: meetingsRoom, coalition.OrganiserPosts: organiserRoom,
	} {
		audience := coalition.Members
		if purpose == coalition.OrganiserPosts {
			audience = coalition.Organisers
		}
		var err error
		if c, err = s.SetChannel(t.Context(), organiserAct(t, s, c.ID, "coalition channels"), purpose, room, audience); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// planned plans a delivery.
func planned(t testing.TB, s *Store, d coalition.Delivery, key string) {
	t.Helper()
	inTx(t, s, func(tx pgx.Tx) error { return plan(t.Context(), tx, 1, d, key) })
}

func inTx(t testing.TB, s *Store, do func(pgx.Tx) error) {
	t.Helper()
	if err := pgx.BeginFunc(t.Context(), s.pool, do); err != nil {
		t.Fatal(err)
	}
}

func announcement(c coalition.ID, due time.Time) coalition.Delivery {
	return coalition.Delivery{Coalition: c, Kind: coalition.Announcement, Channel: meetingsRoom, Due: due}
}

// claim is ClaimDeliveries but for turns: what it is used for is not about them, and takes several in one channel.
func claim(t testing.TB, s *Store, holder string, now time.Time, lease time.Duration, n int) []coalition.Claim {
	t.Helper()
	claims, err := claimFrom(t.Context(), s.pool, free(aboutMeeting, due+`AND`+following, nearness+`,`+inOrder), holder, now, lease, n)
	if err != nil {
		t.Fatal(err)
	}
	return claims
}

func claimOne(t testing.TB, s *Store, holder string, now time.Time, lease time.Duration) coalition.Claim {
	t.Helper()
	claims := claim(t, s, holder, now, lease, 10)
	if len(claims) != 1 {
		t.Fatalf("%s claimed %d deliveries at %v, want one", holder, len(claims), now)
	}
	return claims[0]
}

// told returns the texts of the notices that were planned, in no order.
func told(t testing.TB, s *Store, c coalition.ID) []string {
	t.Helper()
	rows, err := s.pool.Query(t.Context(), `SELECT params ->> 'text' FROM deliveries WHERE coalition_id = $1 AND kind = 'notice' ORDER BY 1`, c)
	if err != nil {
		t.Fatal(err)
	}
	texts, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// stateOf returns the state and the last error of a delivery.
func stateOf(t testing.TB, s *Store, id coalition.DeliveryID) string {
	t.Helper()
	var state, lastError string
	if err := s.pool.QueryRow(t.Context(), `SELECT state, last_error FROM deliveries WHERE id = $1`, id).Scan(&state, &lastError); err != nil {
		t.Fatal(err)
	}
	if lastError != "" {
		state += ": " + lastError
	}
	return state
}

// must is for reports that must find their claim held.
func must(t testing.TB) func(bool, error) {
	return func(ok bool, err error) {
		t.Helper()
		if err != nil || !ok {
			t.Fatalf("got %v, %v", ok, err)
		}
	}
}

// lost is for reports that must find their claim lost.
func lost(t testing.TB) func(bool, error) {
	return func(ok bool, err error) {
		t.Helper()
		if err != nil || ok {
			t.Errorf("got %v, %v; the claim is somebody else's", ok, err)
		}
	}
}

// frozen freezes a claim with bodies of the words.
func frozen(t testing.TB, s *Store, c coalition.Claim, version coalition.Version, words ...string) {
	t.Helper()
	var bodies [][]byte
	for _, w := range words {
		body, _ := json.Marshal(map[string]string{"Content": w})
		bodies = append(bodies, body)
	}
	must(t)(s.FreezeDelivery(t.Context(), c, bodies, version, false, time.Time{}, noon))
}

// posted takes a delivery through to sent.
func posted(t testing.TB, s *Store, c coalition.Claim, version coalition.Version, message coalition.Snowflake) {
	t.Helper()
	frozen(t, s, c, version, "words")
	if left, err := s.StartSending(t.Context(), c); err != nil || left <= 0 {
		t.Fatalf("%v left, %v", left, err)
	}
	must(t)(s.DeliverySent(t.Context(), c, message, noon))
}

func TestEachDeliveryIsClaimedOnce(t *testing.T) {
	t.Parallel()
	const all = 300
	s := newStore(t)
	c := newCoalition(t, s)
	inTx(t, s, func(tx pgx.Tx) error {
		for i := range all {
			d := announcement(c.ID, noon.Add(time.Duration(i)*time.Second))
			d.Channel += coalition.Snowflake(i)
			if err := plan(t.Context(), tx, 1, d, ""); err != nil {
				return err
			}
		}
		return nil
	})
	var mu sync.Mutex
	taken := map[coalition.DeliveryID]string{}
	var racing sync.WaitGroup
	for _, holder := range []string{"a", "b"} {
		racing.Go(func() {
			for {
				claims, err := s.ClaimDeliveries(t.Context(), holder, noon.Add(all*time.Second), long, 7)
				if err != nil {
					t.Error(err)
				}
				if err != nil || len(claims) == 0 {
					return
				}
				mu.Lock()
				for i, c := range claims {
					if other, twice := taken[c.ID]; twice {
						t.Errorf("%d claimed by %s and by %s", c.ID, other, holder)
					}
					taken[c.ID] = holder
					if i > 0 && c.Due.Before(claims[i-1].Due) {
						t.Error("not the nearest due first")
					}
				}
				mu.Unlock()
			}
		})
	}
	racing.Wait()
	if len(taken) != all {
		t.Errorf("%d were claimed, want %d", len(taken), all)
	}
}

func TestClaimTakesWhatIsDueNearestFirst(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	for _, minutes := range []int{30, 10, 20, 60} {
		planned(t, s, announcement(c.ID, noon.Add(time.Duration(minutes)*time.Minute)), "")
	}
	var got []int
	for _, claimed := range claim(t, s, "a", noon.Add(30*time.Minute), long, 10) {
		got = append(got, int(claimed.Due.Sub(noon).Minutes()))
	}
	if diff := cmp.Diff([]int{10, 20, 30}, got); diff != "" {
		t.Error(diff)
	}
}

func TestAKeyIsPlannedOnce(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	planned(t, s, announcement(c.ID, noon), "once")
	planned(t, s, announcement(c.ID, noon.Add(-time.Hour)), "once")
	planned(t, s, announcement(c.ID, noon), "")
	planned(t, s, announcement(c.ID, noon), "")
	if claims := claim(t, s, "a", noon, long, 10); len(claims) != 3 || !claims[0].Due.Equal(noon) {
		t.Errorf("got %v", claims)
	}
}

func TestAnExpiredLeaseIsTakenOverAndTheOldHolderChangesNothing(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	planned(t, s, announcement(c.ID, noon), "")
	old := claimOne(t, s, "a", noon, over)
	// The same process may take it again: its earlier claim must not pass for the present one.
	present := claimOne(t, s, "a", noon, long)
	if claims := claim(t, s, "b", noon, long, 10); len(claims) != 0 {
		t.Fatalf("b took %v", claims)
	}

	ctx := t.Context()
	lost(t)(s.FreezeDelivery(ctx, old, [][]byte{[]byte(`{}`), []byte(`{}`)}, 1, true, time.Time{}, noon))
	if left, err := s.StartSending(ctx, old); left != 0 || err != nil {
		t.Errorf("the old holder may send for %v, %v", left, err)
	}
	lost(t)(s.StartEditing(ctx, old, long))
	lost(t)(s.DeliverySent(ctx, old, 9, noon))
	lost(t)(s.DeliveryPutOff(ctx, old, coalition.Setback{Err: "old", At: noon, Retry: noon, Blocked: true}))
	lost(t)(s.DeliveryEnded(ctx, old, coalition.Failed, "old", noon))
	lost(t)(s.DeliveryCancelled(ctx, old, 5, "old"))
	lost(t)(s.ReleaseDelivery(ctx, old))
	if got := stateOf(t, s, old.ID); got != "planned" {
		t.Errorf("it is %s", got)
	}
	if got := told(t, s, c.ID); len(got) != 0 {
		t.Errorf("organisers were told %v", got)
	}
	posted(t, s, present, 1, 9)
	if got := stateOf(t, s, old.ID); got != "sent" {
		t.Errorf("it is %s", got)
	}
	lost(t)(s.DeliveryEnded(ctx, present, coalition.Failed, "again", noon))
}

func TestNothingIsSentUnderALeaseThatRanOut(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	planned(t, s, announcement(newCoalition(t, s).ID, noon), "")
	c := claimOne(t, s, "a", noon, over)
	frozen(t, s, c, 1, "words")
	if left, err := s.StartSending(t.Context(), c); left != 0 || err != nil {
		t.Errorf("%v left, %v", left, err)
	}
	if again := claimOne(t, s, "b", noon, long); !again.Unsure.IsZero() {
		t.Error("taken for one that may be posted")
	}
}

func TestPuttingOff(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name         string
		unsure       bool
		keepsBody    bool
		wantUnsureAt bool
	}{
		{"surely not posted", false, false, false},
		{"may be posted", true, true, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStore(t)
			planned(t, s, announcement(newCoalition(t, s).ID, noon), "")
			c := claimOne(t, s, "a", noon, long)
			frozen(t, s, c, 1, "words")
			if _, err := s.StartSending(t.Context(), c); err != nil {
				t.Fatal(err)
			}
			why := coalition.Setback{Err: "no luck", At: noon, Retry: noon.Add(time.Minute), Unsure: test.unsure}
			must(t)(s.DeliveryPutOff(t.Context(), c, why))
			if early := claim(t, s, "b", noon.Add(59*time.Second), long, 1); len(early) != 0 {
				t.Error("retried too early")
			}
			again := claimOne(t, s, "b", noon.Add(time.Minute), long)
			if got := again.Body != nil; got != test.keepsBody {
				t.Errorf("body kept: %v", got)
			}
			if got := !again.Unsure.IsZero(); got != test.wantUnsureAt {
				t.Errorf("unsure: %v", got)
			}
			if again.Attempts != 2 || again.LastError != "no luck" {
				t.Errorf("attempt %d after %q", again.Attempts, again.LastError)
			}
			if test.unsure && (again.Age < 0 || again.Age > time.Minute) {
				t.Errorf("the first POST was %v ago", again.Age)
			}
		})
	}
}

func TestABlockedChannelIsToldOnceUntilItWorksAgain(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	block := func(now time.Time) {
		t.Helper()
		for _, claimed := range claim(t, s, "a", now, long, 10) {
			if claimed.Channel != meetingsRoom {
				must(t)(s.ReleaseDelivery(t.Context(), claimed))
				continue
			}
			must(t)(s.DeliveryPutOff(t.Context(), claimed, coalition.Setback{Err: "403", At: now, Retry: now.Add(time.Hour), Blocked: true}))
		}
	}
	planned(t, s, announcement(c.ID, noon), "")
	planned(t, s, announcement(c.ID, noon), "")
	block(noon)
	block(noon.Add(time.Hour))
	if diff := cmp.Diff([]string{"notice_blocked"}, told(t, s, c.ID)); diff != "" {
		t.Fatal(diff)
	}
	// One gets through: the other need not wait for its hour, and the next failure is news.
	planned(t, s, announcement(c.ID, noon), "")
	for _, claimed := range claim(t, s, "a", noon.Add(61*time.Minute), long, 10) {
		if claimed.Channel == meetingsRoom {
			posted(t, s, claimed, 1, 9)
		} else {
			must(t)(s.ReleaseDelivery(t.Context(), claimed))
		}
	}
	block(noon.Add(62 * time.Minute))
	if diff := cmp.Diff([]string{"notice_blocked", "notice_blocked"}, told(t, s, c.ID)); diff != "" {
		t.Error(diff)
	}
}

func TestOrganisersAreToldOfWhatWasGivenUp(t *testing.T) {
	t.Parallel()
	for _, state := range []coalition.DeliveryState{coalition.Failed, coalition.Missed, coalition.Unknown} {
		t.Run(string(state), func(t *testing.T) {
			t.Parallel()
			s := newStore(t)
			c := withChannels(t, s)
			planned(t, s, announcement(c.ID, noon), "")
			claimed := claimOne(t, s, "a", noon, long)
			must(t)(s.DeliveryEnded(t.Context(), claimed, state, "because", noon))
			if got, want := stateOf(t, s, claimed.ID), string(state)+": because"; got != want {
				t.Errorf("it is %s, want %s", got, want)
			}
			if diff := cmp.Diff([]string{"notice_" + string(state)}, told(t, s, c.ID)); diff != "" {
				t.Error(diff)
			}
			// That the notice itself fails is not said where it could not be said.
			n := claimOne(t, s, "a", noon, long)
			must(t)(s.DeliveryEnded(t.Context(), n, state, "because", noon))
			if got := told(t, s, c.ID); len(got) != 1 {
				t.Errorf("told %v", got)
			}
		})
	}
}

func TestPartsComeOneAfterTheOther(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	planned(t, s, announcement(c.ID, noon), "")
	root := claimOne(t, s, "a", noon, over)
	frozen(t, s, root, 1, "one", "two", "three", "four")
	// Taken over before anything was sent, it is rendered to fewer: the parts follow.
	root = claimOne(t, s, "b", noon, long)
	frozen(t, s, root, 1, "one", "zwei", "drei")
	if early := claim(t, s, "b", noon, long, 10); len(early) != 0 {
		t.Fatalf("parts before the first: %v", early)
	}
	if _, err := s.StartSending(t.Context(), root); err != nil {
		t.Fatal(err)
	}
	must(t)(s.DeliverySent(t.Context(), root, 1, noon))
	second := claimOne(t, s, "b", noon, long)
	var body struct{ Content string }
	if err := json.Unmarshal(second.Body, &body); err != nil || second.Part != 1 || body.Content != "zwei" {
		t.Errorf("part %d is %s, %v", second.Part, second.Body, err)
	}
	// One that is given up takes those after it along.
	must(t)(s.DeliveryEnded(t.Context(), second, coalition.Failed, "no", noon))
	for _, left := range claim(t, s, "b", noon, long, 10) {
		if left.Kind != coalition.Notice {
			t.Errorf("left: part %d", left.Part)
		}
	}
}

func TestClearLeases(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	planned(t, s, announcement(newCoalition(t, s).ID, noon), "")
	claimOne(t, s, "a", noon, long)
	if _, ok, err := s.Lease(t.Context(), "job", "a", long); !ok || err != nil {
		t.Fatal(ok, err)
	}
	if err := s.ClearLeases(t.Context()); err != nil {
		t.Fatal(err)
	}
	claimOne(t, s, "b", noon, long)
	if token, ok, err := s.Lease(t.Context(), "job", "b", long); token != 2 || !ok || err != nil {
		t.Errorf("token %d, %v, %v", token, ok, err)
	}
}
