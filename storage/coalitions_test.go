package storage

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

func TestSetUp(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	want := coalition.Coalition{
		ID: c.ID, Guild: testGuild, Name: "Reassurance force", Template: "reassurance", Zone: c.Zone, Language: "en",
		OrganiserRole: testOrganiserRole, Leads: coalition.DefaultLeads, Version: 1,
		Channels: coalition.Channels{For: map[coalition.Purpose]coalition.Snowflake{}, Audiences: map[coalition.Snowflake]coalition.Release{}},
	}
	if c.ID == 0 || c.Zone.String() != "Europe/Paris" {
		t.Errorf("ID %d, zone %v", c.ID, c.Zone)
	}
	read, err := s.Coalition(t.Context(), c.ID)
	if err != nil {
		t.Fatal(err)
	}
	for what, got := range map[string]coalition.Coalition{"answered": c, "read": read} {
		if diff := cmp.Diff(want, got, cmp.Comparer(sameZone)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", what, diff)
		}
	}
	capabilities, err := s.Capabilities(t.Context(), c.ID)
	if err != nil {
		t.Fatal(err)
	}
	template, _ := coalition.TemplateByName("reassurance")
	for i := range capabilities {
		if capabilities[i].ID == 0 {
			t.Errorf("capability %d has no ID", i)
		}
		capabilities[i].ID = 0
	}
	if diff := cmp.Diff(template.Capabilities, capabilities); diff != "" {
		t.Errorf("capabilities (-want +got)\n%s", diff)
	}
	_, err = s.Coalition(t.Context(), c.ID+1)
	wantCode(t, err, "coalition_unknown")
}

func sameZone(a, b *time.Location) bool { return a.String() == b.String() }

func TestSetUpASecondOne(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	newCoalition(t, s)
	a := coalition.Act{Actor: newPerson(t, s, testOrganiser), Kind: "coalition setup", At: noon}
	again := coalition.Coalition{Guild: testGuild, Name: "Reassurance force", Template: "reassurance", Zone: time.UTC, Language: "en", OrganiserRole: 5}
	_, err := s.SetUp(t.Context(), a, again)
	wantCode(t, err, "coalition_name_taken")
	again.Name, again.Template = "Another", "no such"
	_, err = s.SetUp(t.Context(), a, again)
	wantCode(t, err, "template_unknown")
	again.Template = "reassurance"
	if _, err = s.SetUp(t.Context(), a, again); err != nil {
		t.Fatal(err)
	}
	all, err := s.Coalitions(t.Context(), testGuild)
	if err != nil || len(all) != 2 || all[0].Name != "Reassurance force" || all[1].Name != "Another" {
		t.Errorf("coalitions %v, %v: want both, the default first", all, err)
	}
}

// One interaction delivered several times at once, and two people setting the first coalition of a
// guild up at once: neither makes a coalition too many, and each interaction has one outcome.
func TestSetUpAtOnce(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	actor := newPerson(t, s, testOrganiser)
	var done sync.WaitGroup
	ids := make([]coalition.ID, 12)
	for i := range ids {
		done.Go(func() {
			name, interaction := "First", coalition.Snowflake(100)
			if i%2 == 1 {
				name, interaction = "Second", 200
			}
			c, err := s.SetUp(t.Context(), coalition.Act{Actor: actor, Kind: "coalition setup", Interaction: interaction, At: noon},
				coalition.Coalition{Guild: testGuild, Name: name, Template: "reassurance", Zone: time.UTC, Language: "en", OrganiserRole: 5})
			if err != nil {
				t.Error(err)
			}
			ids[i] = c.ID
		})
	}
	done.Wait()
	for i, id := range ids {
		if id != ids[i%2] {
			t.Errorf("call %d made %d, the first of its interaction %d", i, id, ids[i%2])
		}
	}
	if all, err := s.Coalitions(t.Context(), testGuild); err != nil || len(all) != 2 {
		t.Errorf("%d coalitions, %v; want 2", len(all), err)
	}
}

