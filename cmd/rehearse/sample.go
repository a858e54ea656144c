package main

import (
	"context"
	"fmt"
	"strings"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// The invented conference: every figure in it is made up, and its name says so. It is played in as
// people would play it, through their own API, so it is also a first proof that everything works.

// sampleCoalition is the conference's name, which stands on each of its cards.
const sampleCoalition = "Reassurance force (invented figures)"

// step is one line that somebody types in a channel, and the button that they press on the reply.
type step struct{ seat, channel, line, press string }

// opening is what the organiser does before the delegates come.
var opening = []step{
	{"organiser", "welcome", `/coalition setup name:"` + sampleCoalition + `" organisers:@Organisers zone:Europe/Paris`, ""},
	{"organiser", "organisers", `/coalition channels purpose:organisers channel:#organisers audience:organisers`, ""},
	{"organiser", "organisers", `/coalition channels purpose:pledges channel:#pledges audience:coalition`, ""},
	{"organiser", "organisers", `/coalition channels purpose:meetings channel:#meetings audience:coalition`, ""},
	{"organiser", "organisers", `/coalition channels purpose:board channel:#board audience:coalition`, ""},
	{"organiser", "organisers", `/requirement set capability:soldiers target:1000 within:"14 days" priority:1 name:vanguard`, ""},
	{"organiser", "organisers", `/requirement set capability:soldiers target:15000 within:"60 days" name:"main force"`, ""},
	{"organiser", "organisers", `/requirement set capability:"SAMP/T batteries" target:4 within:"90 days"`, ""},
	{"organiser", "organisers", `/requirement set capability:"155 mm shells" target:1m`, ""},
	{"organiser", "organisers", `/requirement set capability:euros target:"€2bn"`, ""},
	{"organiser", "organisers", `/schedule meeting title:"Coordination call (invented)" when:"tomorrow 15:00" place:"Video, link to follow"`, "schedule.save"},
}

// offers are the invented pledges by seat: what each delegate types after /pledge log, the condition that they choose on
// its card, and what they ask of others.
var offers = []struct{ seat, pledge, only, asks string }{
	{"france", `capability:soldiers quantity:6000 ready:"30 days" strength:committed release:public`, "", ""},
	{"france", `capability:"SAMP/T batteries" quantity:1 ready:"60 days" strength:offered`, "", ""},
	{"united-kingdom", `capability:soldiers quantity:5000-7000 ready:"30 days" strength:committed release:public`, "ceasefire", ""},
	{"united-kingdom", `capability:"combat aircraft" quantity:12 ready:72h strength:committed`, "", ""},
	{"germany", `capability:"short-range air defence" quantity:4-6 ready:"90 days" strength:offered`, "UN mandate", ""},
	{"germany", `capability:euros quantity:"€500m" strength:committed release:public`, "", ""},
	{"poland", `capability:"transport aircraft" quantity:6 ready:72h strength:offered`, "", ""},
	{"italy", `capability:"military trainers" quantity:400 ready:"60 days" strength:possible`, "", ""},
	{"spain", `capability:soldiers quantity:"at least 800" ready:"90 days" strength:possible`, "", ""},
	{"netherlands", `capability:minehunters quantity:2 ready:"14 days" strength:offered`, "", ""},
	{"belgium", `capability:minehunters quantity:1 ready:"30 days" strength:committed`, "", ""},
	{"denmark", `capability:soldiers quantity:1000 ready:"30 days" strength:committed`, "", "5000 within 60 days\n3 delegations"},
	{"norway", `capability:euros quantity:"€300m" strength:offered`, "", ""},
	{"sweden", `capability:"combat aircraft" quantity:6 ready:"14 days" strength:offered`, "", ""},
	{"finland", `capability:"155 mm shells" quantity:40k ready:"30 days" strength:offered`, "", ""},
	{"estonia", `capability:soldiers quantity:150 ready:"7 days" strength:committed release:public`, "", ""},
	{"latvia", `capability:drones quantity:300 ready:"30 days" strength:committed`, "", ""},
	{"lithuania", `capability:soldiers quantity:200 ready:"14 days" strength:committed`, "", ""},
	{"czechia", `capability:"155 mm shells" quantity:100k ready:"60 days" strength:committed release:public`, "", ""},
	{"romania", `capability:"military trainers" quantity:150 ready:"30 days" strength:offered`, "", ""},
	{"bulgaria", `capability:"field hospitals" quantity:1 ready:"60 days" strength:possible`, "", ""},
	{"greece", `capability:"transport aircraft" quantity:2 ready:"14 days" strength:possible`, "", ""},
	{"portugal", `capability:engineers quantity:120 ready:"60 days" strength:offered`, "", ""},
	{"ireland", `capability:engineers quantity:60 ready:"90 days" strength:possible`, "", ""},
	{"luxembourg", `capability:euros quantity:"€20m" strength:committed`, "", ""},
	{"turkiye", `capability:warships quantity:undisclosed ready:"30 days" strength:possible`, "", ""},
	{"canada", `capability:soldiers quantity:1200 ready:"60 days" strength:offered release:"coalition_unnamed"`, "", ""},
	{"australia", `capability:"transport aircraft" quantity:1 ready:"14 days" strength:committed`, "", ""},
	{"new-zealand", `capability:"military trainers" quantity:100 ready:"30 days" strength:committed`, "", ""},
	{"japan", `capability:euros quantity:undisclosed strength:possible release:organisers`, "", ""},
	{"iceland", `capability:"field hospitals" quantity:1 ready:"30 days" strength:possible`, "", ""},
	{"european-union", `capability:euros quantity:"€1bn" strength:offered release:public`, "", ""},
}

// playSample plays the invented conference on the server at base.
func playSample(ctx context.Context, base string, w rehearsal.World) error {
	p := &players{base: base, world: w, seats: map[string]*seat.Seat{}}
	defer p.leave()
	for _, s := range opening {
		if err := p.play(ctx, s); err != nil {
			return err
		}
	}
	if err := p.invite(ctx); err != nil {
		return err
	}
	for _, o := range offers {
		if err := p.offer(ctx, o.seat, o.pledge, o.only, o.asks); err != nil {
			return fmt.Errorf("%s offers %s: %w", o.seat, o.pledge, err)
		}
	}
	return p.signUp(ctx)
}

// players are the seats that have been taken.
type players struct {
	base  string
	world rehearsal.World
	seats map[string]*seat.Seat
	last  *seat.Message // the reply to the last step
}

func (p *players) leave() {
	for _, s := range p.seats {
		s.Close()
	}
}

// take returns the seat of that name, logged in.
func (p *players) take(ctx context.Context, name string) (*seat.Seat, error) {
	if s, taken := p.seats[name]; taken {
		return s, nil
	}
	for _, known := range p.world.Seats {
		if known.Seat != name {
			continue
		}
		s, err := seat.Open(ctx, p.base, known.Token)
		if err == nil {
			p.seats[name] = s
		}
		return s, err
	}
	return nil, fmt.Errorf("there is no seat %q", name)
}

// offer has a delegate log a pledge, hang it on a condition, and ask something of others.
func (p *players) offer(ctx context.Context, name, pledge, only, asks string) error {
	if err := p.play(ctx, step{name, "pledges", "/pledge log " + pledge, ""}); err != nil || only+asks == "" {
		return err
	}
	who, card := p.seats[name], p.last
	if only != "" {
		if _, err := who.Select(ctx, card, "pledge.conditions", only); err != nil {
			return err
		}
	}
	if asks == "" {
		return nil
	}
	more, err := who.Click(ctx, card, "pledge.more")
	if err != nil {
		return err
	}
	form, err := who.Click(ctx, more.Message, "pledge.terms")
	if err != nil {
		return err
	}
	_, err = who.Submit(ctx, form.Modal, map[string]string{"thresholds": asks, "caveat": "under national command"})
	return err
}

// play has a step taken. A reply that is a refusal stops the play: it would be a mistake in it.
func (p *players) play(ctx context.Context, s step) error {
	who, err := p.take(ctx, s.seat)
	if err != nil {
		return err
	}
	reply, err := who.Command(ctx, s.channel, s.line)
	if err == nil && s.press != "" {
		reply, err = who.Click(ctx, reply.Message, s.press)
	}
	if err != nil {
		return fmt.Errorf("%s typed %s: %w", s.seat, s.line, err)
	}
	if reply.Message != nil && (reply.Find("pledge.fix") != nil || reply.Find("requirement.fix") != nil) {
		return fmt.Errorf("%s typed %s and was told: %s", s.seat, s.line, reply.Text())
	}
	p.last = reply.Message
	return nil
}

// invite invites every seat that has a role of its name and binds that role to its delegation.
func (p *players) invite(ctx context.Context) error {
	var names []string
	for _, s := range p.world.Seats {
		if s.GuildID == p.world.GuildID && len(s.Roles) == 1 && strings.HasPrefix(displayName(s), "Delegate of ") {
			names = append(names, s.Roles[0])
		}
	}
	if err := p.play(ctx, step{"organiser", "organisers", `/roster invite list:"` + strings.Join(names, ", ") + `"`, ""}); err != nil {
		return err
	}
	for _, name := range names {
		line := fmt.Sprintf(`/roster role delegation:%q role:@%s`, name, name)
		if err := p.play(ctx, step{"organiser", "organisers", line, ""}); err != nil {
			return err
		}
	}
	return nil
}

func displayName(s rehearsal.Seat) string {
	if s.User.GlobalName == nil {
		return ""
	}
	return *s.User.GlobalName
}

// signUp has some delegates say on the meeting's card whether they come.
func (p *players) signUp(ctx context.Context) error {
	organiser, err := p.take(ctx, "organiser")
	if err != nil {
		return err
	}
	card, err := organiser.WaitMessage(ctx, "meetings", func(m seat.Message) bool { return m.Find("meeting.attend") != nil })
	if err != nil {
		return fmt.Errorf("the meeting's card: %w", err)
	}
	for name, says := range map[string]string{
		"france": "meeting.attend", "poland": "meeting.attend", "estonia": "meeting.attend", "norway": "meeting.attend", "ireland": "meeting.absent",
	} {
		who, err := p.take(ctx, name)
		if err != nil {
			return err
		}
		if _, err := who.Click(ctx, card, says); err != nil {
			return fmt.Errorf("%s signs up: %w", name, err)
		}
	}
	return nil
}
