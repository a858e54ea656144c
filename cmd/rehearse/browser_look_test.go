package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// How a view looks, and to whom: both themes, desktop and phone, and those who do not see it.

// sizes are the widths that the page is made for.
var sizes = []struct {
	name          string
	width, height int64
}{{"desktop", 1280, 800}, {"phone", 390, 844}}

// looks checks with axe-core that everybody can use what the page shows, in both themes, and leaves pictures of it
// where MUSTER_SCREENSHOTS says, for somebody to look at.
func (p *tab) looks(name string) {
	p.t.Helper()
	if source, err := axe(); err == nil && source == "" && os.Getenv("MUSTER_SCREENSHOTS") == "" {
		return // nobody looks: make web-check does
	}
	for _, theme := range []string{"light", "dark"} {
		p.do("a theme", command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}, {Name: "prefers-reduced-motion", Value: "reduce"}},
		}))
		p.accessible(name + ", " + theme)
		p.shoot(name, theme)
	}
}

// shoot leaves a picture for each size.
func (p *tab) shoot(name, theme string) {
	p.t.Helper()
	dir := os.Getenv("MUSTER_SCREENSHOTS")
	if dir == "" {
		return
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		p.t.Fatal(err)
	}
	for _, size := range sizes {
		p.size(size.width, size.height)
		picture, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name+"-"+size.name+"-"+theme+".png"), picture, 0o644)
		}
		if err != nil {
			p.t.Fatal(err)
		}
	}
	p.size(sizes[0].width, sizes[0].height)
}

// size makes the window so large and waits until the page has taken it in.
func (p *tab) size(width, height int64) {
	p.t.Helper()
	p.do("a size", chromedp.EmulateViewport(width, height))
	p.script("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))")
}

// axe is the source of axe-core, which comes with the page's own tools; "" where those are not installed.
var axe = sync.OnceValues(func() (string, error) {
	path := os.Getenv("MUSTER_AXE")
	if path == "" {
		path = filepath.Join("..", "..", "rehearsal", "page", "node_modules", "axe-core", "axe.min.js")
		if _, err := os.Stat(path); err != nil {
			return "", nil
		}
	}
	source, err := os.ReadFile(path)
	return string(source), err
})

// violation is what axe-core found.
type violation struct {
	ID, Impact, Help string
	Nodes            []struct{ HTML, FailureSummary string }
}

// accessible fails the test if axe-core finds something serious.
func (p *tab) accessible(view string) {
	p.t.Helper()
	source, err := axe()
	if err != nil {
		p.t.Fatal(err)
	}
	if source == "" {
		p.t.Log("axe-core is not installed here, so it was not asked; make web-check does")
		return
	}
	found, err := chromedp.Run(p.ctx, chromedp.Evaluate[string](
		`(async () => { if (!window.axe) { `+source+` }
			const { violations } = await axe.run(document, { resultTypes: ["violations"] });
			return JSON.stringify(violations); })()`, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("axe-core: %v", err)
	}
	var list []violation
	if err := json.Unmarshal([]byte(found), &list); err != nil {
		p.t.Fatal(err)
	}
	for _, v := range list {
		if v.Impact != "serious" && v.Impact != "critical" {
			continue
		}
		var where []string
		for _, n := range v.Nodes {
			where = append(where, n.HTML+"\n    "+strings.ReplaceAll(n.FailureSummary, "\n", "\n    "))
		}
		p.t.Errorf("%s: %s (%s, %s)\n  %s", view, v.Help, v.ID, v.Impact, strings.Join(where, "\n  "))
	}
}
