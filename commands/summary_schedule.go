package commands

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// How often a plan posts a summary, as the option has it.
const (
	everyDay  = "every_day"
	everyWeek = "every_week"
)

// planOptions are the options of /summary schedule, which the form to fix it has, too.
var planOptions = []string{"every", "first", "zone", "before"}

// schedule shows back when summaries would be posted here, to be confirmed; without options, the plans that there are.
func (s summary) schedule(ctx context.Context, r Request) (Reply, error) {
	typed := typedOptions(r, planOptions...)
	for _, name := range planOptions {
		if typed[name] != "" {
			return s.scheduleTyped(ctx, r, typed)
		}
	}
	return s.plans(ctx, r, "")
}

// scheduleTyped shows a plan back as it was read. What cannot be taken is kept.
func (s summary) scheduleTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	p, reading, err := readPlan(r, typed)
	if err == nil && r.Coalition.Channels.For[coalition.OrganiserPosts] == 0 {
		err = coalition.Wrong("summary_plan_nobody")
	}
	if err == nil {
		err = r.CanPost(ctx, p.Channel)
	}
	if err != nil {
		return refuse(ctx, s.store, r, "summary.replan", typed, err)
	}
	meetings, err := s.store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	keepPlan(typed, p)
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "summary.replan", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	card := message.SummaryPlanDraft(r.Print, r.Coalition, p, meetings, reading, r.Now)
	return confirm(r, card, draft, "summary.scheduled", "summary.replan", "summary.discard"), nil
}

// readPlan reads a plan for the channel that it is typed in: by the clock, or before meetings, whose hours have zones of their
// own.
func readPlan(r Request, typed map[string]string) (coalition.SummaryPlan, coalition.Reading, error) {
	p := coalition.SummaryPlan{Channel: r.Channel, Zone: r.Coalition.Zone, First: coalition.WallTimeOf(r.Now.In(r.Coalition.Zone))}
	if typed["before"] != "" {
		if typed["every"] != "" || typed["first"] != "" || typed["zone"] != "" {
			return p, "", coalition.Wrong("summary_plan_either")
		}
		leads, err := r.Reads.Leads(typed["before"])
		if err != nil || len(leads) != 1 {
			return p, "", coalition.Wrong("summary_plan_before", "Typed", typed["before"], "Min", coalition.ShortestLead, "Max", coalition.LongestLead)
		}
		p.Before = leads[0]
		return p, "", nil
	}
	if typed["every"] == "" || typed["first"] == "" {
		return p, "", coalition.Wrong("summary_plan_both")
	}
	switch saysChoice(r, typed["every"], everyDay, everyWeek) {
	case everyWeek:
		p.Weekly = true
	case "":
		return p, "", coalition.Wrong("summary_plan_every", "Typed", typed["every"])
	}
	var err error
	if name := typed["zone"]; name != "" {
		if p.Zone, err = locale.ReadZone(name); err != nil {
			return p, "", err
		}
	}
	moment, err := r.Reads.Time(typed["first"], r.Now, p.Zone)
	if err == nil {
		err = atFirst(moment, p.Zone)
	}
	p.First = moment.Wall
	return p, moment.Reading, err
}

// saysChoice returns which of some choices was typed, as it is or in words; "" for none of them.
func saysChoice(r Request, typed string, choices ...string) string {
	for _, c := range choices {
		if typed == c || locale.Same(typed, r.Print.Text("choice_"+c)) {
			return c
		}
	}
	return ""
}

// keepPlan keeps what was read: "tomorrow" must not be read again later, nor for another channel.
func keepPlan(typed map[string]string, p coalition.SummaryPlan) {
	typed["read_channel"], typed["read_wall"], typed["read_zone"] = p.Channel.String(), p.First.String(), p.Zone.String()
	typed["read_weekly"], typed["read_before"] = strconv.FormatBool(p.Weekly), p.Before.String()
}

// keptPlan returns what keepPlan kept; draft_gone for a draft that was not read.
func keptPlan(typed map[string]string) (p coalition.SummaryPlan, err error) {
	if p.First, p.Zone, err = keptWall(typed); err != nil {
		return p, err
	}
	p.Channel, p.Weekly = coalition.ParseSnowflake(typed["read_channel"]), typed["read_weekly"] == "true"
	if p.Before, err = time.ParseDuration(typed["read_before"]); err != nil || p.Channel == 0 {
		return p, coalition.Wrong("draft_gone")
	}
	return p, nil
}

// planDraft returns what was typed of a plan.
func (s summary) planDraft(ctx context.Context, r Request) (map[string]string, error) {
	typed := map[string]string{}
	return typed, s.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "summary.replan", r.Arg(0), &typed)
}

