package page_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestTalk is what two people do with each other, without any bot: they reply, edit, pin, begin a thread, and
// write to each other alone.
func TestTalk(t *testing.T) {
	t.Parallel()
	s := start(t)
	browser := openBrowser(t)
	organiser := openTab(t, browser, s.URL()+"/#organiser/plenary")
	france := openTab(t, browser, s.URL()+"/#france/plenary")

	organiser.types("Good mornin", "[data-testid=composer]")
	france.sees("[data-testid=typing]", "Organiser is typing")
	organiser.types("g", "[data-testid=composer]")
	organiser.press("Enter", "[data-testid=message]")
	organiser.press("ArrowUp", "[data-testid=edit]:focus")
	organiser.types(", all", "[data-testid=edit]")
	organiser.press("Enter", "[data-testid=message][edited]")
	france.sees("[data-testid=message][edited]", "Good morning, all")

	organiser.click("[data-testid=channel-welcome]", "welcome")
	france.focus("[data-testid=log]")
	france.press("ArrowUp", "[data-testid=message]:focus")
	france.press("r", "[data-testid=composer]:focus")
	france.sees("[data-testid=replying]", "Replying to Organiser")
	france.types("Good morning to you @organiser", "[data-testid=mention].active")
	france.sees("[data-testid=mention].active", "@Organiser")
	france.press("Enter", "[data-testid=composer]:focus")
	france.misses("[data-testid=mention]")
	france.press("Enter", "[data-testid=message] + [data-testid=message]")
	france.sees("[data-testid=message] .mention", "@Organiser")
	organiser.sees("[data-testid=mentions]", "1 mention")
	organiser.click("[data-testid=channel-plenary]", "plenary")
	organiser.sees("[data-testid=new-messages]")
	organiser.sees("[data-testid=message][highlight]", "Good morning, all", "Good morning to you")
	organiser.misses("[data-testid=mentions]")

	organiser.click("[data-testid=message]:last-of-type [data-testid=more]", "")
	organiser.sees("[data-testid=menu-reply]:focus")
	organiser.looks("menu")
	organiser.click("[data-testid=menu-pin]", "Pin message")
	france.sees("[data-testid=system]", "Organiser pinned a message to this channel")
	france.click("[data-testid=show-pins]", "")
	france.sees("[data-testid=pinned]", "Good morning to you")
	france.misses("[data-testid=unpin]")
	organiser.click("[data-testid=show-pins]", "")
	organiser.looks("pins")
	organiser.click("[data-testid=unpin]", "Unpin")
	france.misses("[data-testid=pinned]")

	france.click("[data-testid=message] [data-testid=more]", "")
	france.click("[data-testid=react-thumbs-up]", "👍")
	organiser.sees("[data-testid=reaction][aria-pressed=false]", "👍 1")
	organiser.click("[data-testid=reaction]", "👍")
	france.sees("[data-testid=reaction][aria-pressed=true]", "👍 2")
	france.click("[data-testid=reaction]", "👍")
	organiser.sees("[data-testid=reaction][aria-pressed=true]", "👍 1")

	france.click("[data-testid=message] [data-testid=thread]", "")
	france.types(" by France", "[data-testid=question-field]:focus")
	france.click("[data-testid=question-submit]", "Create thread")
	france.sees("[data-testid='thread-Good morning, all by France'][aria-current=page]")
	france.sees("[data-testid=message]", "Good morning, all")
	france.types("Here we are", "[data-testid=composer]:focus")
	france.press("Enter", "[data-testid=message] + [data-testid=message]")
	organiser.click("[data-testid=thread-link]", "1 message")
	organiser.sees("[data-testid=message]", "Here we are")
	organiser.looks("thread")

	organiser.click("[data-testid=show-members]", "")
	organiser.sees("[data-testid=member-group]", "Organisers — 1", "Organiser")
	organiser.click("[data-testid=member-france]", "Delegate of France")
	organiser.sees("[data-testid=member-card]", "Delegate of France", "France")
	organiser.looks("member")
	organiser.click("[data-testid=menu-message]", "Message")
	organiser.sees("[data-testid='channel-Delegate of France'][aria-current=page]")
	organiser.types("Between us", "[data-testid=composer]:focus")
	organiser.press("Enter", "[data-testid=message]")
	france.sees("[data-testid=channel-Organiser] [data-testid=mentions]", "1 mention")
	france.click("[data-testid=channel-Organiser]", "Organiser")
	france.sees("[data-testid=message]", "Between us")
	france.looks("direct")
}

