package commands

import (
	"context"
	"strconv"
	"strings"

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

// summaryPlanDraft is a plan as it was read, to be confirmed.
type summaryPlanDraft struct {
	Channel coalition.Snowflake
	First   string // in wallForm
	Zone    string
	Weekly  bool
}

// schedule shows back when summaries would be posted here, to be confirmed; without options, the plans that there are.
func (s summary) schedule(ctx context.Context, r Request) (Reply, error) {
	every, first := r.Option("every"), r.Option("first")
	switch {
	case every == "" && first == "":
		return s.plans(ctx, r, "")
	case every == "" || first == "":
		return Reply{}, coalition.Wrong("summary_plan_both")
	case every != everyDay && every != everyWeek:
		return Reply{}, coalition.Wrong("summary_plan_every", "Typed", every)
	case r.Coalition.Channels.For[coalition.OrganiserPosts] == 0:
		return Reply{}, coalition.Wrong("summary_plan_nobody")
	}
	if err := r.CanPost(ctx, r.Channel); err != nil {
		return Reply{}, err
	}
	p := coalition.SummaryPlan{Channel: r.Channel, Zone: r.Coalition.Zone, Weekly: every == everyWeek}
	if name := r.Option("zone"); name != "" {
		var err error
		if p.Zone, err = locale.ReadZone(name); err != nil {
			return Reply{}, err
		}
	}
	moment, err := r.Reads.Time(first, r.Now, p.Zone)
	if err == nil {
		err = atFirst(moment, p.Zone)
	}
	if err != nil {
		return Reply{}, err
	}
	p.First = moment.Wall
	typed := summaryPlanDraft{p.Channel, p.First.String(), p.Zone.String(), p.Weekly}
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "summary.scheduled", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	return confirm(r, message.SummaryPlanDraft(r.Print, r.Coalition, p, moment.Reading, r.Now), draft, "summary.scheduled", "", "summary.discard"), nil
}

// scheduled keeps a plan as it was shown.
func (s summary) scheduled(ctx context.Context, r Request) (Reply, error) {
	var typed summaryPlanDraft
	if err := s.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "summary.scheduled", r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	wall, zone, err := keptWall(map[string]string{"read_wall": typed.First, "read_zone": typed.Zone})
	if err != nil {
		return Reply{}, err
	}
	if err := r.CanPost(ctx, typed.Channel); err != nil {
		return Reply{}, err
	}
	act := r.Act(0)
	act.Draft = r.Arg(0)
	done, err := s.store.ScheduleSummaries(ctx, act, coalition.SummaryPlan{Channel: typed.Channel, First: wall, Zone: zone, Weekly: typed.Weekly})
	if err != nil {
		return Reply{}, err
	}
	key := "summary_plan_done"
	if done.Same {
		key = "summary_plan_done_same"
	}
	return Say(message.Text(r.Coalition, r.Print.Text("summary_plans_title"),
		r.Print.Text(key, "Channel", message.MentionChannel(done.Channel), "Time", message.Timestamp(done.Due, "F")))), nil
}

// plans answers with the plans that go on, under a heading, and a menu to stop one.
func (s summary) plans(ctx context.Context, r Request, head string) (Reply, error) {
	all, err := s.store.SummaryPlans(ctx, r.Coalition.ID)
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
		lines = append(lines, number+". "+message.SummaryPlanLine(r.Print, p, r.Now))
		options = append(options, discordgo.SelectMenuOption{Label: number + " · " + message.SummaryPlanLabel(r.Print, p), Value: planValue(p.ID)})
	}
	body := message.Text(r.Coalition, r.Print.Text("summary_plans_title"), strings.Join(lines, "\n"))
	body.Content = head
	body.Rows = message.Rows{message.Row(message.Menu(r.ID("summary.stop"), r.Print.Text("summary_plans_stop"), options))}
	return Say(body), nil
}

// planValue is a plan as what is chosen in a menu, and readPlan reads it; anything else is 0, which none has.
func planValue(id coalition.SummaryPlanID) string {
	return "plan-" + strconv.FormatInt(int64(id), 10)
}

func readPlan(value string) coalition.SummaryPlanID {
	id, _ := strconv.ParseInt(strings.TrimPrefix(value, "plan-"), 10, 64)
	return coalition.SummaryPlanID(id)
}

// stop ends the plan that was chosen.
func (s summary) stop(ctx context.Context, r Request) (Reply, error) {
	var chosen string
	if len(r.Values) == 1 {
		chosen = r.Values[0]
	}
	same, err := s.store.StopSummaries(ctx, r.Act(0), readPlan(chosen))
	if err != nil {
		return Reply{}, err
	}
	key := "summary_plan_stopped"
	if same {
		key = "summary_plan_stopped_same"
	}
	return s.plans(ctx, r, r.Print.Text(key))
}
