package commands

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"muster/coalition"
)

func (s *meetingStore) SignUpOf(_ context.Context, _ coalition.ID, _ string, d coalition.DelegationID) (coalition.SignUp, error) {
	for _, w := range s.words {
		if w.Delegation == d {
			return w, nil
		}
	}
	return coalition.SignUp{}, nil
}

func (s *meetingStore) SayMore(ctx context.Context, a coalition.Act, code string, word coalition.SignUp) (coalition.SignedUp, error) {
	said, _ := s.SignUpOf(ctx, a.Coalition, code, word.Delegation)
	if said.Plain() != word.Plain() {
		return coalition.SignedUp{}, coalition.Wrong("sign_up_changed")
	}
	if err := word.Valid(); err != nil {
		return coalition.SignedUp{}, err
	}
	return s.SignUp(ctx, a, code, word)
}

func (s *meetingStore) RollCall(context.Context, coalition.ID, coalition.Meeting) (coalition.RollCall, error) {
	return s.call, nil
}

func (s *meetingStore) CallRoll(_ context.Context, a coalition.Act, n coalition.NewRollCall) (coalition.Kept, error) {
	s.acts, s.called = append(s.acts, a), append(s.called, n)
	var err error
	s.call, err = coalition.RollCallOf(s.ledger.Delegations, s.words, n.Present, coalition.QuorumMajority)
	s.call.Version = n.Seen + 1
	return coalition.Kept{Code: "PAST", Same: len(s.called) > 1}, err
}

func (s *meetingStore) Decisions(context.Context, coalition.ID) ([]coalition.MeetingDecision, error) {
	return s.decisions, nil
}

func (s *meetingStore) MeetingDecision(_ context.Context, _ coalition.ID, code string) (coalition.MeetingDecision, error) {
	for _, d := range s.decisions {
		if d.Code == code {
			return d, nil
		}
	}
	return coalition.MeetingDecision{}, coalition.Wrong("decision_unknown", "Typed", code)
}

func (s *meetingStore) RecordDecision(_ context.Context, a coalition.Act, d coalition.MeetingDecision) (coalition.Kept, error) {
	d.Code = fmt.Sprint("D", len(s.decisions))
	s.acts, s.decisions = append(s.acts, a), append(s.decisions, d)
	return coalition.Kept{Code: d.Code}, s.fails
}

func (s *meetingStore) ReviseDecision(_ context.Context, a coalition.Act, code string, change func(coalition.MeetingDecision) (coalition.MeetingDecision, error)) (coalition.Kept, error) {
	i := slices.IndexFunc(s.decisions, func(d coalition.MeetingDecision) bool { return d.Code == code })
	if i < 0 {
		return coalition.Kept{}, coalition.Wrong("decision_unknown", "Typed", code)
	}
	d, err := change(s.decisions[i])
	if err == nil {
		d.Version++
		s.acts, s.decisions[i] = append(s.acts, a), d
	}
	return coalition.Kept{Code: code}, err
}

func (s *meetingStore) Actions(context.Context, coalition.ID) ([]coalition.Action, error) {
	return s.actions, nil
}

func (s *meetingStore) Action(_ context.Context, _ coalition.ID, code string) (coalition.Action, error) {
	return s.actionBy(code, func(x coalition.Action) bool { return x.Code == code })
}

func (s *meetingStore) ActionByID(_ context.Context, _ coalition.ID, id coalition.ActionID) (coalition.Action, error) {
	return s.actionBy(fmt.Sprint(id), func(x coalition.Action) bool { return x.ID == id })
}

func (s *meetingStore) actionBy(name string, which func(coalition.Action) bool) (coalition.Action, error) {
	if i := slices.IndexFunc(s.actions, which); i >= 0 {
		return s.actions[i], nil
	}
	return coalition.Action{}, unknownAction(name)
}

func (s *meetingStore) AddAction(_ context.Context, a coalition.Act, x coalition.Action) (coalition.Kept, error) {
	x.Code, x.State, x.Version = fmt.Sprint("X", len(s.actions)), coalition.ActionOpen, 7
	x.Owner = s.ledger.Delegations[x.Owner.ID-1]
	s.acts, s.actions = append(s.acts, a), append(s.actions, x)
	return coalition.Kept{Code: x.Code}, s.fails
}

func (s *meetingStore) ReviseAction(ctx context.Context, a coalition.Act, code string, change func(coalition.Action) (coalition.Action, error)) (coalition.Kept, error) {
	was, err := s.Action(ctx, a.Coalition, code)
	if err != nil {
		return coalition.Kept{}, err
	}
	is, err := change(was)
	if err != nil {
		return coalition.Kept{}, err
	}
	if is.Owner.Code == "" { // of a draft, which has the ID alone
		is.Owner = s.ledger.Delegations[is.Owner.ID-1]
	}
	same := is.State == was.State && is.Text == was.Text && is.Due.Equal(was.Due)
	if !same {
		is.Version++
	}
	s.acts = append(s.acts, a)
	s.actions[slices.IndexFunc(s.actions, func(x coalition.Action) bool { return x.Code == code })] = is
	return coalition.Kept{Code: code, Same: same}, nil
}

// withOutcomes has an action of France's of each release, and a decision of each at the meeting that is over.
func withOutcomes() *meetingStore {
	s := newMeetingStore()
	for i, release := range coalition.Releases {
		code := strings.ToUpper(string(release))
		s.actions = append(s.actions, coalition.Action{
			ID: coalition.ActionID(i + 1), Code: code, Owner: s.ledger.Delegations[0], Text: "Send **the** list @everyone", Due: noon.AddDate(0, 0, i+1), Zone: time.UTC,
			Release: release, State: coalition.ActionOpen, Version: 7,
		})
		s.decisions = append(s.decisions, coalition.MeetingDecision{Code: code, Meeting: s.meetings[0], Text: "We **go** on @everyone", Release: release})
	}
	return s
}
