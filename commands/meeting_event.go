package commands

import (
	"context"

	"muster/message"
)

// postEvent renders a meeting as one of its server's scheduled events; none where it is not to be shown there.
func (m meetings) postEvent(ctx context.Context, r PostRequest) ([]message.Body, error) {
	meeting, err := m.store.MeetingByID(ctx, r.Coalition.ID, r.Delivery.Meeting)
	if err != nil || !r.Coalition.ShowsEvent(meeting) {
		return nil, err
	}
	return []message.Body{{Event: message.MeetingEvent(r.Print, r.Coalition, meeting)}}, nil
}

// beforeEvent takes no event for a meeting that has begun: Discord wants those to be ahead.
func (m meetings) beforeEvent(ctx context.Context, r PostRequest) (wanted bool, err error) {
	meeting, err := m.store.MeetingByID(ctx, r.Coalition.ID, r.Delivery.Meeting)
	return !meeting.Begun(r.Now), err
}
