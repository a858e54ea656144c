package commands

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
)

var appoints = coalition.Caller{Person: 9, ManageServer: true}

func TestCoalitionSetup(t *testing.T) {
	t.Parallel()
	checkRoster(t, []rosterCase{
		{"the two that are enough", appoints, "coalition setup", []string{"name", "Force *one*", "organisers", "500"}, "",
			"set up Force *one* reassurance UTC en 500", `**Force \*one\*** is set up`, ""},
		{"all", appoints, "coalition setup", []string{"name", " A\u202e  force\n", "organisers", "500", "zone", "paris", "template", "reassurance", "language", "en"}, "",
			"set up A force reassurance Europe/Paris en 500", "Integrations", ""},
		{"a zone that is none", appoints, "coalition setup", []string{"name", "A", "organisers", "500", "zone", "Europe/Pariss"}, "zone_unknown", "", "Paris", ""},
		{"no name", appoints, "coalition setup", []string{"name", " \u200e ", "organisers", "500"}, "coalition_name", "", "", ""},
		{"an over-long name", appoints, "coalition setup", []string{"name", strings.Repeat("x", 81), "organisers", "500"}, "coalition_name", "", "81", ""},
		{"everyone as organisers", appoints, "coalition setup", []string{"name", "A", "organisers", "1"}, "role_everyone", "", "", ""},
		{"no role", appoints, "coalition setup", []string{"name", "A", "organisers", "@Organisers"}, "role_unknown", "", "", ""},
		{"a template that is none", appoints, "coalition setup", []string{"name", "A", "organisers", "500", "template", "x"}, "template_unknown", "", "", ""},
		{"a language that is none", appoints, "coalition setup", []string{"name", "A", "organisers", "500", "language", "tlh"}, "language_unknown", "", "", ""},
	}, func(s *rosterStore, r *Request) {
		r.Coalition = coalition.Coalition{}
		s.delegations = nil
	})
}

func TestTheWizardSaysWhatIsLacking(t *testing.T) {
	t.Parallel()
	s := newRosterStore()
	s.delegations = nil
	reply, err := ask(t, rosterTable(s), appoints, "coalition setup", func(r *Request) {
		typed("name", "Force", "organisers", "500")(r)
		r.Coalition = coalition.Coalition{}
		r.Access.Bot = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages
	})
	if err != nil {
		t.Fatal(err)
	}
	got := words(reply.Body)
	for _, want := range []string{
		"channel for pledges", "channel for meetings", "channel for organisers", "/roster invite",
		"Muster lacks: Embed Links, Read Message History", "<@&500>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not said in\n%s", want, got)
		}
	}
	if len(reply.Body.Rows) != len(coalition.Purposes) {
		t.Fatalf("%d menus, want one for each purpose", len(reply.Body.Rows))
	}
	for i, want := range []string{"coalition.channel:14:pledges", "coalition.channel:14:meetings", "coalition.channel:14:board", "coalition.channel:14:organisers"} {
		menu := reply.Body.Rows[i].(discordgo.ActionsRow).Components[0].(discordgo.SelectMenu)
		if menu.CustomID != want || menu.MenuType != discordgo.ChannelSelectMenu || !strings.Contains(menu.Placeholder, "read by") {
			t.Errorf("menu %d: %+v", i, menu)
		}
	}
}

