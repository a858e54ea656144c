package main

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"muster/coalition"
)

// TestABurstOfPledgesEndsInACorrectBoard has 500 pledges come at once, and reads what the board says of them afterwards,
// in a channel of the coalition: those for organisers alone change nothing there.
func TestABurstOfPledgesEndsInACorrectBoard(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	s.types("organiser", "organisers", `/requirement set capability:soldiers target:1000 within:"30 days"`)
	s.want(s.types("organiser", "organisers", "/coalition channels purpose:board channel:#board audience:coalition"), "Board: <#")
	s.waits("germany", "board", "Where the coalition stands", "short by then 1,000")

	db := s.database()
	var in coalition.ID
	var delegation coalition.DelegationID
	var capability coalition.CapabilityID
	err := db.QueryRow(s.ctx(), `
		SELECT c.id, d.id, k.id FROM coalitions c JOIN delegations d ON d.coalition_id = c.id AND d.code = 'FR'
			JOIN capabilities k ON k.coalition_id = c.id AND k.name = 'soldiers'`).Scan(&in, &delegation, &capability)
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for n := range 500 {
		all.Go(func() {
			p := coalition.NewPledge{Delegation: delegation, Capability: capability, Adds: true, Terms: coalition.Terms{
				Quantity: coalition.Exactly(decimal.NewFromInt(1)), Strength: coalition.Committed, Release: coalition.Members, Named: true,
				Readiness: coalition.Readiness{Kind: coalition.ReadyDays, Amount: 3}, Note: fmt.Sprint(n),
			}}
			if n%5 == 0 {
				p.Release = coalition.Organisers
			}
			_, err := s.store.LogPledge(t.Context(), coalition.Act{Coalition: in, Kind: "pledge log", At: s.server.Clock().Now()}, p)
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	s.until("the last of it is on the board", func() bool {
		s.server.Clock().Advance(5 * time.Second) // between two edits
		return s.count("germany", "board", "committed 400", "counted 400 | short by then 600") == 1
	})
	if n := s.number(db, `SELECT count(*) FROM deliveries WHERE kind = 'board'`); n != 1 {
		t.Errorf("%d boards", n)
	}
	if n := s.rest.count("PATCH /channels/{channel_id}/messages/{message_id}", 200); n > 20 {
		t.Errorf("%d edits for 500 pledges", n)
	}
}
