package storage

import (
	"context"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"muster/coalition"
)

// LogPledge saves a new pledge and plans its card. What is already there decides first: an identical
// pledge within coalition.SameAgainTime is the outcome itself (Same), and unless p.Adds a live one of
// the same capability stops the act with the error pledge_like, which names all such, the newest first.
func (s *Store) LogPledge(ctx context.Context, a coalition.Act, p coalition.NewPledge) (coalition.Logged, error) {
	logged, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Logged, error) {
		if p.Adds {
			return insertPledge(ctx, tx, a, version, p)
		}
		like, err := likePledges(ctx, tx, a, p)
		if err != nil {
			return coalition.Logged{}, err
		}
		for _, l := range like {
			if l.Current.Terms.Equal(p.Terms) && a.At.Sub(l.Current.At) < coalition.SameAgainTime {
				return coalition.Logged{Code: l.Code, Same: true}, nil
			}
		}
		if len(like) > 0 {
			var codes []string
			for _, l := range like {
				codes = append(codes, l.Code)
			}
			return coalition.Logged{}, coalition.Wrong("pledge_like", "Codes", codes)
		}
		return insertPledge(ctx, tx, a, version, p)
	})
	logged.Same = logged.Same || repeated
	return logged, err
}

// likePledges returns the live pledges of the same delegation and capability, newest first.
func likePledges(ctx context.Context, tx pgx.Tx, a coalition.Act, p coalition.NewPledge) ([]coalition.Pledge, error) {
	rows, err := tx.Query(ctx, selectPledges+`
		WHERE p.coalition_id = $1 AND p.delegation_id = $2 AND p.capability_id = $3 AND r.exit = ''
		ORDER BY r.version DESC`, a.Coalition, p.Delegation, p.Capability)
	if err != nil {
		return nil, err
	}
	all, err := pgx.CollectRows(rows, scanPledge)
	if err != nil {
		return nil, err
	}
	return stillLive(ctx, tx, a, all)
}

// stillLive returns those of the pledges that have not lapsed at the act.
func stillLive(ctx context.Context, tx pgx.Tx, a coalition.Act, all []coalition.Pledge) ([]coalition.Pledge, error) {
	c, err := coalitionByID(ctx, tx, a.Coalition)
	return slices.DeleteFunc(all, func(p coalition.Pledge) bool { return p.Open(c, a.At) != nil }), err
}

func insertPledge(ctx context.Context, tx pgx.Tx, a coalition.Act, version coalition.Version, p coalition.NewPledge) (coalition.Logged, error) {
	code, err := newCode(ctx, tx, a.Coalition, `SELECT FROM pledges WHERE coalition_id = $1 AND code = $2`)
	if err != nil {
		return coalition.Logged{}, err
	}
	var id coalition.PledgeID
	err = tx.QueryRow(ctx, `
		INSERT INTO pledges (coalition_id, code, delegation_id, capability_id, current_version)
		SELECT $1, $2, d.id, c.id, $5
		FROM delegations d, capabilities c
		WHERE d.coalition_id = $1 AND d.id = $3 AND NOT d.removed AND c.coalition_id = $1 AND c.id = $4
		RETURNING id`, a.Coalition, code, p.Delegation, p.Capability, version).Scan(&id)
	if err != nil {
		return coalition.Logged{}, none(err, "delegation_removed")
	}
	r := coalition.Revision{Terms: p.Terms, Version: version}
	if err := insertRevision(ctx, tx, a.Coalition, id, r); err != nil {
		return coalition.Logged{}, err
	}
	return coalition.Logged{Code: code}, showPledge(ctx, tx, a, id, r)
}