func TestChangeSettings(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	newCoalitionIn(t, s, testGuild, "Taken")
	change := func(change func(*coalition.Coalition)) error {
		changed, err := s.ChangeSettings(t.Context(), organiserAct(t, s, c.ID, "coalition settings"), change)
		if err == nil {
			c = changed
		}
		return err
	}
	wantCode(t, change(func(c *coalition.Coalition) { c.Name, c.Zone, c.Language = "New", time.UTC, "en" }), "")
	if c.Name != "New" || c.Zone.String() != "UTC" || c.OrganiserRole != testOrganiserRole || c.Version != 2 {
		t.Errorf("changed to %+v", c)
	}
	wantCode(t, change(func(c *coalition.Coalition) { c.Name = "Taken" }), "coalition_name_taken")
	d := invite(t, s, c.ID, "FR")[0]
	wantCode(t, s.BindRole(t.Context(), organiserAct(t, s, c.ID, "roster role"), d.ID, 501), "")
	wantCode(t, change(func(c *coalition.Coalition) { c.OrganiserRole = 501 }), "role_of_delegation")
	if n := notices(t, s, c.ID); len(n) != 0 {
		t.Errorf("there is no channel to tell organisers in, yet: %v", n)
	}
	setChannel(t, s, c.ID, coalition.OrganiserPosts, 40, coalition.Organisers)
	wantCode(t, change(func(c *coalition.Coalition) { c.OrganiserRole = 600 }), "")
	if c.OrganiserRole != 600 {
		t.Errorf("role %d, want 600", c.OrganiserRole)
	}
	want := []coalition.Tidings{{Text: "notice_organisers_changed", Args: map[string]string{"Old": "<@&1001>", "New": "<@&600>", "By": "<@2001>"}}}
	if diff := cmp.Diff(want, notices(t, s, c.ID)); diff != "" {
		t.Errorf("notices (-want +got)\n%s", diff)
	}
}

