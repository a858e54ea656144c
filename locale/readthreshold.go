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
	// thresholdOf and thresholdWithin begin what is counted and by when it must be in place.
	thresholdOf     = regexp.MustCompile(`(?i) (?:of|in) `)
	thresholdWithin = regexp.MustCompile(`(?i) (?:within|by) `)
)

// ReadThreshold reads what a pledge asks of others: 5000, at least 5,000 within 30 days, 4 delegations,
// 2 delegations of field hospitals, €500m of euros, €500m of all money. own is the pledge's capability, which is counted
// unless another one of all is named. Errors: threshold_unreadable, capability_unknown, threshold_count, threshold_money when
// it is not said in which currency, and those of
// ReadQuantity and Reader.Readiness.
func ReadThreshold(typed string, own coalition.Capability, all []coalition.Capability, today coalition.Date) (coalition.Threshold, error) {
	out := coalition.Threshold{Capability: own.ID}
	text, named := cutCapability(strings.Join(strings.Fields(typed), " "), all)
	money := named.ID == 0 && allMoney.MatchString(text)
	if money {
		text = allMoney.ReplaceAllString(text, "")
	}
	if named.ID != 0 {
		own, out.Capability = named, named.ID
	}
	if at := lastMatch(thresholdWithin, text); at != nil {
		limit := strings.TrimSpace(text[at[0]:])
		within, err := Reader{}.Readiness(strings.TrimPrefix(strings.ToLower(limit), "within "), today)
		switch {
		case err != nil:
			return out, err
		case within.Kind == coalition.ReadyUnknown: // within a time that nobody knows
			return out, coalition.Wrong("threshold_unreadable", "Typed", quote(typed))
		}
		out.Within, text = within, text[:at[0]]
	}
	if at := thresholdOf.FindStringIndex(text); at != nil {
		return out, coalition.Wrong("threshold_capability", "Typed", quote(strings.TrimSpace(text[at[1]:])))
	}
	text = strings.ToLower(text)
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

// lastMatch returns where the last match of a pattern is; nil when there is none.
func lastMatch(pattern *regexp.Regexp, text string) []int {
	all := pattern.FindAllStringIndex(text, -1)
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1]
}

// WriteThreshold returns a threshold as ReadThreshold reads it, whatever the language.
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
