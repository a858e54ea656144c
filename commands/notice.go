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

// notice is what a Notice delivery says, as storage plans it: a text with its values, and the buttons
// below it. Mentions in the values are marked up already. Delegation is a code, Kind one of a delivery,
// and Error what Discord answered.
type notice struct {
	Text    string            `json:"text"`
	Args    map[string]string `json:"args"`
	Buttons []noticeButton    `json:"buttons"`
}

type noticeButton struct {
	Text string   `json:"text"`
	Part string   `json:"part"`
	Args []string `json:"args"`
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
		var n notice
		if err := json.Unmarshal(r.Delivery.Params, &n); err != nil {
			return nil, err
		}
		values, err := n.values(ctx, store, r)
		if err != nil {
			return nil, err
		}
		body := message.Text(r.Coalition, r.Print.Text("notice_title"), r.Print.Text(n.Text, values...))
		body.Rows = message.Rows{message.Row(n.buttons(r)...)}
		return []message.Body{body}, nil
	}
	return Post{Kind: coalition.Notice, Render: render}
}

// values returns the names and values of the text in turn, worded and harmless.
func (n notice) values(ctx context.Context, store NoticeStore, r PostRequest) ([]any, error) {
	var out []any
	for name, value := range n.Args {
		switch name {
		case "Error":
			value = message.Line(message.Cut(value, maxNoticeError))
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

// buttons returns the notice's buttons and the one for the settings, which every notice has.
func (n notice) buttons(r PostRequest) []discordgo.MessageComponent {
	var out []discordgo.MessageComponent
	for _, b := range n.Buttons {
		out = append(out, message.Button(r.Print.Text(b.Text), r.ID(b.Part, b.Args...), discordgo.PrimaryButton))
	}
	return append(out, message.Button(r.Print.Text("notice_settings_button"), r.ID("coalition.settings"), discordgo.SecondaryButton))
}
