// Package commands holds Muster's slash commands, one file each: definition and handlers side by side.
// A handler takes a Request and returns a Reply or an error; it knows neither how an interaction
// arrived nor how its answer travels.
package commands

import (
	"context"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// Handler answers a request. A *coalition.Error is told to the person in their language; any other
// error is logged, and the person reads that nothing was saved.
type Handler func(ctx context.Context, r Request) (Reply, error)

// Reply is the answer to a request: what is shown, a modal that opens, or the choices of an
// autocompletion, as the handler's Answer says. Every message is private to the caller.
type Reply struct {
	Body    message.Body
	Modal   *message.Modal
	Choices []Choice
}

// Say returns the reply that shows b.
func Say(b message.Body) Reply { return Reply{Body: b} }

// Choice is one choice of an option or an autocompletion. Name is what people read, Value what comes back.
type Choice struct{ Name, Value string }

// Answer is what a handler answers with. Modals and choices cannot be deferred, so their handlers do
// at most one indexed read.
type Answer int

const (
	NewMessage Answer = iota // a private message
	Update                   // the message that the button, menu or modal stands on changes
	OpenModal
)

// Who may use a command or a part of one. It is checked from the database and Discord's payload before
// the handler runs, at every use.
type Who int

const (
	Everyone   Who = iota // everyone in the guild
	Delegates             // delegates, and organisers for them
	Organisers            // organisers
	Appointers            // organisers, and those with Manage Server
)

// Command is a slash command. It either has subcommands or a handler of its own.
type Command struct {
	Name  string
	Who   Who
	Subs  []Sub
	Bare  *Sub   // the command without subcommands; its Name is empty
	Parts []Part // the buttons, menus and modals that its messages carry
	Posts []Post // the deliveries that it renders
}

// Sub is a subcommand: what is typed, and what answers it.
type Sub struct {
	Name        string
	Who         Who // narrower than the command's, or Everyone to leave it at that
	Answers     Answer
	NoCoalition bool // also answers where no coalition is set up
	Options     []Option
	Handle      Handler
}

// Option is one option. Its description is the text "<command>_<sub>_<option>" of the locale.
type Option struct {
	Name     string
	Type     discordgo.ApplicationCommandOptionType // string when zero
	Required bool
	Choices  []string // values; their names are the texts "choice_<value>"
	MaxLen   int      // characters; 0: Discord's 6000
	Channels []discordgo.ChannelType
	Complete Complete // nil: no autocompletion
}

// Complete returns the choices for what was typed so far, at most 25, best first.
type Complete func(ctx context.Context, r Request, typed string) ([]Choice, error)

// Part is a button, menu or modal: what its custom ID begins with, and what answers it.
type Part struct {
	Name    string // unique over all commands; "<command>.<what>"
	Who     Who
	Answers Answer
	Handle  Handler
}

// Post renders a kind of delivery for its channel's audience at the time it is sent. More than one
// body are posted one after the other. None means that there is nothing to show there: it is not
// posted, or taken down if it was.
type Post struct {
	Kind   string
	Stands bool // for good: it is posted anew when people delete it
	Render func(ctx context.Context, r PostRequest) ([]message.Body, error)
	// Before is asked each time before one is rendered to be posted, and may plan what comes after it: false when it is not
	// to be posted any more. nil for most.
	Before func(ctx context.Context, r PostRequest) (wanted bool, err error)
}

// Unsaid is the error of a Post that is not to be posted, with what the log says of it: Why is what the key of a text
// ends in that begins with "delivery_why_". Decide says that organisers are told, and may have it tried again.
type Unsaid struct {
	Why    string
	Decide bool
}

// Error returns the reason as the log keeps it.
func (u Unsaid) Error() string { return u.Why }

// Table is all commands by name, checked.
type Table struct {
	Commands []Command
	parts    map[string]Part
	posts    map[string]Post
}

// NewTable returns the table of the commands. A name that occurs twice is a mistake in the program, so
// it panics at start-up.
func NewTable(all ...Command) Table {
	t := Table{Commands: all, parts: map[string]Part{}, posts: map[string]Post{}}
	seen := map[string]bool{}
	once := func(name string) {
		if seen[name] {
			panic(fmt.Sprintf("commands: %q is defined twice", name))
		}
		seen[name] = true
	}
	for _, c := range all {
		once("/" + c.Name)
		for _, s := range c.Subs {
			once("/" + c.Name + " " + s.Name)
		}
		for _, p := range c.Parts {
			once("part " + p.Name)
			t.parts[p.Name] = p
		}
		for _, p := range c.Posts {
			once("post " + p.Kind)
			t.posts[p.Kind] = p
		}
	}
	return t
}

// Sub returns the command and subcommand of a path such as "pledge log" or "totals".
func (t Table) Sub(path string) (Command, Sub, bool) {
	name, sub, _ := strings.Cut(path, " ")
	for _, c := range t.Commands {
		if c.Name != name {
			continue
		}
		if c.Bare != nil && sub == "" {
			return c, *c.Bare, true
		}
		for _, s := range c.Subs {
			if s.Name == sub {
				return c, s, true
			}
		}
	}
	return Command{}, Sub{}, false
}

// Part returns the part with the name.
func (t Table) Part(name string) (Part, bool) {
	p, ok := t.parts[name]
	return p, ok
}

// Post returns what renders a kind of delivery.
func (t Table) Post(kind string) (Post, bool) {
	p, ok := t.posts[kind]
	return p, ok
}

// Allows returns nil when the caller may use what w guards, else the Error that says who may.
func (w Who) Allows(c coalition.Caller) error {
	switch w {
	case Delegates:
		if !c.Organiser && len(c.Delegations) == 0 {
			return coalition.Wrong("delegates_only")
		}
	case Organisers:
		if !c.Organiser {
			return coalition.Wrong("organisers_only")
		}
	case Appointers:
		if !c.Organiser && !c.ManageServer {
			return coalition.Wrong("appointers_only")
		}
	}
	return nil
}
