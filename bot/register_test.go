package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"
)

// pledge returns a command with something of everything.
func pledge() *discordgo.ApplicationCommand {
	least, shortest := 0.0, 1
	german := map[discordgo.Locale]string{discordgo.German: "zusage"}
	return &discordgo.ApplicationCommand{
		Name: "pledge", Description: "Pledges", NameLocalizations: &german,
		Contexts: &[]discordgo.InteractionContextType{discordgo.InteractionContextGuild},
		Options: []*discordgo.ApplicationCommandOption{{
			Type: discordgo.ApplicationCommandOptionSubCommand, Name: "log", Description: "Log one",
			Options: []*discordgo.ApplicationCommandOption{
				{Type: 3, Name: "capability", Description: "What", Required: true, Autocomplete: true, MinLength: &shortest, MaxLength: 100},
				{Type: 4, Name: "amount", Description: "How many", MinValue: &least, Choices: []*discordgo.ApplicationCommandOptionChoice{
					{Name: "one", Value: 1, NameLocalizations: map[discordgo.Locale]string{discordgo.German: "eins"}}, {Name: "two", Value: 2},
				}},
				{Type: 7, Name: "where", Description: "Where", ChannelTypes: []discordgo.ChannelType{5, 0}},
			},
		}},
	}
}

// answered is the same command as Discord answers it: fields that it adds, nulls and defaults, lists of
// which the order does not matter in another one.
const answered = `{
	"id":"900","application_id":"1234567","version":"901","type":1,"name":"pledge","name_localizations":{"de":"zusage"},
	"description":"Pledges","description_localizations":null,"default_member_permissions":null,"default_permission":true,
	"dm_permission":false,"nsfw":false,"contexts":[0],"integration_types":[0],"handler":null,
	"options":[{"type":1,"name":"log","name_localizations":null,"description":"Log one","description_localizations":{},"options":[
		{"type":3,"name":"capability","description":"What","required":true,"autocomplete":true,"min_length":1,"max_length":100},
		{"type":4,"name":"amount","description":"How many","required":false,"min_value":0,"choices":[
			{"name":"one","name_localizations":{"de":"eins"},"value":1.0},{"name":"two","name_localizations":null,"value":2}]},
		{"type":7,"name":"where","description":"Where","channel_types":[0,5]}
	]}]}`

func totals() *discordgo.ApplicationCommand {
	return &discordgo.ApplicationCommand{Name: "totals", Description: "What it adds up to"}
}

const answeredTotals = `{"id":"910","type":1,"name":"totals","description":"What it adds up to","contexts":null,"options":[]}`

