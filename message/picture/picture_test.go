package picture

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"muster/coalition"
)

var noon = time.Date(2026, 3, 27, 12, 0, 0, 0, time.UTC)

func n(i int64) decimal.Decimal { return decimal.NewFromInt(i) }

func sum(low, high int64) coalition.Sum {
	return coalition.Sum{Low: n(low), High: n(high), Pledges: 1}
}

func frame(lines ...coalition.Requirement) Frame {
	return Frame{
		Coalition: coalition.Coalition{Name: "Test force", Zone: time.UTC}, Audience: coalition.Audience{Level: coalition.Members},
		Lines: lines, Now: noon, Activation: noon,
	}
}

func line(c coalition.CapabilityID, target int64, days int) coalition.Requirement {
	return coalition.Requirement{Capability: c, Target: n(target), Within: coalition.Readiness{Kind: coalition.ReadyDays, Amount: days}}
}

// keep writes a picture for people to look at, into the folder that MUSTER_SCREENSHOTS names.
func keep(t testing.TB, name string, p Picture) {
	t.Helper()
	content, err := p.PNG()
	if err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("MUSTER_SCREENSHOTS"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, "picture-"+name+".png"), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

var names = []string{
	"soldiers", "Hôpitaux de campagne", "Полевые госпитали", "輸送ヘリコプター", "야전 병원", "בתי חולים (שדה)", "مستشفى ميداني",
	"euros", "A very long name of a capability that somebody has typed without any thought of phones", "Ελικόπτερα", "łodzie 🚢 ราชา", "water",
	"Wasser", "Zelte",
}

func many(count int) []coalition.Total {
	var out []coalition.Total
	for i := range count {
		low := int64(100 + 370*i%1900)
		t := coalition.Total{
			Capability: coalition.Capability{ID: coalition.CapabilityID(i + 1), Name: names[i%len(names)], Unit: "people"},
			Columns:    coalition.Columns{Committed: sum(low, low), Offered: sum(low/2, low)},
		}
		switch i % 4 {
		case 1:
			t.Columns.Committed = coalition.Sum{Low: n(12000), High: n(15000), Open: true, Undisclosed: 2, Pledges: 4}
		case 2:
			t.Columns.Offered = coalition.Sum{}
		case 3:
			t.Capability.Unit, t.Columns.Offered = "EUR", coalition.Sum{Low: n(1234567891), High: n(92345678912), Undisclosed: 1, Pledges: 3}
		}
		out = append(out, t)
	}
	return out
}

func TestLook(t *testing.T) {
	t.Parallel()
	for _, count := range []int{1, 4, 12, 60} {
		keep(t, fmt.Sprintf("capabilities-%d", count), frame(line(1, 800, 7), line(2, 9000, 7), line(3, 90000, 7), line(4, 1e9, 9)).Capabilities(many(count), coalition.Committed, coalition.Offered))
	}
}
