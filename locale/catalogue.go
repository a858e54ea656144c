package locale

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

//go:embed texts
var texts embed.FS

// discordLocales are the locales that Discord's clients have (Discord's reference, "Locales").
var discordLocales = []string{
	"id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro",
	"fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
}

// voice is one language: its texts, and how it writes numbers and names.
type voice struct {
	tag         language.Tag
	localizer   *i18n.Localizer
	own         map[string]bool // keys of the texts in the language itself
	english     map[string]bool // keys of the texts it falls back to
	numbers     *message.Printer
	decimalMark string
	regions     display.Namer
}

func (v *voice) has(key string) bool { return v.own[key] || v.english[key] }

func newVoice(tag language.Tag, bundle *i18n.Bundle, own, english map[string]bool) *voice {
	v := &voice{
		tag: tag, own: own, english: english,
		localizer: i18n.NewLocalizer(bundle, tag.String()),
		numbers:   message.NewPrinter(tag),
		regions:   display.Regions(tag),
	}
	v.decimalMark = strings.Trim(v.numbers.Sprint(number.Decimal(0.5)), "05")
	return v
}

// texted is every language that there are texts in, English first.
type texted struct {
	voices  []*voice
	matcher language.Matcher
	english []*i18n.Message
	twice   []string // keys that two files of a language define, which a test refuses
}

// catalogue reads the texts, once. A file that cannot be read is a mistake in the program.
var catalogue = sync.OnceValue(func() texted {
	dirs, err := texts.ReadDir("texts")
	if err != nil {
		panic(err)
	}
	var c texted
	bundle := i18n.NewBundle(language.English)
	keys := map[language.Tag]map[string]bool{}
	tags := []language.Tag{language.English}
	for _, dir := range dirs {
		tag := language.MustParse(dir.Name())
		messages, twice := readTexts(path.Join("texts", dir.Name()))
		bundle.MustAddMessages(tag, messages...)
		c.twice = append(c.twice, twice...)
		keys[tag] = map[string]bool{}
		for _, m := range messages {
			keys[tag][m.ID] = true
		}
		if tag == language.English {
			c.english = messages
		} else {
			tags = append(tags, tag)
		}
	}
	for _, tag := range tags {
		c.voices = append(c.voices, newVoice(tag, bundle, keys[tag], keys[language.English]))
	}
	c.matcher = language.NewMatcher(tags)
	return c
})

// readTexts returns the messages of every file in dir, and the keys that occur twice.
func readTexts(dir string) (messages []*i18n.Message, twice []string) {
	files, err := texts.ReadDir(dir)
	if err != nil {
		panic(err)
	}
	seen := map[string]string{}
	for _, file := range files {
		name := path.Join(dir, file.Name())
		content, err := texts.ReadFile(name)
		if err != nil {
			panic(err)
		}
		found, err := i18n.ParseMessageFileBytes(content, "active.en.toml", map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
		if err != nil {
			panic(fmt.Sprintf("locale: %s: %v", name, err))
		}
		for _, m := range found.Messages {
			if first, again := seen[m.ID]; again {
				twice = append(twice, fmt.Sprintf("%s in %s and %s", m.ID, first, name))
				continue
			}
			seen[m.ID] = name
			messages = append(messages, m)
		}
	}
	return messages, twice
}

// Languages returns the tags of the languages that there are texts in, English first.
func Languages() []string {
	var tags []string
	for _, v := range catalogue().voices {
		tags = append(tags, v.tag.String())
	}
	return tags
}

// Localizations returns the text for key in the languages other than English, by Discord's locale, as
// the registering of commands wants it; nil when there is none.
func Localizations(key string) map[string]string {
	var found map[string]string
	for _, locale := range discordLocales {
		p := For(locale)
		if p.Tag() == language.English || !p.v().own[key] {
			continue
		}
		if found == nil {
			found = map[string]string{}
		}
		found[locale] = p.Text(key)
	}
	return found
}

var pseudo = sync.OnceValue(func() *voice {
	tag := language.MustParse("en-XA")
	bundle := i18n.NewBundle(tag)
	keys := map[string]bool{}
	for _, m := range catalogue().english {
		copied := *m
		for _, form := range []*string{&copied.Zero, &copied.One, &copied.Two, &copied.Few, &copied.Many, &copied.Other} {
			if *form != "" {
				*form = disguise(*form)
			}
		}
		bundle.MustAddMessages(tag, &copied)
		keys[m.ID] = true
	}
	return newVoice(tag, bundle, keys, nil)
})

// disguise accents the letters of a text outside {{…}} and backticks, and brackets it.
func disguise(text string) string {
	var b strings.Builder
	b.WriteString("⟦")
	for len(text) > 0 {
		if n := verbatim(text); n > 0 {
			b.WriteString(text[:n])
			text = text[n:]
			continue
		}
		r, n := utf8.DecodeRuneInString(text)
		if i := slices.Index(plainLetters, r); i >= 0 {
			r = accentedLetters[i]
		}
		b.WriteRune(r)
		text = text[n:]
	}
	b.WriteString("⟧")
	return b.String()
}

// verbatim returns how many bytes at the start of text belong to a placeholder or to something in
// backticks; 0 when none do.
func verbatim(text string) int {
	for _, fence := range [][2]string{{"{{", "}}"}, {"`", "`"}} {
		if !strings.HasPrefix(text, fence[0]) {
			continue
		}
		if end := strings.Index(text[len(fence[0]):], fence[1]); end >= 0 {
			return len(fence[0]) + end + len(fence[1])
		}
	}
	return 0
}

var (
	plainLetters    = []rune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	accentedLetters = []rune("áƀçđéƒĝĥíĵķļḿñóṕɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻḾÑÓṔɊŔŠŢÚṼŴẊÝŽ")
)