func TestRegisterOnlyWhatDiffers(t *testing.T) {
	all := func(c ...*discordgo.ApplicationCommand) []*discordgo.ApplicationCommand { return c }
	change := func(f func(c, sub *discordgo.ApplicationCommand, o []*discordgo.ApplicationCommandOption)) []*discordgo.ApplicationCommand {
		c := pledge()
		f(c, totals(), c.Options[0].Options)
		return all(c, totals())
	}
	type options = []*discordgo.ApplicationCommandOption
	type command = discordgo.ApplicationCommand
	both := "[" + answeredTotals + "," + answered + "]"
	for _, test := range []struct {
		name   string
		wanted []*command
		have   string
		put    bool
	}{
		{"the same in another order", all(pledge(), totals()), both, false},
		{"with an entry point", all(totals()), `[{"id":"1","type":4,"name":"launch","description":""},` + answeredTotals + `]`, false},
		{"empty and nil texts", change(func(c, _ *command, o options) {
			c.DescriptionLocalizations = &map[discordgo.Locale]string{}
			o[0].NameLocalizations = map[discordgo.Locale]string{}
		}), both, false},
		{"contexts all and unsaid", all(totals()), `[{"type":1,"name":"totals","description":"What it adds up to","contexts":[2,1,0]}]`, false},
		{"nothing registered", all(pledge(), totals()), `[]`, true},
		{"one too few", all(pledge(), totals()), "[" + answered + "]", true},
		{"one too many", all(totals()), both, true},
		{"none wanted", nil, both, true},
		{"a user command of that name", all(totals()), strings.Replace("["+answeredTotals+"]", `"type":1`, `"type":2`, 1), true},
		{"description", change(func(c, _ *command, _ options) { c.Description = "x" }), both, true},
		{"translation gone", change(func(c, _ *command, _ options) { c.NameLocalizations = nil }), both, true},
		{"translation new", change(func(_, _ *command, o options) {
			o[1].DescriptionLocalizations = map[discordgo.Locale]string{discordgo.French: "Combien"}
		}), both, true},
		{"choice translated otherwise", change(func(_, _ *command, o options) {
			o[1].Choices[0].NameLocalizations[discordgo.German] = "ein"
		}), both, true},
		{"contexts more", change(func(c, _ *command, _ options) { c.Contexts = nil }), both, true},
		{"order of options", change(func(_, _ *command, o options) { o[1], o[2] = o[2], o[1] }), both, true},
		{"order of choices", change(func(_, _ *command, o options) {
			o[1].Choices[0], o[1].Choices[1] = o[1].Choices[1], o[1].Choices[0]
		}), both, true},
		{"choice's value", change(func(_, _ *command, o options) { o[1].Choices[1].Value = 3 }), both, true},
		{"no longer required", change(func(_, _ *command, o options) { o[0].Required = false }), both, true},
		{"no least value", change(func(_, _ *command, o options) { o[1].MinValue = nil }), both, true},
		{"longer", change(func(_, _ *command, o options) { o[0].MaxLength = 200 }), both, true},
		{"no autocompletion", change(func(_, _ *command, o options) { o[0].Autocomplete = false }), both, true},
		{"other channels", change(func(_, _ *command, o options) { o[2].ChannelTypes = nil }), both, true},
		{"permissions", change(func(c, _ *command, _ options) {
			manage := int64(discordgo.PermissionManageGuild)
			c.DefaultMemberPermissions = &manage
		}), both, true},
		{"installation", change(func(c, _ *command, _ options) {
			c.IntegrationTypes = &[]discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationUserInstall}
		}), both, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			have := test.have
			a := newAPI(t, func(_ int, w http.ResponseWriter, r *http.Request) {
				if r.Method == http.MethodPut {
					b, _ := io.ReadAll(r.Body)
					have = string(b)
				}
				fmt.Fprint(w, have)
			})
			if err := register(context.Background(), a.rest, "1234567", test.wanted, slog.New(slog.DiscardHandler)); err != nil {
				t.Fatal(err)
			}
			got := a.requests()
			if got[0].uri != "/api/v10/applications/1234567/commands?with_localizations=true" {
				t.Errorf("asked %s", got[0].uri)
			}
			if put := len(got) == 2 && got[1].method == http.MethodPut; put != test.put || len(got) > 2 {
				t.Fatalf("written: %v, want %v", put, test.put)
			}
			// What was written is what is wanted: the next start writes nothing.
			if err := register(context.Background(), a.rest, "1234567", test.wanted, slog.New(slog.DiscardHandler)); err != nil {
				t.Fatal(err)
			}
			if n := len(a.requests()); n != len(got)+1 {
				t.Errorf("%d requests at the second start", n-len(got))
			}
		})
	}
}

// No commands at all are sent as an empty list, not as null, and a command without fields it does not have.
func TestRegisterSends(t *testing.T) {
	var sent string
	a := newAPI(t, func(_ int, w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPut {
			b, _ := io.ReadAll(r.Body)
			sent = string(b)
		}
		fmt.Fprint(w, "["+answeredTotals+"]")
	})
	log := slog.New(slog.DiscardHandler)
	if err := register(t.Context(), a.rest, "1234567", nil, log); err != nil || sent != "[]" {
		t.Errorf("sent %s, %v", sent, err)
	}
	other := totals()
	other.Options = []*discordgo.ApplicationCommandOption{{Type: 3, Name: "by", Description: "By what"}}
	if err := register(t.Context(), a.rest, "1234567", []*discordgo.ApplicationCommand{other}, log); err != nil {
		t.Fatal(err)
	}
	var got, want any
	if err := json.Unmarshal([]byte(sent), &got); err != nil {
		t.Fatal(err)
	}
	_ = json.Unmarshal([]byte(`[{"type":1,"name":"totals","description":"What it adds up to","contexts":[0,1,2],
		"options":[{"type":3,"name":"by","description":"By what"}]}]`), &want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestRegisterFails(t *testing.T) {
	a := newAPI(t, func(n int, w http.ResponseWriter, _ *http.Request) {
		if n == 1 {
			w.WriteHeader(http.StatusBadRequest)
			fmt.Fprint(w, `{"code":30032,"message":"Maximum number of application commands reached"}`)
			return
		}
		fmt.Fprint(w, `[]`)
	})
	err := register(t.Context(), a.rest, "1234567", []*discordgo.ApplicationCommand{totals()}, slog.New(slog.DiscardHandler))
	if !hasCode(err, 30032) {
		t.Errorf("register: %v", err)
	}
}
