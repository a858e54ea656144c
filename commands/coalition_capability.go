package commands

import (
	"context"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// capabilityFields are what a capability is typed as, in the command's options and in the form.
var capabilityFields = []string{"name", "unit", "group"}

func (c coalitions) capability(ctx context.Context, r Request) (Reply, error) {
	return c.capabilityTyped(ctx, r, typedOptions(r, capabilityFields...))
}

func (c coalitions) added(ctx context.Context, r Request) (Reply, error) {
	return c.capabilityTyped(ctx, r, fieldsOf(r, capabilityFields...))
}

// capabilityTyped adds what was typed to what can be pledged, and answers with all that can. What cannot be
// taken is kept.
func (c coalitions) capabilityTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	all, err := c.store.Capabilities(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	add, err := readCapability(typed, all)
	if err != nil {
		return refuse(ctx, c.store, r, "coalition.capability", typed, err)
	}
	same, err := c.store.AddCapability(ctx, r.Act(0), add)
	if err != nil {
		return refuse(ctx, c.store, r, "coalition.capability", typed, err)
	}
	key := "capability_saved"
	if same {
		key = "capability_saved_same"
	}
	if all, err = c.store.Capabilities(ctx, r.Coalition.ID); err != nil {
		return Reply{}, err
	}
	body := message.Text(r.Coalition, r.Print.Text("capability_title"), message.Capabilities(r.Print, all))
	body.Content = r.Print.Text(key, "Capability", message.Line(add.Name), "Unit", r.Print.Unit(add.Unit))
	return Say(body), nil
}

// readCapability reads a capability. A name and a group that are there already, in whatever case, are those.
func readCapability(typed map[string]string, all []coalition.Capability) (coalition.Capability, error) {
	add := coalition.Capability{Name: oneLine(typed["name"]), Group: oneLine(typed["group"])}
	for _, each := range all {
		if locale.Same(each.Name, add.Name) {
			add.Name = each.Name
		}
		if locale.Same(each.Group, add.Group) {
			add.Group = each.Group
		}
	}
	var err error
	if add.Unit, err = locale.ReadUnit(typed["unit"]); err != nil {
		return add, err
	}
	return add, add.Valid()
}

// completeUnit offers what things are counted in, and currencies.
func (c coalitions) completeUnit(_ context.Context, r Request, typed string) ([]Choice, error) {
	codes := map[string]string{}
	var labels []string
	for _, unit := range coalition.Units {
		labels = append(labels, r.Print.Unit(unit))
		codes[r.Print.Unit(unit)] = string(unit)
	}
	return completeLabels(typed, append(labels, locale.Currencies...), codes), nil
}

// completeGroup offers the headings that there are.
func (c coalitions) completeGroup(ctx context.Context, r Request, typed string) ([]Choice, error) {
	all, err := c.store.Capabilities(ctx, r.Coalition.ID)
	var groups []string
	for _, each := range all {
		if each.Group != "" {
			groups = append(groups, each.Group)
		}
	}
	return completeLabels(typed, distinct(groups), nil), err
}
