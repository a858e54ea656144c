package message

import (
	"strings"

	"muster/coalition"
	"muster/locale"
)

// money returns what all money of the totals is as one figure: the field's name and its lines, with the rates by which
// it was told and what has none; "" when there is no such figure.
func money(p locale.Printer, t coalition.Totals, rates coalition.Rates) (name, value string) {
	m, ok := t.Money(rates)
	if !ok {
		return "", ""
	}
	var lines []string
	unit := coalition.Unit(m.Base)
	if !m.Columns.Empty() {
		lines = append(lines, columns(p, unit, m.Columns, true))
	}
	if !m.Own.Empty() {
		lines = append(lines, p.Text("totals_own", "Columns", columns(p, unit, m.Own, false)))
	}
	if len(m.Excluded) > 0 {
		lines = append(lines, p.Text("money_excluded", "Currencies", strings.Join(m.Excluded, ", ")))
	}
	for _, rate := range m.Used {
		lines = append(lines, Rate(p, m.Base, rate))
	}
	return p.Text("money_title", "Base", m.Base), clip(p, lines, 1024)
}

// Rate returns what a currency is worth and as of which day: "USD 1 = EUR 0.92, as of 20 March 2026".
func Rate(p locale.Printer, base string, r coalition.Rate) string {
	return p.Text("rates_line", "Currency", r.Currency, "Base", base, "Worth", r.Worth, "Date", r.AsOf)
}

// Rates returns a coalition's rates, one a line, or that there are none and what follows from that.
func Rates(p locale.Printer, r coalition.Rates) string {
	if r.Base == "" {
		return p.Text("rates_none")
	}
	lines := []string{p.Text("rates_base", "Base", r.Base)}
	for _, each := range r.All {
		lines = append(lines, Rate(p, r.Base, each))
	}
	return clip(p, lines, 4096)
}