// RevisePledge changes the terms of a live pledge, or corrects them within coalition.CorrectionTime of
// the revision that is corrected. change is given the current revision inside the act, so that two
// people changing different things at once lose neither. A change that changes nothing makes no
// revision.
func (s *Store) RevisePledge(ctx context.Context, a coalition.Act, code string, correction bool, change func(coalition.Terms) (coalition.Terms, error)) (coalition.Logged, error) {
	logged, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Logged, error) {
		p, err := livePledge(ctx, tx, a, code)
		if err != nil {
			return coalition.Logged{}, err
		}
		if correction && a.At.Sub(p.Current.At) > coalition.CorrectionTime {
			return coalition.Logged{}, coalition.Wrong("correction_late", "Time", coalition.CorrectionTime)
		}
		terms, err := change(p.Current.Terms)
		if err != nil {
			return coalition.Logged{}, err
		}
		if terms.Equal(p.Current.Terms) {
			return coalition.Logged{Code: code, Same: true}, nil
		}
		r := coalition.Revision{Terms: terms, Version: version, Correction: correction}
		return coalition.Logged{Code: code}, appendRevision(ctx, tx, a, p.ID, r)
	})
	logged.Same = logged.Same || repeated
	return logged, err
}

// WithdrawPledge ends a live pledge; its history stays.
func (s *Store) WithdrawPledge(ctx context.Context, a coalition.Act, code string) (coalition.Logged, error) {
	return s.exitPledge(ctx, a, code, coalition.Withdrawn, "")
}

// SetAsidePledge takes a live pledge out of the totals by organisers' word, with their reason; its history stays.
func (s *Store) SetAsidePledge(ctx context.Context, a coalition.Act, code, reason string) (coalition.Logged, error) {
	return s.exitPledge(ctx, a, code, coalition.SetAside, reason)
}

// exitPledge ends a live pledge, unless something of it was delivered, which stays: exit_delivered.
func (s *Store) exitPledge(ctx context.Context, a coalition.Act, code string, exit coalition.Exit, reason string) (coalition.Logged, error) {
	logged, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Logged, error) {
		p, err := livePledge(ctx, tx, a, code)
		if err != nil {
			return coalition.Logged{}, err
		}
		if !p.Current.Delivered.IsZero() {
			return coalition.Logged{}, coalition.Wrong("exit_delivered", "Code", code, "Delivered", p.Current.Delivered)
		}
		r := coalition.Revision{Terms: p.Current.Terms, Version: version, Exit: exit, Reason: reason}
		return coalition.Logged{Code: code}, appendRevision(ctx, tx, a, p.ID, r)
	})
	logged.Same = logged.Same || repeated
	return logged, err
}

// livePledge returns the pledge with the code for a change: pledge_unknown, or pledge_exited when it
// has left the totals, which no edit undoes.
func livePledge(ctx context.Context, tx pgx.Tx, a coalition.Act, code string) (coalition.Pledge, error) {
	c, err := coalitionByID(ctx, tx, a.Coalition)
	if err != nil {
		return coalition.Pledge{}, err
	}
	rows, err := tx.Query(ctx, selectPledges+`WHERE p.coalition_id = $1 AND p.code = $2`, a.Coalition, code)
	if err != nil {
		return coalition.Pledge{}, err
	}
	p, err := pgx.CollectExactlyOneRow(rows, scanPledge)
	if err != nil {
		return p, none(err, "pledge_unknown", "Typed", code)
	}
	return p, p.Open(c, a.At)
}

func appendRevision(ctx context.Context, tx pgx.Tx, a coalition.Act, id coalition.PledgeID, r coalition.Revision) error {
	if err := insertRevision(ctx, tx, a.Coalition, id, r); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, `UPDATE pledges SET current_version = $3 WHERE coalition_id = $1 AND id = $2`, a.Coalition, id, r.Version)
	if err != nil {
		return err
	}
	return showPledge(ctx, tx, a, id, r)
}

func insertRevision(ctx context.Context, tx pgx.Tx, c coalition.ID, id coalition.PledgeID, r coalition.Revision) error {
	var low, high *decimal.Decimal
	if q := r.Quantity; !q.Undisclosed {
		low = &q.Low
		if !q.Open {
			high = &q.High
		}
	}
	_, err := tx.Exec(ctx, `
		INSERT INTO pledge_revisions (coalition_id, pledge_id, version, low, high, strength, ready_kind, ready_amount,
			ready_by, release, named, note, exit, correction, caveat, delivered, reason, provided, renew_by)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::date, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19::text::date)`,
		c, id, r.Version, low, high, r.Strength, r.Readiness.Kind, r.Readiness.Amount,
		readyBy(r.Readiness), r.Release, r.Named, r.Note, r.Exit, r.Correction, r.Caveat, r.Delivered, r.Reason,
		len(r.Conditions)+len(r.Thresholds) > 0, dayOrNull(r.RenewBy))
	if err != nil {
		return err
	}
	return insertProvisions(ctx, tx, c, id, r)
}

