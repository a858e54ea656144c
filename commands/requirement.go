package commands

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// RequirementStore is what /requirement asks of storage.
type RequirementStore interface {
	DraftStore
	GapsStore
	Requirements(ctx context.Context, c coalition.ID) ([]coalition.Requirement, error)
	SetRequirement(ctx context.Context, a coalition.Act, want coalition.Requirement) (coalition.Required, error)
	RemoveRequirement(ctx context.Context, a coalition.Act, name string) (coalition.Required, error)
}

// requirements answers all of /requirement.
type requirements struct{ store RequirementStore }

// requirementFields are what a line is typed as, in the command's options and in the form.
var requirementFields = []string{"capability", "target", "within", "priority", "name"}

// Requirement returns the /requirement command: organisers say what the coalition needs.
func Requirement(store RequirementStore) Command {
	q := requirements{store}
	return Command{
		Name: "requirement",
		Who:  Organisers,
		Subs: []Sub{
			{Name: "set", Handle: q.set, Options: []Option{
				{Name: "capability", Required: true, MaxLen: 100, Complete: completeCapability(store)},
				{Name: "target", Required: true, MaxLen: 100},
				{Name: "within", MaxLen: 100},
				{Name: "priority", Choices: []string{"1", "2", "3", "4", "5"}},
				{Name: "name", MaxLen: 200},
			}},
			{Name: "remove", Handle: q.remove, Options: []Option{{Name: "name", Required: true, MaxLen: 200, Complete: q.completeName}}},
		},
		Parts: []Part{
			{Name: "requirement.fix", Who: Organisers, Answers: OpenModal, Handle: q.fix},
			{Name: "requirement.fixed", Who: Organisers, Handle: q.fixed},
		},
	}
}

func (q requirements) set(ctx context.Context, r Request) (Reply, error) {
	return q.setTyped(ctx, r, typedOptions(r, requirementFields...))
}

func (q requirements) fixed(ctx context.Context, r Request) (Reply, error) {
	return q.setTyped(ctx, r, fieldsOf(r, requirementFields...))
}

// setTyped sets the line that was typed, and answers with what it makes of the gaps. What cannot be taken is kept.
func (q requirements) setTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	want, unit, err := q.read(ctx, r, typed)
	if err != nil {
		return refuse(ctx, q.store, r, "requirement.fix", typed, err)
	}
	done, err := q.store.SetRequirement(ctx, r.Act(0), want)
	if err != nil {
		return refuse(ctx, q.store, r, "requirement.fix", typed, err)
	}
	key := "requirement_saved"
	if done.Same {
		key = "requirement_saved_same"
	}
	return gaps(ctx, q.store, r, coalition.GapsQuestion{Capability: want.Capability, Now: r.Now},
		r.Print.Text(key, "Line", message.RequirementLine(r.Print, want, unit)))
}

// read turns what was typed into a line.
func (q requirements) read(ctx context.Context, r Request, typed map[string]string) (coalition.Requirement, coalition.Unit, error) {
	want := coalition.Requirement{Priority: coalition.DefaultPriority}
	all, err := q.store.Capabilities(ctx, r.Coalition.ID)
	if err != nil {
		return want, "", err
	}
	capability, err := pickCapability(typed["capability"], all)
	if err != nil {
		return want, "", err
	}
	want.Capability = capability.ID
	if want.Name, err = q.named(ctx, r, cmp.Or(strings.Join(strings.Fields(message.Plain(typed["name"])), " "), capability.Name)); err != nil {
		return want, "", err
	}
	target, err := locale.ReadQuantity(typed["target"], capability.Unit, capability.Name)
	if err != nil {
		return want, "", err
	}
	if target.Undisclosed || target.Open || !target.Low.Equal(target.High) {
		return want, "", coalition.Wrong("requirement_target")
	}
	want.Target = target.Low
	if within := typed["within"]; within != "" {
		if want.Within, err = locale.ReadReadiness(within, r.today()); err != nil {
			return want, "", err
		}
	}
	if priority := typed["priority"]; priority != "" {
		want.Priority, _ = strconv.Atoi(priority) // anything else is 0, which Valid refuses
	}
	return want, capability.Unit, want.Valid(capability.Unit)
}

func (q requirements) fix(ctx context.Context, r Request) (Reply, error) {
	typed := map[string]string{}
	if err := q.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "requirement.fix", r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	modal := message.Modal{CustomID: r.ID("requirement.fixed"), Title: r.Print.Text("requirement_form")}
	for _, name := range requirementFields {
		field := message.Field{ID: name, Label: r.Print.Text("requirement_field_" + name), Value: typed[name], Max: 200}
		switch name {
		case "capability", "target":
			field.Required = true
		case "within":
			field.Placeholder = r.Print.Text("requirement_hint_within")
		}
		modal.Fields = append(modal.Fields, field)
	}
	return Reply{Modal: &modal}, nil
}

func (q requirements) remove(ctx context.Context, r Request) (Reply, error) {
	name, err := q.named(ctx, r, r.Option("name"))
	if err != nil {
		return Reply{}, err
	}
	done, err := q.store.RemoveRequirement(ctx, r.Act(0), name)
	if coalition.CodeOf(err) == "requirement_unknown" {
		err = q.unknown(ctx, r, name)
	}
	if err != nil {
		return Reply{}, err
	}
	key := "requirement_removed"
	if done.Same {
		key = "requirement_removed_same"
	}
	return gaps(ctx, q.store, r, coalition.GapsQuestion{Now: r.Now}, r.Print.Text(key, "Name", message.Line(name)))
}

// named returns the name as the line that is there has it, in whatever case and with whatever diacritics it was
// typed; the name as typed when there is no such line.
func (q requirements) named(ctx context.Context, r Request, typed string) (string, error) {
	all, err := q.store.Requirements(ctx, r.Coalition.ID)
	for _, each := range all {
		if locale.Same(each.Name, typed) {
			return each.Name, err
		}
	}
	return typed, err
}

// unknown returns the error that says there is no such line, with the nearest names.
func (q requirements) unknown(ctx context.Context, r Request, typed string) error {
	all, err := q.store.Requirements(ctx, r.Coalition.ID)
	if err != nil {
		return err
	}
	_, err = pick(typed, all, func(each coalition.Requirement) []string { return []string{each.Name} }, "requirement_unknown")
	return err
}

// completeName offers the lines by name.
func (q requirements) completeName(ctx context.Context, r Request, typed string) ([]Choice, error) {
	all, err := q.store.Requirements(ctx, r.Coalition.ID)
	var names []string
	for _, each := range all {
		names = append(names, each.Name)
	}
	return completeLabels(typed, names, nil), err
}
