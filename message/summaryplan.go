package message

import (
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// SummaryPlanDraft returns the card that shows a plan before it is confirmed: where, how often, and when the first two
// summaries are posted.
func SummaryPlanDraft(p locale.Printer, c coalition.Coalition, plan coalition.SummaryPlan, r coalition.Reading, now time.Time) *discordgo.MessageEmbed {
	card := NotSaved(p, c, SummaryPlanLine(p, plan, now))
	if note := Reading(p, r); note != "" {
		card.Description += "\n" + note
	}
	first := plan.Next(now)
	AddField(card, p.Text("summary_plan_next"), Timestamp(first, "F")+"\n"+Timestamp(plan.Next(first), "F"), false)
	AddField(card, p.Text("summary_plan_readers"), p.Text("audience_"+string(c.Channels.Audience(plan.Channel).Level)), false)
	AddField(card, p.Text("summary_plan_asks"), p.Text("summary_plan_asks_value"), false)
	return card
}

// SummaryPlanLine returns a plan on one line: where, how often, and when next.
func SummaryPlanLine(p locale.Printer, plan coalition.SummaryPlan, now time.Time) string {
	next := plan.Next(now)
	return p.Text("summary_plan_line", "Channel", MentionChannel(plan.Channel), "Every", everyOf(p, plan),
		"Clock", clock(plan.First), "Zone", plan.Zone.String(), "Time", Timestamp(next, "F"), "Relative", Timestamp(next, "R"))
}

// SummaryPlanLabel returns a plan as one of several to choose from.
func SummaryPlanLabel(p locale.Printer, plan coalition.SummaryPlan) string {
	return p.Text("summary_plan_label", "Every", everyOf(p, plan), "Clock", clock(plan.First), "Zone", plan.Zone.String())
}

func everyOf(p locale.Printer, plan coalition.SummaryPlan) string {
	if plan.Weekly {
		return p.Text("choice_every_week")
	}
	return p.Text("choice_every_day")
}
