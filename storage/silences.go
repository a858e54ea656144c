package storage

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// selectSilences reads silence procedures of a coalition, $1, as they stand; what follows it selects.
const selectSilences = `
	SELECT s.id, s.code, s.text, s.channel_id, s.circulated, s.until_at, r.until_at, r.adopted_at,
		(SELECT d.sent_at FROM deliveries d WHERE d.coalition_id = s.coalition_id AND d.key = 'silence:' || s.id || ':text' AND d.state IN ('sent', 'late')),
		coalesce((SELECT f.code FROM silences f WHERE f.coalition_id = s.coalition_id AND f.id = s.former_id), ''),
		coalesce((SELECT l.code FROM silences l WHERE l.coalition_id = s.coalition_id AND l.former_id = s.id ORDER BY l.id LIMIT 1), '')
	FROM silences s
	JOIN LATERAL (
		SELECT until_at, adopted_at FROM silence_revisions r
		WHERE r.coalition_id = s.coalition_id AND r.silence_id = s.id
		ORDER BY r.version DESC LIMIT 1
	) r ON true
	WHERE s.coalition_id = $1 `

// Silence returns the silence procedure with the code; silence_unknown when there is none.
func (s *Store) Silence(ctx context.Context, c coalition.ID, code string) (coalition.Silence, error) {
	return oneSilence(ctx, s.pool, `AND s.code = upper($2)`, c, code)
}

// SilenceByID returns the silence procedure that a delivery is about; silence_unknown when there is none.
func (s *Store) SilenceByID(ctx context.Context, c coalition.ID, id coalition.SilenceID) (coalition.Silence, error) {
	return oneSilence(ctx, s.pool, `AND s.id = $2`, c, id)
}

func oneSilence(ctx context.Context, q querier, where string, c coalition.ID, which any) (coalition.Silence, error) {
	rows, err := q.Query(ctx, selectSilences+where, c, which)
	if err != nil {
		return coalition.Silence{}, err
	}
	s, err := pgx.CollectExactlyOneRow(rows, func(row pgx.CollectableRow) (s coalition.Silence, err error) {
		var adopted, posted *time.Time
		err = row.Scan(&s.ID, &s.Code, &s.Text, &s.Channel, &s.Circulated, &s.Set, &s.Until, &adopted, &posted, &s.Former, &s.Later)
		if adopted != nil {
			s.Adopted = *adopted
		}
		if posted != nil {
			s.Posted = *posted
		}
		return s, err
	})
	if err != nil {
		return s, none(err, "silence_unknown", "Typed", fmt.Sprint(which))
	}
	rows, err = q.Query(ctx, `SELECT delegation_id, at, reason FROM silence_breaks WHERE coalition_id = $1 AND silence_id = $2 ORDER BY version`, c, s.ID)
	if err != nil {
		return s, err
	}
	s.Breaks, err = pgx.CollectRows(rows, pgx.RowToStructByPos[coalition.Break])
	return s, err
}

