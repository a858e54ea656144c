package message

import (
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// SummaryPlanDraft returns the card that shows a plan before it is confirmed: where, how often, and when the first two
// summaries are posted, of one before meetings those of the meetings that there are.
func SummaryPlanDraft(p locale.Printer, c coalition.Coalition, plan coalition.SummaryPlan, meetings []coalition.Meeting, r coalition.Reading, now time.Time) *discordgo.MessageEmbed {
	card := NotSaved(p, c, SummaryPlanLine(p, plan, meetings, now))
	if note := Reading(p, r); note != "" {
		card.Description += "\n" + note
	}
	var first []string
	for _, at := range plan.Upcoming(meetings, 2, now) {
		first = append(first, Timestamp(at, "F"))
	}
	if len(first) == 0 {
		first = append(first, p.Text("summary_plan_no_meeting"))
	}
	AddField(card, p.Text("summary_plan_next"), strings.Join(first, "\n"), false)
	AddField(card, p.Text("summary_plan_readers"), p.Text("audience_"+string(c.Channels.Audience(plan.Channel).Level)), false)
	AddField(card, p.Text("summary_plan_asks"), p.Text("summary_plan_asks_value"), false)
	return card
}

// SummaryPlanLine returns a plan on one line: where, how often, and when next, of one before meetings if there is one ahead.
func SummaryPlanLine(p locale.Printer, plan coalition.SummaryPlan, meetings []coalition.Meeting, now time.Time) string {
	next := plan.Upcoming(meetings, 1, now)
	switch {
	case plan.Before == 0:
		return p.Text("summary_plan_line", "Channel", MentionChannel(plan.Channel), "Every", everyOf(p, plan),
			"Clock", clock(plan.First), "Zone", plan.Zone.String(), "Time", Timestamp(next[0], "F"), "Relative", Timestamp(next[0], "R"))
	case len(next) == 0:
		return p.Text("summary_plan_line_before_none", "Channel", MentionChannel(plan.Channel), "Before", p.Duration(plan.Before))
	}
	return p.Text("summary_plan_line_before", "Channel", MentionChannel(plan.Channel), "Before", p.Duration(plan.Before),
		"Time", Timestamp(next[0], "F"), "Relative", Timestamp(next[0], "R"))
}

// SummaryPlanLabel returns a plan as one of several to choose from.
func SummaryPlanLabel(p locale.Printer, plan coalition.SummaryPlan) string {
	if plan.Before != 0 {
		return p.Text("summary_plan_label_before", "Before", p.Duration(plan.Before))
	}
	return p.Text("summary_plan_label", "Every", everyOf(p, plan), "Clock", clock(plan.First), "Zone", plan.Zone.String())
}

func everyOf(p locale.Printer, plan coalition.SummaryPlan) string {
	if plan.Weekly {
		return p.Text("choice_every_week")
	}
	return p.Text("choice_every_day")
}
