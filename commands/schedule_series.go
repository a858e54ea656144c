package commands

import (
	"context"
	"encoding/json"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// Which meetings of a series a change is for.
const (
	onlyThis = "this"
	andLater = "later"
)

// whichOption asks which meetings of a series a change is for: the one that is named, unless from there on is chosen.
var whichOption = Option{Name: "which", Choices: []string{onlyThis, andLater}}

// seriesOptions are the options of a series.
var seriesOptions = append([]string{"repeat", "every", "until", "count", "except"}, meetingOptions...)

func frequencies() (all []string) {
	for _, f := range coalition.Frequencies {
		all = append(all, string(f))
	}
	return all
}

func (s schedule) series(ctx context.Context, r Request) (Reply, error) {
	return s.seriesTyped(ctx, r, typedOptions(r, seriesOptions...))
}

// seriesTyped shows back how a series was read, to be confirmed. What cannot be read is kept, and opens in the form that has
// a field for it.
func (s schedule) seriesTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	n, reading, err := s.readSeries(ctx, r, typed)
	if err != nil {
		typed["read_form"] = ""
		if aboutTexts(err) {
			typed["read_form"] = formOfTexts
		}
		return refuse(ctx, s.store, r, "schedule.replan", typed, err)
	}
	n, unended := n.Ended(r.Now)
	if err := n.Valid(r.Now); err != nil {
		typed["read_form"] = ""
		return refuse(ctx, s.store, r, "schedule.replan", typed, err)
	}
	guests, err := s.readGuests(ctx, r, typed["invite"])
	if err != nil {
		typed["read_wrong"], typed["read_form"] = "invite", formOfTexts
		return refuse(ctx, s.store, r, "schedule.replan", typed, err)
	}
	keepMeeting(typed, n.NewMeeting)
	keepGuests(typed, guests)
	if err := keepRule(typed, n.Rule); err != nil {
		return Reply{}, err
	}
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "schedule.replan", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	slots := n.Slots()
	first := n.On(slots[0])
	m := coalition.Meeting{Wall: first.Wall, Zone: first.Zone, At: first.At(), Leads: n.Leads}
	if slots[0] != n.Wall { // the first day is left out
		_, reading = slots[0].In(n.Zone)
	}
	card := message.SeriesDraft(r.Print, r.Coalition, n, guests, reading, m.Reminders(m.LeadsIn(r.Coalition), r.Now), unended)
	reply := confirm(r, card, draft, "schedule.plan", "schedule.replan", "schedule.discard")
	texts := message.Button(r.Print.Text("schedule_fix_texts"), r.ID("schedule.replan", draft, formOfTexts), discordgo.SecondaryButton)
	return withButton(withButton(reply, 2, texts), 3, restButton(r, "schedule.replan", draft)), nil
}

// formOfTexts says that of a series' two forms the one is meant that a meeting by itself has, too.
const formOfTexts = "texts"

// aboutTexts reports whether an error is about what stands in the form of the texts.
func aboutTexts(err error) bool {
	code := coalition.CodeOf(err)
	return slices.ContainsFunc([]string{"title_", "place_", "agenda_", "duration_", "zone_", "leads_"}, func(what string) bool { return strings.HasPrefix(code, what) })
}

// readSeries reads a series. Its days are read in the zone of its meetings; one that has no end is returned so.
func (s schedule) readSeries(ctx context.Context, r Request, typed map[string]string) (coalition.NewSeries, coalition.Reading, error) {
	meeting, reading, err := s.readMeeting(ctx, r, typed)
	n := coalition.NewSeries{NewMeeting: meeting, Rule: coalition.Rule{Every: coalition.Frequency(typed["repeat"])}}
	if err != nil {
		return n, "", err
	}
	if n.Rule.Interval, err = readWhole(typed["every"], 1); err != nil {
		return n, "", coalition.Wrong("series_interval", "Max", coalition.MaxInterval)
	}
	if n.Rule.Count, err = readWhole(typed["count"], 0); err != nil {
		return n, "", coalition.Wrong("series_count", "Max", coalition.MaxOccurrences)
	}
	if typed["until"] != "" {
		if n.Rule.Until, err = dayOf(r, typed["until"], n.Zone); err != nil {
			return n, "", err
		}
	}
	n.Rule.Except, err = readDays(r, typed["except"], n.Zone)
	return n, reading, err
}

// readWhole reads a whole number that is more than zero, digits alone; otherwise what is meant when nothing was typed.
func readWhole(typed string, otherwise int) (int, error) {
	if typed == "" {
		return otherwise, nil
	}
	n, err := strconv.Atoi(typed)
	if err == nil && n < 1 {
		err = strconv.ErrRange
	}
	return n, err
}

var (
	daysApart   = regexp.MustCompile(`[;；\n|]`)
	daysByComma = regexp.MustCompile(`[,，、]`)
)

// longestDay is how many commas a day can be written with, and one more: Thursday, 2 April, 2026.
const longestDay = 3

