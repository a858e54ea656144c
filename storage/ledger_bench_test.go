package storage

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// The ledger's benchmarks print ratios, medians of pairs that take turns; nothing fails by how long it takes:
//
//	go test ./storage -run '^$' -bench Totals     (what is around a coalition, and what was before, must not matter)
//	go test ./storage -run '^$' -bench Ledger     (100,000 pledges against a plain read of the same rows)

// compare measures two functions in turn, and prints how often as long the second takes, with what each takes: medians of
// so many pairs.
func compare(b *testing.B, pairs int, base, subject func()) {
	b.Helper()
	took := func(do func()) float64 {
		runtime.GC() // neither pays for what the other leaves behind
		began := time.Now()
		do()
		return time.Since(began).Seconds()
	}
	for range 2 { // until all is in memory, and Postgres keeps its plans
		base()
		subject()
	}
	var ratios, bases, subjects []float64
	for b.Loop() {
		for pair := range pairs {
			var x, y float64
			if pair%2 == 0 {
				x, y = took(base), took(subject)
			} else {
				y, x = took(subject), took(base)
			}
			ratios, bases, subjects = append(ratios, y/x), append(bases, x*1000), append(subjects, y*1000)
		}
	}
	median := func(of []float64) float64 {
		slices.Sort(of)
		return of[len(of)/2]
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(ratios), "ratio")
	b.ReportMetric(median(bases), "base-ms")
	b.ReportMetric(median(subjects), "subject-ms")
}

// BenchmarkTotals measures one coalition's totals, from the database to the figures.
func BenchmarkTotals(b *testing.B) {
	alone := filled{coalitions: 1, pledges: 200, revisions: 1, provided: true}
	crowded, revised := alone, alone
	crowded.coalitions = 1001
	revised.revisions = 100
	now := func(s *Store) (coalition.Ledger, error) { return s.Ledger(context.Background(), 1) }
	asOf := func(s *Store) (coalition.Ledger, error) { // the whole history lies behind it
		return s.LedgerAsOf(context.Background(), 1, noon.AddDate(1, 0, 0))
	}
	for _, bench := range []struct {
		name string
		with filled
		read func(s *Store) (coalition.Ledger, error)
	}{{"among 1,000 coalitions", crowded, now}, {"100 revisions a pledge", revised, now}, {"as of, 100 revisions a pledge", revised, asOf}} {
		b.Run(bench.name, func(b *testing.B) {
			totals := func(s *Store) func() {
				return func() {
					for range 5 {
						l, err := bench.read(s)
						if err != nil {
							b.Fatal(err)
						}
						v := l.For(coalition.Audience{Level: coalition.Organisers}, noon)
						if got := len(v.Totals(coalition.Question{Now: noon}).Totals); got != fillCapabilities {
							b.Fatalf("%d capabilities have totals, want %d", got, fillCapabilities)
						}
					}
				}
			}
			compare(b, 61, totals(alone.store(b)), totals(bench.with.store(b)))
		})
	}
}

// BenchmarkLedger measures how a coalition of 100,000 live pledges is read, against the plainest way to read the same
// rows into the same structs: a statement, and pgx.CollectRows.
func BenchmarkLedger(b *testing.B) {
	for _, bench := range []struct {
		name     string
		provided bool
	}{{"without conditions", false}, {"with conditions and thresholds", true}} {
		b.Run(bench.name, func(b *testing.B) {
			s := filled{coalitions: 1, pledges: 100_000, revisions: 1, provided: bench.provided}.store(b)
			want := 0
			compare(b, 11, func() { want = plainly(b, s) }, func() {
				l, err := s.Ledger(context.Background(), 1)
				if err != nil || len(l.Pledges) != want {
					b.Fatalf("%d pledges, want %d: %v", len(l.Pledges), want, err)
				}
			})
		})
	}
}

// plainly reads the pledges of coalition 1, and the conditions and thresholds that they carry, a list of each. It
// does not put them together.
func plainly(b *testing.B, s *Store) int {
	ctx := context.Background()
	rows, err := s.pool.Query(ctx, `
		SELECT p.id, p.code, p.delegation_id, p.capability_id, r.version, a.at, coalesce(a.actor_id, 0), r.low, r.high, r.strength,
			r.ready_kind, r.ready_amount, r.release, r.named, r.note, r.exit, r.correction, r.caveat, r.delivered, r.reason
		FROM pledges p
		JOIN pledge_revisions r ON r.coalition_id = p.coalition_id AND r.pledge_id = p.id AND r.version = p.current_version
		JOIN acts a ON a.coalition_id = r.coalition_id AND a.version = r.version
		WHERE p.coalition_id = 1`)
	if err != nil {
		b.Fatal(err)
	}
	pledges, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (p coalition.Pledge, err error) {
		r := &p.Current
		err = row.Scan(&p.ID, &p.Code, &p.Delegation, &p.Capability, &r.Version, &r.At, &r.By, &r.Quantity.Low, &r.Quantity.High, &r.Strength,
			&r.Readiness.Kind, &r.Readiness.Amount, &r.Release, &r.Named, &r.Note, &r.Exit, &r.Correction, &r.Caveat, &r.Delivered, &r.Reason)
		p.Shown = p.Current
		return p, err
	})
	if err != nil {
		b.Fatal(err)
	}
	rows, err = s.pool.Query(ctx, `SELECT condition_id, waived FROM pledge_conditions WHERE coalition_id = 1`)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := pgx.CollectRows(rows, pgx.RowToStructByPos[coalition.Proviso]); err != nil {
		b.Fatal(err)
	}
	rows, err = s.pool.Query(ctx, `SELECT capability_id, at_least, delegations, ready_kind, ready_amount FROM pledge_thresholds WHERE coalition_id = 1`)
	if err != nil {
		b.Fatal(err)
	}
	_, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (t coalition.Threshold, err error) {
		return t, row.Scan(&t.Capability, &t.AtLeast, &t.Count, &t.Within.Kind, &t.Within.Amount)
	})
	if err != nil {
		b.Fatal(err)
	}
	return len(pledges)
}

