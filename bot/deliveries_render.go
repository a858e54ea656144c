package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/commands"
	"muster/message"
)

// rendered is what a delivery shows at a version of its coalition, or at a newer one.
type rendered struct {
	bodies   []message.Body
	version  coalition.Version
	audience coalition.Audience // that it is for
	unsaid   commands.Unsaid    // why there are no bodies; the zero value where there is nothing to say about that
}

// until is when what was rendered stops being so by the clock alone; zero for never.
func (r rendered) until() time.Time {
	var first time.Time
	for _, b := range r.bodies {
		if first.IsZero() || !b.Until.IsZero() && b.Until.Before(first) {
			first = b.Until
		}
	}
	return first
}

// render asks the delivery's command what there is to show to its channel's audience, now. The coalition is
// read first, so that what is shown is at least as new as the version says.
func (d *deliverer) render(ctx context.Context, c coalition.Claim) (rendered, error) {
	post, r, err := d.request(ctx, c)
	if err != nil {
		return rendered{}, err
	}
	if c.Person != 0 {
		if here, err := d.address(ctx, &r); err != nil || !here {
			return rendered{version: r.Coalition.Version, audience: r.Audience}, err
		}
	}
	bodies, err := post.Render(ctx, r)
	out := rendered{bodies: bodies, version: r.Coalition.Version, audience: r.Audience}
	if unsaid, is := errors.AsType[commands.Unsaid](err); is {
		out.bodies, out.unsaid, err = nil, unsaid, nil
	}
	return out, err
}

// request returns what renders a delivery, and what that is asked.
func (d *deliverer) request(ctx context.Context, c coalition.Claim) (commands.Post, commands.PostRequest, error) {
	post, ok := d.table.Post(c.Kind)
	if !ok {
		return post, commands.PostRequest{}, fmt.Errorf("no command renders %q", c.Kind)
	}
	in, err := d.store.Coalition(ctx, c.Coalition)
	if err != nil {
		return post, commands.PostRequest{}, err
	}
	return post, commands.PostRequest{
		Now: d.now(), Coalition: in, Delivery: c.Delivery, Audience: in.Channels.Audience(c.Channel), Print: d.print(in.Language),
		Members: func(ctx context.Context, people []coalition.Snowflake) (map[coalition.Snowflake]coalition.Audience, error) {
			return d.members(ctx, in, people)
		},
	}, nil
}

// wanted asks a delivery's command, before it is posted, whether it still is to be.
func (d *deliverer) wanted(ctx context.Context, c coalition.Claim) (wanted bool, version coalition.Version, err error) {
	post, r, err := d.request(ctx, c)
	if err != nil || post.Before == nil || c.Part > 0 {
		return err == nil, 0, err
	}
	wanted, err = post.Before(ctx, r)
	return wanted, r.Coalition.Version, err
}

// frozen returns the bodies as they are kept; false when one has no button that could carry the mark.
func (r rendered) frozen() ([][]byte, bool) {
	var all [][]byte
	for _, b := range r.bodies {
		raw, err := json.Marshal(b)
		if _, ok := b.Marked("0"); !ok || err != nil {
			return nil, false
		}
		all = append(all, raw)
	}
	return all, true
}

// unchanged reports whether nothing has happened in the coalition since a claim's body was kept.
func (d *deliverer) unchanged(ctx context.Context, c coalition.Claim) bool {
	in, err := d.store.Coalition(ctx, c.Coalition)
	return err == nil && in.Version == c.Frozen
}

// stillSo reports whether a claim's kept body would be said to its channel's audience now. What one person may see changes
// with their roles too, of which no act tells.
func (d *deliverer) stillSo(ctx context.Context, c coalition.Claim) bool {
	if c.Person == 0 && d.unchanged(ctx, c) {
		return true
	}
	r, err := d.render(ctx, c)
	if err != nil {
		return false
	}
	bodies, ok := r.frozen()
	return ok && c.Part < len(bodies) && sameBody(bodies[c.Part], c.Body)
}

// mark is what a delivery's message is recognised by.
func mark(id coalition.DeliveryID) string { return strconv.FormatInt(int64(id), 36) }

// nonce is what Discord folds repeated posts of a delivery by.
func nonce(id coalition.DeliveryID) string { return strconv.FormatInt(int64(id), 10) }

// drawn returns a kept body with its mark and its pictures; without those that cannot be drawn.
func (d *deliverer) drawn(raw []byte, c coalition.Claim) (*message.Body, error) {
	b, err := thaw(raw, c.ID)
	if err != nil {
		return nil, err
	}
	if err := b.Draw(); err != nil {
		d.log.Error("a post goes without a picture", "delivery", c.ID, "kind", c.Kind, "err", err)
	}
	return &b, nil
}

// orWithoutFiles makes a request that sends a body, and makes it anew without the body's pictures where Discord takes
// no files: the bot lacks that permission in the channel, or they are too large. What was refused has not happened.
func orWithoutFiles(b *message.Body, send func() error) error {
	err := send()
	if len(b.Files) == 0 || !hasCode(err, codeMissingPermissions, codeTooLarge) {
		return err
	}
	b.WithoutFiles()
	return send()
}

// thaw reads a kept body and marks it.
func thaw(raw []byte, id coalition.DeliveryID) (message.Body, error) {
	var b message.Body
	if err := json.Unmarshal(raw, &b); err != nil {
		return b, err
	}
	for i, row := range b.Rows {
		b.Rows[i] = plain(row)
	}
	b, ok := b.Marked(mark(id))
	if !ok {
		return b, errNoMark
	}
	return b, nil
}

// plain turns what discordgo decodes to pointers into the values that messages are made of.
func plain(c discordgo.MessageComponent) discordgo.MessageComponent {
	switch c := c.(type) {
	case *discordgo.ActionsRow:
		row := *c
		for i, part := range row.Components {
			row.Components[i] = plain(part)
		}
		return row
	case *discordgo.Button:
		return *c
	}
	return c
}

func asPost(b *message.Body) *discordgo.MessageSend {
	return &discordgo.MessageSend{
		Content: b.Content, Embeds: b.Embeds, Components: b.Rows, AllowedMentions: b.Pings.Allowed(), Files: files(*b),
	}
}

// asEdit returns what an edit says: everything, so that what is no longer there goes, and nobody is pinged.
func asEdit(b *message.Body) *discordgo.MessageEdit {
	embeds := append([]*discordgo.MessageEmbed{}, b.Embeds...)
	rows := append([]discordgo.MessageComponent{}, b.Rows...)
	return &discordgo.MessageEdit{
		Content: &b.Content, Embeds: &embeds, Components: &rows, AllowedMentions: message.Pings{}.Allowed(),
		Files: files(*b), Attachments: noOld(b.Files),
	}
}

// sameBody reports whether two kept bodies show the same, the database having its own way to write them.
func sameBody(a, b []byte) bool {
	var x, y any
	return json.Unmarshal(a, &x) == nil && json.Unmarshal(b, &y) == nil && reflect.DeepEqual(x, y)
}
