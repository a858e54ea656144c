package commands

import (
	"cmp"
	"context"
	"strconv"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// RequirementStore is what /requirement asks of storage.
type RequirementStore interface {
	DraftStore
	GapsStore
	Requirements(ctx context.Context, c coalition.ID) ([]coalition.Requirement, error)
	SetRequirement(ctx context.Context, a coalition.Act, name string, set func(was *coalition.Requirement) (coalition.Requirement, error)) (coalition.Required, error)
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

// setTyped sets the line that was typed, and answers with what it makes of the gaps. What nobody typed of a line that
// is there stays as it is. What cannot be taken is kept.
func (q requirements) setTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	capability, name, set, err := q.read(ctx, r, typed)
	if err != nil {
		return refuse(ctx, q.store, r, "requirement.fix", typed, err)
	}
	done, err := q.store.SetRequirement(ctx, r.Act(0), name, set)
	if err != nil {
		return refuse(ctx, q.store, r, "requirement.fix", typed, err)
	}
	line := message.RequirementLine(r.Print, done.Requirement, capability.Unit)
	head := r.Print.Text("requirement_saved", "Line", line)
	switch {
	case done.Same:
		head = r.Print.Text("requirement_saved_same", "Line", line)
	case done.Was != nil:
		head = r.Print.Text("requirement_changed", "Line", line, "Was", message.RequirementLine(r.Print, *done.Was, capability.Unit))
	}
	return gaps(ctx, q.store, r, coalition.GapsQuestion{Capability: capability.ID, Now: r.Now}, head)
}

// read turns what was typed into what a line of a name becomes.
func (q requirements) read(ctx context.Context, r Request, typed map[string]string) (of coalition.Capability, name string, set func(*coalition.Requirement) (coalition.Requirement, error), err error) {
	all, err := q.store.Capabilities(ctx, r.Coalition.ID)
	if err != nil {
		return of, "", nil, err
	}
	if of, err = pickCapability(typed["capability"], all); err != nil {
		return of, "", nil, err
	}
	target, err := locale.ReadQuantity(typed["target"], of.Unit, of.Name)
	switch {
	case err != nil:
		return of, "", nil, err
	case target.Undisclosed, target.Open, !target.Low.Equal(target.High):
		return of, "", nil, coalition.Wrong("requirement_target")
	}
	within, err := readWithin(r, typed["within"])
	if err != nil {
		return of, "", nil, err
	}
	return of, cmp.Or(oneLine(typed["name"]), of.Name), func(was *coalition.Requirement) (coalition.Requirement, error) {
		want := coalition.Requirement{Name: cmp.Or(oneLine(typed["name"]), of.Name), Priority: coalition.DefaultPriority}
		if was != nil {
			want = *was
			if was.Capability != of.ID {
				return want, coalition.Wrong("requirement_taken", "Name", was.Name)
			}
		}
		want.Capability, want.Target, want.Removed = of.ID, target.Low, false
		if within != nil {
			want.Within = *within
		}
		if priority := typed["priority"]; priority != "" {
			want.Priority, _ = strconv.Atoi(priority) // anything else is 0, which Valid refuses
		}
		return want, want.Valid(of.Unit)
	}, nil
}

// whenever is what takes a line's deadline away.
const whenever = "whenever"

// readWithin reads by when a line is needed; nil when nobody says.
func readWithin(r Request, typed string) (*coalition.Readiness, error) {
	switch {
	case typed == "":
		return nil, nil
	case locale.Same(typed, whenever):
		return &coalition.Readiness{}, nil
	}
	within, err := r.Reads.Readiness(typed, r.today())
	if err == nil && within.Kind == coalition.ReadyUnknown {
		err = coalition.Wrong("requirement_within")
	}
	return &within, err
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
	name := oneLine(r.Option("name"))
	done, err := q.store.RemoveRequirement(ctx, r.Act(0), name)
	if coalition.CodeOf(err) == "requirement_unknown" {
		err = q.unknown(ctx, r, name)
	}
	if err != nil {
		return Reply{}, err
	}
	return gaps(ctx, q.store, r, coalition.GapsQuestion{Now: r.Now}, r.Print.Text("requirement_removed", "Name", message.Line(done.Name)))
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
