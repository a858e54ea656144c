// Package locale is where Muster reads what people type and words what they read: texts in every
// language, numbers, quantities, readiness, times, zones and names of countries.
//
// Texts live in texts/<language>/*.toml and are merged over the files of a language. Values that come
// from people are put into texts as they are; package message makes them harmless before.
package locale

import (
	"errors"
	"fmt"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"
	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"muster/coalition"
)

// Printer words things in one language. The zero value speaks English.
type Printer struct{ voice *voice }

// For returns the printer for a locale as Discord names it ("en-GB", "fr"): the closest language that
// there are texts in, else English.
func For(discordLocale string) Printer {
	tag, err := language.Parse(discordLocale)
	if err != nil {
		return Printer{}
	}
	c := catalogue()
	_, at, confidence := c.matcher.Match(tag)
	if confidence == language.No {
		return Printer{}
	}
	return Printer{c.voices[at]}
}

// Pseudo returns a printer whose texts are the English ones with every letter accented and ⟦ ⟧ around
// them, so that a text that did not come from here is seen in a reply. Inserted values, and what
// stands in backticks to be typed, stay as they are. Its tag is en-XA.
func Pseudo() Printer { return Printer{pseudo()} }

func (p Printer) v() *voice {
	if p.voice == nil {
		return catalogue().voices[0]
	}
	return p.voice
}

// Tag returns the language that p speaks.
func (p Printer) Tag() language.Tag { return p.v().tag }

// Has reports whether there is a text for key; in English, since every other language falls back to it.
func (p Printer) Has(key string) bool { return p.v().has(key) }

// Text returns the text for key with the values put in; args are names and values in turn. Values of
// the domain (amounts, units, dates, instants, lists of names …) are worded by p, strings are put in as
// they are. An unknown key or a value that the text names and nobody gave panics: both are mistakes
// in the program that the first use shows.
func (p Printer) Text(key string, args ...any) string {
	return p.localize(key, p.pairs(args), nil)
}

// Count is Text in the plural form for n, which the text calls {{.Count}}.
func (p Printer) Count(key string, n int, args ...any) string {
	values := p.pairs(args)
	values["Count"] = p.integer(int64(n))
	return p.localize(key, values, n)
}

// Problem returns the sentence for an error that people can put right: the text "error_" and its
// code, with its facts worded by p.
func (p Printer) Problem(err *coalition.Error) string {
	values := make(map[string]any, len(err.Args))
	for name, value := range err.Args {
		values[name] = p.value(value)
	}
	return p.localize("error_"+err.Code, values, nil)
}

// localize panics where Text does. plural is nil or a count.
func (p Printer) localize(key string, values map[string]any, plural any) string {
	v := p.v()
	if !v.has(key) {
		panic(fmt.Sprintf("locale: there is no text %q", key))
	}
	text, err := v.localizer.Localize(&i18n.LocalizeConfig{
		MessageID:      key,
		TemplateData:   values,
		PluralCount:    plural,
		TemplateParser: strict,
	})
	// A text that only English has comes together with an error that says so.
	if missing := (*i18n.MessageNotFoundErr)(nil); err != nil && !errors.As(err, &missing) {
		panic(fmt.Sprintf("locale: text %q: %v", key, err))
	}
	return text
}

// strict refuses a text that names a value which nobody gave.
var strict = &template.TextParser{Option: "missingkey=error"}

func (p Printer) pairs(args []any) map[string]any {
	if len(args)%2 != 0 {
		panic(fmt.Sprintf("locale: a name without a value in %v", args))
	}
	values := make(map[string]any, len(args)/2+1)
	for i := 0; i < len(args); i += 2 {
		values[args[i].(string)] = p.value(args[i+1])
	}
	return values
}

// value words a value of the domain; other values are left to the text.
func (p Printer) value(value any) any {
	switch v := value.(type) {
	case int:
		return p.integer(int64(v))
	case decimal.Decimal:
		return p.Number(v)
	case Amount:
		return p.Amount(v.Quantity, v.Unit)
	case coalition.Quantity:
		return p.Quantity(v, "")
	case coalition.Unit:
		return p.Unit(v)
	case coalition.Readiness:
		return p.Readiness(v)
	case coalition.Strength:
		return p.Strength(v)
	case coalition.Release:
		return p.Release(v)
	case coalition.Exit:
		return p.Exit(v)
	case coalition.Date:
		return p.Date(v)
	case coalition.WallTime:
		return p.WallTime(v)
	case time.Time:
		return Timestamp(v)
	case time.Duration:
		return p.Duration(v)
	case []string:
		return p.List(v)
	case Country:
		return p.Country(v.Code)
	}
	return value
}

// List returns the names as alternatives, "a, b or c"; "" for none.
func (p Printer) List(names []string) string {
	if len(names) == 0 {
		return ""
	}
	list := names[0]
	for i, name := range names[1:] {
		key := "list_more"
		if i == len(names)-2 {
			key = "list_last"
		}
		list = p.Text(key, "List", list, "Name", name)
	}
	return list
}

// Timestamp returns Discord's mark-up for an instant, which everyone reads in their own zone and
// language (Discord's reference, "Message Formatting", style f: date and time).
func Timestamp(t time.Time) string { return fmt.Sprintf("<t:%d:f>", t.Unix()) }
