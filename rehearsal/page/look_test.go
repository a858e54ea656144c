package page_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// looks checks with axe-core that everybody can use what the page shows, in both themes, and leaves a picture of each
// where MUSTER_SCREENSHOTS says, for somebody to look at.
func (p *tab) looks(name string) {
	p.t.Helper()
	for _, theme := range []string{"light", "dark"} {
		do(p, "the "+theme+" theme", func(ctx context.Context, target *chromedp.Target) (none chromedp.Void, err error) {
			_, err = cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
				{Name: "prefers-color-scheme", Value: theme}, {Name: "prefers-reduced-motion", Value: "reduce"},
			}})
			return none, err
		})
		p.accessible(name + ", " + theme)
		if dir := os.Getenv("MUSTER_SCREENSHOTS"); dir != "" {
			picture := do(p, "a picture", chromedp.CaptureScreenshot())
			if err := os.WriteFile(filepath.Join(dir, name+"-"+theme+".png"), picture, 0o644); err != nil {
				p.t.Fatal(err)
			}
		}
	}
}

// axe is the source of axe-core, which comes with the page's own tools; "" where those are not installed.
var axe = sync.OnceValues(func() (string, error) {
	path := os.Getenv("MUSTER_AXE")
	if path == "" {
		path = filepath.Join("node_modules", "axe-core", "axe.min.js")
		if _, err := os.Stat(path); err != nil {
			return "", nil
		}
	}
	source, err := os.ReadFile(path)
	return string(source), err
})

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
	found := do(p, "axe-core", chromedp.Evaluate[string](`(async () => { if (!window.axe) { `+source+` }
		const { violations } = await axe.run(document, { resultTypes: ["violations"] });
		return JSON.stringify(violations); })()`, chromedp.EvalAwaitPromise))
	var list []struct {
		ID, Impact, Help string
		Nodes            []struct{ HTML, FailureSummary string }
	}
	if err := json.Unmarshal([]byte(found), &list); err != nil {
		p.t.Fatal(err)
	}
	for _, v := range list {
		if v.Impact != "serious" && v.Impact != "critical" {
			continue
		}
		var where []string
		for _, n := range v.Nodes {
			where = append(where, n.HTML+"\n    "+n.FailureSummary)
		}
		p.t.Errorf("%s: %s (%s, %s)\n  %s", view, v.Help, v.ID, v.Impact, strings.Join(where, "\n  "))
	}
}
