package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"muster/rehearsal/seat"
)

// announces has the organiser announce something, and confirms it.
func (s *stage) announces(line string, shows ...string) {
	s.t.Helper()
	asked := s.types("organiser", "organisers", line)
	s.want(asked, append(shows, "NOT SAVED YET")...)
	s.want(s.click("organiser", asked, "announce.confirm"), "in <#")
}

// roles returns the IDs of delegations' roles, in order.
func (s *stage) roles(delegations ...string) []string {
	var out []string
	for _, d := range delegations {
		out = append(out, s.seat("organiser").RoleID(d))
	}
	slices.Sort(out)
	return out
}

func pinged(m *seat.Message) []string {
	all := slices.Clone(m.MentionRoles)
	slices.Sort(all)
	return all
}

// TestAChaseOfThoseNotSignedUp asks those that have not signed up for a meeting. One that does before it is posted is not
// called, and once all have, nothing is posted.
func TestAChaseOfThoseNotSignedUp(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.setUp("France", "Germany", "Poland")
	s.click("organiser", s.types("organiser", "organisers", `/schedule meeting title:"First call" when:"in 20 hours"`), "schedule.save")
	card := s.waits("germany", "meetings", "First call")

	s.announces(`/announce later text:"Please sign up." when:"in 2 hours" to:unsigned`, "have not signed up for **First call**", "3 delegations are mentioned.", "Germany")
	s.want(s.click("germany", card, "meeting.attend"), "Germany: attending")
	s.skipTo(s.server.Clock().Now().Add(2*time.Hour + time.Minute))
	post := s.waits("france", "meetings", "Please sign up.")
	s.want(post, "For 2 delegations", "France", "Poland")
	s.wantNot(post, "Germany")
	if got, want := pinged(post), s.roles("France", "Poland"); !slices.Equal(got, want) {
		t.Errorf("pinged %v, want %v", got, want)
	}
	s.want(s.click("france", post, "meeting.absent"), "France: not attending")

	s.announces(`/announce later text:"Please answer." when:"in 2 hours" meeting:"First call"`, "One delegation is mentioned.", "Poland")
	s.want(s.click("poland", post, "meeting.attend"), "Poland: attending")
	s.skipTo(s.server.Clock().Now().Add(2*time.Hour + time.Minute))
	s.until("the log says that there was nobody left", func() bool {
		return strings.Contains(s.types("organiser", "organisers", "/announce log state:cancelled").Text(), "nobody left whom it was for")
	})
	if n := s.count("france", "meetings", "Please answer."); n != 0 {
		t.Errorf("%d posts for nobody", n)
	}
	s.want(s.types("organiser", "organisers", `/announce now text:"Please answer." to:unsigned`), "There is nobody to ask")
}

// TestAChaseOfThoseNotPledged asks those of which a channel shows no pledge: what is for organisers only neither counts
// there nor is told there. Organisers have the exact list.
func TestAChaseOfThoseNotPledged(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany", "Poland")
	s.types("france", "pledges", `/pledge log capability:soldiers quantity:1500`)
	s.types("germany", "pledges", `/pledge log capability:soldiers quantity:800 release:organisers`)

	s.announces(`/announce now text:"Please pledge." since:yesterday`, "2 delegations are mentioned.", "One of them has pledged, which this channel does not show", "Germany")
	post := s.waits("poland", "meetings", "Please pledge.")
	s.want(post, "no pledge is shown here", "For 2 delegations", "Germany", "Poland")
	s.wantNot(post, "France", "800")
	if got, want := pinged(post), s.roles("Germany", "Poland"); !slices.Equal(got, want) {
		t.Errorf("pinged %v, want %v", got, want)
	}
	s.want(s.click("germany", post, "pledge.mine"), "800")

	s.announces(`/announce now text:"To be called." to:unpledged channel:#organisers`, "None of them is called")
	listed := s.waits("organiser", "organisers", "To be called.", "For one delegation")
	s.want(listed, "For organisers", "Poland")
	s.wantNot(listed, "Germany")
	if got := pinged(listed); len(got) != 0 {
		t.Errorf("pinged %v", got)
	}
}

// TestAnAnnouncementIsGivenBack calls one back, and announces it anew in other words.
func TestAnAnnouncementIsGivenBack(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	s.announces(`/announce later text:"Coffe at five." when:"in 5 hours" delegations:"Frankreich"`, "To some delegations", "One delegation is mentioned.")
	log := s.types("organiser", "organisers", "/announce log")
	menu := log.Find("announce.pick")
	if menu == nil || len(menu.Options) != 1 {
		t.Fatalf("the log offers %+v", menu)
	}
	picked, err := s.seat("organiser").Select(s.ctx(), log, "announce.pick", menu.Options[0].Value)
	if err != nil {
		t.Fatal(err)
	}
	s.want(picked.Message, "Coffe at five.", "You get its words back")
	back := s.click("organiser", picked.Message, "announce.decide")
	s.want(back, "It is called back", "Coffe at five.")
	form := s.opens("organiser", back, "announce.fix")
	for _, id := range []string{"text", "when", "delegations"} {
		if f := form.Find(id); f == nil || f.Value == "" {
			t.Errorf("the form holds %s as %+v", id, f)
		}
	}
	if where := form.Find("channel"); where == nil || len(where.Defaults) != 1 {
		t.Errorf("the form holds the channel as %+v", where)
	}
	again := s.submits("organiser", form, map[string]string{"text": "Coffee at five.", "channel": "#organisers"})
	s.want(again, "NOT SAVED YET", "Coffee at five.", "One delegation is mentioned.", "France", "But only organisers read")
	again = s.submits("organiser", s.opens("organiser", again, "announce.fix"), map[string]string{"channel": "#meetings"})
	s.wantNot(again, "But only organisers read")
	s.want(s.click("organiser", again, "announce.confirm"), "It goes out in")
}

// TestUnmentionableRolesAreSaid binds a role that not everybody may mention.
func TestUnmentionableRolesAreSaid(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	role := s.roles("Germany")[0]
	admin := s.seat("admin")
	if err := admin.Do(s.ctx(), "PATCH", "/guilds/"+admin.GuildID()+"/roles/"+role, map[string]bool{"mentionable": false}, nil); err != nil {
		t.Fatal(err)
	}
	for _, m := range []*seat.Message{
		s.types("organiser", "organisers", "/coalition settings"),
		s.types("organiser", "organisers", "/announce now text:Hello"),
	} {
		s.want(m, "notify nobody of <@&"+role+">")
		s.wantNot(m, "notify nobody of <@&"+s.roles("France")[0])
	}
	s.want(s.types("organiser", "organisers", "/roster role delegation:Germany role:@Germany"), "Its holders are not notified")
	s.announces("/announce now text:Hello")
	if got, want := pinged(s.waits("france", "meetings", "Hello")), s.roles("France"); !slices.Equal(got, want) {
		t.Errorf("pinged %v, want %v", got, want)
	}
}
