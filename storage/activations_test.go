package storage

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"muster/coalition"
)

func TestSetActivation(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	set := func(seen, at time.Time) (bool, error) {
		changed, same, err := s.SetActivation(t.Context(), organiserAct(t, s, c.ID, "coalition.activate"), seen, at)
		if err == nil {
			c = changed
		}
		return same, err
	}
	var none time.Time
	first, second := noon.AddDate(0, 0, 7), noon.AddDate(0, 0, 9)
	if same, err := set(none, first); err != nil || same || !c.Activation.Equal(first) {
		t.Errorf("set: same %v, %v, %s", same, err, c.Activation)
	}
	if same, err := set(none, first); err != nil || !same {
		t.Errorf("set again: same %v, %v", same, err)
	}
	_, err := set(none, second)
	wantCode(t, err, "activation_changed")
	if same, err := set(first, second); err != nil || same || !c.Activation.Equal(second) {
		t.Errorf("moved: same %v, %v, %s", same, err, c.Activation)
	}
	if same, err := set(second, none); err != nil || same || !c.Activation.IsZero() {
		t.Errorf("taken away: same %v, %v, %s", same, err, c.Activation)
	}
	rows, err := s.pool.Query(t.Context(), `SELECT version || ' ' || coalesce(to_char(at AT TIME ZONE 'UTC', 'MM-DD HH24:MI'), '-') FROM activations ORDER BY version`)
	if err != nil {
		t.Fatal(err)
	}
	var revisions []string
	for rows.Next() {
		var r string
		if err := rows.Scan(&r); err != nil {
			t.Fatal(err)
		}
		revisions = append(revisions, r)
	}
	if diff := cmp.Diff([]string{"2 03-27 12:00", "4 03-29 12:00", "5 -"}, revisions); diff != "" {
		t.Errorf("revisions by version (-want +got)\n%s", diff)
	}
}

// Two clicks on Confirm are one change, and what is posted says from when it counts.
func TestAnActivationIsSetOnce(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	act := organiserAct(t, s, c.ID, "coalition.activate")
	draft, err := s.SaveDraft(t.Context(), c.ID, act.Actor, "coalition.date", map[string]string{}, noon)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.pool.Exec(t.Context(), `
		INSERT INTO deliveries (id, coalition_id, kind, channel_id, due_at, state, planned_version, wanted_version, shown_version)
		VALUES (1, $1, 'pledge', 5, now(), 'sent', 1, 1, 1), (2, $1, 'meeting', 5, now(), 'sent', 1, 1, 1)`, c.ID)
	if err != nil {
		t.Fatal(err)
	}
	act.Draft = draft
	for i, same := range []bool{false, true} {
		act.Interaction = coalition.Snowflake(70 + i)
		changed, got, err := s.SetActivation(t.Context(), act, time.Time{}, noon)
		if err != nil || got != same || changed.Version != 2 {
			t.Errorf("click %d: same %v, version %d, %v", i, got, changed.Version, err)
		}
	}
	var pledges, meetings int
	err = s.pool.QueryRow(t.Context(), `
		SELECT (SELECT wanted_version FROM deliveries WHERE id = 1), (SELECT wanted_version FROM deliveries WHERE id = 2)`).Scan(&pledges, &meetings)
	if err != nil || pledges != 2 || meetings != 1 {
		t.Errorf("the pledge's card is wanted at %d, the meeting's at %d, %v", pledges, meetings, err)
	}
}
