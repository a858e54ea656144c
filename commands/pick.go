package commands

import (
	"cmp"
	"context"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// maxChoices is how many choices Discord shows.
const maxChoices = 25

// shownKnown is how many of all names an error lists when none is near.
const shownKnown = 8

// pick returns the one of all that was meant by what was typed: one of its names, in any case and with
// or without diacritics. Otherwise the error has the code, what was typed and the nearest names, or the
// first of all when none is near.
func pick[T any](typed string, all []T, names func(T) []string, code string) (T, error) {
	var known []string
	for _, x := range all {
		for _, name := range names(x) {
			if locale.Same(name, typed) {
				return x, nil
			}
			known = append(known, name)
		}
	}
	var none T
	return none, coalition.Wrong(code, "Typed", typed, "Nearest", locale.Nearest(typed, known, 3), "Known", known[:min(len(known), shownKnown)])
}

// pickDelegation reads a delegation by its code, which goes before any name, or else by its name in the
// caller's language or English. A name that several have is asked back: rights hang on which is meant.
func pickDelegation(p locale.Printer, typed string, all []coalition.Delegation) (coalition.Delegation, error) {
	var named []coalition.Delegation
	for _, d := range all {
		if locale.Same(d.Code, typed) {
			return d, nil
		}
		if locale.Same(message.DelegationName(p, d), typed) || locale.Same(message.DelegationName(locale.Printer{}, d), typed) {
			named = append(named, d)
		}
	}
	if len(named) > 1 {
		var codes []string
		for _, d := range named {
			codes = append(codes, d.Code)
		}
		return coalition.Delegation{}, coalition.Wrong("delegation_several", "Typed", typed, "Codes", codes)
	}
	return pick(typed, all, func(d coalition.Delegation) []string {
		return []string{message.DelegationName(p, d), d.Code, message.DelegationName(locale.Printer{}, d)}
	}, "delegation_unknown")
}

// pickCapability reads a capability by its name.
func pickCapability(typed string, all []coalition.Capability) (coalition.Capability, error) {
	return pick(typed, all, func(c coalition.Capability) []string { return []string{c.Name} }, "capability_unknown")
}

// capabilityReader is what choosing a capability asks of storage.
type capabilityReader interface {
	Capabilities(ctx context.Context, c coalition.ID) ([]coalition.Capability, error)
}

// askedCapability returns the capability that the option of that name names; 0 for all, when it was left out.
func askedCapability(ctx context.Context, store capabilityReader, r Request) (coalition.CapabilityID, error) {
	typed := r.Option("capability")
	if typed == "" {
		return 0, nil
	}
	all, err := store.Capabilities(ctx, r.Coalition.ID)
	if err != nil {
		return 0, err
	}
	c, err := pickCapability(typed, all)
	return c.ID, err
}

// completeCapability offers the coalition's capabilities by name.
func completeCapability(store capabilityReader) Complete {
	return func(ctx context.Context, r Request, typed string) ([]Choice, error) {
		all, err := store.Capabilities(ctx, r.Coalition.ID)
		var names []string
		for _, c := range all {
			names = append(names, c.Name)
		}
		return completeLabels(typed, names, nil), err
	}
}

// completeDelegation returns the choices for a delegation, their codes as values.
func completeDelegation(p locale.Printer, typed string, all []coalition.Delegation) []Choice {
	all = message.ByName(p, all)
	bearers := map[string]int{}
	for _, d := range all {
		bearers[message.DelegationName(p, d)]++
	}
	codes := map[string]string{}
	var names []string
	for _, d := range all {
		name := message.DelegationName(p, d)
		if bearers[name] > 1 {
			name += " (" + d.Code + ")"
		}
		codes[name], names = d.Code, append(names, name)
	}
	return completeLabels(typed, names, codes)
}

// completeLabels returns those of labels that what was typed may become, with their codes as values. A label
// without a code is its own value.
func completeLabels(typed string, labels []string, codes map[string]string) []Choice {
	var out []Choice
	for _, label := range locale.Match(typed, labels) {
		out = append(out, Choice{Name: label, Value: cmp.Or(codes[label], label)})
	}
	return out[:min(len(out), maxChoices)]
}