// showPledge sees to it that the pledge's card says what the act made of it, which is the revision: the posted one is
// edited, or a first one planned in the pledge channel, and its delegates are asked to renew it when that is due. What the card shows, and whether it may be there at
// all, is decided for the channel's audience when it is rendered.
func showPledge(ctx context.Context, tx pgx.Tx, a coalition.Act, id coalition.PledgeID, r coalition.Revision) error {
	if err := wantEdit(ctx, tx, r.Version, a.Coalition, "pledge", int64(id)); err != nil {
		return err
	}
	if err := postPledge(ctx, tx, a, r.Version, id); err != nil {
		return err
	}
	return planRenewal(ctx, tx, a, r.Version, id, r)
}

// postPledge plans a pledge's card in the pledge channel, if there is one and the pledge has no card yet.
func postPledge(ctx context.Context, tx pgx.Tx, a coalition.Act, version coalition.Version, id coalition.PledgeID) error {
	exists, err := cardOf(ctx, tx, a.Coalition, id)
	if err != nil || exists {
		return err
	}
	channel, err := channelFor(ctx, tx, a.Coalition, coalition.PledgePosts)
	if err != nil || channel == 0 {
		return err
	}
	return plan(ctx, tx, version, coalition.Delivery{
		Coalition: a.Coalition, Kind: coalition.PledgeCard, Channel: channel, Due: a.At, Pledge: id,
	}, "")
}

// postPledges plans the cards of all live pledges that have none, and when their delegates are asked to renew them, for
// when a coalition gets its first channel for them or more people read it.
func postPledges(ctx context.Context, tx pgx.Tx, a coalition.Act, version coalition.Version) error {
	rows, err := tx.Query(ctx, selectPledges+`WHERE p.coalition_id = $1 AND r.exit = ''`, a.Coalition)
	if err != nil {
		return err
	}
	all, err := pgx.CollectRows(rows, scanPledge)
	if err != nil {
		return err
	}
	live, err := stillLive(ctx, tx, a, all)
	if err != nil {
		return err
	}
	for _, p := range live {
		if err := postPledge(ctx, tx, a, version, p.ID); err != nil {
			return err
		}
		if err := planRenewal(ctx, tx, a, version, p.ID, p.Current); err != nil {
			return err
		}
	}
	return nil
}

// PledgeHistory returns all revisions of a pledge, oldest first. Who may see which is Pledge.Visible's
// to say.
func (s *Store) PledgeHistory(ctx context.Context, c coalition.ID, id coalition.PledgeID) ([]coalition.Revision, error) {
	rows, err := s.pool.Query(ctx, `
		SELECT `+revisionColumns+`
		FROM pledge_revisions r JOIN acts a ON a.coalition_id = r.coalition_id AND a.version = r.version
		WHERE r.coalition_id = $1 AND r.pledge_id = $2 ORDER BY r.version`, c, id)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (coalition.Revision, error) {
		var r revisionRow
		err := row.Scan(r.fields()...)
		return r.revision(), err
	})
}

// Pledge returns the pledge with its newest revision, in one indexed read; pledge_unknown when
// there is none. Whether the caller may know it is the caller's to check.
func (s *Store) Pledge(ctx context.Context, c coalition.ID, code string) (coalition.Pledge, error) {
	rows, err := s.pool.Query(ctx, selectPledges+`WHERE p.coalition_id = $1 AND p.code = $2`, c, code)
	if err != nil {
		return coalition.Pledge{}, err
	}
	p, err := pgx.CollectExactlyOneRow(rows, scanPledge)
	return p, none(err, "pledge_unknown", "Typed", code)
}