// TestOptions fills in an option of every kind by keyboard, and is refused what Discord's client would not send.
func TestOptions(t *testing.T) {
	t.Parallel()
	s := start(t)
	option := func(name string, kind int, more object) object {
		all := object{"name": name, "description": "The " + name, "type": kind}
		for k, v := range more {
			all[k] = v
		}
		return all
	}
	commands := list{object{"name": "kinds", "description": "Takes every kind", "options": list{
		option("text", 3, object{"required": true, "min_length": 2}), option("file", 11, object{"required": true}),
		option("whole", 4, object{"max_value": 10}), option("fraction", 10, nil), option("yes", 5, nil), option("user", 6, nil),
		option("channel", 7, object{"channel_types": list{0}}), option("role", 8, nil), option("anyone", 9, nil),
		option("choice", 3, object{"choices": list{object{"name": "Red", "value": "r"}}}),
		option("search", 3, object{"autocomplete": true}),
	}}}
	b := startBot(t, s, commands, func(kind int, _ object) object {
		if kind == autocomplete {
			return object{"type": 8, "data": object{"choices": list{object{"name": "Soldiers", "value": "s"}}}}
		}
		return says("Taken")
	})
	path := filepath.Join(t.TempDir(), "pledge.txt")
	if err := os.WriteFile(path, []byte("1500"), 0o644); err != nil {
		t.Fatal(err)
	}

	p := openTab(t, openBrowser(t), s.URL()+"/#france/plenary")
	p.types("/kin", "[data-testid=picker-item-kinds].active")
	p.sees("[data-testid=picker-item-kinds]", "Takes every kind")
	p.press("Enter", "[data-testid=option-text]:focus")
	p.types("x", "[data-testid=option-text]:focus")
	p.press("Tab", "[data-testid=choose-file]:focus")
	p.chooses("[data-testid=option-file]", path)
	p.sees("[data-testid=line-rest]:focus")
	for _, x := range []struct{ name, typed string }{
		{"whole", "11"}, {"fraction", "2.5"}, {"yes", "tr"}, {"user", "germ"}, {"channel", "plen"}, {"role", "fra"}, {"anyone", "organisers"}, {"choice", "re"},
	} {
		p.types(x.name+":", "[data-testid=option-"+x.name+"]:focus")
		p.types(x.typed, "[data-testid=option-"+x.name+"]:focus")
		p.press("Tab", "[data-testid=line-rest]:focus")
	}
	p.types("search:", "[data-testid=option-search]:focus")
	p.types("sol", "[data-testid=choice].active")
	p.looks("options")
	p.press("Enter", "[data-testid=line-rest]:focus")
	p.press("Enter", "[data-testid=option-text]:focus")
	p.sees("[role=alert]", "text: Must be at least 2 characters long.")
	p.types("yz", "[data-testid=option-text]:focus")
	p.press("Enter", "[data-testid=option-whole]:focus")
	p.sees("[role=alert]", "whole: Must be less than or equal to 10.")
	p.looks("refused-option")
	p.press("Backspace", "[data-testid=option-whole]:focus")
	p.press("Enter", "[data-testid=message].private")
	p.sees("[data-testid=message].private", "Taken", "Only you can see this")
	p.click("[data-testid=dismiss]", "Dismiss message")
	p.misses("[data-testid=message]")

	data := b.data()
	got := object{}
	for _, o := range data["options"].(list) {
		got[o.(object)["name"].(string)] = o.(object)["value"]
	}
	resolved := data["resolved"].(object)
	attachment := resolved["attachments"].(object)[got["file"].(string)].(object)
	if attachment["filename"] != "pledge.txt" || attachment["size"] != 4.0 {
		t.Errorf("the file: %v", attachment)
	}
	if role := resolved["roles"].(object)[got["role"].(string)].(object); role["name"] != "France" {
		t.Errorf("the role: %v", role)
	}
	if role := resolved["roles"].(object)[got["anyone"].(string)].(object); role["name"] != "Organisers" {
		t.Errorf("anyone: %v", role)
	}
	delete(got, "file")
	delete(got, "role")
	delete(got, "anyone")
	want := object{
		"text": "xyz", "whole": 1.0, "fraction": 2.5, "yes": true, "user": seatOf(t, s, "germany").User.ID,
		"channel": channelOf(t, s, "plenary"), "choice": "r", "search": "s",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the bot was sent (-want +got):\n%s", d)
	}
}

