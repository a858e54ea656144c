package commands

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"muster/coalition"
	"muster/message"
)

// reads are the subcommands that only show something; what each is asked stands in questions. Every
// other one must be in changes, so that a new command cannot be forgotten here.
var reads = []string{"help", "pledge show", "pledge list", "pledge form", "totals", "gaps", "meeting list", "meeting show", "meeting actions", "meeting decisions", "delegation list", "delegation show", "summary post", "summary text", "coalition settings", "coalition rates", "remind me"}

var changes = []string{
	"pledge log", "delegation join", "delegation leave", "coalition setup", "coalition channels", "coalition capability", "coalition activate", "roster invite", "roster admit", "roster remove", "roster role", "requirement set", "requirement remove", "condition add", "condition set",
	"schedule meeting", "schedule series", "schedule move", "schedule reminders", "schedule cancel", "schedule change", "schedule agenda", "schedule invite", "schedule rollcall", "schedule decision", "schedule action", "schedule done", "announce now", "announce later", "announce log",
	"summary schedule", "summary circulate",
}

func TestEveryCommandIsHeldAgainstInterference(t *testing.T) {
	t.Parallel()
	for _, c := range All(&world{}).Commands {
		subs := c.Subs
		if c.Bare != nil {
			subs = append(subs, *c.Bare)
		}
		for _, s := range subs {
			path := strings.TrimSpace(c.Name + " " + s.Name)
			if slices.Contains(reads, path) == slices.Contains(changes, path) {
				t.Errorf("/%s: say in reads, and ask it in questions, or in changes what it is", path)
			}
		}
	}
}

// beginning is an instant as custom IDs have it, from which on some of what the worlds' pledges say has changed.
var beginning = strconv.FormatInt(noon.Add(-10*time.Minute).Unix(), 36)

// question is one thing that is asked of the table: a subcommand's path, or a part and its arguments.
type question struct {
	line    string
	options []string
	values  []string
}

