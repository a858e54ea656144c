package bot

import (
	"errors"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"
	"github.com/coder/websocket"
)

// FatalError is why the line to Discord cannot come up however often it is tried. Its text is a
// sentence for whoever runs the bot that says what to do.
type FatalError struct {
	Code     int // the gateway's close code, or 4004 when REST refused the token
	Sentence string
}

func (e *FatalError) Error() string { return e.Sentence }

// Is reports a refused token as ErrTokenRefused, as REST calls do.
func (e *FatalError) Is(target error) bool {
	return target == ErrTokenRefused && e.Code == closeTokenRefused
}

// Close codes of the gateway that mean more than "try again".
const (
	closeNotAuthenticated = 4003
	closeTokenRefused     = 4004
	closeUnknownSession   = 4006
	closeBadSeq           = 4007
	closeTimedOut         = 4009
	closeBadShard         = 4010
	closeShardingRequired = 4011
	closeBadVersion       = 4012
	closeBadIntents       = 4013
	closeIntentsForbidden = 4014
)

// fatal returns the FatalError that err amounts to, or nil.
func (g *gateway) fatal(err error) error {
	code := int(websocket.CloseStatus(err))
	if errors.Is(err, ErrTokenRefused) {
		code = closeTokenRefused
	}
	var sentence string
	switch code {
	case closeTokenRefused:
		sentence = "Discord refused the bot's token: copy a fresh one from the application's Bot page " +
			"(Reset Token) into DISCORD_TOKEN and start again."
	case closeBadShard:
		sentence = fmt.Sprintf("Discord refused shard %d of %d: start the bot with a shard number "+
			"below the number of shards.", g.shard[0], max(g.shard[1], 1))
	case closeShardingRequired:
		sentence = "The bot is in too many servers for one line to Discord: start it with more shards, " +
			"or remove it from servers that do not use it."
	case closeBadVersion:
		sentence = "Discord no longer serves version " + apiVersion + " of its API: install a newer Muster."
	case closeBadIntents:
		sentence = "Discord does not know an intent that Muster asks for: install a newer Muster."
	case closeIntentsForbidden:
		sentence = "Discord does not allow this bot an intent that it asks for: switch on " +
			g.privileged() + " under Privileged Gateway Intents on the application's Bot page and start again."
	default:
		return nil
	}
	return &FatalError{Code: code, Sentence: sentence}
}

// privileged names the intents asked for that Discord has to allow, as its Bot page calls them.
func (g *gateway) privileged() string {
	var names []string
	for _, p := range []struct {
		intent discordgo.Intent
		name   string
	}{
		{discordgo.IntentGuildPresences, "Presence Intent"},
		{discordgo.IntentGuildMembers, "Server Members Intent"},
		{discordgo.IntentMessageContent, "Message Content Intent"},
	} {
		if g.intents&p.intent != 0 {
			names = append(names, p.name)
		}
	}
	if names == nil {
		return "the missing intent"
	}
	return strings.Join(names, " and ")
}

// endsSession reports whether the line was closed in a way that leaves nothing to resume.
func endsSession(err error) bool {
	switch websocket.CloseStatus(err) {
	case closeNotAuthenticated, closeUnknownSession, closeBadSeq, closeTimedOut:
		return true
	}
	return false
}
