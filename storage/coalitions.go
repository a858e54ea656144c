package storage

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
	_ "time/tzdata" // zones are stored by name, and the machine may not know them

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// querier reads, inside a transaction or outside.
type querier interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

// coalitionColumns are those of a coalition c, read by scanCoalition.
const coalitionColumns = `c.id, c.guild_id, c.name, c.template, c.zone, c.language, c.organiser_role, c.activation, coalesce(c.grace, 0), c.quorum, c.leads, c.events, c.version,
	(SELECT coalesce(jsonb_object_agg(purpose, channel_id), '{}') FROM channel_purposes WHERE coalition_id = c.id),
	(SELECT coalesce(jsonb_object_agg(channel_id, audience), '{}') FROM channels WHERE coalition_id = c.id), (` + selectRates + `)`

// scanCoalition reads coalitionColumns and what the query selects after them.
func scanCoalition(row pgx.Row, more ...any) (coalition.Coalition, error) {
	var c coalition.Coalition
	var zone string
	var activation *time.Time
	var rates ratesRow
	var leads []int32
	fields := []any{&c.ID, &c.Guild, &c.Name, &c.Template, &zone, &c.Language, &c.OrganiserRole, &activation, &c.Grace, &c.Quorum, &leads, &c.Events, &c.Version,
		&c.Channels.For, &c.Channels.Audiences, &rates}
	if err := row.Scan(append(fields, more...)...); err != nil {
		return coalition.Coalition{}, err
	}
	if activation != nil {
		c.Activation = *activation
	}
	c.Leads = leadsOf(leads)
	var err error
	if c.Rates, err = rates.rates(); err != nil {
		return coalition.Coalition{}, err
	}
	c.Zone, err = zoneNamed(zone)
	return c, err
}

var zones sync.Map // by name; reading one from its file takes longer than the query it belongs to

func zoneNamed(name string) (*time.Location, error) {
	if zone, known := zones.Load(name); known {
		return zone.(*time.Location), nil
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("read a coalition's zone: %w", err)
	}
	zones.Store(name, zone)
	return zone, nil
}

// Coalition returns the coalition with the ID; coalition_unknown when there is none.
func (s *Store) Coalition(ctx context.Context, c coalition.ID) (coalition.Coalition, error) {
	return coalitionByID(ctx, s.pool, c)
}

func coalitionByID(ctx context.Context, q querier, c coalition.ID) (coalition.Coalition, error) {
	found, err := scanCoalition(q.QueryRow(ctx, `SELECT `+coalitionColumns+` FROM coalitions c WHERE c.id = $1`, c))
	return found, none(err, "coalition_unknown")
}

// Coalitions returns the coalitions of a guild, its default first.
func (s *Store) Coalitions(ctx context.Context, guild coalition.Snowflake) ([]coalition.Coalition, error) {
	rows, err := s.pool.Query(ctx, `
		SELECT `+coalitionColumns+` FROM coalitions c WHERE c.guild_id = $1 ORDER BY c.is_default DESC, c.name`, guild)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (coalition.Coalition, error) { return scanCoalition(row) })
}

// SetUp makes a coalition in new's guild, with new's name, zone, language and organiser role and the
// capabilities of its template. The guild's first one becomes its default. A name that the guild
// already has is coalition_name_taken.
//
// There is no row yet to lock, so what keeps two of the same apart is unique: the interaction in acts
// and the name in the guild. Whoever comes second waits there for the first to commit, looks again,
// and finds its outcome.
func (s *Store) SetUp(ctx context.Context, a coalition.Act, new coalition.Coalition) (coalition.Coalition, error) {
	const tries = 5
	for try := 1; ; try++ {
		var made coalition.Coalition
		err := pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) (err error) {
			made, err = setUp(ctx, tx, a, new)
			return err
		})
		if err == nil {
			a.Meets(coalition.Made)
		}
		raced := violates(err, "coalition_name") || violates(err, "coalition_default") || violates(err, "act_interaction")
		if !raced || try == tries {
			return made, err
		}
	}
}

