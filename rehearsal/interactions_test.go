package rehearsal_test

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"net/http"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

var testCommands = []*discordgo.ApplicationCommand{
	{Name: "pledge", Description: "Pledges", Options: []*discordgo.ApplicationCommandOption{
		{Type: discordgo.ApplicationCommandOptionSubCommand, Name: "log", Description: "Log one", Options: []*discordgo.ApplicationCommandOption{
			{Type: discordgo.ApplicationCommandOptionString, Name: "capability", Description: "What", Required: true, Autocomplete: true},
			{Type: discordgo.ApplicationCommandOptionString, Name: "quantity", Description: "How much", Required: true},
			{Type: discordgo.ApplicationCommandOptionString, Name: "strength", Description: "How firm", Choices: []*discordgo.ApplicationCommandOptionChoice{{Name: "Possible", Value: "possible"}}},
			{Type: discordgo.ApplicationCommandOptionUser, Name: "for", Description: "Who"},
			{Type: discordgo.ApplicationCommandOptionInteger, Name: "days", Description: "When", MinValue: new(float64), MaxValue: 99},
		}},
	}},
	{Name: "form", Description: "Opens a form"},
	{Name: "wait", Description: "Thinks first"},
	{Name: "silent", Description: "Never answers"},
	{Name: "managers", Description: "For those who manage", DefaultMemberPermissions: ptr(int64(discordgo.PermissionManageGuild))},
}

func ptr[T any](v T) *T { return &v }

// handle is a small bot that answers in every way there is.
func handle(t *testing.T) func(*discordgo.Session, *discordgo.InteractionCreate) {
	return func(d *discordgo.Session, i *discordgo.InteractionCreate) {
		var err error
		switch i.Type {
		case discordgo.InteractionApplicationCommandAutocomplete:
			typed := i.ApplicationCommandData().Options[0].GetOption("capability").StringValue()
			err = d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionApplicationCommandAutocompleteResult,
				Data: &discordgo.InteractionResponseData{Choices: []*discordgo.ApplicationCommandOptionChoice{{Name: "Typed " + typed, Value: typed}}}})
		case discordgo.InteractionApplicationCommand:
			err = command(d, i)
		case discordgo.InteractionMessageComponent:
			err = component(d, i)
		case discordgo.InteractionModalSubmit:
			in := i.ModalSubmitData().Components[0].(*discordgo.ActionsRow).Components[0].(*discordgo.TextInput)
			err = say(d, i, "You wrote "+in.Value)
		}
		if err != nil {
			t.Errorf("the bot's answer: %v", err)
		}
	}
}

func say(d *discordgo.Session, i *discordgo.InteractionCreate, text string) error {
	return d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseChannelMessageWithSource, Data: &discordgo.InteractionResponseData{
		Content: text, Flags: discordgo.MessageFlagsEphemeral,
		Components: []discordgo.MessageComponent{
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{
				discordgo.Button{CustomID: "change:1", Label: "Change", Style: discordgo.PrimaryButton},
				discordgo.Button{CustomID: "off:1", Label: "Off", Style: discordgo.DangerButton, Disabled: true},
				discordgo.Button{CustomID: "later:1", Label: "Later", Style: discordgo.SecondaryButton},
			}},
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.SelectMenu{CustomID: "pick:1", Options: []discordgo.SelectMenuOption{
				{Label: "One", Value: "1"}, {Label: "Two", Value: "2"}}}}},
		},
	}})
}

func command(d *discordgo.Session, i *discordgo.InteractionCreate) error {
	switch i.ApplicationCommandData().Name {
	case "pledge":
		o := i.ApplicationCommandData().Options[0]
		return say(d, i, i.Member.User.GlobalName+" pledges "+o.GetOption("quantity").StringValue()+" "+o.GetOption("capability").StringValue())
	case "form":
		return d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseModal, Data: &discordgo.InteractionResponseData{
			CustomID: "form:1", Title: "A form", Components: []discordgo.MessageComponent{discordgo.ActionsRow{Components: []discordgo.MessageComponent{
				discordgo.TextInput{CustomID: "note", Label: "Note", Style: discordgo.TextInputShort, Required: ptr(true), MaxLength: 10}}}}}})
	case "wait":
		if err := d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource,
			Data: &discordgo.InteractionResponseData{Flags: discordgo.MessageFlagsEphemeral}}); err != nil {
			return err
		}
		var b bytes.Buffer
		if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
			return err
		}
		_, err := d.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{
			Content: ptr("Done"), Files: []*discordgo.File{{Name: "chart.png", ContentType: "image/png", Reader: &b}},
			Embeds: &[]*discordgo.MessageEmbed{{Title: "Chart", Image: &discordgo.MessageEmbedImage{URL: "attachment://chart.png"}}}})
		return err
	}
	return nil
}

