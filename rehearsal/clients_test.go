package rehearsal_test

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/rehearsal"
)

// An unmodified client reads and does what lies beside messages: pins, threads, events, members, reactions.
func TestDiscordgoUsesWhatLiesBesideMessages(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	d := newBot(t, s, nil)
	w, plenary := s.World(), channelOf(t, s, "plenary")
	guild := "/guilds/" + w.GuildID
	all := str(must(t, s, "admin", "POST", guild+"/roles", object{"name": "All", "permissions": "8"}).body["id"])
	must(t, s, "admin", "PUT", guild+"/members/"+w.ApplicationID+"/roles/"+all, nil)
	threads := make(chan *discordgo.ThreadCreate, 4)
	d.AddHandler(func(_ *discordgo.Session, e *discordgo.ThreadCreate) { threads <- e })

	m, err := d.ChannelMessageSend(plenary, "a plan")
	if err != nil {
		t.Fatal(err)
	}
	if err := d.ChannelMessagePin(plenary, m.ID); err != nil {
		t.Error(err)
	}
	if pins, err := d.ChannelMessagesPinned(plenary, nil, 10); err != nil || len(pins.Items) != 1 || pins.HasMore || !pins.Items[0].Message.Pinned {
		t.Errorf("pins: %v, %v", pins, err)
	}
	if err := d.MessageReactionAdd(plenary, m.ID, "✅"); err != nil {
		t.Error(err)
	}
	if users, err := d.MessageReactions(plenary, m.ID, "✅", 10, "", ""); err != nil || len(users) != 1 {
		t.Errorf("reactions: %v, %v", users, err)
	}
	reply, err := d.ChannelMessageSendReply(plenary, "and an answer", m.Reference())
	if err != nil || reply.ReferencedMessage == nil || reply.ReferencedMessage.ID != m.ID {
		t.Errorf("a reply: %+v, %v", reply, err)
	}
	th, err := d.MessageThreadStart(plenary, m.ID, "Airlift", 60)
	if err != nil || !th.IsThread() || th.ThreadMetadata.AutoArchiveDuration != 60 {
		t.Fatalf("a thread: %+v, %v", th, err)
	}
	if e := <-threads; e.ID != th.ID || !e.NewlyCreated {
		t.Errorf("the thread's event: %+v", e)
	}
	if _, err := d.ChannelMessageSend(th.ID, "inside"); err != nil {
		t.Error(err)
	}
	if active, err := d.GuildThreadsActive(w.GuildID); err != nil || len(active.Threads) != 1 || len(active.Members) != 1 {
		t.Errorf("active threads: %+v, %v", active, err)
	}
	if closed, err := d.ChannelEdit(th.ID, &discordgo.ChannelEdit{Archived: ptr(true)}); err != nil || !closed.ThreadMetadata.Archived {
		t.Errorf("archiving: %+v, %v", closed, err)
	}
	at := s.Clock().Now().Add(time.Hour)
	event, err := d.GuildScheduledEventCreate(w.GuildID, &discordgo.GuildScheduledEventParams{
		Name: "Pledging", ScheduledStartTime: &at, ScheduledEndTime: ptr(at.Add(time.Hour)), EntityType: discordgo.GuildScheduledEventEntityTypeExternal,
		EntityMetadata: &discordgo.GuildScheduledEventEntityMetadata{Location: "Main hall"}, PrivacyLevel: discordgo.GuildScheduledEventPrivacyLevelGuildOnly,
	})
	if err != nil || event.EntityMetadata.Location != "Main hall" || event.Status != discordgo.GuildScheduledEventStatusScheduled {
		t.Fatalf("an event: %+v, %v", event, err)
	}
	must(t, s, "france", "PUT", guild+"/scheduled-events/"+event.ID+"/users/@me", nil)
	if users, err := d.GuildScheduledEventUsers(w.GuildID, event.ID, 10, true, "", ""); err != nil || len(users) != 1 || users[0].Member == nil {
		t.Errorf("who is interested: %v, %v", users, err)
	}
	if begun, err := d.GuildScheduledEventEdit(w.GuildID, event.ID, &discordgo.GuildScheduledEventParams{Status: discordgo.GuildScheduledEventStatusActive}); err != nil || begun.Status != discordgo.GuildScheduledEventStatusActive {
		t.Errorf("begun: %+v, %v", begun, err)
	}
	france := seatOf(t, s, "france").User.ID
	if member, err := d.GuildMemberEdit(w.GuildID, france, &discordgo.GuildMemberParams{Nick: "Amélie"}); err != nil || member.Nick != "Amélie" {
		t.Errorf("a nickname: %+v, %v", member, err)
	}
	if _, err := d.GuildBan(w.GuildID, france); err == nil || !strings.Contains(err.Error(), "does not serve GET /guilds/{guild_id}/bans/{user_id}") {
		t.Errorf("what is not served: %v", err)
	}
}
