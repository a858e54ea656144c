package seat

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

type command struct {
	ID      string       `json:"id"`
	Version string       `json:"version"`
	Name    string       `json:"name"`
	Type    int          `json:"type"`
	Options []definition `json:"options"`
}

type definition struct {
	Type         int          `json:"type"`
	Name         string       `json:"name"`
	Required     bool         `json:"required"`
	Autocomplete bool         `json:"autocomplete"`
	Choices      []Choice     `json:"choices"`
	Options      []definition `json:"options"`
}

type index struct {
	Applications []struct {
		ID string `json:"id"`
	} `json:"applications"`
	Commands []command `json:"application_commands"`
}

// Commands are the names of the commands that this person may use in a channel.
func (s *Seat) Commands(ctx context.Context, channelName string) ([]string, error) {
	_, ix, err := s.index(ctx, channelName)
	var names []string
	for _, c := range ix.Commands {
		names = append(names, c.Name)
	}
	return names, err
}

func (s *Seat) index(ctx context.Context, channelName string) (Channel, index, error) {
	var ix index
	ch, err := s.Channel(channelName)
	if err != nil {
		return ch, ix, err
	}
	err = s.Do(ctx, "GET", "/channels/"+ch.ID+"/application-command-index", nil, &ix)
	return ch, ix, err
}

// application is the ID of the application that the server has.
func (s *Seat) application(ctx context.Context) (string, error) {
	s.mu.Lock()
	app, guild := s.app, s.guildID
	s.mu.Unlock()
	if app != "" {
		return app, nil
	}
	var ix index
	if err := s.Do(ctx, "GET", "/guilds/"+guild+"/application-command-index", nil, &ix); err != nil {
		return "", err
	}
	if len(ix.Applications) == 0 {
		return "", fmt.Errorf("%w: there is no application", ErrInput)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.app = ix.Applications[0].ID
	return s.app, nil
}

// fill turns a line into a command's data. With focus, that option is being typed in, and the others
// need not be complete.
func (s *Seat) fill(ctx context.Context, channelName, line, focus string, files []File) (Channel, map[string]any, error) {
	ch, ix, err := s.index(ctx, channelName)
	if err != nil {
		return ch, nil, err
	}
	words := strings.Fields(line)
	if len(words) == 0 || !strings.HasPrefix(words[0], "/") {
		return ch, nil, fmt.Errorf("%w: a command begins with a slash: %q", ErrInput, line)
	}
	rest := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), words[0]))
	i := slices.IndexFunc(ix.Commands, func(c command) bool { return "/"+c.Name == words[0] && c.Type == 1 })
	if i < 0 {
		return ch, nil, fmt.Errorf("%w: %s has no command %s", ErrInput, s.Me().Username, words[0])
	}
	c := ix.Commands[i]
	options, err := s.level(c.Options, rest, focus, files)
	if err != nil {
		return ch, nil, fmt.Errorf("%s: %w", words[0], err)
	}
	return ch, map[string]any{"id": c.ID, "version": c.Version, "name": c.Name, "type": c.Type, "options": options}, nil
}

// level fills in a subcommand, or the options themselves.
func (s *Seat) level(defs []definition, rest, focus string, files []File) ([]any, error) {
	if len(defs) > 0 && defs[0].Type <= 2 {
		word, after, _ := strings.Cut(rest, " ")
		i := slices.IndexFunc(defs, func(d definition) bool { return d.Name == word })
		if i < 0 {
			return nil, fmt.Errorf("%w: there is no subcommand %q", ErrInput, word)
		}
		inner, err := s.level(defs[i].Options, strings.TrimSpace(after), focus, files)
		return []any{map[string]any{"type": defs[i].Type, "name": defs[i].Name, "options": inner}}, err
	}
	given, err := split(defs, rest)
	if err != nil {
		return nil, err
	}
	options := []any{}
	for _, d := range defs {
		text, ok := given[d.Name]
		if d.Name == focus {
			options = append(options, map[string]any{"type": d.Type, "name": d.Name, "value": text, "focused": true})
			continue
		}
		if !ok {
			if d.Required && focus == "" {
				return nil, fmt.Errorf("%w: the option %q is required", ErrInput, d.Name)
			}
			continue
		}
		v, err := s.value(d, text, files)
		if err != nil {
			return nil, err
		}
		options = append(options, map[string]any{"type": d.Type, "name": d.Name, "value": v})
	}
	if focus != "" && !slices.ContainsFunc(defs, func(d definition) bool { return d.Name == focus && d.Autocomplete }) {
		return nil, fmt.Errorf("%w: the option %q is not completed", ErrInput, focus)
	}
	return options, nil
}