// PledgeChoices returns the pledges that a may know one by one at now, to choose from: its own first, live ones
// before those that have left the totals.
func (s *Store) PledgeChoices(ctx context.Context, c coalition.Coalition, a coalition.Audience, now time.Time) ([]coalition.PledgeChoice, error) {
	var admitted []string
	for _, release := range coalition.Releases {
		if release.Admits(a.Level) {
			admitted = append(admitted, string(release))
		}
	}
	own := make([]int64, len(a.Own))
	for i, d := range a.Own {
		own[i] = int64(d)
	}
	rows, err := s.pool.Query(ctx, `
		SELECT p.code, d.code, d.name, d.country, k.name, k.unit, r.low, r.high, e.exit
		FROM pledges p
		JOIN pledge_revisions r ON r.coalition_id = p.coalition_id AND r.pledge_id = p.id AND r.version = p.current_version
		CROSS JOIN LATERAL (SELECT CASE WHEN r.exit = '' AND r.renew_by < $5::text::date THEN $6 ELSE r.exit END) e (exit)
		JOIN delegations d ON d.coalition_id = p.coalition_id AND d.id = p.delegation_id
		JOIN capabilities k ON k.coalition_id = p.coalition_id AND k.id = p.capability_id
		WHERE p.coalition_id = $1 AND (p.delegation_id = ANY ($2) OR r.release = ANY ($3) AND (r.named OR $4))
		ORDER BY p.delegation_id = ANY ($2) DESC, e.exit <> '', p.code`,
		c.ID, own, admitted, a.IsOrganisers(), dayOrNull(c.LapsedBefore(now)), coalition.Lapsed)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (coalition.PledgeChoice, error) {
		var p coalition.PledgeChoice
		var low, high *decimal.Decimal
		err := row.Scan(&p.Code, &p.Delegation.Code, &p.Delegation.Name, &p.Delegation.Country, &p.Capability.Name, &p.Capability.Unit, &low, &high, &p.Exit)
		p.Quantity = quantityOf(low, high)
		return p, err
	})
}

const revisionColumns = `r.version, a.at, coalesce(a.actor_id, 0), r.low, r.high, r.strength, r.ready_kind, r.ready_amount, r.ready_by,
	r.release, r.named, r.note, r.exit, r.correction, r.caveat, r.delivered, r.reason, r.renew_by, ` + provisionColumns

// selectPledges reads pledges with their newest revision.
const selectPledges = `
	SELECT p.id, p.code, p.delegation_id, p.capability_id, ` + revisionColumns + `
	FROM pledges p
	JOIN pledge_revisions r ON r.coalition_id = p.coalition_id AND r.pledge_id = p.id AND r.version = p.current_version
	JOIN acts a ON a.coalition_id = r.coalition_id AND a.version = r.version
	`

// revisionRow is a revision as its row has it.
type revisionRow struct {
	coalition.Revision
	low, high  *decimal.Decimal
	by         *time.Time
	renewBy    *time.Time
	thresholds []thresholdRow
}

func (r *revisionRow) fields() []any {
	return []any{&r.Version, &r.At, &r.By, &r.low, &r.high, &r.Strength, &r.Readiness.Kind, &r.Readiness.Amount, &r.by,
		&r.Release, &r.Named, &r.Note, &r.Exit, &r.Correction, &r.Caveat, &r.Delivered, &r.Reason, &r.renewBy, &r.Conditions, &r.thresholds}
}

// quantityOf returns the quantity of a row: without a low end it is undisclosed, without a high one open.
func quantityOf(low, high *decimal.Decimal) coalition.Quantity {
	switch {
	case low == nil:
		return coalition.Undisclosed()
	case high == nil:
		return coalition.AtLeast(*low)
	}
	return coalition.Between(*low, *high)
}

func (r *revisionRow) revision() coalition.Revision {
	r.Quantity = quantityOf(r.low, r.high)
	if r.by != nil {
		r.Readiness.By = coalition.DateOf(*r.by)
	}
	if r.renewBy != nil {
		r.RenewBy = coalition.DateOf(*r.renewBy)
	}
	for _, t := range r.thresholds {
		r.Thresholds = append(r.Thresholds, t.threshold())
	}
	return r.Revision
}

func scanPledge(row pgx.CollectableRow) (coalition.Pledge, error) {
	var p coalition.Pledge
	var r revisionRow
	err := row.Scan(append([]any{&p.ID, &p.Code, &p.Delegation, &p.Capability}, r.fields()...)...)
	p.Current = r.revision()
	p.Shown = p.Current
	return p, err
}
