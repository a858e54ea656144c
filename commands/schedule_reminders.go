package commands

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// readLeads reads a meeting's lead times; nil, which are the coalition's, for nothing and for the word that says so.
func readLeads(r Request, typed string) (coalition.Leads, error) {
	if typed == "" || locale.Same(typed, r.Print.Text("leads_default")) {
		return nil, nil
	}
	return r.Reads.Leads(typed)
}

// reminders gives a meeting other lead times. It can be done again, so it is not confirmed before.
func (s schedule) reminders(ctx context.Context, r Request) (Reply, error) {
	return s.remindersTyped(ctx, r, typedOptions(r, "meeting", "leads"))
}

func (s schedule) remindersTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	from, err := s.pick(ctx, r, typed)
	var leads coalition.Leads
	if err == nil {
		leads, err = readLeads(r, typed["leads"])
	}
	if err != nil {
		return refuse(ctx, s.store, r, "schedule.releads", typed, err)
	}
	m := from[0]
	done, err := s.store.ChangeLeads(ctx, r.Act(0), m.Code, leads)
	if err != nil {
		return Reply{}, err
	}
	m.Leads = leads
	key := "schedule_releaded"
	if done.Same {
		key = "schedule_releaded_same"
	}
	head := r.Print.Text(key, "Code", m.Code)
	if done.Channel == 0 {
		head += "\n" + r.Print.Text("schedule_no_channel")
	}
	card := message.RemindersCard(r.Print, r.Coalition, m, m.Reminders(m.LeadsIn(r.Coalition), r.Now))
	return Say(message.Body{Content: head, Embeds: []*discordgo.MessageEmbed{card}}), nil
}

func (s schedule) fixReminders(ctx context.Context, r Request) (Reply, error) {
	typed, _, err := s.draft(ctx, r, "schedule.releads")
	if err != nil {
		return Reply{}, err
	}
	p := r.Print
	return Reply{Modal: &message.Modal{
		CustomID: r.ID("schedule.releaded"),
		Title:    p.Text("schedule_form_reminders"),
		Fields: []message.Field{
			{ID: "meeting", Label: p.Text("schedule_field_meeting"), Value: typed["meeting"], Required: true, Max: 100},
			{ID: "leads", Label: p.Text("schedule_field_reminders"), Value: typed["leads"], Placeholder: p.Text("schedule_hint_reminders"), Required: true, Max: 200},
		},
	}}, nil
}

func (s schedule) fixedReminders(ctx context.Context, r Request) (Reply, error) {
	return s.remindersTyped(ctx, r, fieldsOf(r, "meeting", "leads"))
}
