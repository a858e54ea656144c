package main

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"muster/coalition"
	"muster/commands"
	"muster/locale"
	"muster/message"
	"muster/storage"
	"muster/storage/storagetest"
)

// hall is a database with two guilds and all who may try something there. What belongs to somebody
// belongs to France, so that each right is tried on one's own, others' and another guild's.
type hall struct {
	t          *testing.T
	store      *storage.Store
	table      commands.Table
	home, away coalition.Coalition
	france     coalition.Delegation
	germany    coalition.Delegation
	people     map[string]person
	titles     map[string]string // of meetings, by their codes
	listed     map[string]string // pledges that lists are tried on, by their capabilities
	last       coalition.Snowflake
}

// person is what Discord's payload says of somebody, and who that is to Muster.
type person struct {
	name   string
	user   coalition.Snowflake
	guild  coalition.Snowflake
	roles  []coalition.Snowflake
	manage bool
	id     coalition.PersonID
}

// everybody are those whom a row of the matrix speaks of, in its order. The manager has the permission
// Manage Server and nothing else, the removed one still holds France's role, and the stranger is a
// delegate of France in another guild, who presses this guild's buttons and names its things.
var everybody = []string{"organiser", "manager", "delegate", "other", "removed", "observer", "stranger"}

const (
	homeGuild, awayGuild                               coalition.Snowflake = 100, 200
	organiserRole, franceRole, germanyRole, awayRole   coalition.Snowflake = 101, 102, 103, 201
	meetingsChannel, pledgesChannel, organisersChannel coalition.Snowflake = 110, 111, 112

	absentCode = "ZZZZ" // no code has a Z
	everyBit   = -1
)

// rightsNow is when everything of the matrix happens.
var rightsNow = time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC)

func newHall(t *testing.T) *hall {
	t.Helper()
	store, err := storage.Open(t.Context(), storagetest.URL(t, storage.Migrate))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	h := &hall{t: t, store: store, table: commands.All(store), titles: map[string]string{}, listed: map[string]string{}, last: 1000}
	h.home, h.away = h.setUp(homeGuild, organiserRole), h.setUp(awayGuild, awayRole)
	h.invite(h.away, "FR", "PL")
	h.invite(h.home, "FR", "DE")
	h.france, h.germany = h.delegation(h.home, "FR"), h.delegation(h.home, "DE")
	h.bind(h.home, h.france, franceRole)
	h.bind(h.home, h.germany, germanyRole)
	h.bind(h.away, h.delegation(h.away, "FR"), franceRole)
	for purpose, channel := range map[coalition.Purpose]coalition.Snowflake{
		coalition.MeetingPosts: meetingsChannel, coalition.PledgePosts: pledgesChannel, coalition.OrganiserPosts: organisersChannel,
	} {
		_, err := store.SetChannel(t.Context(), h.act(h.home), purpose, channel, coalition.Members)
		h.must(err)
	}
	h.people = map[string]person{
		"organiser": {roles: []coalition.Snowflake{organiserRole}},
		"manager":   {manage: true},
		"delegate":  {roles: []coalition.Snowflake{franceRole}},
		"other":     {roles: []coalition.Snowflake{germanyRole}},
		"removed":   {roles: []coalition.Snowflake{franceRole}},
		"observer":  {},
		"stranger":  {roles: []coalition.Snowflake{franceRole}, guild: awayGuild},
	}
	for i, name := range everybody {
		p := h.people[name]
		p.name, p.user = name, coalition.Snowflake(500+i)
		if p.guild == 0 {
			p.guild = homeGuild
		}
		_, caller, err := store.Caller(t.Context(), p.query(0))
		h.must(err)
		p.id = caller.Person
		h.people[name] = p
	}
	h.must(store.RemoveDelegate(t.Context(), h.act(h.home), h.france.ID, h.people["removed"].user))
	return h
}

func (h *hall) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// act is an act of nobody in particular, as far as it serves to prepare something.
func (h *hall) act(c coalition.Coalition) coalition.Act {
	h.last++
	return coalition.Act{Coalition: c.ID, Interaction: h.last, Kind: "prepared", At: rightsNow}
}

func (h *hall) setUp(guild, organisers coalition.Snowflake) coalition.Coalition {
	c, err := h.store.SetUp(h.t.Context(), h.act(coalition.Coalition{}), coalition.Coalition{
		Guild: guild, Name: "Force", Template: coalition.Templates[0].Name, Zone: time.UTC, Language: "en", OrganiserRole: organisers,
	})
	h.must(err)
	return c
}

func (h *hall) invite(c coalition.Coalition, codes ...string) {
	var all []coalition.Delegation
	for _, code := range codes {
		d := coalition.Delegation{Code: code, Country: len(code) == 2}
		if !d.Country {
			d.Name = "Organisation " + code
		}
		all = append(all, d)
	}
	_, err := h.store.Invite(h.t.Context(), h.act(c), all)
	h.must(err)
}