// replan opens the form with what was typed.
func (s summary) replan(ctx context.Context, r Request) (Reply, error) {
	typed, err := s.planDraft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	p := r.Print
	every := typed["every"]
	if c := saysChoice(r, every, everyDay, everyWeek); c != "" {
		every = p.Text("choice_" + c)
	}
	return Reply{Modal: &message.Modal{CustomID: r.ID("summary.replanned"), Title: p.Text("summary_plan_form"), Fields: []message.Field{
		{ID: "every", Label: p.Text("summary_plan_field_every"), Value: every, Placeholder: p.Text("summary_plan_hint_every"), Max: 100},
		{ID: "first", Label: p.Text("summary_plan_field_first"), Value: typed["first"], Placeholder: p.Text("summary_plan_hint_first"), Max: 100},
		{ID: "zone", Label: p.Text("summary_plan_field_zone"), Value: typed["zone"], Placeholder: p.Text("summary_plan_hint_zone"), Max: 100},
		{ID: "before", Label: p.Text("summary_plan_field_before"), Value: typed["before"], Placeholder: p.Text("summary_plan_hint_before"), Max: 100},
	}}}, nil
}

func (s summary) replanned(ctx context.Context, r Request) (Reply, error) {
	return s.scheduleTyped(ctx, r, fieldsOf(r, planOptions...))
}

// scheduled keeps a plan as it was shown.
func (s summary) scheduled(ctx context.Context, r Request) (Reply, error) {
	typed, err := s.planDraft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	p, err := keptPlan(typed)
	if err != nil {
		return Reply{}, err
	}
	if err := r.CanPost(ctx, p.Channel); err != nil {
		return Reply{}, err
	}
	act := r.Act(0)
	act.Draft = r.Arg(0)
	done, err := s.store.ScheduleSummaries(ctx, act, p)
	if err != nil {
		return refuse(ctx, s.store, r, "summary.replan", typed, err) // its hour came while it waited
	}
	key := "summary_plan_done"
	switch {
	case p.Before != 0 && done.Same:
		key = "summary_plan_done_before_same"
	case p.Before != 0:
		key = "summary_plan_done_before"
	case done.Same:
		key = "summary_plan_done_same"
	}
	return Say(message.Text(r.Coalition, r.Print.Text("summary_plans_title"),
		r.Print.Text(key, "Channel", message.MentionChannel(done.Channel), "Time", message.Timestamp(done.Due, "F"), "Before", r.Print.Duration(p.Before)))), nil
}

// plans answers with the plans that go on, under a heading, and a menu to stop one.
func (s summary) plans(ctx context.Context, r Request, head string) (Reply, error) {
	all, err := s.store.SummaryPlans(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	meetings, err := s.store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	if len(all) == 0 {
		body := message.Text(r.Coalition, r.Print.Text("summary_plans_title"), r.Print.Text("summary_plans_none"))
		body.Content = head
		return Say(body), nil
	}
	var lines []string
	var options []discordgo.SelectMenuOption
	for i, p := range all {
		number := strconv.Itoa(i + 1)
		lines = append(lines, number+". "+message.SummaryPlanLine(r.Print, p, meetings, r.Now))
		options = append(options, discordgo.SelectMenuOption{Label: number + " · " + message.SummaryPlanLabel(r.Print, p), Value: planValue(p.ID)})
	}
	body := message.Text(r.Coalition, r.Print.Text("summary_plans_title"), strings.Join(lines, "\n"))
	body.Content = head
	body.Rows = message.Rows{message.Row(message.Menu(r.ID("summary.stop"), r.Print.Text("summary_plans_stop"), options))}
	return Say(body), nil
}

// planValue is a plan as what is chosen in a menu, and chosenPlan reads it; anything else is 0, which none has.
func planValue(id coalition.SummaryPlanID) string {
	return "plan-" + strconv.FormatInt(int64(id), 10)
}

func chosenPlan(value string) coalition.SummaryPlanID {
	id, _ := strconv.ParseInt(strings.TrimPrefix(value, "plan-"), 10, 64)
	return coalition.SummaryPlanID(id)
}

// stop ends the plan that was chosen.
func (s summary) stop(ctx context.Context, r Request) (Reply, error) {
	var chosen string
	if len(r.Values) == 1 {
		chosen = r.Values[0]
	}
	same, err := s.store.StopSummaries(ctx, r.Act(0), chosenPlan(chosen))
	if err != nil {
		return Reply{}, err
	}
	key := "summary_plan_stopped"
	if same {
		key = "summary_plan_stopped_same"
	}
	return s.plans(ctx, r, r.Print.Text(key))
}
