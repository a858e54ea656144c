// Command discordgo is a bot on discordgo, for the scenario in the folder above. The library's own version of the
// API is 9; -api 10 speaks 10.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

func main() {
	api := flag.String("api", "9", "the version of Discord's API")
	flag.Parse()
	base, err := url.Parse(os.Getenv("REHEARSAL_URL"))
	if err != nil {
		log.Fatal(err)
	}
	d, err := discordgo.New("Bot " + os.Getenv("DISCORD_TOKEN"))
	if err != nil {
		log.Fatal(err)
	}
	d.Client = &http.Client{Transport: toRehearsal{base, *api}, Timeout: 10 * time.Second}
	d.Identify.Intents = discordgo.IntentGuilds | discordgo.IntentGuildMessages
	discordgo.APIVersion = *api // the gateway's alone
	d.AddHandler(answer)
	d.AddHandler(func(*discordgo.Session, *discordgo.Ready) { fmt.Println("ready") })
	d.AddHandler(func(*discordgo.Session, *discordgo.Resumed) { fmt.Println("resumed") })
	discordgo.Logger = stopAt4004
	if err := d.Open(); err != nil {
		log.Fatal(err)
	}
	if err := register(d); err != nil {
		log.Fatal(err)
	}
	select {}
}

// stopAt4004 ends the program when the token is refused. The library would try again for ever, and
// tells why a line ended in its log alone.
func stopAt4004(_, _ int, format string, args ...any) {
	for _, a := range args {
		err, _ := a.(error)
		var closed *websocket.CloseError
		if errors.As(err, &closed) && closed.Code == 4004 {
			os.Exit(4)
		}
	}
	log.Printf(format, args...)
}

// toRehearsal sends requests to the rehearsal instead of Discord, in the version asked for.
type toRehearsal struct {
	base *url.URL
	api  string
}

func (t toRehearsal) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host, r.Host = t.base.Scheme, t.base.Host, t.base.Host
	r.URL.Path = strings.Replace(r.URL.Path, "/api/v9/", "/api/v"+t.api+"/", 1)
	return http.DefaultTransport.RoundTrip(r)
}

func register(d *discordgo.Session) error {
	b, err := os.ReadFile("commands.json")
	if err != nil {
		return err
	}
	var commands []*discordgo.ApplicationCommand
	if err := json.Unmarshal(b, &commands); err != nil {
		return err
	}
	_, err = d.ApplicationCommandBulkOverwrite(os.Getenv("APPLICATION_ID"), "", commands)
	return err
}

func answer(d *discordgo.Session, i *discordgo.InteractionCreate) {
	var err error
	switch i.Type {
	case discordgo.InteractionApplicationCommandAutocomplete:
		typed := i.ApplicationCommandData().Options[0].StringValue() + "!"
		err = d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Type: discordgo.InteractionApplicationCommandAutocompleteResult,
			Data: &discordgo.InteractionResponseData{Choices: []*discordgo.ApplicationCommandOptionChoice{{Name: typed, Value: typed}}},
		})
	case discordgo.InteractionMessageComponent:
		err = click(d, i)
	case discordgo.InteractionModalSubmit:
		row := i.ModalSubmitData().Components[0].(*discordgo.ActionsRow)
		err = say(d, i, &discordgo.InteractionResponseData{Content: "You chose " + row.Components[0].(*discordgo.TextInput).Value})
	case discordgo.InteractionApplicationCommand:
		err = command(d, i)
	}
	if err != nil {
		log.Print(err)
	}
}

func click(d *discordgo.Session, i *discordgo.InteractionCreate) error {
	if i.MessageComponentData().CustomID == "form" {
		return d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseModal,
			Data: &discordgo.InteractionResponseData{Title: "A form", CustomID: "form", Components: []discordgo.MessageComponent{
				discordgo.ActionsRow{Components: []discordgo.MessageComponent{
					discordgo.TextInput{CustomID: "colour", Label: "Colour", Style: discordgo.TextInputShort, MinLength: 1, MaxLength: 20},
				}},
			}},
		})
	}
	return d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
		Type: discordgo.InteractionResponseUpdateMessage,
		Data: &discordgo.InteractionResponseData{Content: "pressed", Components: []discordgo.MessageComponent{}},
	})
}

func command(d *discordgo.Session, i *discordgo.InteractionCreate) error {
	switch data := i.ApplicationCommandData(); data.Name {
	case "answer":
		return say(d, i, &discordgo.InteractionResponseData{Content: "You said " + data.Options[0].StringValue()})
	case "defer":
		err := d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource})
		if err != nil {
			return err
		}
		content := "done"
		_, err = d.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{Content: &content})
		return err
	case "follow":
		if err := say(d, i, &discordgo.InteractionResponseData{Content: "first"}); err != nil {
			return err
		}
		_, err := d.FollowupMessageCreate(i.Interaction, true, &discordgo.WebhookParams{Content: "second", Flags: discordgo.MessageFlagsEphemeral})
		return err
	case "file":
		file := &discordgo.File{Name: "hello.txt", ContentType: "text/plain", Reader: bytes.NewReader([]byte("hello"))}
		return say(d, i, &discordgo.InteractionResponseData{Content: "here", Files: []*discordgo.File{file}})
	default:
		return say(d, i, &discordgo.InteractionResponseData{Content: "choose", Components: []discordgo.MessageComponent{
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{
				discordgo.Button{CustomID: "press", Label: "Press", Style: discordgo.PrimaryButton},
				discordgo.Button{CustomID: "form", Label: "Form", Style: discordgo.SecondaryButton},
			}},
		}})
	}
}

func say(d *discordgo.Session, i *discordgo.InteractionCreate, data *discordgo.InteractionResponseData) error {
	return d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseChannelMessageWithSource, Data: data})
}
