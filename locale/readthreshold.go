package locale

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"muster/coalition"
)

var (
	// thresholdOpening is what people write before the number that matters.
	thresholdOpening = regexp.MustCompile(`^(?:only )?(?:if )?(?:the )?(?:others? )?(?:commits? )?(?:at least |≥ ?|>= ?)?`)
	// thresholdClosing is what they write after it, between the number and "of" or "within".
	thresholdClosing = regexp.MustCompile(` from (?:the )?others$| or more$| commit$`)
	// someDelegations is a number of delegations.
	someDelegations = regexp.MustCompile(`^([0-9]+|[a-z]+) (?:other )?(?:delegations?|countries|country|states?|others)(?: commit)?$`)
	// allMoney is what people write for money in whatever currency.
	allMoney = regexp.MustCompile(`(?i) (?:of|in) (?:all money|any money|all currencies|any currency)\b`)
	// thresholdOf begins what is counted.
	thresholdOf = regexp.MustCompile(`(?i) (?:of|in) `)
)

// Threshold reads what a pledge asks of others: 5000, at least 5,000 within 30 days, 4 delegations,
// 2 delegations of field hospitals, €500m of euros, €500m of all money. By when it must be in place is read as by Readiness, after a word
// for that in a language that the reader tries: 5000 dans 30 jours, 5000 bis zum 27. März. own is the pledge's capability,
// which is counted unless another one of all is named. Errors: threshold_unreadable, threshold_capability,
// threshold_count, threshold_money when it is not said in which currency, and those of ReadQuantity and Readiness.
func (r Reader) Threshold(typed string, own coalition.Capability, all []coalition.Capability, today coalition.Date) (coalition.Threshold, error) {
	out := coalition.Threshold{Capability: own.ID}
	text, named := cutCapability(strings.Join(strings.Fields(typed), " "), all)
	money := named.ID == 0 && allMoney.MatchString(text)
	if money {
		text = allMoney.ReplaceAllString(text, "")
	}
	if named.ID != 0 {
		own, out.Capability = named, named.ID
	}
	text, short := tidy(text)
	if !short {
		return out, coalition.Wrong("threshold_unreadable", "Typed", quote(typed))
	}
	text, within, limited, err := r.cutLimit(text, today)
	switch {
	case err != nil:
		return out, err
	case limited && within.Kind == coalition.ReadyUnknown: // within a time that nobody knows
		return out, coalition.Wrong("threshold_unreadable", "Typed", quote(typed))
	}
	out.Within = within
	if at := thresholdOf.FindStringIndex(text); at != nil {
		return out, coalition.Wrong("threshold_capability", "Typed", quote(strings.TrimSpace(text[at[1]:])))
	}
	text = thresholdClosing.ReplaceAllString(text[len(thresholdOpening.FindString(text)):], "")
	if money {
		var err error
		if own.Unit, err = tellingCurrency(text, own.Unit, all); err != nil {
			return out, err
		}
		own.Name, out.Capability, out.Currency = "", 0, string(own.Unit)
	}
	if parts := someDelegations.FindStringSubmatch(text); parts != nil && !money {
		n, ok := readFigure(parts[1], false)
		if !ok {
			return out, coalition.Wrong("threshold_unreadable", "Typed", quote(typed))
		}
		out.Count, out.AtLeast = true, n.value
		return out, out.Valid(own.Unit)
	}
	q, err := ReadQuantity(text, own.Unit, own.Name)
	switch {
	case err != nil:
		return out, err
	case q.Undisclosed, !q.Open && !q.Low.Equal(q.High):
		return out, coalition.Wrong("threshold_unreadable", "Typed", quote(typed))
	}
	out.AtLeast = q.Low
	return out, out.Valid(own.Unit)
}

