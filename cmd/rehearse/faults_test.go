package main

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"muster/rehearsal"
	"muster/rehearsal/seat"
	"muster/storage"
	"muster/storage/local"
)

// TestDeliveredTwice has Discord deliver interactions twice: each changes once what it changes, and is
// answered once.
func TestDeliveredTwice(t *testing.T) {
	t.Parallel()
	s := open(t)
	db := s.database()
	twice := func(do func() *seat.Message) *seat.Message {
		t.Helper()
		refused := s.rest.count(answerRoute, 400)
		s.fault(rehearsal.Fault{Kind: "duplicate_interaction"})
		m := do()
		s.until("the second delivery was answered too, and refused", func() bool { return s.rest.count(answerRoute, 400) == refused+1 })
		return m
	}
	twice(func() *seat.Message {
		return s.types("organiser", "welcome", `/coalition setup name:"Test force" organisers:@Organisers zone:Europe/Paris`)
	})
	s.wantNumber(db, 1, `SELECT count(*) FROM coalitions`)
	s.types("organiser", "organisers", `/coalition channels purpose:pledges channel:#pledges audience:coalition`)
	s.types("organiser", "organisers", `/coalition channels purpose:meetings channel:#meetings audience:coalition`)
	s.want(twice(func() *seat.Message { return s.types("organiser", "organisers", `/roster invite list:France`) }), "France")
	s.wantNumber(db, 1, `SELECT count(*) FROM delegations`)
	s.types("organiser", "organisers", `/roster role delegation:France role:@France`)

	saved := twice(func() *seat.Message {
		return s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500`)
	})
	s.want(saved, "aved as", "soldiers: 1,500")
	s.waits("france", "pledges", "soldiers: 1,500")
	form := s.opens("france", saved, "pledge.change")
	s.want(twice(func() *seat.Message { return s.submits("france", form, map[string]string{"quantity": "1600"}) }), "1,600")
	asked := s.types("organiser", "organisers", `/schedule meeting title:"First call" when:"in 2 hours"`)
	twice(func() *seat.Message { return s.click("organiser", asked, "schedule.save") })
	s.waits("france", "meetings", "First call")
	// What the first delivery took away, the second one finds by its act.
	s.types("organiser", "organisers", `/roster invite list:Poland`)
	sure := s.types("organiser", "organisers", `/roster remove delegation:Poland`)
	s.want(twice(func() *seat.Message { return s.click("organiser", sure, "roster.remove") }), "Poland", "no longer in the coalition")
	s.want(twice(func() *seat.Message { return s.types("france", "welcome", `/delegation leave`) }), "You no longer act for", "France")
	s.settles(db)

	s.wantNumber(db, 1, `SELECT count(*) FROM acts WHERE kind = 'delegation leave'`)
	s.wantNumber(db, 1, `SELECT count(*) FROM pledges`)
	s.wantNumber(db, 2, `SELECT count(*) FROM pledge_revisions`)
	s.wantNumber(db, 1, `SELECT count(*) FROM meetings`)
	s.wantPosts(1, "france", "pledges", "soldiers")
	s.wantPosts(1, "france", "meetings", "First call")
	all, err := s.seat("france").Messages(s.ctx(), "plenary")
	if err != nil || len(all) != 1 {
		t.Errorf("France reads %d replies (%v), want one", len(all), err)
	}
}

// clicksTwice has somebody press a button twice before either click is answered. Both clicks are held back
// until both have begun to change something. Where the answers are changes of the message with the button, either may
// be what the other click made of it.
func (s *stage) clicksTwice(who string, m *seat.Message, button string) (first, second *seat.Message) {
	s.t.Helper()
	db := s.database()
	tx, err := db.Begin(s.ctx())
	if err != nil {
		s.t.Fatal(err)
	}
	if _, err := tx.Exec(s.ctx(), `SELECT FROM coalitions FOR NO KEY UPDATE`); err != nil {
		s.t.Fatal(err)
	}
	type result struct {
		reply *seat.Reply
		err   error
	}
	replies := make(chan result, 2)
	person, ctx := s.seat(who), s.ctx()
	for range 2 {
		go func() {
			reply, err := person.Click(ctx, m, button)
			replies <- result{reply, err}
		}()
	}
	watch := s.database()
	s.until("both clicks wait for the coalition", func() bool {
		return s.number(watch, `SELECT count(*) FROM pg_stat_activity
			WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FROM coalitions%FOR NO KEY UPDATE%'`) == 2
	})
	if err := tx.Rollback(s.ctx()); err != nil {
		s.t.Fatal(err)
	}
	var got []*seat.Message
	for range 2 {
		r := <-replies
		if r.err != nil {
			s.t.Fatalf("%s pressed %s twice: %v", who, button, r.err)
		}
		got = append(got, r.reply.Message)
	}
	return got[0], got[1]
}

func both(first, second *seat.Message) []*seat.Message { return []*seat.Message{first, second} }