// questions are all that is asked of both worlds. codes are those of pledges, known and secret ones
// and one that does not exist; elsewhere of them are pledges that are not the caller's.
func questions(codes, elsewhere []string) []question {
	out := []question{{line: "help"}, {line: "coalition settings"}, {line: "coalition.settings"}, {line: "coalition rates"}, {line: "meeting list"}, {line: "remind me"}, {line: "remind.form"}, {line: "meeting.file"}, {line: "meeting actions"}, {line: "meeting.listactions"}, {line: "meeting decisions"}, {line: "delegation list"}, {line: "pledge.mine"}, {line: "totals.now"}, {line: "gaps.now"}, {line: "summary post"}}
	add := func(line string, options ...string) { out = append(out, question{line: line, options: options}) }
	delegations := []string{"", "FR", "Germany", "PL", "Atlantis"}
	capabilities := []string{"", "soldiers", "euros", "US dollars", "soldeirs"}
	for _, c := range capabilities {
		for _, assume := range []string{"", "all", "ceasefire", "vote at home", "vote at home (Poland)", "secret vote"} {
			add("gaps", "capability", c, "assume", assume)
			add("totals", "capability", c, "by", "delegation", "assume", assume)
		}
		for _, d := range delegations {
			add("pledge list", "delegation", d, "capability", c)
		}
		for _, by := range []string{"", "capability", "delegation", "strength", "readiness"} {
			add("totals", "capability", c, "by", by)
			add("totals", "capability", c, "by", by, "within", "20 days")
			add("totals", "capability", c, "by", by, "as_of", "2026-03-20 11:50")
		}
	}
	for _, at := range []string{"2026-03-20 11:50", "yesterday", "Weekly", "M003", "tomorrow"} {
		add("totals", "since", at)
		add("totals", "since", at, "as_of", "2026-03-20 11:55")
	}
	for _, at := range []string{"2026-03-20 11:50", "Weekly"} {
		add("totals", "since", at, "by", "delegation")
		add("totals", "since", at, "within", "20 days")
	}
	add("summary text")
	add("summary text", "audience", "coalition")
	for _, code := range []string{"S000", "S001", "S002", "S003", "ZZZZ"} {
		add("summary.silence " + code)
		add("summary.break " + code)
	}
	for _, id := range []string{"11", "12", "13", "99", "x"} {
		out = append(out, question{"pledge.behind", nil, []string{id}}, question{"totals.changed " + beginning, nil, []string{id}})
		add("totals.changes " + beginning + " all - - " + id + " 1")
	}
	for _, d := range delegations {
		add("pledge form", "for", d)
		add("delegation show", "delegation", d)
	}
	for _, m := range []string{"M000", "M005", "Weekly", "talks", "Wekly"} {
		add("meeting show", "meeting", m)
		add("meeting.details " + m)
		add("meeting.file " + m)
	}
	for _, page := range []string{"-1", "0", "2", "99", "x"} {
		add("pledge.page " + page + " 0 0 x")
		add("pledge.page " + page + " 2 11 mine")
		add("meeting.page " + page)
		add("meeting.actions " + page + " unfinished")
		add("meeting.actions " + page + " finished")
		add("meeting.decisions " + page)
		add("delegation.page " + page)
	}
	for _, code := range append(slices.Clone(codes), "VA0", "VA1", "VA2") {
		add("meeting.action " + code)
	}
	for _, code := range elsewhere {
		add("meeting.done " + code)
	}
	add("meeting actions", "which", "finished")
	for _, code := range codes {
		add("pledge show", "pledge", code)
		for _, part := range []string{"details", "change", "correct", "keep", "withdraw", "more", "terms", "condition", "handover", "aside", "renew", "askchange", "askwithdraw"} {
			add("pledge." + part + " " + code)
		}
	}
	for _, d := range []string{"1", "2", "99"} {
		add("pledge.formed " + d) // which is refused: it does not say of what
	}
	for _, code := range elsewhere {
		for _, part := range []string{"withdrawn", "changed", "corrected", "termed", "conditioned", "handed", "put", "renewed", "askchanged"} {
			add("pledge." + part + " " + code + " draft")
		}
		for part, value := range map[string]string{"strength": "committed", "ready": "now", "release": "public", "conditions": "shared:ceasefire", "waive": "own:vote at home", "national": "met own:vote at home"} {
			out = append(out, question{"pledge." + part + " " + code, nil, []string{value}})
		}
	}
	slices.SortFunc(out, func(x, y question) int { return strings.Compare(x.line, y.line) })
	return out
}

// some returns every pledge's card, and of the other questions a tenth, others each time: worlds are cheaper
// than answers.
func (d dice) some(all []question) []question {
	var out []question
	which := d.n(0, 9)
	for i, q := range all {
		if q.line == "pledge show" || i%10 == which {
			out = append(out, q)
		}
	}
	return out
}

// answers asks a world the questions, turns all pages of what it answers, and asks for the choices of
// every option, as one caller. seen is who reads the channel it is asked in.
func (w *world) answers(t *rapid.T, who coalition.Caller, seen coalition.Audience, all []question) string {
	table := All(w)
	var out strings.Builder
	r := Request{Now: noon, Coalition: w.ledger.Coalition, Caller: who, Guild: 1, Channel: 500, Access: everything}
	r.Coalition.Channels.Audiences = map[coalition.Snowflake]coalition.Release{500: seen.Level}
	all = slices.Clone(all)
	asked := map[string]bool{}
	for len(all) > 0 {
		q := all[0]
		all = all[1:]
		reply := w.ask(t, table, r, q)
		fmt.Fprintf(&out, "%v\n%s\n", q, reply.told)
		for _, page := range pages(reply.Body.Rows) {
			if !asked[page] {
				asked[page] = true
				all = append(all, question{line: page})
			}
		}
	}
	for _, c := range table.Commands {
		for _, s := range append(slices.Clone(c.Subs), bare(c)...) {
			for _, o := range s.Options {
				for _, typed := range []string{"", "V", "V00", "H", "s", "fr", "m"} {
					if o.Complete == nil || c.Who.Allows(who) != nil || s.Who.Allows(who) != nil {
						continue
					}
					choices, err := o.Complete(t.Context(), r, typed)
					fmt.Fprintf(&out, "choices of %s %s %s for %q: %v %v\n", c.Name, s.Name, o.Name, typed, choices, err)
				}
			}
		}
	}
	return out.String()
}

