package message

import (
	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// guestRoom is how many characters each list of a change of guests has: all of them together fit one card.
const guestRoom = 700

// GuestsDraft returns the card that shows who is to be asked to a meeting before it is confirmed: the meeting as it would
// be, instead of for those before (nil for all), who is newly asked and who no longer, and what that means for them.
func GuestsDraft(p locale.Printer, c coalition.Coalition, m coalition.Meeting, before, added, dropped []coalition.Delegation) *discordgo.MessageEmbed {
	card := NotSaved(p, c, "**"+Line(m.Title)+"**\n"+MeetingTime(p, m))
	if len(m.Invited) == 0 {
		AddField(card, p.Text("guests_field"), p.Text("guests_everyone"), false)
	}
	addInvited(p, card, m)
	AddField(card, p.Count("guests_added", len(added)), clipJoined(p, Delegations(p, added), ", ", guestRoom), false)
	AddField(card, p.Count("guests_dropped", len(dropped)), clipJoined(p, Delegations(p, dropped), ", ", guestRoom), false)
	var means []string
	if len(added) > 0 {
		means = append(means, p.Text("guests_means_added"))
	}
	if len(dropped) > 0 {
		means = append(means, p.Text("guests_means_dropped"))
	}
	switch {
	case len(m.Invited) == 0 && len(before) > 0:
		means = append(means, p.Text("guests_means_all"))
	case len(before) == 0:
		means = append(means, p.Text("guests_means_listed"))
	}
	AddField(card, p.Text("guests_means"), Lines(means), false)
	return card
}

// AddAskedAlike adds to the card of a change of guests those of the meeting's series that get the same, and those that keep a
// list of their own.
func AddAskedAlike(p locale.Printer, card *discordgo.MessageEmbed, alike, own []coalition.Meeting) {
	AddField(card, p.Count("guests_alike", len(alike)), clip(p, meetingTimes(p, alike), guestRoom), false)
	AddField(card, p.Count("guests_own", len(own)), clip(p, meetingTimes(p, own), guestRoom), false)
}