func setUp(ctx context.Context, tx pgx.Tx, a coalition.Act, new coalition.Coalition) (coalition.Coalition, error) {
	if id, err := setUpBefore(ctx, tx, a); err != nil || id != 0 {
		return foundOr(ctx, tx, id, err)
	}
	var id coalition.ID
	err := tx.QueryRow(ctx, `
		INSERT INTO coalitions (guild_id, name, template, zone, language, organiser_role, is_default)
		SELECT $1, $2, $3, $4, $5, $6, NOT EXISTS (SELECT FROM coalitions WHERE guild_id = $1 AND is_default)
		WHERE NOT EXISTS (SELECT FROM coalitions WHERE guild_id = $1 AND name = $2)
		RETURNING id`,
		new.Guild, new.Name, new.Template, new.Zone.String(), new.Language, new.OrganiserRole).Scan(&id)
	if errors.Is(err, pgx.ErrNoRows) {
		// Who has the name may be this same interaction, committed since it was looked for.
		id, err := setUpBefore(ctx, tx, a)
		if err == nil && id == 0 {
			err = coalition.Wrong("coalition_name_taken", "Name", new.Name)
		}
		return foundOr(ctx, tx, id, err)
	}
	if err != nil {
		return coalition.Coalition{}, err
	}
	a.Coalition = id
	if err := fromTemplate(ctx, tx, id, new.Template); err != nil {
		return coalition.Coalition{}, err
	}
	if err := record(ctx, tx, a, 1, id); err != nil {
		return coalition.Coalition{}, err
	}
	return coalitionByID(ctx, tx, id)
}

// setUpBefore returns the coalition that a's interaction has already made; 0 when it has made none.
func setUpBefore(ctx context.Context, tx pgx.Tx, a coalition.Act) (coalition.ID, error) {
	var id coalition.ID
	err := tx.QueryRow(ctx, `SELECT coalition_id FROM acts WHERE interaction_id = $1`, nullable(a.Interaction)).Scan(&id)
	return id, ignoreNone(err)
}

func foundOr(ctx context.Context, tx pgx.Tx, id coalition.ID, err error) (coalition.Coalition, error) {
	if err != nil {
		return coalition.Coalition{}, err
	}
	return coalitionByID(ctx, tx, id)
}

// ChangeSettings changes a coalition's name, zone, language, organiser role, quorum, grace, leads and events to what change makes of
// the present ones, and returns the coalition as it is then. Another organiser role is announced to
// organisers. Errors: coalition_name_taken, role_of_delegation.
func (s *Store) ChangeSettings(ctx context.Context, a coalition.Act, change func(*coalition.Coalition)) (coalition.Coalition, error) {
	_, _, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (struct{}, error) {
		old, err := coalitionByID(ctx, tx, a.Coalition)
		if err != nil {
			return struct{}{}, err
		}
		new := old
		change(&new)
		_, err = tx.Exec(ctx, `UPDATE coalitions SET name = $2, zone = $3, language = $4, organiser_role = $5, quorum = $6, events = $7 WHERE id = $1`,
			a.Coalition, new.Name, new.Zone.String(), new.Language, new.OrganiserRole, new.Quorum, new.Events)
		if violates(err, "coalition_name") {
			return struct{}{}, coalition.Wrong("coalition_name_taken", "Name", new.Name)
		}
		if err == nil && new.Grace != old.Grace {
			err = setGrace(ctx, tx, a.Coalition, version, new.Grace)
		}
		if err == nil && !new.Leads.Same(old.Leads) {
			err = setLeads(ctx, tx, version, a, new.Leads)
		}
		if err == nil && new.Zone.String() != old.Zone.String() { // which quiet hours may go by
			err = replanDirect(ctx, tx, version, a.Coalition, 0, a.At)
		}
		if err == nil && (new.Events || old.Events) {
			err = keepEvents(ctx, tx, version, a.Coalition, a.At)
		}
		if err != nil || new.OrganiserRole == old.OrganiserRole {
			return struct{}{}, err
		}
		return struct{}{}, announceOrganisers(ctx, tx, a, version, old, new.OrganiserRole)
	})
	if err != nil {
		return coalition.Coalition{}, err
	}
	return s.Coalition(ctx, a.Coalition)
}

// setGrace gives pledges other days of grace, 0 for never lapsing. Their cards say when they lapse, so they are wanted anew.
func setGrace(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, days int) error {
	batch := &pgx.Batch{}
	batch.Queue(`UPDATE coalitions SET grace = NULLIF($2, 0) WHERE id = $1`, c, days)
	batch.Queue(`INSERT INTO graces (coalition_id, version, days) VALUES ($1, $2, NULLIF($3, 0))`, c, version, days)
	batch.Queue(wantAllPledges, c, version)
	return tx.SendBatch(ctx, batch).Close()
}

// announceOrganisers tells organisers that another role makes organisers from now on, and who did that.
func announceOrganisers(ctx context.Context, tx pgx.Tx, a coalition.Act, version coalition.Version, old coalition.Coalition, role coalition.Snowflake) error {
	var bound bool
	err := tx.QueryRow(ctx, `SELECT EXISTS (SELECT FROM delegations WHERE coalition_id = $1 AND role_id = $2)`, a.Coalition, role).Scan(&bound)
	if err != nil {
		return err
	}
	if bound {
		return coalition.Wrong("role_of_delegation")
	}
	by, err := discordOf(ctx, tx, a.Actor)
	if err != nil {
		return err
	}
	return tell(ctx, tx, a, version, "", coalition.Tidings{Text: "notice_organisers_changed", Args: map[string]string{
		"Old": mentionRole(old.OrganiserRole), "New": mentionRole(role), "By": mentionUser(by),
	}})
}