// labelled is a field of a form with its label.
func labelled(label string, input object) object {
	return object{"type": 18, "label": label, "component": input}
}

// TestForm opens forms with every kind of field, from a command and from a menu: they are refused in words
// until they are right, and nothing that was filled in is lost.
func TestForm(t *testing.T) {
	t.Parallel()
	s := start(t)
	entry := func(value string) object { return object{"label": value, "value": value} }
	forms := map[string]object{
		"Words": {"custom_id": "words", "title": "Words and files", "components": list{
			object{"type": 10, "content": "Some **words** before"},
			labelled("Title", object{"type": 4, "custom_id": "short", "style": 1, "min_length": 3, "max_length": 20}),
			labelled("Story", object{"type": 4, "custom_id": "long", "style": 2, "required": false}),
			labelled("Colours", object{"type": 3, "custom_id": "colours", "max_values": 2, "options": list{entry("red"), entry("blue")}}),
			labelled("Papers", object{"type": 19, "custom_id": "papers"}),
		}},
		"Choices": {"custom_id": "choices", "title": "Who and which", "components": list{
			labelled("Who", object{"type": 7, "custom_id": "who"}),
			labelled("Where", object{"type": 8, "custom_id": "where", "required": false}),
			labelled("When", object{"type": 21, "custom_id": "when", "options": list{entry("now"), entry("later")}}),
			labelled("Which", object{"type": 22, "custom_id": "which", "min_values": 2, "options": list{entry("one"), entry("two"), entry("three")}}),
			labelled("I agree", object{"type": 23, "custom_id": "agree"}),
		}},
	}
	commands := list{object{"name": "form", "description": "Opens a form"}, object{"name": "Choices", "type": 3}}
	b := startBot(t, s, commands, func(kind int, data object) object {
		switch {
		case data["name"] == "form":
			return object{"type": 9, "data": forms["Words"]}
		case kind != submit:
			return object{"type": 9, "data": forms["Choices"]}
		}
		return object{"type": 4, "data": object{"content": "Taken: " + data["custom_id"].(string)}}
	})
	path := filepath.Join(t.TempDir(), "paper.txt")
	if err := os.WriteFile(path, []byte("on paper"), 0o644); err != nil {
		t.Fatal(err)
	}

	p := openTab(t, openBrowser(t), s.URL()+"/#france/plenary")
	p.types("/form", "[data-testid=picker-item-form].active")
	p.press("Enter", "[data-testid=line-rest]:focus")
	p.press("Enter", "[data-testid=field-short]:focus")
	b.data()
	p.sees("[data-testid=modal] strong", "words")
	p.types("ab", "[data-testid=field-short]:focus")
	p.click("[data-testid=modal-submit]", "Submit")
	p.sees(".wrong", "Title", "Must be at least 3 characters long.", "2/20")
	p.sees(".wrong", "Colours", "This field is required.")
	p.sees(".wrong", "Papers", "This field is required.")
	p.looks("form-refused")
	p.types("c", "[data-testid=field-short]:focus")
	p.focus("[data-testid=field-colours] .select-button")
	p.press("ArrowDown", "[data-testid=field-colours] [data-value=red].active")
	p.press("Enter", "[data-testid=field-colours] [data-value=red][aria-selected=true]")
	p.click("[data-testid=field-colours] .select-foot button", "Done")
	p.chooses("[data-testid=field-papers]", path)
	p.sees("[data-testid=upload]", "paper.txt", "8 bytes")
	p.looks("form-filled")
	p.click("[data-testid=modal-submit]", "Submit")
	p.sees("[data-testid=message]", "Taken: words")
	p.misses("[data-testid=modal]")
	words := fieldsOf(b.data())
	papers, _ := words["papers"].(list)
	if len(papers) != 1 {
		t.Errorf("the papers: %v", words)
	}
	delete(words, "papers")
	if d := cmp.Diff(object{"short": "abc", "long": "", "colours": list{"red"}}, words); d != "" {
		t.Errorf("the bot was sent (-want +got):\n%s", d)
	}

	p.click("[data-testid=message] [data-testid=more]", "")
	p.click("[data-testid=app-choices]", "Choices")
	p.sees("[data-testid=modal]", "Who and which")
	if target := b.data()["resolved"].(object)["messages"]; target == nil {
		t.Error("the message is not among what the bot was sent")
	}
	p.focus("[data-testid=field-who] .select-button")
	p.press("ArrowDown", "[data-testid=field-who] .select-filter:focus")
	p.types("delegate of germ", "[data-testid=field-who] .select-option.active")
	p.press("Enter", "[data-testid=field-who] .select-button:focus")
	p.click("[data-testid=field-when] label", "later")
	p.click("[data-testid=field-which] label", "one")
	p.click("[data-testid=modal-submit]", "Submit")
	p.sees(".wrong", "Which", "Choose at least 2.")
	p.click("[data-testid=field-which] label", "three")
	p.click("[data-testid=modal] .tick", "I agree")
	p.looks("form-choices")
	p.click("[data-testid=modal-submit]", "Submit")
	p.sees("[data-testid=message]", "Taken: choices")
	want := object{"who": list{seatOf(t, s, "germany").User.ID}, "where": list{}, "when": "later", "which": list{"one", "three"}, "agree": true}
	if d := cmp.Diff(want, fieldsOf(b.data())); d != "" {
		t.Errorf("the bot was sent (-want +got):\n%s", d)
	}
}