func TestChannels(t *testing.T) {
	t.Parallel()
	set := func(purpose, audience string) []string {
		return []string{"purpose", purpose, "channel", "31", "audience", audience}
	}
	checkRoster(t, []rosterCase{
		{"pledges", organiser, "coalition channels", set("pledges", "coalition"), "", `channel "pledges" 31 coalition`, "Pledges: <#31>, read by delegates and organisers", ""},
		{"general", organiser, "coalition channels", set("general", "public"), "", `channel "" 31 public`, "Other: <#31>, read by everyone", ""},
		{"meetings that delegates cannot read", organiser, "coalition channels", set("meetings", "organisers"), "", `channel "meetings" 31 organisers`, "reminders may not reach them", ""},
		{"pledges before everyone", organiser, "coalition channels", set("pledges", "public"), "", `channel "pledges" 31 public`, "Only pledges released to the public", ""},
		{"organisers' before everyone", organiser, "coalition channels", set("organisers", "public"), "", `channel "organisers" 31 public`, "Muster tells organisers nothing there", ""},
		{"a board", organiser, "coalition channels", set("board", "coalition"), "", `channel "board" 31 coalition`, "Board: <#31>, read by delegates and organisers", ""},
		{"a board before everyone", organiser, "coalition channels", set("board", "public"), "", `channel "board" 31 public`, "Only pledges released to the public are counted", ""},
		{"no board", organiser, "coalition.channel board", nil, "", "no board", "there is no board any more", ""},
		{"no such purpose", organiser, "coalition channels", set("gossip", "public"), "purpose_unknown", "", "gossip", ""},
		{"no such audience", organiser, "coalition channels", set("pledges", "nobody"), "audience_unknown", "", "nobody", ""},
		{"no channel", organiser, "coalition channels", []string{"purpose", "pledges", "channel", "#x", "audience", "public"}, "channel_unknown", "", "", ""},
	}, nil)
	checkRoster(t, []rosterCase{
		{"chosen for meetings", organiser, "coalition.channel meetings", nil, "", `channel "meetings" 32 coalition`, `"default_values":[{"id":"32"`, ""},
		{"chosen for organisers", organiser, "coalition.channel organisers", nil, "", `channel "organisers" 32 organisers`, "", "tells organisers nothing"},
		{"chosen for a forged purpose", organiser, "coalition.channel general", nil, "purpose_unknown", "", "", ""},
	}, func(_ *rosterStore, r *Request) { r.Values = []string{"32"} })
	checkRoster(t, []rosterCase{
		{"nothing chosen", organiser, "coalition.channel meetings", nil, "purpose_unknown", "", "", ""},
	}, nil)
}

func TestSettings(t *testing.T) {
	t.Parallel()
	checkRoster(t, []rosterCase{
		{"read", organiser, "coalition settings", nil, "", "", "Delegations: 3", ""},
		{"what waits", organiser, "coalition.settings", nil, "", "", `7 posts wait. The last answer was: Missing \*Access\*`, ""},
		{"one is changed, the others stay", organiser, "coalition settings", []string{"zone", "Kyiv"}, "", "settings Test force Europe/Kyiv en 500", "The settings are saved", ""},
		{"all", organiser, "coalition settings", []string{"name", "New", "zone", "UTC", "language", "en", "organisers", "600"}, "", "settings New UTC en 600", "New", ""},
		{"the server's events, of meetings that not everybody may know of", organiser, "coalition settings", []string{"events", "shown"}, "", "settings Test force UTC en 500", "Server's events: None is shown", ""},
		{"neither shown nor not", organiser, "coalition settings", []string{"events", "maybe"}, "events_unknown", "", "neither", ""},
		{"grace", organiser, "coalition settings", []string{"grace", "two weeks"}, "", "settings Test force UTC en 500", "Pledges lapse: 14 days after the day to renew them by", ""},
		{"no grace", organiser, "coalition settings", []string{"grace", "off"}, "", "settings Test force UTC en 500", "The settings are saved", "Pledges lapse"},
		{"a grace that is none", organiser, "coalition settings", []string{"grace", "a while"}, "grace_unreadable", "", "a while", ""},
		{"a long grace", organiser, "coalition settings", []string{"grace", "400"}, "grace_range", "", "365", ""},
		{"Manage Server changes the grace", appoints, "coalition settings", []string{"grace", "14"}, "appoint_only", "", "", ""},
		{"a zone that is none", organiser, "coalition settings", []string{"zone", "Kyivv"}, "zone_unknown", "", "Kyiv", ""},
		{"an empty name", organiser, "coalition settings", []string{"name", "\u202e"}, "coalition_name", "", "", ""},
		{"everyone as organisers", organiser, "coalition settings", []string{"organisers", "1"}, "role_everyone", "", "", ""},
		{"Manage Server reads who organises", appoints, "coalition settings", nil, "", "", "<@&500>", "Delegations"},
		{"Manage Server appoints", appoints, "coalition settings", []string{"organisers", "600"}, "", "settings Test force UTC en 600", "<@&600>", "Delegations"},
		{"Manage Server changes the zone", appoints, "coalition settings", []string{"zone", "UTC"}, "appoint_only", "", "", ""},
		{"Manage Server changes the zone, too", appoints, "coalition settings", []string{"organisers", "600", "zone", "UTC"}, "appoint_only", "", "", ""},
	}, func(s *rosterStore, _ *Request) {
		s.waiting, s.lastError = 7, "Missing *Access*"
	})
}

