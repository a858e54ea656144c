package bot

import (
	"context"
	"io"
	"log/slog"
	"math"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/commands"
	"muster/locale"
	"muster/message"
	"muster/message/picture"
)

// drawable is a picture, broken one that cannot be drawn.
func drawable() picture.Picture {
	return picture.Picture{Title: "Totals", Rows: []picture.Row{{Label: "soldiers"}}}
}

func broken() picture.Picture {
	return picture.Picture{Title: "Totals", Curve: &picture.Curve{Top: math.NaN()}}
}

// TestPicturesGoWithAnswers draws an answer's picture and finds it in each way in which answers go out.
func TestPicturesGoWithAnswers(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		plot    picture.Picture
		may     int64
		arrives bool
	}{
		{"drawn", drawable(), discordgo.PermissionAttachFiles, true},
		{"not drawn", broken(), discordgo.PermissionAttachFiles, false},
		{"not allowed", drawable(), 0, false},
	} {
		x := &exchange{
			dispatcher:  &dispatcher{changed: func() {}, now: time.Now, store: actedStore{}, print: func(string) locale.Printer { return locale.Printer{} }},
			Interaction: &discordgo.Interaction{AppPermissions: test.may}, log: slog.New(slog.DiscardHandler),
		}
		x.entry.handle = func(context.Context, commands.Request) (commands.Reply, error) {
			return commands.Say(message.Answer(locale.Printer{}, &discordgo.MessageEmbed{}, "totals.png", test.plot)), nil
		}
		reply, err := x.once(t.Context())
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		if shown := reply.Body.Embeds[0].Image != nil; shown != test.arrives {
			t.Errorf("%s: the card shows a picture: %v", test.name, shown)
		}
		for way, files := range map[string][]*discordgo.File{
			"at once": response(commands.NewMessage, reply).Data.Files,
			"update":  response(commands.Update, reply).Data.Files,
			"edit":    edit(reply.Body).Files,
		} {
			if len(files) == 1 != test.arrives {
				t.Errorf("%s, %s: %d files", test.name, way, len(files))
				continue
			}
			for _, f := range files {
				content, err := io.ReadAll(f.Reader)
				if err != nil || len(content) == 0 || attachments(files)[0].Description == "" {
					t.Errorf("%s, %s: %d bytes, %v, %v", test.name, way, len(content), err, attachments(files))
				}
			}
		}
	}
}
