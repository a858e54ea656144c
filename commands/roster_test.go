package commands

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// rosterStore is as much of storage in memory as /coalition, /roster and /delegation ask.
type rosterStore struct {
	coalition   coalition.Coalition
	delegations []coalition.Delegation
	delegates   []coalition.Delegate
	live        int // pledges of every delegation
	ledger      coalition.Ledger
	waiting     int    // posts
	lastError   string // of them
	drafts      map[string]json.RawMessage
	before      coalition.DelegateState // where who asks to join stands
	acts        []coalition.Act
	did         []string // what was changed, in short

	capabilities []coalition.Capability
}

func newRosterStore() *rosterStore {
	return &rosterStore{
		coalition:    rosterCoalition(),
		drafts:       map[string]json.RawMessage{},
		capabilities: []coalition.Capability{{Name: "Tents", Group: "Shelter", Unit: "items"}, {Name: "US dollars", Group: "money", Unit: "USD"}},
		delegations: []coalition.Delegation{
			{ID: 2, Code: "DE", Country: true, Role: 502, Active: true},
			{ID: 1, Code: "FR", Country: true, Active: true},
			{ID: 3, Code: "NATO", Name: "North *Atlantic* @everyone"},
			{ID: 4, Code: "PL", Country: true, Removed: true},
		},
		delegates: []coalition.Delegate{
			{Delegation: 1, Person: 2, Discord: 71, State: coalition.Admitted},
			{Delegation: 1, Person: 5, Discord: 72, State: coalition.Asked},
			{Delegation: 1, Person: 6, Discord: 73, State: coalition.Dismissed},
			{Delegation: 2, Person: 7, Discord: 74, State: coalition.Admitted},
		},
	}
}

func rosterCoalition() coalition.Coalition {
	c := testCoalition()
	c.Template, c.OrganiserRole = "reassurance", 500
	return c
}

func (s *rosterStore) done(a coalition.Act, format string, args ...any) {
	s.acts = append(s.acts, a)
	s.did = append(s.did, fmt.Sprintf(format, args...))
}

func (s *rosterStore) Acted(_ context.Context, interaction coalition.Snowflake) (coalition.DelegationID, bool, error) {
	for _, a := range s.acts {
		if a.Interaction == interaction {
			return a.OnBehalfOf, true, nil
		}
	}
	return 0, false, nil
}

func (s *rosterStore) SetUp(_ context.Context, a coalition.Act, new coalition.Coalition) (coalition.Coalition, error) {
	s.done(a, "set up %s %s %s %s %d", new.Name, new.Template, new.Zone, new.Language, new.OrganiserRole)
	new.ID = 40
	return new, nil
}

func (s *rosterStore) ChangeSettings(_ context.Context, a coalition.Act, change func(*coalition.Coalition)) (coalition.Coalition, error) {
	change(&s.coalition)
	s.done(a, "settings %s %s %s %d", s.coalition.Name, s.coalition.Zone, s.coalition.Language, s.coalition.OrganiserRole)
	return s.coalition, nil
}

func (s *rosterStore) SetChannel(_ context.Context, a coalition.Act, purpose coalition.Purpose, channel coalition.Snowflake, audience coalition.Release) (coalition.Coalition, error) {
	s.done(a, "channel %q %d %s", purpose, channel, audience)
	s.coalition.Channels.Audiences = map[coalition.Snowflake]coalition.Release{channel: audience}
	if purpose != "" {
		s.coalition.Channels.For = map[coalition.Purpose]coalition.Snowflake{purpose: channel}
	}
	return s.coalition, nil
}

func (s *rosterStore) ClearBoard(_ context.Context, a coalition.Act) (coalition.Coalition, error) {
	s.done(a, "no board")
	return s.coalition, nil
}

func (s *rosterStore) SetActivation(_ context.Context, a coalition.Act, seen, at time.Time) (coalition.Coalition, bool, error) {
	if s.coalition.Activation.Equal(at) {
		return s.coalition, true, nil
	}
	if !s.coalition.Activation.Equal(seen) {
		return s.coalition, false, coalition.Wrong("activation_changed")
	}
	s.coalition.Activation = at
	s.done(a, "activate %s", at.UTC().Format(time.DateTime))
	return s.coalition, false, nil
}

func (s *rosterStore) ChangeRate(_ context.Context, a coalition.Act, change coalition.RateChange) (coalition.Coalition, bool, error) {
	had, there := s.coalition.Rates.Of(change.Currency)
	rates, err := s.coalition.Rates.With(change)
	if err != nil || there && !change.Removed && had.Equal(change.Rate) {
		return s.coalition, err == nil, err
	}
	s.coalition.Rates = rates
	s.done(a, "rate %s %s %s", change.Currency, change.Worth, change.AsOf)
	return s.coalition, false, nil
}