// fieldsOf are a submitted form's fields with what they were filled with.
func fieldsOf(data object) object {
	fields := object{}
	for _, part := range data["components"].(list) {
		input, _ := part.(object)["component"].(object)
		if id, ok := input["custom_id"].(string); ok {
			if fields[id] = input["value"]; input["values"] != nil {
				fields[id] = input["values"]
			}
		}
	}
	return fields
}

// TestMessages shows messages with all that they can carry, presses what can be pressed, and looks at the
// pictures large.
func TestMessages(t *testing.T) {
	t.Parallel()
	s := start(t)
	b := startBot(t, s, list{object{"name": "Greet", "type": 2}}, func(_ int, data object) object {
		if data["name"] == "Greet" {
			return says("Greeted")
		}
		return object{"type": 6}
	})
	plenary := "/channels/" + channelOf(t, s, "plenary") + "/messages"
	france := seatOf(t, s, "france").User.ID
	b.call("POST", plenary, object{"content": "An embed", "attachments": list{object{"id": "0", "description": "The first chart"}, object{"id": "1", "description": "The second chart"}}, "embeds": list{object{
		"author": object{"name": "An author"}, "title": "A title", "url": "https://example.org", "description": "**Described** at <t:1767225600:d>", "color": 0xE67E22,
		"fields": list{object{"name": "One", "value": "1", "inline": true}, object{"name": "Two", "value": "2", "inline": true}},
		"image":  object{"url": "attachment://chart.png"}, "footer": object{"text": "A footer"},
	}}}, []file{{"chart.png", picture(t, 600, 300)}, {"other.png", picture(t, 300, 300)}, {"totals.csv", []byte("a,b")}})
	row := func(c object) object { return object{"type": 1, "components": list{c}} }
	b.call("POST", plenary, object{"content": "Selects", "components": list{
		row(object{"type": 3, "custom_id": "string", "min_values": 2, "max_values": 2, "options": list{object{"label": "Red", "value": "r"}, object{"label": "Blue", "value": "b"}}}),
		row(object{"type": 5, "custom_id": "user", "default_values": list{object{"id": france, "type": "user"}}}),
		row(object{"type": 8, "custom_id": "channel", "channel_types": list{0}}),
		row(object{"type": 2, "style": 4, "label": "Not now", "custom_id": "off", "disabled": true}),
		row(object{"type": 2, "style": 5, "label": "Elsewhere", "url": "https://example.org"}),
	}}, nil)
	b.call("POST", plenary, object{"flags": 1 << 15, "components": list{object{"type": 17, "accent_color": 255, "components": list{
		object{"type": 9, "components": list{object{"type": 10, "content": "# In a container"}}, "accessory": object{"type": 2, "style": 1, "label": "Press", "custom_id": "press"}},
		object{"type": 14}, object{"type": 12, "items": list{object{"media": object{"url": "attachment://map.png"}, "description": "A map"}}},
		object{"type": 13, "file": object{"url": "attachment://notes.txt"}},
	}}}}, []file{{"map.png", picture(t, 300, 200)}, {"notes.txt", []byte("notes")}})

	p := openTab(t, openBrowser(t), s.URL()+"/#organiser/plenary")
	p.sees("[data-testid=embed]", "An author", "A title", "Described", "One", "Two", "A footer")
	p.sees("[data-testid=file] a[download='totals.csv']", "totals.csv")
	p.sees("[data-testid=container] [role=heading]", "In a container")
	p.sees("[data-testid=container] [data-testid=file]", "notes.txt")
	p.sees("[data-custom-id=off]:disabled", "Not now")
	p.looks("messages")

	p.focus("[aria-label='The first chart (open large)']")
	p.press("Enter", "[data-testid=lightbox] img[alt='The first chart']")
	p.press("ArrowRight", "[data-testid=lightbox] img[alt='The second chart']")
	p.looks("lightbox")
	p.press("Escape", "[aria-label='The first chart (open large)']:focus")
	p.misses("[data-testid=lightbox]")

	p.focus("[data-custom-id=string] .select-button")
	p.press("ArrowDown", "[data-custom-id=string] [data-value=r].active")
	p.press("Enter", "[data-custom-id=string] [data-value=r][aria-selected=true]")
	p.sees("[data-custom-id=string] .select-foot button:disabled", "Done")
	p.press("ArrowDown", "[data-custom-id=string] [data-value=b].active")
	p.press("Enter", "[data-custom-id=string] [data-value=b][aria-selected=true]")
	p.click("[data-custom-id=string] .select-foot button", "Done")
	wantValues(t, b.data(), "string", "r", "b")
	p.sees("[data-custom-id=user]", "Delegate of France")
	p.focus("[data-custom-id=user] .select-button")
	p.press("ArrowDown", "[data-custom-id=user] .select-filter:focus")
	p.types("observ", "[data-custom-id=user] .select-option.active")
	p.press("Enter", "[data-custom-id=user] .select-button")
	wantValues(t, b.data(), "user", seatOf(t, s, "observer").User.ID)
	p.click("[data-custom-id=channel] .select-button", "")
	p.click("[data-custom-id=channel] .select-option", "#welcome")
	wantValues(t, b.data(), "channel", channelOf(t, s, "welcome"))
	p.click("[data-custom-id=press]", "Press")
	if id := b.data()["custom_id"]; id != "press" {
		t.Errorf("pressed was %v", id)
	}

	p.click("[data-testid=member-france]", "Delegate of France")
	p.click("[data-testid=app-greet]", "Greet")
	if target := b.data()["target_id"]; target != france {
		t.Errorf("greeted was %v", target)
	}
	p.sees("[data-testid=message].private", "Greeted", "Only you can see this")
}

