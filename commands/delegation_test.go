package commands

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
)

func TestDelegationJoin(t *testing.T) {
	t.Parallel()
	quiet := []rosterCase{
		{"without a channel for organisers", observer, "delegation join", []string{"delegation", "Germany"}, "", "75 asks for 2", "no channel that organisers alone read", ""},
		{"for what one acts for", french, "delegation join", []string{"delegation", "FR"}, "", "", "You already act for", ""},
		{"for a removed one", observer, "delegation join", []string{"delegation", "PL"}, "delegation_unknown", "", "", ""},
		{"for an unknown one", observer, "delegation join", []string{"delegation", "Germny"}, "delegation_unknown", "", "Germany", ""},
		{"with markdown", observer, "delegation join", []string{"delegation", "**@everyone**"}, "delegation_unknown", "", "", ""},
	}
	set := func(before coalition.DelegateState) func(*rosterStore, *Request) {
		return func(s *rosterStore, r *Request) {
			s.before, r.Caller.Discord = before, 75
			if before != "" || r.Option("delegation") == "DE" {
				r.Coalition.Channels = organisersRead(coalition.Organisers)
			}
		}
	}
	checkRoster(t, quiet, set(""))
	checkRoster(t, quiet[:1], func(_ *rosterStore, r *Request) {
		r.Caller.Discord, r.Coalition.Channels = 75, organisersRead(coalition.Members)
	})
	for before, shows := range map[coalition.DelegateState]string{
		"": "The organisers are told", coalition.Dismissed: "The organisers are told",
		coalition.Asked: "You already asked", coalition.Admitted: "You already act for",
	} {
		checkRoster(t, []rosterCase{
			{"from " + string(before), observer, "delegation join", []string{"delegation", "DE"}, "", "75 asks for 2", shows, ""},
		}, set(before))
	}
}

// organisersRead are channels of which one is for organisers, declared to be read so.
func organisersRead(audience coalition.Release) coalition.Channels {
	return coalition.Channels{
		For:       map[coalition.Purpose]coalition.Snowflake{coalition.OrganiserPosts: 40},
		Audiences: map[coalition.Snowflake]coalition.Release{40: audience},
	}
}

func TestDelegationLeave(t *testing.T) {
	t.Parallel()
	checkRoster(t, []rosterCase{
		{"the only one", french, "delegation leave", nil, "", "75 leaves 1", "You no longer act for 🇫🇷 France", "<@&"},
		{"one with a role", german, "delegation leave", nil, "", "75 leaves 2", "even if you hold <@&502>", ""},
		{"one of two", both, "delegation leave", []string{"delegation", "Germany"}, "", "75 leaves 2", "Germany", ""},
		{"one of two, not saying which", both, "delegation leave", nil, "leave_which", "", "Germany or France", ""},
		{"another's", french, "delegation leave", []string{"delegation", "DE"}, "not_its_delegate", "", "", ""},
		{"none", observer, "delegation leave", []string{"delegation", "DE"}, "not_its_delegate", "", "", ""},
		{"none, not saying which", observer, "delegation leave", nil, "no_delegation", "", "", ""},
		{"one that was only asked for", observer, "delegation leave", []string{"delegation", "FR"}, "", "75 leaves 1", "France", ""},
	}, func(_ *rosterStore, r *Request) { r.Caller.Discord = 75 })
}

func TestDelegationListAndShow(t *testing.T) {
	t.Parallel()
	checkRoster(t, []rosterCase{
		{"all, for a delegate", french, "delegation list", nil, "", "", "`NATO` North \\*Atlantic\\* @\u200beveryone · nobody acts for it yet", "Poland"},
		{"all, for an observer", observer, "delegation list", nil, "", "", "Delegations (3)", "nobody acts"},
		{"names alone, for an observer", observer, "delegation list", nil, "", "", "🇫🇷 France", "`FR`"},
		{"one, for a delegate", french, "delegation show", []string{"delegation", "FR"}, "", "", "Admitted delegates: <@71>", "<@72>"},
		{"another, for a delegate", french, "delegation show", []string{"delegation", "DE"}, "", "", "Role: <@&502>", "<@71>"},
		{"one, for an organiser", organiser, "delegation show", []string{"delegation", "FR"}, "", "", "Ask to act for it: <@72>", ""},
		{"who was removed, for an organiser", organiser, "delegation show", []string{"delegation", "FR"}, "", "", "Removed: <@73>", ""},
		{"one, for an observer", observer, "delegation show", []string{"delegation", "FR"}, "", "", "takes part", "<@"},
		{"nobody's", french, "delegation show", []string{"delegation", "NATO"}, "", "", "Nobody acts for it yet", ""},
		{"removed", organiser, "delegation show", []string{"delegation", "PL"}, "delegation_unknown", "", "", ""},
	}, nil)
}