func (s *rosterStore) AddCapability(_ context.Context, a coalition.Act, add coalition.Capability) (bool, error) {
	for _, each := range s.capabilities {
		if each.Name == add.Name {
			return true, nil
		}
	}
	s.capabilities = append(s.capabilities, add)
	s.done(a, "add %q in %s under %q", add.Name, add.Unit, add.Group)
	return false, nil
}

func (s *rosterStore) Capabilities(context.Context, coalition.ID) ([]coalition.Capability, error) {
	return s.capabilities, nil
}

func (s *rosterStore) WaitingPosts(context.Context, coalition.ID, time.Time) (int, string, error) {
	return s.waiting, s.lastError, nil
}

func (s *rosterStore) Delegations(context.Context, coalition.ID) ([]coalition.Delegation, error) {
	return s.delegations, nil
}

func (s *rosterStore) Delegates(context.Context, coalition.ID) ([]coalition.Delegate, error) {
	return s.delegates, nil
}

func (s *rosterStore) LivePledges(context.Context, coalition.Coalition, coalition.DelegationID, time.Time) (int, error) {
	return s.live, nil
}

func (s *rosterStore) Ledger(context.Context, coalition.ID) (coalition.Ledger, error) {
	return s.ledger, nil
}

func (s *rosterStore) Invite(_ context.Context, a coalition.Act, invited []coalition.Delegation) ([]string, error) {
	var added []string
	for _, d := range invited {
		if !slices.ContainsFunc(s.delegations, func(had coalition.Delegation) bool { return had.Code == d.Code && !had.Removed }) {
			added = append(added, d.Code)
		}
	}
	s.done(a, "invite %v", added)
	return added, nil
}

func (s *rosterStore) Admit(_ context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) (bool, error) {
	s.done(a, "admit %d to %d", user, d)
	return user == 71, nil
}

func (s *rosterStore) RemoveDelegate(_ context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) error {
	s.done(a, "remove %d from %d", user, d)
	return nil
}

func (s *rosterStore) RemoveDelegation(_ context.Context, a coalition.Act, d coalition.DelegationID) ([]string, error) {
	s.done(a, "remove %d", d)
	return make([]string, s.live), nil
}

func (s *rosterStore) BindRole(_ context.Context, a coalition.Act, d coalition.DelegationID, role coalition.Snowflake) error {
	s.done(a, "bind %d to %d", role, d)
	return nil
}

func (s *rosterStore) AskToJoin(_ context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) (coalition.DelegateState, error) {
	s.done(a, "%d asks for %d", user, d)
	return s.before, nil
}

func (s *rosterStore) Leave(_ context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) error {
	s.done(a, "%d leaves %d", user, d)
	return nil
}

func (s *rosterStore) SaveDraft(_ context.Context, _ coalition.ID, _ coalition.PersonID, kind string, body any, _ time.Time) (string, error) {
	data, err := json.Marshal(body)
	s.drafts[kind+"/d"] = data
	return "d", err
}

func (s *rosterStore) Draft(_ context.Context, _ coalition.ID, _ coalition.PersonID, kind, id string, body any) error {
	data, ok := s.drafts[kind+"/"+id]
	if !ok {
		return coalition.Wrong("draft_gone")
	}
	return json.Unmarshal(data, body)
}

func rosterTable(s *rosterStore) Table { return NewTable(Coalition(s), Roster(s), Delegation(s)) }

// rosterCase is a request to one of the three commands and what must come of it.
type rosterCase struct {
	name    string
	who     coalition.Caller
	line    string
	options []string
	code    string // of the error; "" for none
	did     string // what was changed; "" for nothing
	shows   string
	hides   string
}

func checkRoster(t *testing.T, cases []rosterCase, set func(*rosterStore, *Request)) {
	t.Helper()
	for _, test := range cases {
		s := newRosterStore()
		reply, err := ask(t, rosterTable(s), test.who, test.line, func(r *Request) {
			typed(test.options...)(r)
			r.Coalition = s.coalition
			r.Access = everything
			if set != nil {
				set(s, r)
			}
		})
		if coalition.CodeOf(err) != test.code || err != nil && test.code == "" {
			t.Errorf("%s: error %v, want the code %q", test.name, err, test.code)
		}
		if err != nil {
			if !locale.Printer.Has(locale.Printer{}, "error_"+test.code) {
				t.Errorf("%s: there is no sentence for it", test.name)
			}
			if e, ok := err.(*coalition.Error); ok && !strings.Contains(locale.Printer{}.Problem(e), test.shows) {
				t.Errorf("%s: %q does not show %q", test.name, locale.Printer{}.Problem(e), test.shows)
			}
		} else if got := words(reply.Body); !strings.Contains(got, test.shows) || test.hides != "" && strings.Contains(got, test.hides) {
			t.Errorf("%s: want %q and not %q in\n%s", test.name, test.shows, test.hides, got)
		}
		if got := strings.Join(s.did, "; "); got != test.did {
			t.Errorf("%s: did %q, want %q", test.name, got, test.did)
		}
	}
}

