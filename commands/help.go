package commands

import (
	"context"
	"strings"

	"muster/message"
)

// Help returns the /help command. Its text is made from the table that it is itself in, for what the
// caller may do here, so help can neither be forgotten nor be wrong.
func Help(table func() Table) Command {
	return Command{Name: "help", Bare: &Sub{NoCoalition: true, Handle: func(_ context.Context, r Request) (Reply, error) {
		p := r.Print
		var lines []string
		for _, c := range table().Commands {
			if c.Who.Allows(r.Caller) != nil {
				continue
			}
			if c.Bare != nil {
				lines = append(lines, p.Text("help_line", "Command", c.Name, "Does", p.Text(c.Name+"_description")))
			}
			for _, s := range c.Subs {
				if s.Who.Allows(r.Caller) == nil {
					lines = append(lines, p.Text("help_line", "Command", c.Name+" "+s.Name, "Does", p.Text(c.Name+"_"+s.Name+"_description")))
				}
			}
		}
		text := p.Text(helpFor(r)) + "\n\n" + strings.Join(lines, "\n")
		return Say(message.Text(r.Coalition, p.Text("help_title"), text)), nil
	}}}
}

// helpFor returns the key of what the caller is told first: what to do next in their situation.
func helpFor(r Request) string {
	switch {
	case r.Coalition.ID == 0:
		return "help_no_coalition"
	case r.Caller.Organiser:
		return "help_organiser"
	case len(r.Caller.Delegations) > 0:
		return "help_delegate"
	}
	return "help_observer"
}
