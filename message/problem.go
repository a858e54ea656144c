package message

import (
	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// maxTyped is how much of what somebody typed is shown back to them in a sentence.
const maxTyped = 80

// Problem returns what is shown for an error that the person can put right. What they typed is shown
// cut and harmless; a Snowflake is a channel's, and mentioned.
func Problem(p locale.Printer, e *coalition.Error) Body {
	safe := &coalition.Error{Code: e.Code, Args: make(map[string]any, len(e.Args))}
	for name, value := range e.Args {
		switch v := value.(type) {
		case string:
			value = Line(Cut(v, maxTyped))
		case []string:
			names := make([]string, len(v))
			for i, n := range v {
				names[i] = Line(Cut(n, maxTyped))
			}
			value = names
		case coalition.Snowflake:
			value = MentionChannel(v)
		}
		safe.Args[name] = value
	}
	return Body{Embeds: []*discordgo.MessageEmbed{{Description: Cut(p.Problem(safe), 4096), Color: amber}}}
}