func TestRoster(t *testing.T) {
	t.Parallel()
	checkRoster(t, []rosterCase{
		{"admit", organiser, "roster admit", []string{"delegation", "france", "user", "80"}, "", "admit 80 to 1", "<@80> now acts for 🇫🇷 France", ""},
		{"admit again", organiser, "roster admit", []string{"delegation", "FR", "user", "71"}, "", "admit 71 to 1", "already acts", ""},
		{"admit to an unknown one", organiser, "roster admit", []string{"delegation", "Grance", "user", "80"}, "delegation_unknown", "", "France", ""},
		{"admit to a removed one", organiser, "roster admit", []string{"delegation", "PL", "user", "80"}, "delegation_unknown", "", "", ""},
		{"admit nobody", organiser, "roster admit", []string{"delegation", "FR", "user", "x"}, "user_unknown", "", "", ""},
		{"admit who asks", organiser, "roster.admit FR 72", nil, "", "admit 72 to 1", "<@72> now acts", ""},
		{"admit who was admitted since", organiser, "roster.admit FR 71", nil, "", "admit 71 to 1", "already acts", ""},
		{"admit who was removed since", organiser, "roster.admit FR 73", nil, "asks_no_longer", "", "", ""},
		{"admit who never asked", organiser, "roster.admit FR 99", nil, "asks_no_longer", "", "", ""},
		{"admit who asks another", organiser, "roster.admit DE 72", nil, "asks_no_longer", "", "", ""},
		{"admit by a forged button", organiser, "roster.admit PL x", nil, "delegation_unknown", "", "", ""},
		{"admit by an empty button", organiser, "roster.admit", nil, "delegation_unknown", "", "", ""},
		{"bind a role", organiser, "roster role", []string{"delegation", "NATO", "role", "503"}, "", "bind 503 to 3", "<@&503> now acts for North \\*Atlantic\\* @\u200beveryone", "@everyone"},
		{"bind everyone", organiser, "roster role", []string{"delegation", "FR", "role", "1"}, "role_everyone", "", "", ""},
		{"bind organisers", organiser, "roster role", []string{"delegation", "FR", "role", "500"}, "role_of_organisers", "", "", ""},
		{"bind nothing", organiser, "roster role", []string{"delegation", "FR", "role", "none"}, "role_unknown", "", "", ""},
		{"remove a delegate", organiser, "roster remove", []string{"delegation", "FR", "user", "71"}, "", "remove 71 from 1", "<@71> does not act", ""},
		{"remove nobody", organiser, "roster remove", []string{"delegation", "FR", "user", "you"}, "user_unknown", "", "", ""},
		{"remove a delegation without pledges", organiser, "roster remove", []string{"delegation", "FR"}, "", "", "Remove 🇫🇷 France from the coalition?", "withdrawn"},
		{"a removal that is gone", organiser, "roster.remove e", nil, "draft_gone", "", "", ""},
		{"keep", organiser, "roster.keep", nil, "", "", "Nothing was changed", ""},
	}, nil)
}