// filled is a database of coalitions that are all alike: the first has the ID 1.
type filled struct {
	coalitions, pledges, revisions int
	provided                       bool // a third of the pledges have a condition, a third a threshold
}

const fillDelegations, fillCapabilities = 40, 10

// store makes the database. Rows of all coalitions lie between each other, as those that come in at the same time do,
// and a pledge's revisions lie far apart.
func (f filled) store(b *testing.B) *Store {
	b.Helper()
	s := newStore(b)
	err := pgx.BeginFunc(b.Context(), s.pool, func(tx pgx.Tx) error {
		for _, sql := range []string{
			`SET LOCAL session_replication_role = replica`, // what is made here is right, and need not be checked row by row
			`INSERT INTO coalitions (id, guild_id, name, template, zone, language, organiser_role, is_default, version)
				OVERRIDING SYSTEM VALUE SELECT c, c, 'coalition', 'blank', 'Europe/Paris', 'en', 1, true, $p * $r FROM generate_series(1, $c) c`,
			`INSERT INTO delegations (coalition_id, id, code, country)
				OVERRIDING SYSTEM VALUE SELECT c, (c - 1) * $d + d, 'D' || d, false FROM generate_series(1, $d) d, generate_series(1, $c) c`,
			`INSERT INTO capabilities (coalition_id, id, position, name, grp, unit)
				OVERRIDING SYSTEM VALUE SELECT c, (c - 1) * $k + k, k, 'kind ' || k, '', 'people' FROM generate_series(1, $k) k, generate_series(1, $c) c`,
			`INSERT INTO conditions (coalition_id, id, name) OVERRIDING SYSTEM VALUE SELECT c, c, 'ceasefire' FROM generate_series(1, $c) c`,
			`INSERT INTO condition_revisions (coalition_id, condition_id, version, state) SELECT c, c, 1, 'open' FROM generate_series(1, $c) c`,
			`INSERT INTO acts (coalition_id, version, at, kind, outcome)
				SELECT c, v, timestamptz '2026-03-20 12:00Z' + v * interval '1 second', 'pledge change', '{}' FROM generate_series(1, $p * $r) v, generate_series(1, $c) c`,
			`INSERT INTO pledges (coalition_id, id, code, delegation_id, capability_id, current_version)
				OVERRIDING SYSTEM VALUE SELECT c, (p - 1) * $c + c, 'K' || p, (c - 1) * $d + 1 + p * 7 % $d, (c - 1) * $k + 1 + p % $k, ($r - 1) * $p + p
				FROM generate_series(1, $p) p, generate_series(1, $c) c`,
			`INSERT INTO pledge_revisions (coalition_id, pledge_id, version, low, high, strength, ready_kind, ready_amount, release, named, note, provided)
				SELECT c, (p - 1) * $c + c, (r - 1) * $p + p, 10 + p % 900, 10 + p % 900 + p % 100, (ARRAY['possible', 'offered', 'committed', 'committed'])[1 + p % 4],
					'days', p % 60, 'coalition', true, 'as told at the last meeting', $x AND p % 3 > 0
				FROM generate_series(1, $r) r, generate_series(1, $p) p, generate_series(1, $c) c`,
			`INSERT INTO pledge_conditions (coalition_id, pledge_id, version, condition_id, waived)
				SELECT coalition_id, pledge_id, version, coalition_id, pledge_id % 2 = 0 FROM pledge_revisions WHERE provided AND (pledge_id - coalition_id) / $c % 3 = 0`,
			`INSERT INTO pledge_thresholds (coalition_id, pledge_id, version, position, capability_id, at_least, delegations, ready_kind, ready_amount)
				SELECT r.coalition_id, pledge_id, version, 0, capability_id, 1 + (pledge_id - r.coalition_id) / $c % 30, (pledge_id - r.coalition_id) / $c % 2 = 0, 'days', 30
				FROM pledge_revisions r JOIN pledges p ON p.id = r.pledge_id WHERE provided AND (pledge_id - r.coalition_id) / $c % 3 = 1`,
		} {
			if _, err := tx.Exec(b.Context(), f.in(sql)); err != nil {
				return fmt.Errorf("%s: %w", sql, err)
			}
		}
		return nil
	})
	for _, sql := range []string{`VACUUM ANALYZE`, `CHECKPOINT`} { // lest it is done while something is measured
		if err == nil {
			_, err = s.pool.Exec(b.Context(), sql)
		}
	}
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// in puts the sizes in a statement.
func (f filled) in(sql string) string {
	return strings.NewReplacer("$c", fmt.Sprint(f.coalitions), "$p", fmt.Sprint(f.pledges), "$r", fmt.Sprint(f.revisions),
		"$d", fmt.Sprint(fillDelegations), "$k", fmt.Sprint(fillCapabilities), "$x", fmt.Sprint(f.provided)).Replace(sql)
}