// SetChannel declares who reads a channel and binds it to the coalition, and makes it serve the purpose
// unless that is "". A channel of another coalition is channel_taken.
//
// What was to be posted in the channel that served the purpose before goes to the new one. The first channel
// for a purpose gets what could not be posted without one: the cards of live pledges, the cards and
// reminders of meetings ahead. What is posted in a channel whose audience changes is rendered anew for it,
// and pledges that it could not see before get their cards. The board moves.
func (s *Store) SetChannel(ctx context.Context, a coalition.Act, purpose coalition.Purpose, channel coalition.Snowflake, audience coalition.Release) (coalition.Coalition, error) {
	_, _, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (struct{}, error) {
		old, err := coalitionByID(ctx, tx, a.Coalition)
		if err != nil {
			return struct{}{}, err
		}
		if err := declare(ctx, tx, a.Coalition, version, channel, audience); err != nil {
			return struct{}{}, err
		}
		if channel == old.Channels.For[coalition.PledgePosts] { // who reads it may now see more
			if err := postPledges(ctx, tx, a, version); err != nil {
				return struct{}{}, err
			}
		}
		if purpose != "" {
			if err := serve(ctx, tx, version, a, old, purpose, channel); err != nil {
				return struct{}{}, err
			}
		}
		if err := redirectActions(ctx, tx, version, a); err != nil || !old.Events {
			return struct{}{}, err
		}
		return struct{}{}, keepEvents(ctx, tx, version, a.Coalition, a.At)
	})
	if err != nil {
		return coalition.Coalition{}, err
	}
	return s.Coalition(ctx, a.Coalition)
}

// serve has a channel serve a purpose instead of the one that did.
func serve(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, old coalition.Coalition, purpose coalition.Purpose, channel coalition.Snowflake) error {
	_, err := tx.Exec(ctx, `
		INSERT INTO channel_purposes (coalition_id, purpose, channel_id) VALUES ($1, $2, $3)
		ON CONFLICT (coalition_id, purpose) DO UPDATE SET channel_id = excluded.channel_id`, a.Coalition, purpose, channel)
	if err != nil {
		return err
	}
	switch from := old.Channels.For[purpose]; {
	case purpose == coalition.BoardPosts:
		return postBoard(ctx, tx, a, version, channel)
	case from == 0 && purpose == coalition.MeetingPosts:
		return postMeetings(ctx, tx, version, a.Coalition, channel, a.At)
	case from == 0 && purpose == coalition.PledgePosts:
		return postPledges(ctx, tx, a, version)
	case from != 0 && from != channel:
		return redirect(ctx, tx, a.Coalition, from, channel)
	}
	return nil
}

// declare binds the channel to the coalition and stores its audience. What is posted there is wanted
// anew, whether the audience differs or not: that costs an edit and never shows too much.
func declare(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, channel coalition.Snowflake, audience coalition.Release) error {
	tag, err := tx.Exec(ctx, `
		INSERT INTO channels (channel_id, coalition_id, audience) VALUES ($1, $2, $3)
		ON CONFLICT (channel_id) DO UPDATE SET audience = excluded.audience WHERE channels.coalition_id = excluded.coalition_id`,
		channel, c, audience)
	if err != nil {
		return err
	}
	if tag.RowsAffected() == 0 {
		return coalition.Wrong("channel_taken")
	}
	_, err = tx.Exec(ctx, `
		UPDATE deliveries SET wanted_version = $3, retry_at = CASE kind WHEN 'board' THEN NULL ELSE retry_at END
		WHERE coalition_id = $1 AND channel_id = $2 AND state IN ('planned', 'sent', 'late')
			AND kind IN ('pledge', 'renewal', 'meeting', 'reminder', 'action', 'board', 'circulate')`, c, channel, version)
	return err
}

// WaitingPosts returns how many posts of a coalition should be out by now and are not, or met an
// error, and the newest error; 0 and "" when all is well.
func (s *Store) WaitingPosts(ctx context.Context, c coalition.ID, now time.Time) (n int, lastError string, err error) {
	err = s.pool.QueryRow(ctx, `
		SELECT count(*), coalesce((array_agg(last_error ORDER BY retry_at DESC NULLS LAST) FILTER (WHERE last_error <> ''))[1], '')
		FROM deliveries
		WHERE coalition_id = $1 AND state = 'planned' AND (due_at < $2 OR last_error <> '')`, c, now.Add(-coalition.LateAfter)).Scan(&n, &lastError)
	return n, lastError, err
}
