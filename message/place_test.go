package message

import (
	"testing"

	"muster/coalition"
)

func TestPlace(t *testing.T) {
	t.Parallel()
	c := coalition.Coalition{Guild: 7}
	for _, test := range []struct{ typed, shown, plain string }{
		{"", "", ""},
		{"Room *1*\nupstairs", `Room \*1\* upstairs`, "Room *1* upstairs"},
		{"<#123456789012345678>", "<#123456789012345678>", "https://discord.com/channels/7/123456789012345678"},
		{"Hall _A_, then <#123456789012345678> <@&5>", "Hall \\_A\\_, then <#123456789012345678> \\<@\u200b&5\\>",
			"Hall _A_, then https://discord.com/channels/7/123456789012345678 <@&5>"},
		{"<#1> <#12345678901234567890123>", `\<\#1\> \<\#12345678901234567890123\>`, "<#1> <#12345678901234567890123>"},
		{"https://example.org/a_b", "https://example.org/a_b", "https://example.org/a_b"},
	} {
		m := coalition.Meeting{Place: test.typed}
		if got := place(m); got != test.shown {
			t.Errorf("%q is shown as %q, want %q", test.typed, got, test.shown)
		}
		if got := placePlain(c, m); got != test.plain {
			t.Errorf("%q is %q in a calendar, want %q", test.typed, got, test.plain)
		}
	}
}