// What somebody else changes between the reading and the saving stays.
func TestSettingsChangeOnlyWhatWasGiven(t *testing.T) {
	t.Parallel()
	change, err := readSettings(Request{Guild: 1, Coalition: rosterCoalition()}, map[string]string{"name": "New"})
	if err != nil {
		t.Fatal(err)
	}
	kyiv, err := time.LoadLocation("Europe/Kyiv")
	if err != nil {
		t.Fatal(err)
	}
	c := coalition.Coalition{Name: "Old", Zone: kyiv, Language: "fr", OrganiserRole: 7}
	change(&c)
	if c.Name != "New" || c.Zone != kyiv || c.Language != "fr" || c.OrganiserRole != 7 {
		t.Errorf("changed to %+v", c)
	}
}

func TestSettingsAreCompleteWhenAllIsThere(t *testing.T) {
	t.Parallel()
	checkRoster(t, []rosterCase{
		{"complete", organiser, "coalition settings", nil, "", "", "Everything is in place", "Still to do"},
	}, func(_ *rosterStore, r *Request) {
		r.Coalition.Channels.For = map[coalition.Purpose]coalition.Snowflake{
			coalition.PledgePosts: 31, coalition.MeetingPosts: 32, coalition.OrganiserPosts: 33,
		}
		r.Coalition.Channels.Audiences = map[coalition.Snowflake]coalition.Release{33: coalition.Organisers}
	})
}

// TestAMenuKeepsADeclaredAudience: choosing a channel in the wizard never lets its readers see more than
// organisers declared.
func TestAMenuKeepsADeclaredAudience(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		purpose  string
		declared coalition.Release
		code     string
		set      coalition.Release
	}{
		{"pledges", coalition.Public, "", coalition.Public},
		{"meetings", coalition.Organisers, "", coalition.Organisers},
		{"organisers", coalition.Public, "channel_read_by_others", ""},
		{"organisers", coalition.Members, "channel_read_by_others", ""},
		{"organisers", coalition.Organisers, "", coalition.Organisers},
	} {
		store := &audienceStore{}
		_, err := ask(t, NewTable(Coalition(store)), organiser, "coalition.channel "+test.purpose, func(r *Request) {
			r.Values = []string{"32"}
			r.Coalition.Channels.Audiences = map[coalition.Snowflake]coalition.Release{32: test.declared}
		})
		if coalition.CodeOf(err) != test.code || store.set != test.set {
			t.Errorf("%s in a channel of %s: %v, set to %q; want %q, %q", test.purpose, test.declared, err, store.set, test.code, test.set)
		}
	}
}

// audienceStore notes the audience that a channel is given.
type audienceStore struct {
	CoalitionStore
	set coalition.Release
}

func (s *audienceStore) SetChannel(_ context.Context, _ coalition.Act, _ coalition.Purpose, _ coalition.Snowflake, audience coalition.Release) (coalition.Coalition, error) {
	s.set = audience
	return rosterCoalition(), nil
}

func (s *audienceStore) Delegations(context.Context, coalition.ID) ([]coalition.Delegation, error) {
	return nil, nil
}

func (s *audienceStore) Capabilities(context.Context, coalition.ID) ([]coalition.Capability, error) {
	return nil, nil
}

func (s *audienceStore) WaitingPosts(context.Context, coalition.ID, time.Time) (int, string, error) {
	return 0, "", nil
}