func setChannel(t testing.TB, s *Store, c coalition.ID, purpose coalition.Purpose, channel coalition.Snowflake, audience coalition.Release) coalition.Coalition {
	t.Helper()
	changed, err := s.SetChannel(t.Context(), organiserAct(t, s, c, "coalition channels"), purpose, channel, audience)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// notices returns what organisers are to be told, oldest first.
func notices(t testing.TB, s *Store, c coalition.ID) []coalition.Tidings {
	t.Helper()
	rows, err := s.pool.Query(t.Context(), `SELECT params FROM deliveries WHERE coalition_id = $1 AND kind = 'notice' ORDER BY planned_version`, c)
	if err != nil {
		t.Fatal(err)
	}
	found, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (coalition.Tidings, error) {
		var n coalition.Tidings
		var params []byte
		if err := row.Scan(&params); err != nil {
			return n, err
		}
		return n, json.Unmarshal(params, &n)
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestSetChannel(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	other := newCoalitionIn(t, s, testGuild, "Relief appeal")
	setChannel(t, s, c.ID, coalition.PledgePosts, 31, coalition.Members)
	setChannel(t, s, c.ID, coalition.MeetingPosts, 31, coalition.Public) // the last word on who reads it counts
	got := setChannel(t, s, c.ID, "", 32, coalition.Organisers).Channels
	want := coalition.Channels{
		For:       map[coalition.Purpose]coalition.Snowflake{coalition.PledgePosts: 31, coalition.MeetingPosts: 31},
		Audiences: map[coalition.Snowflake]coalition.Release{31: coalition.Public, 32: coalition.Organisers},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("channels (-want +got)\n%s", diff)
	}
	_, err := s.SetChannel(t.Context(), organiserAct(t, s, other.ID, "coalition channels"), coalition.PledgePosts, 31, coalition.Members)
	wantCode(t, err, "channel_taken")
	if read, err := s.Coalition(t.Context(), other.ID); err != nil || len(read.Channels.For) != 0 || read.Version != 1 {
		t.Errorf("the refused one left %+v, %v", read, err)
	}
}

// A declared audience decides what a channel shows, so what stands there is rendered anew when it
// changes; and what waits for a purpose's channel goes where the purpose goes.
func TestSetChannelMovesAndRendersAnew(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	setChannel(t, s, c.ID, coalition.OrganiserPosts, 40, coalition.Organisers)
	setChannel(t, s, c.ID, coalition.PledgePosts, 31, coalition.Members)
	d := invite(t, s, c.ID, "FR")[0]
	if _, err := s.AskToJoin(t.Context(), organiserAct(t, s, c.ID, "delegation join"), d.ID, 77); err != nil {
		t.Fatal(err)
	}
	logPledgeOf(t, s, c.ID, d.ID)
	if _, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'sent', wanted_version = 1, shown_version = 1 WHERE kind = 'pledge'`); err != nil {
		t.Fatal(err)
	}
	version := setChannel(t, s, c.ID, coalition.PledgePosts, 31, coalition.Public).Version
	setChannel(t, s, c.ID, coalition.OrganiserPosts, 41, coalition.Organisers)
	var wanted coalition.Version
	var channel coalition.Snowflake
	err := s.pool.QueryRow(t.Context(), `
		SELECT (SELECT wanted_version FROM deliveries WHERE kind = 'pledge'), (SELECT channel_id FROM deliveries WHERE kind = 'notice')`).Scan(&wanted, &channel)
	if err != nil || wanted != version || channel != 41 {
		t.Errorf("the card is wanted at %d, want %d; the notice goes to %d, want 41; %v", wanted, version, channel, err)
	}
}

// Pledges that were logged before there was a channel for them get their cards with it, once.
func TestTheFirstPledgeChannelGetsTheCards(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	d := invite(t, s, c.ID, "FR")[0]
	logPledgeOf(t, s, c.ID, d.ID)
	logPledgeOf(t, s, c.ID, d.ID)
	gone := logPledgeOf(t, s, c.ID, d.ID)
	if _, err := s.WithdrawPledge(t.Context(), organiserAct(t, s, c.ID, "pledge.withdrawn"), gone); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		setChannel(t, s, c.ID, coalition.PledgePosts, 31, coalition.Members)
		var cards, pledges int
		err := s.pool.QueryRow(t.Context(), `
			SELECT count(*), count(DISTINCT pledge_id) FROM deliveries WHERE kind = 'pledge' AND channel_id = 31 AND state = 'planned'`).Scan(&cards, &pledges)
		if err != nil || cards != 2 || pledges != 2 {
			t.Errorf("%d cards of %d pledges, %v; want two of two", cards, pledges, err)
		}
	}
}

// Cards that were taken down because the channel was declared to be read by more come back with the old readers.
func TestCardsComeBackWithTheirReaders(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	setChannel(t, s, c.ID, coalition.PledgePosts, 31, coalition.Members)
	logPledgeOf(t, s, c.ID, invite(t, s, c.ID, "FR")[0].ID)
	setChannel(t, s, c.ID, "", 31, coalition.Public)
	if _, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'cancelled' WHERE kind = 'pledge'`); err != nil {
		t.Fatal(err)
	}
	setChannel(t, s, c.ID, "", 31, coalition.Members)
	var waiting int
	err := s.pool.QueryRow(t.Context(), `SELECT count(*) FROM deliveries WHERE kind = 'pledge' AND state = 'planned'`).Scan(&waiting)
	if err != nil || waiting != 1 {
		t.Errorf("%d cards are planned, %v; want one", waiting, err)
	}
}

func TestWaitingPosts(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	setChannel(t, s, c.ID, coalition.OrganiserPosts, 40, coalition.Organisers)
	for i, d := range invite(t, s, c.ID, "FR", "DE") {
		if _, err := s.AskToJoin(t.Context(), organiserAct(t, s, c.ID, "delegation join"), d.ID, coalition.Snowflake(70+i)); err != nil {
			t.Fatal(err)
		}
	}
	check := func(now time.Time, want int, wantError string) {
		t.Helper()
		n, lastError, err := s.WaitingPosts(t.Context(), c.ID, now)
		if err != nil || n != want || lastError != wantError {
			t.Errorf("%d wait, %q, %v; want %d, %q", n, lastError, err, want, wantError)
		}
	}
	check(noon, 0, "")
	check(noon.Add(time.Hour), 2, "")
	_, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET last_error = 'Missing Access', retry_at = $1 WHERE params::text LIKE '%"FR"%'`, noon)
	if err != nil {
		t.Fatal(err)
	}
	check(noon, 1, "Missing Access")
	check(noon.Add(time.Hour), 2, "Missing Access")
}

func TestZonesAreKnownOrRefused(t *testing.T) {
	t.Parallel()
	if _, err := zoneNamed("Mars/Olympus"); err == nil || !strings.Contains(err.Error(), "zone") {
		t.Errorf("error %v", err)
	}
}