// tellingCurrency returns the currency that an amount is written in, of those of some capabilities: own, where that is money, if
// none is written.
func tellingCurrency(text string, own coalition.Unit, all []coalition.Capability) (coalition.Unit, error) {
	var fits []coalition.Unit
	for _, c := range all {
		if _, money := c.Unit.Currency(); !money || slices.Contains(fits, c.Unit) {
			continue
		}
		if _, err := ReadQuantity(text, c.Unit); err == nil {
			fits = append(fits, c.Unit)
		}
	}
	switch {
	case len(fits) == 1:
		return fits[0], nil
	case slices.Contains(fits, own):
		return own, nil
	}
	if _, money := own.Currency(); money && len(fits) == 0 {
		return own, nil // what is wrong with the amount is said of it
	}
	return "", coalition.Wrong("threshold_money")
}

// cutCapability takes "of" and the name of a capability out of a text: the longest that is there, since a name may hold
// the words that begin a time.
func cutCapability(text string, all []coalition.Capability) (string, coalition.Capability) {
	var found coalition.Capability
	rest := text
	for _, at := range thresholdOf.FindAllStringIndex(text, -1) {
		words := strings.Fields(text[at[1]:])
		for n := len(words); n > 0; n-- {
			name := strings.Join(words[:n], " ")
			for _, c := range all {
				if Same(c.Name, name) && len(c.Name) > len(found.Name) {
					found = c
					rest = strings.TrimSpace(text[:at[0]] + " " + strings.Join(words[n:], " "))
				}
			}
		}
	}
	return rest, found
}

// cutLimit takes the time by which something must be in place off the end of a tidied text: the longest end that is one.
// An end that only begins like one is an error, unless its word can also begin what is counted.
func (r Reader) cutLimit(text string, today coalition.Date) (rest string, within coalition.Readiness, found bool, err error) {
	words := strings.Fields(text)
	var unread error
	for n := 1; n < len(words); n++ {
		own, opening := r.opening(words[n:])
		if opening == 0 {
			continue
		}
		rest := strings.Join(words[:n], " ")
		for _, from := range []int{n, n + opening} { // "by" belongs to the time, "within" does not to "now"
			within, err := r.Readiness(strings.Join(words[from:], " "), today)
			switch {
			case err == nil:
				return rest, within, true, nil
			case coalition.CodeOf(err) != "readiness_unreadable":
				return text, within, false, err
			case own && unread == nil && from > n && !thresholdOf.MatchString(" "+words[n]+" "):
				unread = err
			}
		}
	}
	return text, coalition.Readiness{}, false, unread
}

// opening returns how many of the words, in the beginning, are a word for a time by which something is in place, in a
// language that the reader tries; 0 for none. own says that it is the person's own or English.
func (r Reader) opening(words []string) (own bool, n int) {
	for _, c := range r.languages() {
		n = max(n, c.opening(words))
	}
	if n > 0 || !r.rest {
		return n > 0, n
	}
	for _, c := range calendars {
		n = max(n, c.opening(words))
	}
	return false, n
}

func (c *calendar) opening(words []string) int {
	index := c.index()
	for n := min(len(words)-1, index.longest); n > 0; n-- {
		for _, m := range index.meanings[fold(strings.Join(words[:n], " "))] {
			if m.kind == anIn || m.kind == aBy {
				return n
			}
		}
	}
	return 0
}

// WriteThreshold returns a threshold as every Reader reads it, whatever the language.
func WriteThreshold(t coalition.Threshold, own coalition.CapabilityID, all []coalition.Capability) string {
	text := t.AtLeast.String()
	if t.Count {
		text += " delegations"
		if t.AtLeast.Equal(decimal.New(1, 0)) {
			text = "1 delegation"
		}
	}
	if t.Currency != "" {
		text = t.Currency + " " + text + " of all money"
	}
	for _, c := range all {
		if c.ID == t.Capability && c.ID != own {
			text += " of " + c.Name
		}
	}
	switch t.Within.Kind {
	case coalition.ReadyUnknown:
	case coalition.ReadyBy:
		text += " " + WriteReadiness(t.Within)
	default:
		text += " within " + WriteReadiness(t.Within)
	}
	return text
}