func (h *hall) bind(c coalition.Coalition, d coalition.Delegation, role coalition.Snowflake) {
	h.must(h.store.BindRole(h.t.Context(), h.act(c), d.ID, role))
}

func (h *hall) delegation(c coalition.Coalition, code string) coalition.Delegation {
	all, err := h.store.Delegations(h.t.Context(), c.ID)
	h.must(err)
	i := slices.IndexFunc(all, func(d coalition.Delegation) bool { return d.Code == code })
	if i < 0 {
		h.t.Fatalf("there is no delegation %s", code)
	}
	return all[i]
}

func (h *hall) capability(c coalition.Coalition, name string) coalition.CapabilityID {
	all, err := h.store.Capabilities(h.t.Context(), c.ID)
	h.must(err)
	i := slices.IndexFunc(all, func(c coalition.Capability) bool { return c.Name == name })
	if i < 0 {
		h.t.Fatalf("there is no capability %q among %v", name, all)
	}
	return all[i].ID
}

func (p person) query(c coalition.ID) coalition.CallerQuery {
	return coalition.CallerQuery{Guild: p.guild, Channel: meetingsChannel, Coalition: c, User: p.user, Roles: p.roles, ManageServer: p.manage}
}

// ask is what somebody sends: to a command ("/pledge log"), to the autocompletion of an option of it
// ("/pledge log capability"), or to a part ("pledge.fix").
type ask struct {
	typed   string
	options map[string]string
	args    []string // of a custom ID that belongs to the home coalition
	values  []string
	fields  map[string]string
}

// answer is what came of it.
type answer struct {
	body    message.Body // also of a refusal
	reply   commands.Reply
	choices []commands.Choice
	code    string // of the refusal

	completes bool // it is of an autocompletion
}

// entry is what answers an ask.
type entry struct {
	path      string
	who       []commands.Who
	handle    commands.Handler
	complete  commands.Complete // of an option
	coalition coalition.ID      // that a custom ID names
	none      bool              // also answers without a coalition
}

func (h *hall) find(name string) entry {
	h.t.Helper()
	path, isCommand := strings.CutPrefix(name, "/")
	if !isCommand {
		part, ok := h.table.Part(name)
		if !ok {
			h.t.Fatalf("there is no part %s", name)
		}
		return entry{path: name, who: []commands.Who{part.Who}, handle: part.Handle, coalition: h.home.ID}
	}
	option := ""
	command, sub, ok := h.table.Sub(path)
	if at := strings.LastIndex(path, " "); !ok && at > 0 {
		path, option = path[:at], path[at+1:]
		command, sub, ok = h.table.Sub(path)
	}
	e := entry{path: path, who: []commands.Who{command.Who, sub.Who}, handle: sub.Handle, none: sub.NoCoalition}
	for _, o := range sub.Options {
		if o.Name == option {
			e.complete = o.Complete
		}
	}
	if !ok || option != "" && e.complete == nil {
		h.t.Fatalf("there is no %s", name)
	}
	return e
}

// ask sends something as somebody, and answers as the dispatcher does: rights first.
func (h *hall) ask(p person, name string, a ask) answer {
	h.t.Helper()
	h.last++
	e := h.find(name)
	r := commands.Request{
		Interaction: h.last, Now: rightsNow, Guild: p.guild, Channel: meetingsChannel, Path: e.path,
		Options: a.options, Args: a.args, Values: a.values, Fields: a.fields,
		Access: commands.Access{Bot: everyBit, User: everyBit},
	}
	var err error
	r.Coalition, r.Caller, err = h.store.Caller(h.t.Context(), p.query(e.coalition))
	if e.none && coalition.CodeOf(err) == "no_coalition" {
		err = nil
	}
	for _, w := range e.who {
		if err == nil {
			err = w.Allows(r.Caller)
		}
	}
	out := answer{completes: e.complete != nil}
	switch {
	case err != nil:
	case e.complete != nil:
		out.choices, err = e.complete(h.t.Context(), r, a.typed)
	default:
		out.reply, err = e.handle(h.t.Context(), r)
		out.body = out.reply.Body
	}
	if err != nil {
		if out.code = coalition.CodeOf(err); out.code == "" {
			h.t.Fatalf("%s, %s: %v", name, p.name, err)
		}
		out.body = problem(err)
	}
	return out
}

// problem is what people read of a refusal.
func problem(err error) message.Body {
	var e *coalition.Error
	errors.As(err, &e)
	return message.Problem(locale.Printer{}, e)
}

// acts is how many acts there are in the guilds: versions are gapless.
func (h *hall) acts(guild coalition.Snowflake) (n int) {
	all, err := h.store.Coalitions(h.t.Context(), guild)
	h.must(err)
	for _, c := range all {
		n += int(c.Version)
	}
	return n
}