// TestTwoClicks presses Confirm twice: it is done once, and both clicks are told that it is.
func TestTwoClicks(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France")
	db := s.database()

	asked := s.types("organiser", "organisers", `/schedule meeting title:"First call" when:"in 2 hours"`)
	first, second := s.clicksTwice("organiser", asked, "schedule.save")
	s.want(first, "aved as", "First call")
	s.want(second, "aved as", "First call")
	s.wantNumber(db, 1, `SELECT count(*) FROM meetings`)
	s.waits("france", "meetings", "First call")

	s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500`)
	s.waits("france", "pledges", "soldiers: 1,500")
	s.settles(db)
	asked = s.types("france", "plenary", `/pledge log capability:soldiers quantity:400`)
	s.want(asked, "NOT SAVED YET", "1,500", "400")
	first, second = s.clicksTwice("france", asked, "pledge.add")
	s.want(first, "aved as", "soldiers: 400")
	s.want(second, "aved as", "soldiers: 400")
	s.wantNumber(db, 2, `SELECT count(*) FROM pledges`)
	s.waits("france", "pledges", "soldiers: 400")
	s.settles(db)

	asked = s.types("organiser", "organisers", `/announce now text:"Bring your papers"`)
	for _, m := range both(s.clicksTwice("organiser", asked, "announce.confirm")) {
		if !shows(m, "being posted") && !shows(m, "already confirmed") {
			t.Errorf("a click on Confirm is answered with:\n%s", m.Text())
		}
	}
	s.waits("france", "meetings", "Bring your papers")
	s.settles(db)
	s.wantPosts(1, "france", "meetings", "Bring your papers")
	s.wantPosts(1, "france", "meetings", "First call")
	s.wantPosts(1, "france", "pledges", "soldiers: 1,500")
	s.wantPosts(1, "france", "pledges", "soldiers: 400")
}

// TestChannelLost takes a channel from the bot: organisers are told once, and what waits goes out when
// it can.
func TestChannelLost(t *testing.T) {
	t.Parallel()
	redirect := func(s *stage) {
		s.types("organiser", "organisers", `/coalition channels purpose:pledges channel:#plenary audience:coalition`)
	}
	allow := func(s *stage) {
		channel, err := s.seat("admin").Channel("pledges")
		if err != nil {
			s.t.Fatal(err)
		}
		bot := s.server.World().ApplicationID
		if err := s.seat("admin").Do(s.ctx(), "DELETE", "/channels/"+channel.ID+"/permissions/"+bot, nil, nil); err != nil {
			s.t.Fatal(err)
		}
		s.server.Clock().Advance(2 * time.Hour) // longer than any wait for people
	}
	for _, tt := range []struct {
		name, fault string
		mend        func(*stage)
		channel     string // where it is posted then
	}{
		{"no permission, another channel", "revoke_permission", redirect, "plenary"},
		{"no permission, permission again", "revoke_permission", allow, "pledges"},
		{"no channel, another channel", "delete_channel", redirect, "plenary"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := open(t)
			s.setUp("France", "Germany")
			db := s.database()
			s.fault(rehearsal.Fault{Kind: tt.fault, Channel: "pledges"})
			s.want(s.types("france", "elsewhere", `/pledge log capability:soldiers quantity:1500`), "Saved as")
			s.want(s.types("germany", "elsewhere", `/pledge log capability:soldiers quantity:400`), "Saved as")
			s.waits("organiser", "organisers", "A pledge's card", "waits", "cannot post there")
			waiting := `SELECT count(*) FROM deliveries WHERE kind = 'pledge' AND state = 'planned' AND last_error <> '' AND holder IS NULL`
			s.until("both cards wait", func() bool { return s.number(db, waiting) == 2 })
			s.until("the notice is posted", func() bool {
				return s.number(db, `SELECT count(*) FROM deliveries WHERE kind = 'notice' AND state = 'planned'`) == 0
			})
			s.wantPosts(1, "organiser", "organisers", "waits")

			tt.mend(s)
			s.waits("germany", tt.channel, "soldiers: 1,500", "France")
			s.waits("germany", tt.channel, "soldiers: 400", "Germany")
			s.settles(db)
			s.wantPosts(2, "germany", tt.channel, "soldiers: ")
			s.wantPosts(1, "organiser", "organisers", "waits")
		})
	}
}

// TestAway takes the database away: who types meanwhile reads that nothing is saved, and nothing is.
func TestAway(t *testing.T) {
	t.Parallel()
	s := newStage(t, quick)
	dir := t.TempDir()
	start := func() *local.Server {
		t.Helper()
		server, err := local.Start(s.ctx(), filepath.Join(dir, "data"), local.Disposable())
		if err != nil {
			t.Fatal(err)
		}
		// Each start listens in a folder of its own; the database's address stays.
		u, err := url.Parse(server.URL())
		if err != nil {
			t.Fatal(err)
		}
		link, query := filepath.Join(dir, "s"), u.Query()
		if err := os.Remove(link); err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		if err := os.Symlink(query.Get("host"), link); err != nil {
			t.Fatal(err)
		}
		query.Set("host", link)
		u.RawQuery = query.Encode()
		s.dbURL = u.String()
		t.Cleanup(func() {
			if err := server.Stop(); err != nil {
				t.Error(err)
			}
		})
		return server
	}
	server := start()
	store, err := storage.Open(s.ctx(), s.dbURL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	s.store = store
	s.startBot()
	s.setUp("France")
	asked := s.types("organiser", "organisers", `/schedule meeting title:"First call" when:"in 2 hours"`)

	if err := server.Stop(); err != nil {
		t.Fatal(err)
	}
	s.want(s.types("france", "plenary", `/pledge log capability:soldiers quantity:999`), "Not saved")
	s.want(s.click("organiser", asked, "schedule.save"), "Not saved")

	start()
	s.want(s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500`), "Saved as", "1,500")
	s.want(s.click("organiser", asked, "schedule.save"), "Saved as", "First call")
	s.waits("france", "pledges", "soldiers: 1,500")
	s.waits("france", "meetings", "First call")
	db := s.database()
	s.settles(db)
	s.wantNumber(db, 1, `SELECT count(*) FROM pledges`)
	s.wantNumber(db, 1, `SELECT count(*) FROM meetings`)
	s.wantPosts(1, "france", "pledges", "soldiers")
	s.wantPosts(1, "france", "meetings", "First call")
	s.wantNot(s.types("france", "plenary", "/totals"), "offered 999", "2,499")
}
