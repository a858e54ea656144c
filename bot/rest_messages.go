package bot

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// createMessage posts a message. The same nonce (25 characters at most) within a few minutes gives the
// first message back instead of a second, whatever m says then. The files' readers are used up.
func (r *rest) createMessage(ctx context.Context, channelID string, m *discordgo.MessageSend, nonce string) (*discordgo.Message, error) {
	body := struct {
		*discordgo.MessageSend
		Attachments  []attachment `json:"attachments,omitempty"`
		Nonce        string       `json:"nonce,omitempty"`
		EnforceNonce bool         `json:"enforce_nonce,omitempty"`
	}{m, attachments(m.Files), nonce, nonce != ""}
	return r.message(ctx, call{
		method: http.MethodPost, url: discordgo.EndpointChannelMessages(channelID), body: body, files: m.Files,
	})
}

// editMessage changes what m names of a message. Files replace those that the message had, unless
// m.Attachments says otherwise.
func (r *rest) editMessage(ctx context.Context, channelID, messageID string, m *discordgo.MessageEdit) (*discordgo.Message, error) {
	body := struct {
		Content         *string                           `json:"content,omitempty"`
		Components      *[]discordgo.MessageComponent     `json:"components,omitempty"`
		Embeds          *[]*discordgo.MessageEmbed        `json:"embeds,omitempty"`
		AllowedMentions *discordgo.MessageAllowedMentions `json:"allowed_mentions,omitempty"`
		Flags           discordgo.MessageFlags            `json:"flags,omitempty"`
		Attachments     any                               `json:"attachments,omitempty"`
	}{m.Content, m.Components, m.Embeds, m.AllowedMentions, m.Flags, kept(m.Attachments, m.Files)}
	return r.message(ctx, call{
		method: http.MethodPatch, url: discordgo.EndpointChannelMessage(channelID, messageID), body: body, files: m.Files,
	})
}

// deleteMessage deletes a message.
func (r *rest) deleteMessage(ctx context.Context, channelID, messageID string) error {
	return r.do(ctx, call{
		method: http.MethodDelete, url: discordgo.EndpointChannelMessage(channelID, messageID),
	}, nil)
}

// hasMessage reports whether a message is there.
func (r *rest) hasMessage(ctx context.Context, channelID, messageID string) (bool, error) {
	err := r.do(ctx, call{method: http.MethodGet, url: discordgo.EndpointChannelMessage(channelID, messageID)}, nil)
	if hasCode(err, codeUnknownMessage) {
		return false, nil
	}
	return err == nil, err
}

// messages returns up to limit (100 at most) messages of a channel, newest first: those before the message
// with the ID before, or the latest if it is empty. Any snowflake will do, so a point in time is one, too.
// None are returned without an error only when there are none, not when the bot may not read them.
func (r *rest) messages(ctx context.Context, channelID string, limit int, before string) ([]*discordgo.Message, error) {
	q := url.Values{"limit": {strconv.Itoa(limit)}}
	if before != "" {
		q.Set("before", before)
	}
	var found []json.RawMessage
	err := r.do(ctx, call{
		method: http.MethodGet, url: discordgo.EndpointChannelMessages(channelID) + "?" + q.Encode(),
	}, &found)
	if err != nil {
		return nil, err
	}
	all := make([]*discordgo.Message, len(found))
	for i, raw := range found {
		if all[i], err = decodeMessage(raw); err != nil {
			return nil, &restError{Status: http.StatusOK, MayHave: true, err: err}
		}
	}
	if len(all) == 0 && before == "" {
		return nil, r.readable(ctx, channelID)
	}
	return all, nil
}

// readable returns an error unless a channel's messages may be read. The list of them does not tell: without
// the permission it is just empty (Discord's reference, "Get Channel Messages"). So a message is asked for, of
// an ID that none can have: that there is none is only said to those who may read.
func (r *rest) readable(ctx context.Context, channelID string) error {
	_, err := r.hasMessage(ctx, channelID, channelID)
	return err
}

// respond answers an interaction. Only the fields that an answer of its type has are sent.
func (r *rest) respond(ctx context.Context, interactionID, token string, resp *discordgo.InteractionResponse) error {
	c := call{
		method: http.MethodPost, url: discordgo.EndpointInteractionResponse(interactionID, token),
		body: callbackBody(resp), tokenless: true,
	}
	if resp.Data != nil {
		c.files = resp.Data.Files
	}
	return r.do(ctx, c, nil)
}

// editOriginal changes the first answer to an interaction, and is what fills in a deferred one. Files as
// with editMessage.
func (r *rest) editOriginal(ctx context.Context, appID, token string, m *discordgo.WebhookEdit) error {
	body := struct {
		*discordgo.WebhookEdit
		Attachments any `json:"attachments,omitempty"`
	}{m, kept(m.Attachments, m.Files)}
	return r.do(ctx, call{
		method: http.MethodPatch, url: discordgo.EndpointInteractionResponseActions(appID, token),
		body: body, files: m.Files, tokenless: true,
	}, nil)
}