func bare(c Command) []Sub {
	if c.Bare == nil {
		return nil
	}
	return []Sub{*c.Bare}
}

type told struct {
	Reply
	told string
}

// ask does as the dispatcher: rights first, then the handler, then the error in words.
func (w *world) ask(t *rapid.T, table Table, r Request, q question) told {
	var err error
	var handle Handler
	r.Path, r.Values, r.Options, r.Fields = q.line, q.values, map[string]string{}, map[string]string{"quantity": "5"}
	for i := 0; i < len(q.options); i += 2 {
		r.Options[q.options[i]] = q.options[i+1]
	}
	if c, sub, ok := table.Sub(q.line); ok {
		handle, err = sub.Handle, errors.Join(c.Who.Allows(r.Caller), sub.Who.Allows(r.Caller))
	} else {
		name, rest, _ := strings.Cut(q.line, " ")
		part, ok := table.Part(name)
		if !ok {
			t.Fatalf("nothing answers %q", q.line)
		}
		handle, err = part.Handle, part.Who.Allows(r.Caller)
		r.Path, r.Args = name, strings.Split(rest, " ")
	}
	var reply Reply
	if err == nil {
		reply, err = handle(t.Context(), r)
	}
	if problem, ok := errors.AsType[*coalition.Error](err); ok {
		reply = Say(message.Problem(r.Print, problem))
	} else if err != nil {
		t.Fatalf("%v: %v", q, err)
	}
	return told{reply, asJSON(t, reply) + fmt.Sprint(err)}
}

