package message

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

var english locale.Printer

func rows() Rows { return Rows{Row(Button("x", "x:1", discordgo.PrimaryButton))} }

func crowd(n int) (all []coalition.Delegation) {
	for i := range n {
		all = append(all, coalition.Delegation{ID: coalition.DelegationID(i + 1), Code: fmt.Sprintf("D%03d", i), Name: strings.Repeat("*", 50)})
	}
	return all
}

func talks() coalition.Meeting {
	at := time.Date(2026, 3, 27, 10, 0, 0, 0, time.UTC)
	return coalition.Meeting{ID: 1, Code: "K7QM", Title: "Talks", Wall: coalition.WallTimeOf(at), Zone: time.UTC, At: at}
}

// The longest meeting, every letter escaped and everybody signed up, still fits what Discord allows.
func TestMeetingCardFits(t *testing.T) {
	m := talks()
	m.Title, m.Place = strings.Repeat("*", coalition.MaxTitle), strings.Repeat("_", coalition.MaxPlace)
	m.Agenda = []coalition.AgendaItem{{Text: strings.Repeat("@", coalition.MaxAgenda)}}
	all := crowd(200)
	roll := coalition.Roll{Attending: all, Absent: all, Silent: all}
	for _, d := range all {
		roll.Represented = append(roll.Represented, coalition.Proxy{Delegation: d, By: all[0]})
	}
	card := MeetingCard(english, coalition.Coalition{Name: strings.Repeat("c", 100)}, m, &roll)
	if n := size(card); n > maxEmbeds {
		t.Errorf("the card has %d characters", n)
	}
	if len(card.Fields) != 6 {
		t.Errorf("%d fields", len(card.Fields))
	}
	for _, f := range card.Fields {
		if length(f.Value) > 1024 || f.Value == "" {
			t.Errorf("field %s has %d characters", f.Name, length(f.Value))
		}
	}
	if !strings.HasPrefix(card.Description, "<t:1774605600:F>") || !strings.Contains(card.Description, "@\u200b@\u200b") {
		t.Errorf("description %.80q", card.Description)
	}
}

func TestMeetingLabelFits(t *testing.T) {
	m := talks()
	m.Title = "\u202e" + strings.Repeat("é", 200)
	label := MeetingLabel(english, m)
	if length(label) > 100 || !strings.HasSuffix(label, "K7QM") || strings.Contains(label, "\u202e") {
		t.Errorf("label %q", label)
	}
}

func TestPledgeLabelFits(t *testing.T) {
	label := PledgeLabel(english, coalition.PledgeChoice{
		Code: "K7QM", Delegation: coalition.Delegation{Code: "UN", Name: strings.Repeat("é", 80)},
		Capability: coalition.Capability{Name: strings.Repeat("x", 80), Unit: "people"}, Quantity: coalition.Undisclosed(),
	})
	if length(label) > 100 || !strings.HasPrefix(label, "K7QM · é") {
		t.Errorf("label %q", label)
	}
}

func TestCallSplitsByEveryLimit(t *testing.T) {
	reach := func(roles, users int) (out []coalition.Reach) {
		for i := range roles {
			out = append(out, coalition.Reach{Role: coalition.Snowflake(1000000000000000000 + i)})
		}
		for i := range users {
			out = append(out, coalition.Reach{Users: []coalition.Snowflake{coalition.Snowflake(1100000000000000000 + i)}})
		}
		return out
	}
	for _, test := range []struct {
		name         string
		head         string
		roles, users int
		bodies       int
	}{
		{"nobody", "head", 0, 0, 1},
		{"a few", "head", 3, 3, 1},
		{"the most roles", "", 80, 0, 1},
		{"a role too many", "", 81, 0, 2},
		{"users by length", "head", 0, 100, 2},
		{"a long head", strings.Repeat("x", 1999), 1, 0, 2},
		{"very many", "head", 200, 500, 9},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := reach(test.roles, test.users)
			bodies := Call(Body{Content: test.head, Rows: rows()}, append(all, all...)) // each is mentioned once
			if len(bodies) != test.bodies {
				t.Errorf("%d bodies, want %d", len(bodies), test.bodies)
			}
			pinged := 0
			for i, b := range bodies {
				if length(b.Content) > maxContent || len(b.Pings.Users) > maxUsers || len(b.Pings.Roles) > maxRoles {
					t.Errorf("body %d does not fit: %d characters, %d users, %d roles", i, length(b.Content), len(b.Pings.Users), len(b.Pings.Roles))
				}
				if _, carries := b.Marked("mark"); !carries {
					t.Errorf("body %d has no button for the mark", i)
				}
				for _, id := range slices.Concat(b.Pings.Users, b.Pings.Roles) {
					if strings.Count(b.Content, id+">") != 1 {
						t.Errorf("%s is pinged and not mentioned once", id)
					}
					pinged++
				}
			}
			if pinged != test.roles+test.users {
				t.Errorf("%d pinged, want %d", pinged, test.roles+test.users)
			}
		})
	}
}

func TestReminderOfAMeetingCancelledOnItsWay(t *testing.T) {
	m := talks()
	m.Cancelled = true
	bodies := Reminder(english, coalition.Coalition{}, m, &coalition.Roll{Silent: crowd(1)}, time.Time{}, []coalition.Reach{{Role: 5}}, rows())
	if len(bodies) != 1 || len(bodies[0].Pings.Roles) != 0 || bodies[0].Content != "**Talks** has been cancelled." || strings.Contains(bodies[0].Embeds[0].Title, "Not signed") {
		t.Errorf("bodies %+v", bodies)
	}
}
