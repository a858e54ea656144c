package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"muster/coalition"
)

// anyName has letters of every kind that somebody may type.
func anyName(t *rapid.T, label string) string {
	return rapid.OneOf(rapid.SampledFrom(append(names, "", " ", "\u0301", "👩‍👩‍👧", "(שלום 12 abc", "W\u200b", "ﷺ")), rapid.String()).Draw(t, label)
}

func anyStep(t *rapid.T) Step {
	amount := rapid.OneOf(rapid.SampledFrom([]float64{0, 1, 1e300}), rapid.Float64Range(0, 1e12))
	low := amount.Draw(t, "low")
	return Step{At: noon.Add(time.Duration(rapid.Int64Range(0, 1<<55).Draw(t, "at"))), Low: low, High: max(low, amount.Draw(t, "high"))}
}

func anyPicture(t *rapid.T) Picture {
	p := Picture{Title: anyName(t, "title"), Notes: []string{anyName(t, "note")}}
	if rapid.Bool().Draw(t, "curve") {
		c := Curve{Start: noon, End: noon.Add(time.Duration(rapid.Int64Range(0, 1<<55).Draw(t, "end"))), Committed: anyName(t, "committed")}
		c.Steps = rapid.SliceOfN(rapid.Custom(anyStep), 1, 60).Draw(t, "steps")
		c.Needed = rapid.SliceOfN(rapid.Custom(anyStep), 0, 3).Draw(t, "needed")
		for _, s := range c.Steps {
			c.Top = max(c.Top, s.High)
		}
		c.Times, c.Amounts = frame().times(c.Start, c.End), frame().amounts(c.Top, "EUR")
		p.Curve = &c
		return p
	}
	for range rapid.SampledFrom([]int{0, 1, 12}).Draw(t, "rows") {
		r := Row{Label: anyName(t, "label"), Needed: anyName(t, "needed")}
		for range rapid.IntRange(0, 3).Draw(t, "bars") {
			s := anyStep(t)
			r.Bars = append(r.Bars, Bar{
				Strength: rapid.SampledFrom(coalition.Standing).Draw(t, "strength"), Past: rapid.Bool().Draw(t, "past"),
				Low: s.Low, High: s.High, Open: rapid.Bool().Draw(t, "open"), Text: anyName(t, "text"),
			})
		}
		r.Target = anyStep(t).Low
		r.Scale = r.largest()
		p.Rows = append(p.Rows, r)
	}
	return p
}

func TestAnythingCanBeDrawn(t *testing.T) {
	t.Parallel()
	for range 12 { // each takes a while; other ones every time
		seed := rand.IntN(math.MaxInt32)
		p := rapid.Custom(anyPicture).Example(seed)
		content, err := p.PNG()
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		config, err := png.DecodeConfig(bytes.NewReader(content))
		if err != nil || config.Width != wide {
			t.Fatalf("seed %d: %v, %v", seed, config, err)
		}
		if n := length(p.Alt(frame().Print)); n > MaxAlt {
			t.Fatalf("seed %d: the alt text has %d characters", seed, n)
		}
	}
}

// TestTextsFit holds that a text stays in its room, whatever it is.
func TestTextsFit(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text, room := anyName(t, "text"), rapid.Float64Range(60, 1000).Draw(t, "room")
		if short, size := fit(text, labelSize, leastSize, room); width(short, size) > room+0.5 {
			t.Fatalf("%q is %v wide in %v", short, width(short, size), room)
		}
		for _, line := range wrap(text, leastSize, room) {
			if width(line, leastSize) > room+0.5 {
				t.Fatalf("%q is %v wide in %v", line, width(line, leastSize), room)
			}
		}
	})
}

// TestPixels compares one picture of each kind with what people have looked at. MUSTER_GOLDEN=renew writes them anew.
func TestPixels(t *testing.T) {
	t.Parallel()
	for name, p := range map[string]Picture{
		"bars":  frame(line(1, 800, 7), line(2, 9000, 7)).Capabilities(many(3), coalition.Committed, coalition.Offered),
		"curve": frame(line(1, 800, 7)).Readiness(steps(0, 3, 10)),
	} {
		content, err := p.PNG()
		if err != nil {
			t.Fatal(err)
		}
		if again, err := p.PNG(); err != nil || !bytes.Equal(again, content) {
			t.Errorf("%s is drawn in two ways, %v", name, err)
		}
		file := filepath.Join("testdata", name+".png")
		if os.Getenv("MUSTER_GOLDEN") == "renew" {
			if err := os.WriteFile(file, content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if far := apart(t, content, want); far > 0.005 {
			t.Errorf("%s: %.1f%% of the pixels differ", name, 100*far)
		}
	}
}

// apart is how many of the pixels differ by more than rounding does.
func apart(t *testing.T, one, other []byte) float64 {
	t.Helper()
	a, b := decode(t, one), decode(t, other)
	if a.Bounds() != b.Bounds() {
		t.Fatalf("%v is not as large as %v", a.Bounds(), b.Bounds())
	}
	differ := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r, g, b1, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			if far := max(r, r2) - min(r, r2) + max(g, g2) - min(g, g2) + max(b1, b2) - min(b1, b2); far > 0x3000 {
				differ++
			}
		}
	}
	return float64(differ) / float64(a.Bounds().Dx()*a.Bounds().Dy())
}

func decode(t *testing.T, content []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func BenchmarkPicture(b *testing.B) {
	pictures := map[string]Picture{
		"readiness": frame(line(1, 800, 7)).Readiness(steps(0, 3, 10, 30)),
	}
	for _, count := range []int{1, 4, 12} {
		pictures[fmt.Sprintf("bars-%d", count)] = frame(line(1, 800, 7)).Capabilities(many(count), coalition.Committed, coalition.Offered)
	}
	for name, p := range pictures {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				content, err := p.PNG()
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(content))/1024, "KiB")
			}
		})
	}
}