func TestOrganisersAdmitFromTheDelegationsCard(t *testing.T) {
	t.Parallel()
	s := newRosterStore()
	table := rosterTable(s)
	for n := range 6 {
		s.delegates = append(s.delegates, coalition.Delegate{Delegation: 1, Person: coalition.PersonID(20 + n), Discord: coalition.Snowflake(80 + n), State: coalition.Asked})
	}
	reply, err := ask(t, table, organiser, "delegation show", typed("delegation", "FR"))
	if err != nil || len(reply.Body.Rows) != 1 || len(reply.Body.Rows[0].(discordgo.ActionsRow).Components) != 5 {
		t.Fatalf("%v: want a row of five buttons\n%s", err, words(reply.Body))
	}
	if _, err := ask(t, table, organiser, button(t, reply.Body, "roster.admit"), nil); err != nil || !slices.Equal(s.did, []string{"admit 72 to 1"}) {
		t.Errorf("did %v, %v", s.did, err)
	}
	for _, who := range []coalition.Caller{french, observer} {
		if reply, err := ask(t, table, who, "delegation show", typed("delegation", "FR")); err != nil || len(reply.Body.Rows) != 0 {
			t.Errorf("%+v: %v\n%s", who, err, words(reply.Body))
		}
	}
}

func TestManyDelegationsHavePages(t *testing.T) {
	t.Parallel()
	s := newRosterStore()
	s.delegations = nil
	for n := range 95 {
		s.delegations = append(s.delegations, coalition.Delegation{
			ID: coalition.DelegationID(n + 1), Code: fmt.Sprintf("ORG%03d", n), Name: strings.Repeat("*", 80),
		})
	}
	table := rosterTable(s)
	for page, want := range map[string]string{"": "ORG000", " 1": "ORG020", " 4": "ORG094", " 99": "ORG094", " -4": "ORG000", " x": "ORG000"} {
		reply, err := ask(t, table, organiser, "delegation.page"+page, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := reply.Body.Embeds[0].Description
		if !strings.Contains(got, want) || len([]rune(got)) > 4095 || strings.HasSuffix(got, "…") {
			t.Errorf("page %q: %d characters, want %s in it", page, len([]rune(got)), want)
		}
	}
	first, err := ask(t, table, organiser, "delegation list", nil)
	if err != nil {
		t.Fatal(err)
	}
	turn := first.Body.Rows[0].(discordgo.ActionsRow).Components
	if !turn[0].(discordgo.Button).Disabled || turn[1].(discordgo.Button).Disabled {
		t.Errorf("on the first page: %+v", turn)
	}
	s.delegations = nil
	if none, err := ask(t, table, organiser, "delegation list", nil); err != nil || !strings.Contains(words(none.Body), "None is invited yet") {
		t.Errorf("%v\n%s", err, words(none.Body))
	}
}

func TestDelegationChoices(t *testing.T) {
	t.Parallel()
	table := rosterTable(newRosterStore())
	for _, test := range []struct {
		line, typed string
		who         coalition.Caller
		want        []string
	}{
		{"delegation show", "", observer, []string{"FR", "DE", "NATO"}},
		{"delegation join", "fra", observer, []string{"FR"}},
		{"delegation leave", "", german, []string{"DE"}},
		{"delegation leave", "", observer, nil},
		{"roster remove", "pol", organiser, nil}, // removed already
	} {
		_, sub, _ := table.Sub(test.line)
		found, err := sub.Options[0].Complete(t.Context(), Request{Caller: test.who, Coalition: rosterCoalition()}, test.typed)
		var got []string
		for _, c := range found {
			got = append(got, c.Value)
		}
		if err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%s %q: %v, %v; want %v", test.line, test.typed, got, err, test.want)
		}
	}
}

// TestLeavingDeliveredTwiceIsAnsweredAlike: the second delivery finds nothing left to leave, and still says what
// the first one did.
func TestLeavingDeliveredTwiceIsAnsweredAlike(t *testing.T) {
	t.Parallel()
	s := newRosterStore()
	who := coalition.Caller{Person: 2, Discord: 71, Delegations: []coalition.DelegationID{1}}
	first, err := ask(t, rosterTable(s), who, "delegation leave", nil)
	if err != nil {
		t.Fatal(err)
	}
	who.Delegations = nil
	second, err := ask(t, rosterTable(s), who, "delegation leave", nil)
	if err != nil || words(second.Body) != words(first.Body) {
		t.Errorf("got %v, %q; the first time %q", err, words(second.Body), words(first.Body))
	}
}
