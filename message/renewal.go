package message

import (
	"muster/coalition"
	"muster/locale"
)

// RenewBy returns until when a pledge stands, in words that say when that is near or past; "" for good. How far away it is
// is Discord's to say, so that a card that was posted long ago says it right.
func RenewBy(p locale.Printer, v coalition.View, s coalition.Seen) string {
	day := s.Shown.RenewBy
	switch {
	case day == coalition.Date{}:
		return ""
	case s.Shown.Exit != coalition.Live:
		return p.Date(day)
	}
	key := "renew_by_later"
	if renewal := s.Shown.Renewal(v.Coalition.Today(v.Now)); renewal != coalition.RenewalLater {
		key = "renew_by_" + string(renewal)
	}
	text := p.Text(key, "Date", day, "Relative", Timestamp(v.Coalition.EndOf(day), "R"))
	if lapses := v.Coalition.LapsesAt(s.Shown.Terms); !lapses.IsZero() {
		return p.Text("renew_by_lapses", "Renew", text, "Relative", Timestamp(lapses, "R"))
	}
	return text
}
