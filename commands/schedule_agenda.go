package commands

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// agenda opens the form with a meeting's agenda. Its custom ID carries which act gave the meeting that one, so that what
// somebody else changes meanwhile is not undone.
func (s schedule) agenda(ctx context.Context, r Request) (Reply, error) {
	typed := typedOptions(r, "meeting", "which")
	from, err := s.pick(ctx, r, typed)
	if err != nil {
		return Reply{}, err
	}
	m := from[0]
	return agendaForm(r, m.Code, typed["which"], formatVersion(m.Agreed), message.AgendaTyped(r.Print, m.Agenda)), nil
}

func agendaForm(r Request, code, which, seen, text string) Reply {
	p := r.Print
	return Reply{Modal: &message.Modal{
		CustomID: r.ID("schedule.agenda", code, which, seen),
		Title:    p.Text("schedule_form_agenda"),
		Fields: []message.Field{
			{ID: "agenda", Label: p.Text("schedule_field_agenda"), Value: text, Placeholder: p.Text("schedule_hint_agenda"), Long: true, Max: 4000},
		},
	}}
}

// saveAgenda keeps what was typed into the form, at once: it is shown on the card that answers, and can be typed anew.
func (s schedule) saveAgenda(ctx context.Context, r Request) (Reply, error) {
	seen, err := strconv.ParseInt(r.Arg(2), 36, 64)
	if err != nil {
		return Reply{}, coalition.Wrong("draft_gone")
	}
	m, err := s.store.Meeting(ctx, r.Coalition.ID, r.Arg(0))
	if err != nil {
		return Reply{}, err
	}
	n := coalition.NewAgenda{Meeting: m.ID, Seen: coalition.Version(seen), Later: r.Arg(1) == andLater}
	if n.Items, err = s.agendaOf(ctx, r, r.Fields["agenda"]); err != nil {
		return Reply{}, err
	}
	done, err := s.store.SetAgenda(ctx, r.Act(0), n)
	if err != nil {
		typed := map[string]string{"meeting": m.Code, "which": r.Arg(1), "read_version": r.Arg(2), "agenda": r.Fields["agenda"]}
		return s.refuseForm(ctx, r, "schedule.reagenda", typed, func(m coalition.Meeting) coalition.Version { return m.Agreed }, err)
	}
	return s.saved(ctx, r, done, "schedule_agenda_saved", "schedule_agenda_saved_same")
}

// fixAgenda opens the form with what was typed into it.
func (s schedule) fixAgenda(ctx context.Context, r Request) (Reply, error) {
	typed, _, err := s.draft(ctx, r, "schedule.reagenda")
	if err != nil {
		return Reply{}, err
	}
	return agendaForm(r, typed["meeting"], typed["which"], typed["read_version"], typed["agenda"]), nil
}

func formatVersion(v coalition.Version) string { return strconv.FormatInt(int64(v), 36) }

// itemMark is what lists put before an item: bullets and numbers, but not 10:00, 1.5 million or **bold**.
var itemMark = regexp.MustCompile(`^(?:[\s\p{Zs}\p{Cf}]|[•▪◦‣]|(?:[-–—·*>+]|\(?\p{Nd}{1,3}[.)])(?:\s|$))+`)

// agendaOf reads an agenda, an item a line, whatever number or bullet is before it; one line that begins with a number or a
// bullet is as many, since Discord's line of options makes one of what is typed. An item may begin with a delegation and a
// colon; what is there and no delegation of the coalition's is part of the text.
func (s schedule) agendaOf(ctx context.Context, r Request, typed string) ([]coalition.AgendaItem, error) {
	typed = strings.TrimSpace(message.Plain(typed))
	if !strings.Contains(typed, "\n") && itemMark.MatchString(typed) {
		typed = folded.ReplaceAllString(typed, "\n")
	}
	lines := slices.DeleteFunc(strings.Split(typed, "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
	if len(lines) == 0 {
		return nil, nil
	}
	all, err := s.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return nil, err
	}
	all = present(all)
	var items []coalition.AgendaItem
	for _, line := range lines {
		line = strings.Join(strings.Fields(itemMark.ReplaceAllString(line, "")), " ")
		if line == "" {
			continue
		}
		item := coalition.AgendaItem{Text: line}
		if name, text, ok := cutColon(line); ok {
			if d, known := delegationCalled(r.Print, name, all); known {
				item = coalition.AgendaItem{Delegation: d, Text: text}
			}
		}
		items = append(items, item)
	}
	return items, nil
}

// cutColon returns what is before and after the first colon of a line, of either width.
func cutColon(line string) (before, after string, ok bool) {
	before, after, ok = strings.Cut(strings.Replace(line, "：", ":", 1), ":")
	return strings.TrimSpace(before), strings.TrimSpace(after), ok
}

// delegationCalled returns the delegation with a code, or a name in the reader's language or in any that invitations are read
// in; false for none, and for a name that several have.
func delegationCalled(p locale.Printer, name string, all []coalition.Delegation) (coalition.Delegation, bool) {
	if d, err := pickDelegation(p, name, all); err == nil {
		return d, true
	}
	countries, strange := locale.ReadCountries(name)
	if len(countries) != 1 || len(strange) > 0 {
		return coalition.Delegation{}, false
	}
	at := slices.IndexFunc(all, func(d coalition.Delegation) bool { return d.Country && d.Code == countries[0].Code })
	if at < 0 {
		return coalition.Delegation{}, false
	}
	return all[at], true
}
