package seat

import (
	"context"
	"fmt"
	"strings"
)

// Submit sends a modal with what its fields were given, by custom ID; the others keep the value that
// the bot put in. In selects and checkbox groups the values are separated by commas, so are the names of the
// files that a file input is given; a checkbox is true or false.
func (s *Seat) Submit(ctx context.Context, m *Modal, fields map[string]string, files ...File) (*Reply, error) {
	for id := range fields {
		if c := m.Find(id); c == nil || c.CustomID != id {
			return nil, fmt.Errorf("%w: the modal has no field %q", ErrInput, id)
		}
	}
	parts := []map[string]any{}
	for _, p := range m.Components {
		part := map[string]any{"type": p.Type, "id": p.ID}
		for _, in := range p.Components {
			f, err := s.filled(&in, fields, files)
			if err != nil {
				return nil, err
			}
			part["components"] = []any{f}
		}
		if p.Component != nil {
			f, err := s.filled(p.Component, fields, files)
			if err != nil {
				return nil, err
			}
			part["component"] = f
		}
		parts = append(parts, part)
	}
	return s.Interact(ctx, map[string]any{
		"type": submitModal, "channel_id": m.ChannelID,
		"data": map[string]any{"id": m.ID, "custom_id": m.CustomID, "components": parts},
	}, files...)
}

func (s *Seat) filled(c *Component, fields map[string]string, files []File) (map[string]any, error) {
	v, given := fields[c.CustomID]
	out := map[string]any{"type": c.Type, "id": c.ID, "custom_id": c.CustomID}
	switch c.Type {
	case 4:
		if !given {
			v = c.Value
		}
		out["value"] = v
		return out, nil
	case 19:
		numbers := []string{}
		for name := range strings.SplitSeq(v, ",") {
			if v == "" {
				break
			}
			n, err := numbered(files, name)
			if err != nil {
				return nil, err
			}
			numbers = append(numbers, n)
		}
		out["values"] = numbers
		return out, nil
	case 23:
		out["value"] = v == "true" || !given && c.Default
		return out, nil
	}
	var values []string
	if given && v != "" {
		values = strings.Split(v, ",")
	}
	for _, o := range c.Options {
		if !given && o.Default {
			values = append(values, o.Value)
		}
	}
	chosen, err := s.choose(c, values)
	for _, d := range c.Defaults {
		if !given {
			chosen = append(chosen, d.ID)
		}
	}
	if c.Type == 21 {
		out["value"] = nil
		if len(chosen) > 0 {
			out["value"] = chosen[0]
		}
		return out, err
	}
	out["values"] = chosen
	return out, err
}
