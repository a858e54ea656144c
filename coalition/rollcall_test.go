package coalition

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestQuorumNeeds(t *testing.T) {
	for _, test := range []struct {
		rule Quorum
		of   int
		want int
	}{
		{NoQuorum, 38, 0},
		{QuorumMajority, 38, 20}, {QuorumMajority, 39, 20}, {QuorumMajority, 1, 1}, {QuorumMajority, 2, 2}, {QuorumMajority, 0, 1},
		{QuorumTwoThirds, 38, 26}, {QuorumTwoThirds, 39, 26}, {QuorumTwoThirds, 40, 27}, {QuorumTwoThirds, 1, 1}, {QuorumTwoThirds, 0, 1},
		{QuorumOf(21), 38, 21}, {QuorumOf(21), 12, 21},
	} {
		if got := test.rule.Needs(test.of); got != test.want {
			t.Errorf("%q of %d needs %d, want %d", test.rule, test.of, got, test.want)
		}
	}
	for of := 1; of < 200; of++ {
		if n := QuorumMajority.Needs(of); 2*n <= of || 2*(n-1) > of {
			t.Errorf("%d are not the least majority of %d", n, of)
		}
		if n := QuorumTwoThirds.Needs(of); 3*n < 2*of || 3*(n-1) >= 2*of {
			t.Errorf("%d are not the least two thirds of %d", n, of)
		}
	}
}

func delegationsOf(ids ...DelegationID) []Delegation {
	var out []Delegation
	for _, id := range ids {
		out = append(out, Delegation{ID: id, Code: string(rune('A' + id))})
	}
	return out
}

func idsOf(all []Delegation) []DelegationID {
	out := []DelegationID{}
	for _, d := range all {
		out = append(out, d.ID)
	}
	return out
}

func TestRollCallOf(t *testing.T) {
	by := func(d, by DelegationID) SignUp {
		return SignUp{Delegation: d, Attendance: Represented, RepresentedBy: by}
	}
	for _, test := range []struct {
		name                 string
		words                []SignUp
		present              []DelegationID
		represented, missing []DelegationID
		quorate              bool // by a majority of five, which is three
	}{
		{"nobody", nil, nil, nil, []DelegationID{1, 2, 3, 4, 5}, false},
		{"three", nil, []DelegationID{5, 1, 3}, nil, []DelegationID{2, 4}, true},
		{"two, one of which speaks for a third", []SignUp{by(3, 1)}, []DelegationID{1, 2}, []DelegationID{3}, []DelegationID{4, 5}, true},
		{"whoever would speak is not there", []SignUp{by(3, 4)}, []DelegationID{1, 2}, nil, []DelegationID{3, 4, 5}, false},
		{"it came itself after all", []SignUp{by(1, 2)}, []DelegationID{1, 2}, nil, []DelegationID{3, 4, 5}, false},
		{"who is represented speaks for nobody", []SignUp{by(4, 3), by(3, 1)}, []DelegationID{1}, []DelegationID{3}, []DelegationID{2, 4, 5}, false},
		{"by one that is not called", []SignUp{by(3, 9)}, []DelegationID{1, 2}, nil, []DelegationID{3, 4, 5}, false},
		{"attending is a promise", []SignUp{{Delegation: 3, Attendance: Attending}}, []DelegationID{1, 2}, nil, []DelegationID{3, 4, 5}, false},
	} {
		r, err := RollCallOf(delegationsOf(3, 1, 2, 5, 4), test.words, test.present, QuorumMajority)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		var proxies []DelegationID
		for _, p := range r.Represented {
			proxies = append(proxies, p.Delegation.ID)
		}
		if !slices.Equal(proxies, test.represented) || !slices.Equal(idsOf(r.Missing), test.missing) || r.Quorate() != test.quorate || r.Of() != 5 {
			t.Errorf("%s: represented %v, missing %v, a quorum: %v", test.name, proxies, idsOf(r.Missing), r.Quorate())
		}
	}
	if _, err := RollCallOf(delegationsOf(1, 2), nil, []DelegationID{3}, NoQuorum); CodeOf(err) != "rollcall_not_invited" {
		t.Errorf("somebody who is not called: %v", err)
	}
}

