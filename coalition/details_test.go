package coalition

import (
	"testing"
	"time"
)

func TestDetailsOfLaterMeetings(t *testing.T) {
	t.Parallel()
	first := Details{"Call", "Room 1", time.Hour}
	for _, test := range []struct {
		name             string
		to, later, wants Details
	}{
		{"all is common", Details{"Talks", "Room 2", 0}, first, Details{"Talks", "Room 2", 0}},
		{"one thing changes", Details{"Call", "Room 2", time.Hour}, first, Details{"Call", "Room 2", time.Hour}},
		{"what is its own stays", Details{"Talks", "Room 2", 0}, Details{"Call", "Paris", 2 * time.Hour}, Details{"Talks", "Paris", 2 * time.Hour}},
		{"nothing is common", Details{"Talks", "Room 2", 0}, Details{"Last call", "", time.Minute}, Details{"Last call", "", time.Minute}},
	} {
		if got := (NewDetails{Details: test.to}).Of(first, test.later); got != test.wants {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.wants)
		}
	}
	if m := (Meeting{Code: "K7QM"}).With(first); m.Details() != first || m.Code != "K7QM" {
		t.Errorf("with other details: %+v", m)
	}
}
