package message

import (
	"testing"

	"muster/coalition"
)

func TestCapabilitiesByGroup(t *testing.T) {
	t.Parallel()
	got := Capabilities(english, []coalition.Capability{
		{Name: "tents", Group: "shelter", Unit: "items"}, {Name: "ideas", Unit: "items"}, {Name: "euros", Group: "money", Unit: "EUR"}, {Name: "kits", Group: "shelter", Unit: "kits"},
	})
	want := "**shelter**: tents (items), kits (kits)\n**money**: euros (EUR)\n**Other**: ideas (items)"
	if got != want {
		t.Errorf("got\n%s", got)
	}
}