// Whatever was said before, everybody who is called is counted once, and nobody who comes makes fewer be there.
func TestRollCallsCountEachOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "delegations")
		id := rapid.IntRange(1, n)
		var called []Delegation
		var present []DelegationID
		var words []SignUp
		for i := 1; i <= n; i++ {
			d := DelegationID(i)
			called = append(called, delegationsOf(d)...)
			if rapid.Bool().Draw(t, "present") {
				present = append(present, d)
			}
			if by := DelegationID(id.Draw(t, "by")); by != d && rapid.Bool().Draw(t, "represented") {
				words = append(words, SignUp{Delegation: d, Attendance: Represented, RepresentedBy: by})
			}
		}
		rule := rapid.SampledFrom([]Quorum{NoQuorum, QuorumMajority, QuorumTwoThirds, QuorumOf(3)}).Draw(t, "rule")
		r, err := RollCallOf(called, words, present, rule)
		if err != nil {
			t.Fatal(err)
		}
		if got := idsOf(r.Called()); !slices.Equal(got, idsOf(called)) || r.Of() != n {
			t.Fatalf("counted %v of %d", got, n)
		}
		for _, p := range r.Represented {
			if !slices.Contains(present, p.By.ID) || slices.Contains(present, p.Delegation.ID) {
				t.Fatalf("%v is represented by %v, while %v are there", p.Delegation.ID, p.By.ID, present)
			}
		}
		more := DelegationID(id.Draw(t, "more"))
		if slices.Contains(present, more) {
			return
		}
		with, err := RollCallOf(called, words, append(present, more), rule)
		if err != nil || with.There() < r.There() || r.Quorate() && !with.Quorate() {
			t.Fatalf("%d there, with one more %d, %v", r.There(), with.There(), err)
		}
	})
}

func TestRosterOfACorrection(t *testing.T) {
	m := meetingAt(time.UTC, 2026, 3, 27, 10, 0)
	then, now := delegationsOf(1, 2), delegationsOf(1, 3)
	for _, test := range []struct {
		name string
		last RollCall
		want []DelegationID
		rule Quorum
	}{
		{"the first one", RollCall{}, []DelegationID{1, 3}, QuorumMajority},
		{"called before it began", RollCall{Version: 4, At: m.At.Add(-time.Minute), Missing: then}, []DelegationID{1, 3}, QuorumMajority},
		{"called since", RollCall{Version: 4, At: m.At, Missing: then, Rule: QuorumTwoThirds}, []DelegationID{1, 2}, QuorumTwoThirds},
	} {
		got, rule := m.Roster(now, QuorumMajority, test.last)
		if !slices.Equal(idsOf(got), test.want) || rule != test.rule {
			t.Errorf("%s: %v by %q, want %v by %q", test.name, idsOf(got), rule, test.want, test.rule)
		}
	}
}

func TestMeetingsSitFromAnHourBefore(t *testing.T) {
	m := meetingAt(time.UTC, 2026, 3, 27, 10, 0)
	for _, test := range []struct {
		after time.Duration
		want  string
	}{{-time.Hour - time.Second, "meeting_not_yet"}, {-time.Hour, ""}, {0, ""}, {1000 * time.Hour, ""}} {
		if got := CodeOf(m.Sits(m.At.Add(test.after))); got != test.want {
			t.Errorf("%v after its beginning: %q, want %q", test.after, got, test.want)
		}
	}
	m.Cancelled = true
	if got := CodeOf(m.Sits(m.At)); got != "meeting_cancelled" {
		t.Errorf("cancelled: %q", got)
	}
}

func TestWhoIsAsked(t *testing.T) {
	all := delegationsOf(1, 2, 3)
	all[2].Removed = true
	var m Meeting
	if got := idsOf(m.Asked(all)); !slices.Equal(got, []DelegationID{1, 2}) || !m.Invites(7) {
		t.Errorf("all: %v", got)
	}
	m.Invited = []Delegation{{ID: 2}, {ID: 3}}
	if got := idsOf(m.Asked(all)); !slices.Equal(got, []DelegationID{2}) || m.Invites(1) {
		t.Errorf("some: %v", got)
	}
	roll := RollOf(m.Asked(all), []SignUp{{Delegation: 1, Attendance: Attending}, {Delegation: 2, Attendance: Represented, RepresentedBy: 1}})
	if len(roll.Attending) != 0 || !slices.Equal(idsOf(roll.Silent), []DelegationID{2}) {
		t.Errorf("one that is not asked is in the roll, or speaks for another: %+v", roll)
	}
}

func TestSignUpsSayMore(t *testing.T) {
	words := []SignUp{{Delegation: 1, Attendance: Attending, People: 3}, {Delegation: 2, Attendance: Attending}, {Delegation: 3, Attendance: Absent, Note: "elections"}}
	roll := RollOf(delegationsOf(1, 2, 3), words)
	if len(roll.More) != 2 || roll.More[1].People != 3 || roll.More[3].Note != "elections" {
		t.Errorf("more: %+v", roll.More)
	}
	long := make([]byte, MaxSignUpNote+1)
	for i := range long {
		long[i] = 'x'
	}
	for _, test := range []struct {
		word SignUp
		want string
	}{
		{SignUp{Attendance: Attending, People: MaxPeople, Note: string(long[1:])}, ""},
		{SignUp{Attendance: Attending, People: MaxPeople + 1}, "people_range"},
		{SignUp{Attendance: Attending, People: -1}, "people_range"},
		{SignUp{Attendance: Absent, Note: string(long)}, "sign_up_note_long"},
	} {
		if got := CodeOf(test.word.Valid()); got != test.want {
			t.Errorf("%d people, %d characters: %q, want %q", test.word.People, len(test.word.Note), got, test.want)
		}
	}
}