func TestRemovingADelegationIsConfirmed(t *testing.T) {
	t.Parallel()
	s := newRosterStore()
	s.live = 2
	table := rosterTable(s)
	asked, err := ask(t, table, organiser, "roster remove", typed("delegation", "FR"))
	if err != nil || len(s.did) > 0 || !strings.Contains(words(asked.Body), "NOT SAVED YET") || !strings.Contains(words(asked.Body), "2 live pledges") {
		t.Fatalf("did %v, %v:\n%s", s.did, err, words(asked.Body))
	}
	press := button(t, asked.Body, "roster.remove")
	first, err := ask(t, table, organiser, press, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.delegations[1].Removed = true
	second, err := ask(t, table, organiser, press, nil)
	if err != nil || words(first.Body) != words(second.Body) || !strings.Contains(words(first.Body), "2 pledges are withdrawn") {
		t.Errorf("two clicks: %v\n%s\n%s", err, words(first.Body), words(second.Body))
	}
	for _, a := range s.acts {
		if a.Draft != "d" || a.OnBehalfOf != 1 {
			t.Errorf("the act %+v does not consume the draft for the delegation", a)
		}
	}
}

func TestWhoMayUseTheRoster(t *testing.T) {
	t.Parallel()
	appointer := coalition.Caller{Person: 9, ManageServer: true}
	callers := map[string]coalition.Caller{"organiser": organiser, "delegate": french, "observer": observer, "appointer": appointer}
	table := rosterTable(newRosterStore())
	for _, test := range []struct {
		lines string
		may   string
	}{
		{"/coalition setup, /coalition settings", "organiser appointer"},
		{"/coalition channels, coalition.channel, coalition.settings", "organiser"},
		{"/coalition capability, coalition.capability, coalition.added, /coalition rates, coalition.rate, coalition.rated", "organiser"},
		{"/coalition activate, coalition.activate, coalition.date, coalition.dated, coalition.discard", "organiser"},
		{"/roster invite, /roster admit, /roster remove, /roster role", "organiser"},
		{"roster.paste, roster.pasted, roster.admit, roster.remove, roster.keep", "organiser"},
		{"/delegation join, /delegation leave, /delegation list, /delegation show, delegation.page", "organiser delegate observer appointer"},
	} {
		for _, line := range strings.Split(test.lines, ", ") {
			var guards []Who
			if path, isCommand := strings.CutPrefix(line, "/"); isCommand {
				command, sub, ok := table.Sub(path)
				if !ok {
					t.Fatalf("no command %q", path)
				}
				guards = []Who{command.Who, sub.Who}
			} else {
				part, ok := table.Part(line)
				if !ok {
					t.Fatalf("no part %q", line)
				}
				guards = []Who{part.Who}
			}
			for name, caller := range callers {
				allowed := true
				for _, who := range guards {
					allowed = allowed && who.Allows(caller) == nil
				}
				if want := slices.Contains(strings.Fields(test.may), name); allowed != want {
					t.Errorf("%s by %s: %v, want %v", line, name, allowed, want)
				}
			}
		}
	}
}

// Everything that Discord shows of the commands before they are used has its text, and fits.
func TestRosterTextsAreThere(t *testing.T) {
	t.Parallel()
	var p locale.Printer
	want := func(key string) {
		if !p.Has(key) {
			t.Errorf("there is no text %s", key)
		} else if n := len([]rune(p.Text(key))); n > 100 {
			t.Errorf("%s has %d characters, Discord takes 100", key, n)
		}
	}
	for _, c := range rosterTable(newRosterStore()).Commands {
		want(c.Name + "_description")
		for _, s := range c.Subs {
			want(c.Name + "_" + s.Name + "_description")
			for _, o := range s.Options {
				want(c.Name + "_" + s.Name + "_" + o.Name + "_option")
				for _, choice := range o.Choices {
					want("choice_" + choice)
				}
			}
		}
	}
}

// In the pseudo-locale no word of these commands is left in English.
func TestRosterTextsAreTranslated(t *testing.T) {
	t.Parallel()
	for line, options := range map[string][]string{
		"coalition setup": {"name", "123", "organisers", "500"}, "coalition settings": nil,
		"coalition channels": {"purpose", "meetings", "channel", "31", "audience", "organisers"},
		"coalition activate": {"date", "2026-03-27"}, "coalition rates": {"currency", "usd", "rate", "0.92", "base", "EUR"},
		"coalition capability": {"name", "123", "unit", "items", "group", "456"},
		"roster invite":        {"list", "Spain, 123"}, "roster admit": {"delegation", "FR", "user", "80"},
		"roster remove": {"delegation", "FR"}, "roster role": {"delegation", "FR", "role", "503"},
		"delegation join": {"delegation", "DE"}, "delegation leave": {"delegation", "FR"}, "delegation list": nil,
		"delegation show": {"delegation", "NATO"},
	} {
		s := newRosterStore()
		s.live, s.waiting = 2, 3
		who := organiser
		who.Delegations = []coalition.DelegationID{1}
		reply, err := ask(t, rosterTable(s), who, line, func(r *Request) {
			typed(options...)(r)
			r.Print, r.Coalition = locale.Pseudo(), s.coalition
			r.Coalition.Name = "123"
		})
		if err != nil {
			t.Errorf("%s: %v", line, err)
			continue
		}
		for _, e := range reply.Body.Embeds {
			for _, text := range append(strings.Split(e.Description, "\n"), reply.Body.Content) {
				if strings.ContainsAny(text, "abcdefghij") && !strings.Contains(text, "⟦") {
					t.Errorf("%s: %q", line, text)
				}
			}
			for _, f := range e.Fields {
				if !strings.HasPrefix(f.Name, "⟦") {
					t.Errorf("%s: field %q", line, f.Name)
				}
			}
		}
		for _, row := range reply.Body.Rows {
			for _, c := range row.(discordgo.ActionsRow).Components {
				switch c := c.(type) {
				case discordgo.Button:
					if !strings.HasPrefix(c.Label, "⟦") {
						t.Errorf("%s: button %q", line, c.Label)
					}
				case discordgo.SelectMenu:
					if !strings.HasPrefix(c.Placeholder, "⟦") {
						t.Errorf("%s: menu %q", line, c.Placeholder)
					}
				}
			}
		}
	}
}