func asJSON(t *rapid.T, v any) string {
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// pages returns what the buttons that can be pressed to turn a page ask.
func pages(rows message.Rows) (out []string) {
	for _, row := range rows {
		for _, c := range row.(discordgo.ActionsRow).Components {
			b, ok := c.(discordgo.Button)
			if part, args := message.ParseID(b.CustomID); ok && !b.Disabled && strings.HasSuffix(part, ".page") {
				out = append(out, strings.Join(append([]string{part}, args[1:]...), " "))
			}
		}
	}
	return out
}

// posted is all that is posted for a channel's audience.
func (w *world) posted(t *rapid.T, a coalition.Audience) string {
	table := All(w)
	var out strings.Builder
	render := func(d coalition.Delivery) string {
		post, ok := table.Post(d.Kind)
		if !ok {
			t.Fatalf("nothing renders %q", d.Kind)
		}
		bodies, err := post.Render(t.Context(), PostRequest{Now: noon, Coalition: w.ledger.Coalition, Delivery: d, Audience: a, Members: w.members})
		if unsaid, is := errors.AsType[Unsaid](err); is {
			return unsaid.Why // which nobody but organisers reads, but that it is not posted is seen
		}
		if err != nil {
			t.Fatalf("%s: %v", d.Kind, err)
		}
		out := asJSON(t, bodies)
		for _, b := range bodies {
			out += b.Until.String() // when a post is edited is seen, too
		}
		return out
	}
	about := func(kind string, id coalition.PledgeID) string {
		return render(coalition.Delivery{Kind: kind, Pledge: id, Params: []byte(asJSON(t, coalition.RenewalAsked{By: w.renewBy(id)}))})
	}
	for _, kind := range []string{coalition.PledgeCard, coalition.RenewalPost} {
		for _, id := range w.shared {
			out.WriteString(about(kind, id))
		}
		for _, p := range w.ledger.Pledges {
			if !slices.Contains(w.shared, p.ID) {
				if shown := about(kind, p.ID); shown != "null" {
					t.Fatalf("%s is shown to %s:\n%s", p.Code, a.Level, shown)
				}
			}
		}
	}
	for _, m := range w.meetings {
		for _, kind := range []string{coalition.MeetingCard, coalition.ReminderPost, coalition.MeetingChange} {
			d := coalition.Delivery{Kind: kind, Meeting: m.ID, Params: json.RawMessage(`{"Was":"2026-03-21T10:00:00Z"}`)}
			out.WriteString(render(d))
			d.Params = json.RawMessage(`{"Was":"2026-03-21T10:00:00Z","Others":[{"Meeting":1,"Was":"2026-03-22T10:00:00Z"}]}`)
			d.Message, d.Late, d.Due = 9, true, noon
			out.WriteString(render(d))
		}
		for _, direct := range []bool{true, false} {
			out.WriteString(render(coalition.Delivery{Kind: coalition.PersonalPost, Meeting: m.ID, Person: 1, Direct: direct, Params: json.RawMessage(`{"Closed":true}`)}))
		}
	}
	out.WriteString(w.postedActions(t, a, render))
	out.WriteString(render(coalition.Delivery{Kind: coalition.SummaryPost}))
	for _, each := range w.silences {
		params := coalition.SilenceParams{Silence: each.ID}
		out.WriteString(render(coalition.Delivery{Kind: coalition.SilenceText, Params: json.RawMessage(asJSON(t, params))}))
		for _, params.Says = range []coalition.SilenceWord{coalition.SaysReminder, coalition.SaysMoved, coalition.SaysEnded, coalition.SaysBroken, coalition.SaysAdopted} {
			out.WriteString(render(coalition.Delivery{Kind: coalition.SilenceNote, Params: json.RawMessage(asJSON(t, params))}))
		}
	}
	out.WriteString(render(coalition.Delivery{Kind: coalition.Board}))
	out.WriteString(render(coalition.Delivery{Kind: coalition.Announcement, Params: json.RawMessage(`{"Text":"hello"}`)}))
	for _, to := range w.addressees() {
		out.WriteString(render(coalition.Delivery{Kind: coalition.Announcement, Params: json.RawMessage(asJSON(t, coalition.NewAnnouncement{Text: "hello", To: to}))}))
	}
	if !a.IsOrganisers() {
		out.WriteString(render(coalition.Delivery{Kind: coalition.Notice, Params: json.RawMessage(`{"text":"notice_` + fmt.Sprint(len(w.secret)) + `"}`)}))
	}
	preview := question{line: "summary post"}
	r := Request{Now: noon, Coalition: w.ledger.Coalition, Caller: organiser, Guild: 1, Channel: 500, Access: everything}
	r.Coalition.Channels.Audiences = map[coalition.Snowflake]coalition.Release{500: a.Level}
	return out.String() + w.ask(t, table, r, preview).told + w.released(t, table, r, a)
}

// released is the text that organisers can take for an audience wider than themselves.
func (w *world) released(t *rapid.T, table Table, r Request, a coalition.Audience) string {
	if a.IsOrganisers() {
		return ""
	}
	files := w.ask(t, table, r, question{"summary text", []string{"audience", string(a.Level)}, nil}).Body.Files
	if len(files) != 2 || files[1].Name != "summary-releasable.txt" {
		t.Fatalf("the texts are %+v", files)
	}
	return files[1].Text
}

// addressees are all whom announcements can be for.
func (w *world) addressees() []coalition.Addressees {
	out := []coalition.Addressees{{Aim: coalition.ToNamed, Delegations: []coalition.DelegationID{1, 2}}, {Aim: coalition.ToUnpledged}, {Aim: coalition.ToOwing}}
	for _, ago := range []time.Duration{24 * time.Hour, 10 * time.Minute, 5 * time.Minute} {
		out = append(out, coalition.Addressees{Aim: coalition.ToUnpledged, Since: noon.Add(-ago)})
	}
	for _, m := range w.meetings {
		out = append(out, coalition.Addressees{Aim: coalition.ToUnsigned, Meeting: m.ID})
	}
	return out
}

// silent fails when an answer shows a secret code, or an ID or a version, which count hidden rows.
func (w *world) silent(t *rapid.T, answer string, asked []string) {
	for _, code := range w.secret {
		if strings.Contains(answer, code) && !slices.Contains(asked, code) {
			t.Fatalf("%s is named", code)
		}
	}
	shown := map[string]bool{}
	for _, word := range strings.FieldsFunc(answer, func(r rune) bool { return !(r >= '0' && r <= '9' || r >= 'a' && r <= 'z') }) {
		shown[word] = true
	}
	for _, n := range w.counters {
		if ten, most := strconv.FormatInt(n, 10), strconv.FormatInt(n, 36); shown[ten] || shown[most] {
			t.Fatalf("%s, or %s, is shown", ten, most)
		}
	}
}

// difference returns in which lines two answers differ; "" when they are equal byte for byte.
func difference(one, other string) string {
	if one == other {
		return ""
	}
	return cmp.Diff(strings.Split(one, "\n"), strings.Split(other, "\n"))
}

// TestMain asks for fewer checks than rapid's hundred, unless a flag says how many: each of these asks two whole worlds
// everything, and every run draws others.
func TestMain(m *testing.M) {
	if err := flag.Set("rapid.checks", "30"); err != nil {
		panic(err)
	}
	flag.Parse()
	os.Exit(m.Run())
}

// callers are everyone who can ask, and what each sees.
var callers = []coalition.Caller{organiser, french, german, both, observer, {Person: 6, ManageServer: true}}

// TestCallersCannotTellWorldsApart is DESIGN §2 rule 6 over the table of all commands: two worlds equal in
// the rows visible to a caller give the same replies, errors, choices and pages, byte for byte.
func TestCallersCannotTellWorldsApart(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		d := dice{t}
		who := oneOf(d, callers)
		x, y := d.worlds(who.Audience(), false)
		secret := append(slices.Clone(x.secret), y.secret...)
		codes := append([]string{"ZZZZ", "V000", "v001", "V002", "V003", "V012"}, secret...)
		elsewhere := append([]string{"ZZZZ"}, secret...)
		all := d.some(questions(codes, elsewhere))
		one, other := x.answers(t, who, who.Audience(), all), y.answers(t, who, who.Audience(), all)
		if diff := difference(one, other); diff != "" {
			t.Fatalf("%+v can tell two worlds apart that are equal for them:\n%s", who, diff)
		}
		x.silent(t, one, secret)
		y.silent(t, other, secret)
	})
}