// deleteOriginal deletes the first answer to an interaction.
func (r *rest) deleteOriginal(ctx context.Context, appID, token string) error {
	return r.do(ctx, call{
		method: http.MethodDelete, url: discordgo.EndpointInteractionResponseActions(appID, token), tokenless: true,
	}, nil)
}

// followUp adds an answer to an interaction that was answered before. The first one after deferring a
// new message takes that one's place, and its privacy.
func (r *rest) followUp(ctx context.Context, appID, token string, m *discordgo.WebhookParams) error {
	body := struct {
		*discordgo.WebhookParams
		Attachments any `json:"attachments,omitempty"`
	}{m, nil}
	if m.Attachments != nil {
		body.Attachments = m.Attachments
	} else if len(m.Files) > 0 {
		body.Attachments = attachments(m.Files)
	}
	return r.do(ctx, call{
		method: http.MethodPost, url: discordgo.EndpointFollowupMessage(appID, token) + "?wait=true",
		body: body, files: m.Files, tokenless: true,
	}, nil)
}

func (r *rest) message(ctx context.Context, c call) (*discordgo.Message, error) {
	var raw json.RawMessage
	if err := r.do(ctx, c, &raw); err != nil {
		return nil, err
	}
	m, err := decodeMessage(raw)
	if err != nil {
		return nil, &restError{Status: http.StatusOK, MayHave: true, err: err}
	}
	return m, nil
}

// decodeMessage decodes a message. discordgo fails as a whole on a component of a kind that it does not
// know, and others may post such messages where we read; the rows that it cannot read are left out then.
func decodeMessage(raw []byte) (*discordgo.Message, error) {
	var m discordgo.Message
	first := json.Unmarshal(raw, &m)
	if first == nil {
		return &m, nil
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(raw, &fields) != nil {
		return nil, first
	}
	var rows, known []json.RawMessage
	if json.Unmarshal(fields["components"], &rows) != nil {
		rows = nil
	}
	for _, row := range rows {
		if _, err := discordgo.MessageComponentFromJSON(row); err == nil {
			known = append(known, row)
		}
	}
	var err error
	if fields["components"], err = json.Marshal(known); err != nil {
		return nil, err
	}
	// What it answers or forwards can have such components, too, and is nothing to us.
	delete(fields, "referenced_message")
	delete(fields, "message_snapshots")
	if raw, err = json.Marshal(fields); err != nil {
		return nil, err
	}
	m = discordgo.Message{}
	if json.Unmarshal(raw, &m) != nil {
		return nil, first
	}
	return &m, nil
}

// attachment names an uploaded file to Discord: its ID is the file's number in the form.
type attachment struct {
	ID          string `json:"id"`
	Filename    string `json:"filename"`
	Description string `json:"description,omitempty"`
}

// described is the content of a file together with its description, for which discordgo's File has no place.
type described struct {
	io.Reader
	description string
}

func attachments(files []*discordgo.File) []attachment {
	var all []attachment
	for i, f := range files {
		a := attachment{ID: strconv.Itoa(i), Filename: f.Name}
		if d, ok := f.Reader.(described); ok {
			a.Description = d.description
		}
		all = append(all, a)
	}
	return all
}

// kept is the attachments of an edit: what the caller said, else the new files alone, else nothing, which
// leaves the old ones.
func kept(said *[]*discordgo.MessageAttachment, files []*discordgo.File) any {
	switch {
	case said != nil:
		list := make([]attachment, 0, len(*said))
		for _, a := range *said {
			list = append(list, attachment{ID: a.ID, Filename: a.Filename})
		}
		return list
	case len(files) > 0:
		return attachments(files)
	}
	return nil
}

// callbackBody returns what is sent as an interaction's answer. discordgo's type has the fields of all
// kinds of answers in one, and would send empty ones that the kind does not have.
func callbackBody(resp *discordgo.InteractionResponse) any {
	d := resp.Data
	if d == nil {
		d = &discordgo.InteractionResponseData{}
	}
	fields := map[string]any{}
	switch resp.Type {
	case discordgo.InteractionResponsePong, discordgo.InteractionResponseDeferredMessageUpdate:
	case discordgo.InteractionResponseDeferredChannelMessageWithSource:
		if d.Flags != 0 {
			fields["flags"] = d.Flags
		}
	case discordgo.InteractionApplicationCommandAutocompleteResult:
		fields["choices"] = append([]*discordgo.ApplicationCommandOptionChoice{}, d.Choices...)
	case discordgo.InteractionResponseModal:
		fields = map[string]any{"custom_id": d.CustomID, "title": d.Title, "components": d.Components}
	default:
		return map[string]any{"type": resp.Type, "data": struct {
			*discordgo.InteractionResponseData
			Attachments any `json:"attachments,omitempty"`
		}{d, kept(d.Attachments, d.Files)}}
	}
	if len(fields) == 0 {
		return map[string]any{"type": resp.Type}
	}
	return map[string]any{"type": resp.Type, "data": fields}
}