// Circulate circulates a text until an hour, and plans its post, the reminders and the word of its end. Errors:
// announce_past, silence_unknown and silence_replaced of the text that it is to take the place of, and those of Valid.
func (s *Store) Circulate(ctx context.Context, a coalition.Act, n coalition.NewSilence) (coalition.Circulated, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Circulated, error) {
		if err := n.Valid(); err != nil {
			return coalition.Circulated{}, err
		}
		if !n.Until.After(a.At) {
			return coalition.Circulated{}, coalition.Wrong("announce_past", "Time", n.Until)
		}
		former, err := formerSilence(ctx, tx, a.Coalition, n.Former)
		if err != nil {
			return coalition.Circulated{}, err
		}
		made := coalition.Silence{Text: n.Text, Channel: n.Channel, Circulated: a.At, Set: n.Until, Until: n.Until}
		if made.Code, err = newCode(ctx, tx, a.Coalition, `SELECT FROM silences WHERE coalition_id = $1 AND code = $2`); err != nil {
			return coalition.Circulated{}, err
		}
		err = tx.QueryRow(ctx, `
			INSERT INTO silences (coalition_id, code, text, channel_id, circulated, until_at, former_id, version)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
			a.Coalition, made.Code, n.Text, n.Channel, a.At, n.Until, nullable(former), version).Scan(&made.ID)
		if err != nil {
			return coalition.Circulated{}, err
		}
		return coalition.Circulated{Code: made.Code, Channel: made.Channel}, postSilence(ctx, tx, version, a, made, former)
	})
	done.Same = repeated
	return done, err
}

// formerSilence returns the procedure whose text another one is to take the place of; 0 for no code.
func formerSilence(ctx context.Context, tx pgx.Tx, c coalition.ID, code string) (coalition.SilenceID, error) {
	if code == "" {
		return 0, nil
	}
	former, err := oneSilence(ctx, tx, `AND s.code = upper($2)`, c, code)
	if err == nil && former.Later != "" {
		err = coalition.Wrong("silence_replaced", "Code", former.Code, "Later", former.Later)
	}
	return former.ID, err
}

// postSilence plans all that is said of a text that was just circulated.
func postSilence(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, made coalition.Silence, former coalition.SilenceID) error {
	if err := reviseSilence(ctx, tx, version, a.Coalition, made); err != nil {
		return err
	}
	params, err := json.Marshal(coalition.SilenceParams{Silence: made.ID})
	if err != nil {
		return err
	}
	text := coalition.Delivery{Coalition: a.Coalition, Kind: coalition.SilenceText, Channel: made.Channel, Due: a.At, Params: params}
	if err := plan(ctx, tx, version, text, silenceKey(made.ID)); err != nil {
		return err
	}
	if former != 0 {
		if err := wantSilenceEdit(ctx, tx, version, a.Coalition, former); err != nil {
			return err
		}
	}
	return planDeadline(ctx, tx, version, a, made)
}

// silenceKey is the key of the post that shows a text.
func silenceKey(id coalition.SilenceID) string { return fmt.Sprintf("silence:%d:text", id) }

func wantSilenceEdit(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, id coalition.SilenceID) error {
	_, err := tx.Exec(ctx, `UPDATE deliveries SET wanted_version = $3 WHERE coalition_id = $1 AND key = $2 AND state IN ('planned', 'sent', 'late')`,
		c, silenceKey(id), version)
	return err
}

// reviseSilence keeps the deadline and the adoption of a procedure as they are from a version on.
func reviseSilence(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, s coalition.Silence) error {
	_, err := tx.Exec(ctx, `INSERT INTO silence_revisions (coalition_id, silence_id, version, until_at, adopted_at) VALUES ($1, $2, $3, $4, $5)`,
		c, s.ID, version, s.Until, instant(s.Adopted))
	return err
}

// planDeadline plans the reminders of a deadline and the word of its end. What was planned for an earlier one finds that there
// is nothing to say.
func planDeadline(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, s coalition.Silence) error {
	for _, at := range s.Reminders(a.At) {
		if err := noteSilence(ctx, tx, version, a.Coalition, s, at, coalition.SilenceParams{Says: coalition.SaysReminder}); err != nil {
			return err
		}
	}
	return noteSilence(ctx, tx, version, a.Coalition, s, s.Until.Add(coalition.SilenceSettles), coalition.SilenceParams{Says: coalition.SaysEnded})
}

// noteSilence plans that something is said about a procedure in its channel, once at that hour.
func noteSilence(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, s coalition.Silence, due time.Time, p coalition.SilenceParams) error {
	p.Silence = s.ID
	params, err := json.Marshal(p)
	if err != nil {
		return err
	}
	return plan(ctx, tx, version, coalition.Delivery{Coalition: c, Kind: coalition.SilenceNote, Channel: s.Channel, Due: due, Params: params},
		fmt.Sprintf("silence:%d:%s:%d", s.ID, p.Says, due.Unix()))
}

// extended returns a procedure with its deadline moved by all outages that are known, and when the bot was last heard of.
func extended(ctx context.Context, q querier, s coalition.Silence) (coalition.Silence, time.Time, error) {
	outages, heard, err := reach(ctx, q, s.Circulated)
	if until := coalition.Extended(s.Circulated, s.Set, outages); until.After(s.Until) {
		s.Until = until
	}
	return s, heard, err
}

// BreakSilence keeps that a delegation breaks silence, if its interaction was made before the deadline; same when the
// delegation had done so before. The first break is said in the channel, and each to organisers. What was sent once breaks for
// one delegation: sent again for another, it counts by the act's own interaction. Errors: silence_unknown,
// delegation_removed, those of Breakable, and silence_unsettled while it is not known whether an outage moves the deadline.
func (s *Store) BreakSilence(ctx context.Context, a coalition.Act, code string, b coalition.Break) (same bool, err error) {
	same, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (bool, error) {
		of, err := oneSilence(ctx, tx, `AND s.code = upper($2)`, a.Coalition, code)
		if err != nil {
			return false, err
		}
		if slices.ContainsFunc(of.Breaks, func(had coalition.Break) bool { return had.Delegation == b.Delegation }) {
			return true, nil
		}
		if slices.ContainsFunc(of.Breaks, func(had coalition.Break) bool { return had.At.Equal(b.At) }) {
			b.At = a.Interaction.Time()
		}
		of, heard, err := extended(ctx, tx, of)
		if err != nil {
			return false, err
		}
		if err := of.Breakable(b.At); err != nil {
			if coalition.CodeOf(err) == "silence_over" && b.At.Sub(heard) > coalition.OutageAfter {
				err = coalition.Wrong("silence_unsettled", "Code", of.Code)
			}
			return false, err
		}
		return false, breakSilence(ctx, tx, version, a, of, b)
	})
	return same || repeated, err
}

func breakSilence(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, of coalition.Silence, b coalition.Break) error {
	var delegation string
	err := tx.QueryRow(ctx, `SELECT code FROM delegations WHERE coalition_id = $1 AND id = $2 AND NOT removed`, a.Coalition, b.Delegation).Scan(&delegation)
	if err != nil {
		return none(err, "delegation_removed")
	}
	_, err = tx.Exec(ctx, `
		INSERT INTO silence_breaks (coalition_id, silence_id, delegation_id, version, at, reason) VALUES ($1, $2, $3, $4, $5, $6)`,
		a.Coalition, of.ID, b.Delegation, version, b.At, b.Reason)
	if err != nil {
		return err
	}
	if len(of.Breaks) == 0 { // a second one changes nothing that others may know
		if err := wantSilenceEdit(ctx, tx, version, a.Coalition, of.ID); err != nil {
			return err
		}
		if err := noteSilence(ctx, tx, version, a.Coalition, of, a.At, coalition.SilenceParams{Says: coalition.SaysBroken}); err != nil {
			return err
		}
	}
	return tell(ctx, tx, a, version, "", coalition.Tidings{
		Text: "notice_silence_broken", Args: map[string]string{"Code": of.Code, "Delegation": delegation, "Reason": b.Reason},
		Buttons: []coalition.TidingsButton{{Text: "silence_button_details", Part: "summary.silence", Args: []string{of.Code}}},
	})
}

// AdoptText adopts a text after its deadline has passed in silence; same when it was adopted before. Errors: silence_unknown,
// silence_unsettled, and those of Adoptable.
func (s *Store) AdoptText(ctx context.Context, a coalition.Act, code string) (same bool, err error) {
	same, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (bool, error) {
		of, err := oneSilence(ctx, tx, `AND s.code = upper($2)`, a.Coalition, code)
		if err != nil || !of.Adopted.IsZero() {
			return err == nil, err
		}
		moved, heard, err := extended(ctx, tx, of)
		if err != nil {
			return false, err
		}
		sent, err := breakSent(ctx, tx, a.Coalition, moved)
		if err != nil {
			return false, err
		}
		if err := moved.Adoptable(a.At, heard, sent); err != nil {
			return false, err
		}
		if moved.Until.After(of.Until) { // which nobody has been told
			return false, coalition.Wrong("silence_unsettled", "Code", of.Code)
		}
		of.Adopted = a.At
		if err := reviseSilence(ctx, tx, version, a.Coalition, of); err != nil {
			return false, err
		}
		if err := wantSilenceEdit(ctx, tx, version, a.Coalition, of.ID); err != nil {
			return false, err
		}
		return false, noteSilence(ctx, tx, version, a.Coalition, of, a.At, coalition.SilenceParams{Says: coalition.SaysAdopted})
	})
	return same || repeated, err
}

// breakSent returns when a break was last sent before the deadline that could not be taken as it was; zero when none was.
func breakSent(ctx context.Context, q querier, c coalition.ID, s coalition.Silence) (time.Time, error) {
	var sent *time.Time
	err := q.QueryRow(ctx, `
		SELECT max((body ->> 'made')::timestamptz) FROM drafts
		WHERE coalition_id = $1 AND kind = '`+coalition.BreakDraft+`' AND body ->> 'code' = $2 AND (body ->> 'made')::timestamptz < $3`,
		c, s.Code, s.Until).Scan(&sent)
	if err != nil || sent == nil {
		return time.Time{}, err
	}
	return *sent, nil
}

var (
	errUndecided = errors.New("nobody has decided yet whether the text was posted")
	errUnheard   = errors.New("the bot was not heard of since the deadline")
	errSettled   = errors.New("the deadline was moved by somebody else")
)

// SettleSilence is asked before a text is posted, and before the word that its deadline has passed, and returns where the
// procedure stands. When the bot was out of reach in the hour before a deadline that has passed, it moves that, and has it
// said: the procedure is open again. Otherwise it tells organisers, once, that the text can be adopted, or must be circulated
// anew. An error says that it is too early to know: the bot was not heard of since, or whether the text was posted in time is for
// organisers to decide, who were asked.
func (s *Store) SettleSilence(ctx context.Context, c coalition.ID, id coalition.SilenceID, now time.Time) (coalition.SilenceState, error) {
	of, err := s.SilenceByID(ctx, c, id)
	if err != nil {
		return "", err
	}
	state := of.State(now)
	if !state.Over() {
		return state, nil
	}
	moved, heard, err := extended(ctx, s.pool, of)
	switch {
	case err != nil:
		return "", err
	case heard.Before(of.Until):
		return "", errUnheard
	case moved.Until.After(of.Until):
		if err := s.moveDeadline(ctx, c, id, now); err != nil && !errors.Is(err, errSettled) {
			return "", err
		}
		return coalition.SilenceOpen, nil
	case state == coalition.SilenceMissed:
		var undecided bool
		err := s.pool.QueryRow(ctx, `
			SELECT EXISTS (SELECT FROM deliveries WHERE coalition_id = $1 AND key = 'silence:' || $2::bigint || ':text'
				AND (state = 'unknown' OR state = 'planned' AND sending_since IS NOT NULL))`, c, of.ID).Scan(&undecided)
		if err != nil {
			return "", err
		}
		if undecided {
			return "", errUndecided
		}
	}
	return state, pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error { return tellOver(ctx, tx, c, of, state, now) })
}

// tellOver tells organisers once what they can do about a text whose deadline has passed.
func tellOver(ctx context.Context, tx pgx.Tx, c coalition.ID, of coalition.Silence, state coalition.SilenceState, now time.Time) error {
	buttons := []coalition.TidingsButton{{Text: "silence_button_details", Part: "summary.silence", Args: []string{of.Code}}}
	if state == coalition.SilenceEnded {
		buttons = slices.Insert(buttons, 0, coalition.TidingsButton{Text: "silence_button_adopt", Part: "summary.adopt", Args: []string{of.Code}})
	}
	key := fmt.Sprintf("silence-%s:%d:%d", state, of.ID, of.Until.Unix())
	return tellAlone(ctx, tx, c, now, key, coalition.Tidings{Text: "notice_silence_" + string(state), Args: map[string]string{"Code": of.Code}, Buttons: buttons})
}

// moveDeadline moves a deadline by what the bot was out of reach, as an act of its own.
func (s *Store) moveDeadline(ctx context.Context, c coalition.ID, id coalition.SilenceID, now time.Time) error {
	a := coalition.Act{Coalition: c, Kind: "silence moved", At: now}
	_, _, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.SilenceParams, error) {
		of, err := oneSilence(ctx, tx, `AND s.id = $2`, c, id)
		if err != nil {
			return coalition.SilenceParams{}, err
		}
		moved, _, err := extended(ctx, tx, of)
		if err != nil {
			return coalition.SilenceParams{}, err
		}
		if !moved.Until.After(of.Until) || !of.State(now).Over() {
			return coalition.SilenceParams{}, errSettled
		}
		says := coalition.SilenceParams{Silence: id, Says: coalition.SaysMoved, Was: of.Until}
		return says, cmp.Or(
			reviseSilence(ctx, tx, version, c, moved),
			wantSilenceEdit(ctx, tx, version, c, id),
			noteSilence(ctx, tx, version, c, moved, now, says),
			planDeadline(ctx, tx, version, a, moved),
		)
	})
	return err
}