// TestChannelsCannotTellWorldsApart is the same for all that is posted.
func TestChannelsCannotTellWorldsApart(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		d := dice{t}
		a := coalition.Audience{Level: oneOf(d, coalition.Releases)}
		x, y := d.worlds(a, true)
		one, other := x.posted(t, a), y.posted(t, a)
		if diff := difference(one, other); diff != "" {
			t.Fatalf("a channel of %s can tell two worlds apart that are equal for it:\n%s", a.Level, diff)
		}
		x.silent(t, one, nil)
		y.silent(t, other, nil)
	})
}

// TestAnotherOwnerChangesNothingOthersSee gives every pledge that is not named to another delegation.
func TestAnotherOwnerChangesNothingOthersSee(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		d := dice{t}
		who := oneOf(d, []coalition.Caller{french, both, observer})
		x, _ := d.worlds(who.Audience(), true)
		y := *x
		y.ledger.Pledges = slices.Clone(x.ledger.Pledges)
		for i, p := range y.ledger.Pledges {
			if !p.Current.Named && !who.ActsFor(p.Delegation) {
				y.ledger.Pledges[i].Delegation = oneOf(d, d.others(x, who.Audience()))
			}
		}
		all := d.some(questions([]string{"V000"}, x.secret))
		one, other := x.answers(t, who, who.Audience(), all), y.answers(t, who, who.Audience(), all)
		channel := coalition.Audience{Level: who.Audience().Level}
		if diff := difference(one+x.posted(t, channel), other+y.posted(t, channel)); diff != "" {
			t.Fatalf("%+v can tell whose a pledge is that is not named:\n%s", who, diff)
		}
	})
}
