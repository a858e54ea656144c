package coalition

import "unicode/utf8"

// MaxItems is how many items an agenda may have.
const MaxItems = 40

// AgendaItem is a point of a meeting's agenda.
type AgendaItem struct {
	Delegation Delegation // whose item it is; zero for nobody's. Only its ID is kept, so it reads as it is called today
	Text       string     // on one line; may be empty beside a delegation
}

// NewAgenda is a meeting's agenda that is about to be kept, decided on one that was shown: if the meeting has got another
// since Seen, it is refused.
type NewAgenda struct {
	Meeting MeetingID
	Seen    Version // of the meeting's agenda; 0 when it had none
	Later   bool    // for those after it in its series, too
	Items   []AgendaItem
}

// ValidAgenda returns nil, or the Error that says what is wrong with an agenda: agenda_long or agenda_items.
func ValidAgenda(items []AgendaItem) error {
	has := 0
	for _, item := range items {
		has += utf8.RuneCountInString(item.Text)
	}
	switch {
	case has > MaxAgenda:
		return Wrong("agenda_long", "Has", has, "Max", MaxAgenda)
	case len(items) > MaxItems:
		return Wrong("agenda_items", "Has", len(items), "Max", MaxItems)
	}
	return nil
}