// readDays reads a list of days, set apart by commas, semicolons or lines. A comma within a day is told from one between two:
// as much as is read as one day is one. Each day is there once, the earliest first.
func readDays(r Request, typed string, zone *time.Location) ([]coalition.Date, error) {
	var out []coalition.Date
	for _, part := range daysApart.Split(typed, -1) {
		words := daysByComma.Split(part, -1)
		for len(words) > 0 {
			day, n, err := readDay(r, words, zone)
			if err != nil {
				return nil, err
			}
			if n > 0 && !slices.Contains(out, day) {
				out = append(out, day)
			}
			words = words[max(n, 1):]
		}
	}
	if len(out) > coalition.MaxOccurrences {
		return nil, coalition.Wrong("series_except_many", "Max", coalition.MaxOccurrences)
	}
	slices.SortFunc(out, func(x, y coalition.Date) int { return y.DaysTo(x) })
	return out, nil
}

// readDay reads the day that words between commas begin with, and says how many of them it is; none where the first is empty.
func readDay(r Request, words []string, zone *time.Location) (coalition.Date, int, error) {
	if strings.TrimSpace(words[0]) == "" {
		return coalition.Date{}, 0, nil
	}
	var why error
	for n := min(len(words), longestDay); n > 0; n-- {
		day, err := dayOf(r, strings.TrimSpace(strings.Join(words[:n], ",")), zone)
		if err == nil {
			return day, n, nil
		}
		if why = err; coalition.CodeOf(err) == "time_weekday_wrong" {
			break // "Friday, 2 April" is one day, and a slip
		}
	}
	return coalition.Date{}, 0, why
}

// dayOf reads a day to come, in zone; an hour beside it is left aside. Errors: series_day, and those of Start but
// start_unreadable.
func dayOf(r Request, typed string, zone *time.Location) (coalition.Date, error) {
	m, err := r.Reads.Start(typed, r.Now, zone)
	if problem, ok := errors.AsType[*coalition.Error](err); ok && problem.Code == "start_unreadable" {
		return coalition.Date{}, coalition.Wrong("series_day", "Typed", problem.Args["Typed"])
	}
	return m.Wall.Date, err
}

// keepRule keeps the rule that was read: "until Friday" must not be read again later.
func keepRule(typed map[string]string, rule coalition.Rule) error {
	data, err := json.Marshal(rule)
	typed["read_rule"] = string(data)
	return err
}

// plan saves the series that was confirmed.
func (s schedule) plan(ctx context.Context, r Request) (Reply, error) {
	typed, act, err := s.draft(ctx, r, "schedule.replan")
	if err != nil {
		return Reply{}, err
	}
	var n coalition.NewSeries
	if n.NewMeeting, err = s.keptMeeting(ctx, r, typed); err != nil {
		return Reply{}, err
	}
	if json.Unmarshal([]byte(typed["read_rule"]), &n.Rule) != nil {
		return Reply{}, coalition.Wrong("draft_gone")
	}
	done, err := s.store.ScheduleSeries(ctx, act, n)
	if err != nil {
		return refuse(ctx, s.store, r, "schedule.replan", typed, err) // its hour came while it waited
	}
	return s.saved(ctx, r, done, "schedule_saved", "schedule_saved_same")
}

// replan opens one of the two forms of a series: when it is, or its texts. How it repeats is chosen, and has no field.
func (s schedule) replan(ctx context.Context, r Request) (Reply, error) {
	typed, _, err := s.draft(ctx, r, "schedule.replan")
	if err != nil {
		return Reply{}, err
	}
	id := r.ID("schedule.replanned", r.Arg(0))
	if r.Arg(1) == formOfRest {
		return Reply{Modal: restForm(r, id, typed)}, nil
	}
	if r.Arg(1) == formOfTexts || typed["read_form"] == formOfTexts {
		return Reply{Modal: s.meetingForm(r, id, typed)}, nil
	}
	p := r.Print
	return Reply{Modal: &message.Modal{CustomID: id, Title: p.Text("schedule_form_series"), Fields: []message.Field{
		{ID: "when", Label: p.Text("schedule_field_when"), Value: typed["when"], Placeholder: p.Text("schedule_hint_when"), Required: true, Max: 100},
		{ID: "every", Label: p.Text("schedule_field_every"), Value: typed["every"], Placeholder: "1", Max: 10},
		{ID: "until", Label: p.Text("schedule_field_until"), Value: typed["until"], Placeholder: p.Text("schedule_hint_until"), Max: 100},
		{ID: "count", Label: p.Text("schedule_field_count"), Value: typed["count"], Placeholder: strconv.Itoa(coalition.DefaultOccurrences), Max: 10},
		{ID: "except", Label: p.Text("schedule_field_except"), Value: typed["except"], Placeholder: p.Text("schedule_hint_except"), Long: true, Max: 1000},
	}}}, nil
}

// replanned reads the form; what it had no room for is as it was typed before.
func (s schedule) replanned(ctx context.Context, r Request) (Reply, error) {
	before, _, err := s.draft(ctx, r, "schedule.replan")
	if err != nil {
		return Reply{}, err
	}
	return s.seriesTyped(ctx, r, over(r, before, seriesOptions...))
}

// over returns what was typed before, under what a form was submitted with.
func over(r Request, before map[string]string, names ...string) map[string]string {
	typed := fieldsOf(r, names...)
	for _, name := range names {
		if _, asked := r.Fields[name]; !asked {
			typed[name] = before[name]
		}
	}
	return typed
}
