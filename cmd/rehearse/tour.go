package main

import "muster/rehearsal"

// The tour that the page offers a newcomer. It ends with a pledge in the totals.

// tour is the script; where no conference was played in, it begins with setting one up.
func tour(playedIn bool) *rehearsal.Tour {
	steps := tourOfPledges
	if !playedIn {
		steps = append(append([]rehearsal.TourStep{}, tourOfSetup...), steps...)
	}
	return &rehearsal.Tour{Title: "Take the tour", Detail: "Under two minutes: from an empty line to a pledge in the totals", Steps: steps}
}

// types is a step in which a line is typed.
func types(seat, channel, title, text, line string) rehearsal.TourStep {
	return rehearsal.TourStep{Title: title, Text: text, Seat: seat, Channel: channel, Do: &rehearsal.TourDeed{Command: line}}
}

var tourOfSetup = []rehearsal.TourStep{
	types("organiser", "organisers", "An organiser sets a coalition up",
		"It needs a name and the role that organisers have. There are templates for what can be pledged; this one is for a reassurance force.",
		`/coalition setup name:"Tour force" organisers:@Organisers`),
	types("organiser", "organisers", "Pledges get a channel",
		"Cards of pledges are posted where all delegations read. A channel's audience decides what may be shown in it.",
		`/coalition channels purpose:pledges channel:#pledges audience:coalition`),
	types("organiser", "organisers", "Delegations are invited",
		"A list of countries, pasted as it is, in any language.",
		`/roster invite list:"France, Germany, Poland"`),
	types("organiser", "organisers", "A role makes delegates",
		"Whoever has the role acts for the delegation, for as long as they have it.",
		`/roster role delegation:France role:@France`),
}

var tourOfPledges = []rehearsal.TourStep{
	{
		Title: "Two seats at one table", Seat: "organiser", Channel: "pledges",
		Text: "You are two people now: the organiser, and the delegate of France. In this channel stand the pledges that everybody in the coalition may see.",
	},
	types("france", "pledges", "A delegate logs a pledge",
		"What, how much, how soon. As one types, the bot offers what there is to choose from.",
		`/pledge log capability:"field hospitals" quantity:2 ready:"30 days"`),
	{
		Title: "The bot asks rather than guesses", Seat: "france", Channel: "pledges", If: true,
		Text: "There is a pledge like this one already: is the new one added to it, or does it take its place? Nothing is lost meanwhile.",
		Do:   &rehearsal.TourDeed{Press: "pledge.add"},
	},
	{
		Title: "Saved, and said in private", Seat: "france", Channel: "pledges",
		Text: "Only the delegate sees this reply. Its menus change how firm the pledge is, who may see it, and more. Choose “committed” in the first one.",
		Do:   &rehearsal.TourDeed{Choose: "pledge.strength", Value: "committed"},
	},
	{
		Title: "The others see the card", Seat: "organiser", Channel: "pledges",
		Text: "The pledge's card has come here as well, and stays true: it was edited when the pledge became firm.",
	},
	types("organiser", "plenary", "What does it add up to?",
		"The organiser asks for the totals of one capability.",
		`/totals capability:"field hospitals"`),
	{
		Title: "The pledge is in the totals", Seat: "organiser", Channel: "plenary",
		Text: "Committed, offered and possible stand beside each other and are never added up. That was the tour: type / for all commands, or /help.",
	},
}
