package message

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"muster/coalition"
	"muster/locale"
)

// instants are Discord's marks for them, with the parentheses around how far away one is.
var instants = regexp.MustCompile(` ?\(<t:\d+:R>\)|<t:(\d+):[a-zA-Z]>`)

// Written returns the cards of bodies as text that stands for itself, outside of Discord: nothing is marked up or escaped, and
// instants are the days and hours of the coalition's zone, which the text names at its head.
func Written(p locale.Printer, c coalition.Coalition, head string, bodies []Body) string {
	lines := []string{Plain(c.Name), head, p.Text("summary_text_zone", "Zone", c.Zone.String())}
	for _, b := range bodies {
		for _, card := range b.Embeds {
			lines = append(lines, "", strings.ToUpper(bare(p, c, card.Title)))
			if card.Description != "" {
				lines = append(lines, bare(p, c, card.Description))
			}
			for _, f := range card.Fields {
				lines = append(lines, "", bare(p, c, f.Name), bare(p, c, f.Value))
			}
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

// bare takes Discord's mark-up, and what Escape put in, out of a text.
func bare(p locale.Printer, c coalition.Coalition, s string) string {
	s = instants.ReplaceAllStringFunc(s, func(mark string) string {
		seconds, err := strconv.ParseInt(instants.FindStringSubmatch(mark)[1], 10, 64)
		if err != nil {
			return "" // how far away it is changes
		}
		return p.WallTime(coalition.WallTimeOf(time.Unix(seconds, 0).In(c.Zone)))
	})
	var b strings.Builder
	escaped := false
	for _, r := range s {
		switch {
		case escaped:
			escaped = false
		case r == '\\':
			escaped = true
			continue
		case strings.ContainsRune("*`", r), r == '\u200b':
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
