package commands

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// NoticeStore is what notices ask of storage.
type NoticeStore interface {
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
}

// maxNoticeError is how much is shown of what Discord answered: form errors can be long.
const maxNoticeError = 300

// Notices returns what renders what organisers must know. Where others read along, nothing is shown:
// notices speak of posts and people that only organisers may know of.
func Notices(store NoticeStore) Post {
	render := func(ctx context.Context, r PostRequest) ([]message.Body, error) {
		if !r.Audience.IsOrganisers() {
			return nil, nil
		}
		var n coalition.Tidings
		if err := json.Unmarshal(r.Delivery.Params, &n); err != nil {
			return nil, err
		}
		values, err := noticeValues(ctx, store, r, n.Args)
		if err != nil {
			return nil, err
		}
		body := message.Text(r.Coalition, r.Print.Text("notice_title"), r.Print.Text(n.Text, values...))
		body.Rows = message.Rows{message.Row(noticeButtons(r, n.Buttons)...)}
		return []message.Body{body}, nil
	}
	return Post{Kind: coalition.Notice, Render: render}
}

// noticeValues returns the names and values of the text in turn, worded and harmless.
func noticeValues(ctx context.Context, store NoticeStore, r PostRequest, args map[string]string) ([]any, error) {
	var out []any
	for name, value := range args {
		switch name {
		case "Error":
			value = message.Why(r.Print, value, maxNoticeError)
		case "Reason":
			value = message.Line(message.Cut(value, coalition.MaxBreakReason))
		case "Kind":
			value = r.Print.Text("notice_kind_" + value)
		case "Delegation":
			all, err := store.Delegations(ctx, r.Coalition.ID)
			if err != nil {
				return nil, err
			}
			if i := slices.IndexFunc(all, func(d coalition.Delegation) bool { return d.Code == value }); i >= 0 {
				value = message.Delegation(r.Print, all[i])
			}
		}
		out = append(out, name, value)
	}
	return out, nil
}

// noticeButtons returns the notice's buttons and the one for the settings, which every notice has.
func noticeButtons(r PostRequest, own []coalition.TidingsButton) []discordgo.MessageComponent {
	var out []discordgo.MessageComponent
	for _, b := range own {
		out = append(out, message.Button(r.Print.Text(b.Text), r.ID(b.Part, b.Args...), discordgo.PrimaryButton))
	}
	return append(out, message.Button(r.Print.Text("notice_settings_button"), r.ID("coalition.settings"), discordgo.SecondaryButton))
}