func wantValues(t *testing.T, data object, id string, values ...any) {
	t.Helper()
	if d := cmp.Diff(object{"custom_id": id, "values": values}, object{"custom_id": data["custom_id"], "values": data["values"]}); d != "" {
		t.Errorf("the bot was sent (-want +got):\n%s", d)
	}
}

// TestEvents says that one is interested in an event, and the others see the number.
func TestEvents(t *testing.T) {
	t.Parallel()
	s := start(t)
	browser := openBrowser(t)
	france := openTab(t, browser, s.URL()+"/#france/plenary")
	organiser := openTab(t, browser, s.URL()+"/#organiser/plenary")
	at := s.Clock().Now().Add(time.Hour)
	err := request(s, seatOf(t, s, "organiser").Token, "POST", "/guilds/"+s.World().GuildID+"/scheduled-events", object{
		"name": "Pledging conference", "privacy_level": 2, "entity_type": 3, "entity_metadata": object{"location": "Main hall"},
		"scheduled_start_time": at.Format(time.RFC3339), "scheduled_end_time": at.Add(time.Hour).Format(time.RFC3339),
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []*tab{france, organiser} {
		p.click("[data-testid=show-events]", "1 event")
		p.sees("[data-testid=event]", "Pledging conference", "Main hall", "0 interested")
	}
	france.click("[data-testid=interested]", "Interested")
	france.sees("[data-testid=interested][aria-pressed=true]")
	france.looks("events")
	organiser.sees("[data-testid=event-count]", "1 interested")
	france.click("[data-testid=interested]", "Interested")
	organiser.sees("[data-testid=event-count]", "0 interested")
}