// split finds the options in a line: name:value or name:"a value". A value reaches to the next name.
func split(defs []definition, rest string) (map[string]string, error) {
	given := map[string]string{}
	if rest == "" {
		return given, nil
	}
	names := make([]string, len(defs))
	for i, d := range defs {
		names[i] = regexp.QuoteMeta(d.Name)
	}
	next := regexp.MustCompile(`^\s*(` + strings.Join(names, "|") + `):`)
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		m := next.FindStringSubmatch(rest)
		if m == nil || len(defs) == 0 {
			return nil, fmt.Errorf("%w: no option begins at %q", ErrInput, rest)
		}
		if _, twice := given[m[1]]; twice {
			return nil, fmt.Errorf("%w: the option %q was given twice", ErrInput, m[1])
		}
		rest = rest[len(m[0]):]
		if strings.HasPrefix(rest, `"`) {
			quoted, err := strconv.QuotedPrefix(rest)
			if err != nil {
				return nil, fmt.Errorf("%w: a quote is open at %q", ErrInput, rest)
			}
			text, err := strconv.Unquote(quoted)
			if err != nil {
				return nil, fmt.Errorf("%w: %q cannot be read", ErrInput, quoted)
			}
			given[m[1]], rest = text, rest[len(quoted):]
			continue
		}
		end := len(rest)
		for i := range rest {
			if rest[i] == ' ' && next.MatchString(rest[i:]) {
				end = i
				break
			}
		}
		given[m[1]], rest = strings.TrimSpace(rest[:end]), rest[end:]
	}
	return given, nil
}

// value is what the client sends for what was typed.
func (s *Seat) value(d definition, text string, files []File) (any, error) {
	if len(d.Choices) > 0 {
		for _, c := range d.Choices {
			if strings.EqualFold(c.Name, text) || fmt.Sprint(c.Value) == text {
				return c.Value, nil
			}
		}
		return nil, fmt.Errorf("%w: %q is not one of the choices of %q", ErrInput, text, d.Name)
	}
	switch d.Type {
	case 4:
		if _, err := strconv.ParseInt(text, 10, 54); err != nil {
			return nil, fmt.Errorf("%w: %q is not a whole number", ErrInput, text)
		}
		return jsonNumber(text)
	case 10:
		return jsonNumber(text)
	case 5:
		b, err := strconv.ParseBool(strings.ToLower(text))
		if err != nil {
			return nil, fmt.Errorf("%w: %q is neither true nor false", ErrInput, text)
		}
		return b, nil
	case 6, 7, 8, 9:
		return s.named(d.Type, text)
	case 11:
		return numbered(files, text)
	}
	return text, nil
}

// named finds the ID of a user (type 6), channel (7), role (8) or of either of the first and the last (9).
func (s *Seat) named(kind int, text string) (string, error) {
	name := strings.Trim(text, "<>")
	name = strings.TrimLeft(name, "@#&!")
	id := ""
	if kind == 6 || kind == 9 {
		id = s.UserID(name)
	}
	if id == "" && (kind == 8 || kind == 9) {
		id = s.RoleID(name)
	}
	if kind == 7 {
		if c, err := s.Channel(name); err == nil {
			id = c.ID
		}
	}
	if _, err := strconv.ParseUint(name, 10, 64); id == "" && err == nil {
		id = name
	}
	if id == "" {
		return "", fmt.Errorf("%w: there is nobody and nothing called %q", ErrInput, text)
	}
	return id, nil
}
