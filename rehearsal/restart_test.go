package rehearsal_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// Everything that can be asked for is the same after a restart, but for the address in links to files.
func TestRestartKeepsEverything(t *testing.T) {
	t.Parallel()
	c := rehearsal.Config{DataDir: t.TempDir(), Limits: quick, PrivilegedIntents: 1<<1 | 1<<15}
	s, err := rehearsal.Start(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	w := s.World()
	guild, plenary := "/guilds/"+w.GuildID, "/channels/"+channelOf(t, s, "plenary")
	commands := "/applications/" + w.ApplicationID + "/commands"
	france := seatOf(t, s, "france").User.ID

	sent, err := sit(t, s, "france").Send(ctxOf(t), "plenary", "a plan", seat.File{Name: "plan.txt", Content: []byte("1, 2, 3")})
	if err != nil {
		t.Fatal(err)
	}
	message := plenary + "/messages/" + sent.ID
	must(t, s, "organiser", "PUT", plenary+"/messages/pins/"+sent.ID, nil)
	must(t, s, "italy", "PUT", message+"/reactions/%E2%9C%85/@me", nil)
	must(t, s, "bot", "POST", plenary+"/messages", object{"content": "choose", "message_reference": object{"message_id": sent.ID}, "components": []object{
		row(object{"type": 3, "custom_id": "a", "options": choices("x", "y")}), row(object{"type": 8, "custom_id": "b", "channel_types": []int{0}})}})
	must(t, s, "france", "POST", message+"/threads", object{"name": "Airlift"})
	must(t, s, "italy", "POST", "/channels/"+sent.ID+"/messages", object{"content": "in the thread"})
	archived := str(must(t, s, "italy", "POST", plenary+"/threads", object{"name": "Old", "type": 11}).body["id"])
	must(t, s, "italy", "PATCH", "/channels/"+archived, object{"archived": true})
	event := str(must(t, s, "organiser", "POST", guild+"/scheduled-events", happening(s, nil)).body["id"])
	must(t, s, "italy", "PUT", guild+"/scheduled-events/"+event+"/users/@me", nil)
	must(t, s, "france", "PATCH", guild+"/members/@me", object{"nick": "Amélie"})
	must(t, s, "admin", "POST", guild+"/roles", object{"name": "Malta"})
	must(t, s, "admin", "PATCH", plenary, object{"topic": "changed", "rate_limit_per_user": 5})
	command := str(must(t, s, "bot", "POST", commands, object{"name": "x", "description": "x", "options": []object{{"type": 4, "name": "n", "description": "x", "min_value": 1}}}).body["id"])
	must(t, s, "admin", "PUT", strings.Replace(commands, "/commands", guild+"/commands/"+command+"/permissions", 1),
		object{"permissions": []object{{"id": france, "type": 2, "permission": false}}})
	dm := str(must(t, s, "bot", "POST", "/users/@me/channels", object{"recipient_id": france}).body["id"])
	must(t, s, "bot", "POST", "/channels/"+dm+"/messages", object{"content": "psst"})

	asked := map[string]string{
		plenary: "bot", plenary + "/messages": "italy", plenary + "/messages/pins": "france", guild + "/roles": "bot", guild + "/channels": "bot",
		guild + "/threads/active": "italy", plenary + "/threads/archived/public": "italy", "/channels/" + sent.ID + "/messages": "bot",
		"/channels/" + sent.ID + "/thread-members": "bot", guild + "/scheduled-events?with_user_count=true": "italy",
		guild + "/scheduled-events/" + event + "/users": "bot", guild + "/members?limit=1000": "bot", commands: "bot",
		strings.Replace(commands, "/commands", guild+"/commands/permissions", 1): "bot", "/users/@me/channels": "france",
		"/channels/" + dm + "/messages": "france",
	}
	answers := func(s *rehearsal.Server) map[string]string {
		got := map[string]string{}
		for path, who := range asked {
			got[path] = strings.ReplaceAll(must(t, s, who, "GET", path, nil).raw, s.URL(), "")
		}
		return got
	}
	want := answers(s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := start(t, c)
	if diff := cmp.Diff(want, answers(again)); diff != "" {
		t.Errorf("after the restart (-was +is):\n%s", diff)
	}
	list := must(t, again, "italy", "GET", message, nil).body["attachments"].([]any)
	if got := fetch(t, str(list[0].(object)["url"])); got != "1, 2, 3" {
		t.Errorf("the file's content: %q", got)
	}
	bot := listen(t, again, "bot", 1|1<<9|1<<12)
	person, err := seat.Open(ctxOf(t), again.URL(), tokenOf(t, again, "france"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(person.Close)
	m, err := person.WaitMessage(ctxOf(t), "plenary", isText("choose"))
	if err != nil {
		t.Fatal(err)
	}
	came := during(func() (*seat.Reply, error) { return person.Select(ctxOf(t), m, "b", "#plenary") })
	i := bot.event("INTERACTION_CREATE")
	respond(t, again, i, object{"type": 4, "data": object{"content": "still here"}})
	if got := <-came; got.err != nil || got.reply.Content != "still here" {
		t.Errorf("a select of before: %+v", got)
	}
}
