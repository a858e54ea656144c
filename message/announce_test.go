package message

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"muster/coalition"
	"muster/locale"
)

// calledUpon is an announcement to n delegations with long names, half of them called by their role and half by three people each.
func calledUpon(n int) Announced {
	a := Announced{
		NewAnnouncement: coalition.NewAnnouncement{Text: strings.Repeat("*@<", coalition.MaxAnnouncement/3), To: coalition.Addressees{Aim: coalition.ToUnpledged, Since: time.Unix(1, 0)}},
		Audience:        coalition.Audience{Level: coalition.Members},
	}
	for i := range n {
		d := coalition.Delegation{ID: coalition.DelegationID(i + 1), Code: fmt.Sprint("ORG", i), Name: strings.Repeat("_", 80)}
		r := coalition.Reach{Delegation: d}
		if first := coalition.Snowflake(1e18 + 10*i); i%2 == 0 {
			r.Role = first
		} else {
			r.Users = []coalition.Snowflake{first, first + 1, first + 2}
		}
		a.Called, a.Reach = append(a.Called, d), append(a.Reach, r)
	}
	return a
}

// However many are called, each is once, and every message is one that Discord takes.
func TestAnnouncementsFitDiscordsLimits(t *testing.T) {
	t.Parallel()
	c := coalition.Coalition{Name: strings.Repeat("*", 80), Zone: time.UTC}
	for _, n := range []int{1, 2, 50, 300} {
		a := calledUpon(n)
		called := map[string]int{}
		bodies := Announcement(locale.Printer{}, c, a, time.Unix(1, 0), nil)
		for _, b := range bodies {
			if length(b.Content) > maxContent || len(b.Pings.Roles) > maxRoles || len(b.Pings.Users) > maxUsers {
				t.Errorf("of %d: %d characters, %d roles, %d users", n, length(b.Content), len(b.Pings.Roles), len(b.Pings.Users))
			}
			for _, e := range b.Embeds {
				if size(e) > maxEmbeds || length(e.Description) > 4096 {
					t.Errorf("of %d: a card of %d characters", n, size(e))
				}
				for _, f := range e.Fields {
					if length(f.Value) > 1024 || strings.HasSuffix(f.Value, "…") {
						t.Errorf("of %d: %s is cut off", n, f.Name)
					}
				}
			}
			for _, id := range append(b.Pings.Roles, b.Pings.Users...) {
				called[id]++
			}
		}
		if want := (n+1)/2 + 3*(n/2); len(called) != want {
			t.Errorf("of %d: %d are called, want %d", n, len(called), want)
		}
		for id, times := range called {
			if times != 1 {
				t.Errorf("of %d: %s is called %d times", n, id, times)
			}
		}
		card := AnnouncementDraft(locale.Printer{}, c, a, Preview{Hidden: a.Called, Unmentionable: make([]coalition.Snowflake, n)})
		if size(card) > maxEmbeds {
			t.Errorf("of %d: the preview has %d characters", n, size(card))
		}
		var said string
		for _, f := range card.Fields {
			said += f.Value + "\n"
			if length(f.Value) > 1024 || length(f.Value) == 1024 && strings.HasSuffix(f.Value, "…") {
				t.Errorf("of %d: %s is cut off", n, f.Name)
			}
		}
		if splits := strings.Contains(said, fmt.Sprintf("It takes %d messages", len(bodies))); splits != (len(bodies) > 1) {
			t.Errorf("of %d, in %d messages: %s", n, len(bodies), said)
		}
	}
}