func component(d *discordgo.Session, i *discordgo.InteractionCreate) error {
	data := i.MessageComponentData()
	text := "Clicked " + data.CustomID + strings.Join(data.Values, ",")
	if strings.HasPrefix(data.CustomID, "later") {
		if err := d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseDeferredMessageUpdate}); err != nil {
			return err
		}
		_, err := d.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{Content: &text})
		return err
	}
	return d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseUpdateMessage, Data: &discordgo.InteractionResponseData{Content: text, Components: i.Message.Components}})
}

// conference is a server with the small bot and its commands.
func conference(t *testing.T, c rehearsal.Config) (*rehearsal.Server, *discordgo.Session) {
	t.Helper()
	s := start(t, c)
	d := newBot(t, s, handle(t))
	if _, err := d.ApplicationCommandBulkOverwrite(s.World().ApplicationID, "", testCommands); err != nil {
		t.Fatal(err)
	}
	return s, d
}

func TestADelegateUsesEverything(t *testing.T) {
	t.Parallel()
	s, _ := conference(t, rehearsal.Config{})
	ctx := ctxOf(t)
	france := sit(t, s, "france")

	choices, err := france.Choices(ctx, "plenary", "/pledge log capability:sol", "capability")
	if err != nil || len(choices) != 1 || choices[0].Name != "Typed sol" {
		t.Fatalf("choices %v, %v", choices, err)
	}
	m, err := france.Command(ctx, "plenary", `/pledge log capability:"155 mm shells" quantity:1 500 strength:Possible for:@observer days:3`)
	if err != nil {
		t.Fatal(err)
	}
	if want := "Delegate of France pledges 1 500 155 mm shells"; m.Content != want || !m.Ephemeral() {
		t.Errorf("got %q, flags %d; want %q, ephemeral", m.Content, m.Flags, want)
	}
	if m, err = france.Click(ctx, m.Message, "Change"); err != nil || m.Content != "Clicked change:1" || !m.Ephemeral() {
		t.Fatalf("click: %+v, %v", m, err)
	}
	if m, err = france.Click(ctx, m.Message, "later:"); err != nil || m.Content != "Clicked later:1" {
		t.Fatalf("click answered later: %+v, %v", m, err)
	}
	if m, err = france.Select(ctx, m.Message, "pick", "Two"); err != nil || m.Content != "Clicked pick:12" {
		t.Fatalf("select: %+v, %v", m, err)
	}
	form, err := france.Command(ctx, "plenary", "/form")
	if err != nil || form.Modal == nil || form.Modal.Title != "A form" {
		t.Fatalf("modal: %+v, %v", form, err)
	}
	var refused *seat.APIError
	if _, err := france.Submit(ctx, form.Modal, map[string]string{"note": "eleven char"}); !errors.As(err, &refused) || refused.Code != 50035 {
		t.Errorf("over-long field: %v", err)
	}
	if m, err = france.Submit(ctx, form.Modal, map[string]string{"note": "short"}); err != nil || m.Content != "You wrote short" {
		t.Fatalf("submit: %+v, %v", m, err)
	}
	if m, err = france.Command(ctx, "plenary", "/wait"); err != nil || m.Content != "Done" || !m.Ephemeral() || m.Thinking() {
		t.Fatalf("deferred: %+v, %v", m, err)
	}
	got, err := http.Get(m.Embeds[0].Image.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	if c, err := png.DecodeConfig(got.Body); err != nil || c.Width != 3 {
		t.Errorf("the picture: %v, %v", c, err)
	}
	if history := call(t, s, tokenOf(t, s, "germany"), "GET", "/channels/"+channelOf(t, s, "plenary")+"/messages", nil); len(history.list) != 0 {
		t.Errorf("others see ephemeral messages: %s", history.raw)
	}
}
