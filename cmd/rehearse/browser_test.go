package main

import (
	"context"
	"fmt"
	"net/url"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"muster/rehearsal"
)

// inBrowser bounds all that a test does in a browser: a small machine that runs other tests is slow.
const (
	inBrowser = 5 * time.Minute
	patience  = time.Minute // with a single step
)

// browser is a headless Chromium with a profile of its own.
type browser struct {
	t   *testing.T
	ctx context.Context

	mu     sync.Mutex
	asked  []string // the addresses that its pages asked for
	broken []string // what went wrong in their scripts
}

// openPatient starts a stage with the bot on it, whose people wait longer for an answer than Discord's: the browser takes
// the machine's time.
func openPatient(t *testing.T) *stage {
	t.Helper()
	return patientStage(t, nil)
}

func patientStage(t *testing.T, tour *rehearsal.Tour) *stage {
	t.Helper()
	limits := quick
	limits.Answer = patience
	s := stageOf(t, rehearsal.Config{Limits: limits, Tour: tour})
	s.startBot()
	return s
}

func openBrowser(t *testing.T) *browser {
	t.Helper()
	b := &browser{t: t}
	t.Cleanup(b.wantSound)
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium(t)),
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1280, 800), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		// Chromium's own wishes go nowhere either.
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"))
	ctx, cancel := context.WithTimeout(context.Background(), inBrowser)
	t.Cleanup(cancel)
	ctx, stop := chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(stop)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("Chromium does not start: %v", err)
	}
	b.ctx = ctx
	return b
}

// chromium returns where Chromium is. The names are those that scripts/setup looks for.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatal("the tests of the page need Chromium; to install it or to read how, type: scripts/setup tests")
	return ""
}

// tab is a page in the browser; one goroutine at a time.
type tab struct {
	t     *testing.T
	ctx   context.Context
	scope string // where elements are looked for: "" is the whole page, or one of its panes
}

// open opens an address of the rehearsal.
func (b *browser) open(address string) *tab {
	b.t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithListener(b.heard))
	b.t.Cleanup(cancel)
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		b.t.Fatal(err)
	}
	return &tab{t: b.t, ctx: ctx}
}

// tab opens an address of the rehearsal and waits until its page is on line.
func (b *browser) tab(address string) *tab {
	b.t.Helper()
	p := b.open(address)
	p.sees("[data-testid=connection][data-state=online]")
	p.sees("[data-testid=composer]")
	p.do("focus on the composer", chromedp.Focus(chromedp.CSS("[data-testid=composer]")))
	return p
}

// pane is one of the page's seats, counted from 1.
func (p *tab) pane(n int) *tab {
	return &tab{t: p.t, ctx: p.ctx, scope: fmt.Sprintf(".pane:nth-child(%d)", n)}
}

// heard notes the address of each request and each WebSocket.
func (b *browser) heard(event any) {
	address := ""
	switch event := event.(type) {
	case *network.EventRequestWillBeSent:
		address = event.Request.URL
	case *network.EventWebSocketCreated:
		address = event.URL
	case *runtime.EventExceptionThrown:
		b.mu.Lock()
		defer b.mu.Unlock()
		b.broken = append(b.broken, fmt.Sprint(event.ExceptionDetails))
		return
	default:
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.asked = append(b.asked, address)
}

// wantLocal fails the test if a page asked for anything that is not on this machine.
func (b *browser) wantLocal() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	sockets := 0
	for _, address := range b.asked {
		u, err := url.Parse(address)
		if err != nil || u.Hostname() != "127.0.0.1" && u.Scheme != "data" && u.Scheme != "blob" {
			b.t.Errorf("a page asked for %s", address)
		} else if u.Scheme == "ws" {
			sockets++
		}
	}
	if sockets == 0 {
		b.t.Errorf("no WebSocket among %q: not everything was heard", b.asked)
	}
}

// wantSound fails the test if a script of a page broke.
func (b *browser) wantSound() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, what := range b.broken {
		b.t.Errorf("a script broke: %s", what)
	}
}
