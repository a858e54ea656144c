package message

import (
	"regexp"
	"strings"

	"muster/coalition"
)

// channelMark is what Discord makes of a channel that is chosen while an option is typed.
var channelMark = regexp.MustCompile(`<#([0-9]{15,20})>`)

// place returns where a meeting is, harmless, on one line. Channels stay links: a mention of one notifies nobody, and Discord names
// it to those alone who may see it.
func place(m coalition.Meeting) string {
	var b strings.Builder
	text, from := onOneLine(m.Place), 0
	for _, at := range channelMark.FindAllStringIndex(text, -1) {
		b.WriteString(Escape(text[from:at[0]]) + text[at[0]:at[1]])
		from = at[1]
	}
	return b.String() + Escape(text[from:])
}

// placePlain is place for where Discord reads no mark-up: channels are addresses.
func placePlain(c coalition.Coalition, m coalition.Meeting) string {
	return channelMark.ReplaceAllString(onOneLine(m.Place), "https://discord.com/channels/"+c.Guild.String()+"/$1")
}
