package locale

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"muster/coalition"
)

// Reader reads days, times and lengths of time as one person writes them: in their own language, else in English, else
// in another of the languages that there are words for. Those count only where all that can read the text give it one
// meaning, and only for words that neither the person's language nor English has: what these understand in part is
// refused, so that it is asked back rather than guessed. The zero value reads English alone.
type Reader struct {
	first []*calendar // the person's own language and English; nil: English
	rest  bool        // whether other languages are tried
}

// ReaderFor returns the reader for a locale as Discord names it ("en-GB", "fr", "es-419").
func ReaderFor(discordLocale string) Reader {
	r := Reader{first: calendars[:1], rest: true}
	base, _, _ := strings.Cut(discordLocale, "-")
	for _, c := range calendars[1:] {
		if c.tag == base {
			r.first = []*calendar{c, calendars[0]}
		}
	}
	return r
}

// falseFriends are words of a language that is read which are others in one that is not: Saturday in Czech, Tuesday in
// Romanian, until in Czech and Polish, Friday in Lithuanian, Tuesday in Slovene, October in Croatian. They
// count only in the person's own language.
var falseFriends = []string{"so", "ma", "do", "pn", "tor", "listopad", "listopada"}

func (r Reader) languages() []*calendar {
	if r.first == nil {
		return calendars[:1]
	}
	return r.first
}

// sentence is a tidied text as one language sees it.
type sentence struct {
	*calendar
	text  string
	items []item
	known bool // the language has every word of it
}

func (c *calendar) sentence(text string) sentence {
	items, known := c.scan(text)
	return sentence{c, text, items, known}
}

// is reports whether the whole text is one of words.
func (s sentence) is(words []string) bool {
	folded := fold(s.text)
	return slices.ContainsFunc(words, func(w string) bool {
		return w == s.text || folded != "" && fold(w) == folded
	})
}

// understood returns what items of the sentence say; errNotRead when it has words that the language does not.
func (s sentence) understood(items []item) (written, error) {
	if !s.known || len(items) == 0 {
		return written{}, errNotRead
	}
	return s.understand(items)
}

// length returns the length of time that the sentence is, with "in" before it or without; false when it is none.
func (s sentence) length() (length, bool) {
	if !s.known {
		return length{}, false
	}
	r := reading{calendarWords: s.calendarWords, items: s.items}
	from := 0
	if r.is(0, anIn) {
		from = 1
	}
	l, n := r.lengthAt(from)
	return l, n > 0 && from+n == len(s.items)
}

// read gives a tidied text to one language after the other until try does not return errNotRead. The error refusal says
// that none could read it. An error of try's says what was typed.
func read[T comparable](r Reader, typed, text, refusal string, try func(sentence) (T, error)) (T, error) {
	known := false
	for _, c := range r.languages() {
		s := c.sentence(text)
		v, err := try(s)
		if !errors.Is(err, errNotRead) {
			return v, about(typed, err)
		}
		known = known || s.known
	}
	if known || !r.rest || hasFalseFriend(text) {
		return *new(T), coalition.Wrong(refusal, "Typed", quote(typed))
	}
	return agreed(r, typed, text, refusal, try)
}

func hasFalseFriend(text string) bool {
	return slices.ContainsFunc(wordForm.FindAllString(text, -1), func(word string) bool { return slices.Contains(falseFriends, word) })
}

// agreed is read by the other languages: what all that can read the text take it for.
func agreed[T comparable](r Reader, typed, text, refusal string, try func(sentence) (T, error)) (T, error) {
	var found T
	var why error
	readers := 0
	for _, c := range calendars {
		if slices.Contains(r.languages(), c) {
			continue
		}
		v, err := try(c.sentence(text))
		switch {
		case errors.Is(err, errNotRead):
			continue
		case readers > 0 && (v != found || coalition.CodeOf(err) != coalition.CodeOf(why)):
			return *new(T), coalition.Wrong(refusal, "Typed", quote(typed))
		}
		found, why = v, err
		readers++
	}
	if readers == 0 {
		return found, coalition.Wrong(refusal, "Typed", quote(typed))
	}
	return found, about(typed, why)
}

// about returns an error with what was typed among its facts.
func about(typed string, err error) error {
	var wrong *coalition.Error
	if !errors.As(err, &wrong) {
		return err
	}
	facts := maps.Clone(wrong.Args)
	if facts == nil {
		facts = map[string]any{}
	}
	facts["Typed"] = quote(typed)
	return &coalition.Error{Code: wrong.Code, Args: facts}
}
