package storage

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"muster/coalition"
)

// selectRates reads the rates of a coalition c that count now, as ratesRow takes them, and selectRatesAsOf those that
// counted at version $2.
const (
	selectRates     = ratesFrom + ratesNewest
	selectRatesAsOf = ratesFrom + ` AND version <= $2 ` + ratesNewest

	ratesFrom = `
	SELECT coalesce(jsonb_agg(jsonb_build_object('Currency', currency, 'Base', base, 'Worth', worth::text, 'AsOf', as_of) ORDER BY currency COLLATE "C"), '[]')
	FROM (SELECT DISTINCT ON (currency) currency, base, worth, as_of FROM rates WHERE coalition_id = c.id`
	ratesNewest = ` ORDER BY currency, version DESC) newest
	WHERE worth IS NOT NULL`
)

// ratesRow is what selectRates reads.
type ratesRow []struct {
	Currency, Base string
	Worth          decimal.Decimal
	AsOf           string
}

func (row ratesRow) rates() (coalition.Rates, error) {
	var out coalition.Rates
	for _, r := range row {
		day, err := time.Parse(time.DateOnly, r.AsOf)
		if err != nil {
			return out, fmt.Errorf("read a rate's day: %w", err)
		}
		out.Base = r.Base
		out.All = append(out.All, coalition.Rate{Currency: r.Currency, Worth: r.Worth, AsOf: coalition.DateOf(day)})
	}
	return out, nil
}

// ChangeRate sets a rate or takes one out, and returns the coalition as it is then. same says that it stood so already.
// Its errors are those of coalition.Rates.With.
func (s *Store) ChangeRate(ctx context.Context, a coalition.Act, change coalition.RateChange) (c coalition.Coalition, same bool, err error) {
	same, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (bool, error) {
		old, err := coalitionByID(ctx, tx, a.Coalition)
		if err != nil {
			return false, err
		}
		new, err := old.Rates.With(change)
		if err != nil {
			return false, err
		}
		if stood, there := old.Rates.Of(change.Currency); there && !change.Removed && stood.Equal(change.Rate) {
			return true, nil
		}
		var worth *decimal.Decimal
		var asOf *string
		base := old.Rates.Base
		if !change.Removed {
			day := change.AsOf.String()
			worth, asOf, base = &change.Worth, &day, new.Base
		}
		_, err = tx.Exec(ctx, `
			INSERT INTO rates (coalition_id, currency, version, base, worth, as_of) VALUES ($1, $2, $3, $4, $5, $6::text::date)`,
			a.Coalition, change.Currency, version, base, worth, asOf)
		return false, err
	})
	if err != nil {
		return coalition.Coalition{}, false, err
	}
	c, err = s.Coalition(ctx, a.Coalition)
	return c, same || repeated, err
}
