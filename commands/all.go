package commands

// Store is what all commands together ask of storage.
type Store interface {
	CoalitionStore
	RosterStore
	DelegationStore
	PledgeStore
	TotalsStore
	GapsStore
	RequirementStore
	ConditionStore
	NoticeStore
	ScheduleStore
	MeetingStore
	RemindStore
	AnnounceStore
	SummaryStore
}

// All returns the table of all commands: the one place where a command joins Muster.
func All(store Store) Table {
	var table Table
	table = NewTable(
		Help(func() Table { return table }),
		Pledge(store),
		Totals(store),
		Gaps(store),
		Meeting(store),
		Remind(store),
		Delegation(store),
		Coalition(store),
		Roster(store),
		Requirement(store),
		Condition(store),
		Schedule(store),
		Announce(store, Notices(store)),
		Summary(store),
	)
	return table
}
