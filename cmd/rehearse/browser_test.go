package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// inBrowser bounds all that a test does in a browser: a small machine that runs other tests is slow.
const (
	inBrowser = 3 * time.Minute
	patience  = time.Minute // with a single step
)

// TestPledgeInTheBrowser logs a pledge through the page's command picker, by keyboard, and reads it in
// the totals and from another seat. Nothing that the page asks for is elsewhere than on this machine.
func TestPledgeInTheBrowser(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	b := openBrowser(t)
	france := b.tab(s.server.URL() + "/#france/pledges")
	organiser := b.tab(s.server.URL() + "/#organiser/pledges")

	france.types("/", "[data-testid=picker-item-pledge-log]")
	france.types("pledge log", "[data-testid=picker-item-pledge-log].active")
	france.enter("[data-testid=option-capability]:focus")
	france.types("sold", "[data-testid=choice].active")
	france.sees("[data-testid=choice].active", "soldiers")
	france.enter("[data-testid=option-quantity]:focus")
	france.types("1,500", "[data-testid=option-quantity]:focus")
	france.enter("[data-testid=composer]:focus")
	france.sees("[data-testid=message].private", "Saved as", "soldiers: 1,500", "France", "Test force")
	for _, reader := range []*tab{france, organiser} {
		reader.sees("[data-testid=message]:not(.private)", "soldiers: 1,500", "France", "Test force")
	}

	france.types("/totals", "[data-testid=picker-item-totals].active")
	france.enter("[data-testid=line-rest]:focus")
	france.enter("[data-testid=composer]:focus")
	france.sees("[data-testid=message].private", "1,500", "Activation")
	b.wantLocal()
}

// browser is a headless Chromium with a profile of its own.
type browser struct {
	t   *testing.T
	ctx context.Context

	mu    sync.Mutex
	asked []string // the addresses that its pages asked for
}

func openBrowser(t *testing.T) *browser {
	t.Helper()
	b := &browser{t: t}
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
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
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
	t   *testing.T
	ctx context.Context
}

// tab opens an address of the rehearsal and waits until its page is on line.
func (b *browser) tab(address string) *tab {
	b.t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithListener(b.heard))
	b.t.Cleanup(cancel)
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		b.t.Fatal(err)
	}
	p := &tab{b.t, ctx}
	p.sees("[data-testid=connection][data-state=online]")
	p.sees("[data-testid=composer]")
	p.do("focus on the composer", chromedp.Focus(chromedp.CSS("[data-testid=composer]")))
	return p
}

// heard notes the address of each request and each WebSocket.
func (b *browser) heard(event any) {
	address := ""
	switch event := event.(type) {
	case *network.EventRequestWillBeSent:
		address = event.Request.URL
	case *network.EventWebSocketCreated:
		address = event.URL
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

func (p *tab) do(what string, act chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, act); err != nil {
		p.t.Fatalf("%s: %v; the page shows:\n%s", what, err, p.text())
	}
}

// types types a text into what has the focus, and waits for what that brings.
func (p *tab) types(text, brings string) {
	p.t.Helper()
	p.do("typing "+text, chromedp.KeyEvent(text))
	p.sees(brings)
}

// enter presses Enter as a keyboard does. chromedp's own sends the character apart from the key, so it
// arrives even where the page has taken the key.
func (p *tab) enter(brings string) {
	p.t.Helper()
	p.do("pressing Enter", func(ctx context.Context, target *chromedp.Target) (none chromedp.Void, err error) {
		key := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "Enter", Code: "Enter", Text: "\r", WindowsVirtualKeyCode: 13}
		if _, err = cdp.Call(ctx, target, input.DispatchKeyEvent, key); err != nil {
			return none, err
		}
		key.Type, key.Text = input.DispatchKeyEventTypeKeyUp, ""
		_, err = cdp.Call(ctx, target, input.DispatchKeyEvent, key)
		return none, err
	})
	p.sees(brings)
}

// sees waits for an element that holds all of the texts.
func (p *tab) sees(selector string, texts ...string) {
	p.t.Helper()
	args, err := json.Marshal([]any{selector, append([]string{}, texts...), patience.Milliseconds()})
	if err != nil {
		p.t.Fatal(err)
	}
	seen, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool](fmt.Sprintf("(%s)(...%s)", seesInPage, args), chromedp.EvalAwaitPromise))
	if err != nil || !seen {
		p.t.Fatalf("waited for %s with %q: %v; the page shows:\n%s", selector, texts, err, p.text())
	}
}

// seesInPage looks again until it sees. chromedp's own polling is a new Function, which the page's
// content security policy forbids.
const seesInPage = `async (selector, texts, patience) => {
	const seen = () => [...document.querySelectorAll(selector)].some((e) => texts.every((text) => e.textContent.includes(text)));
	const end = Date.now() + patience;
	while (!seen() && Date.now() < end) await new Promise((next) => setTimeout(next, 20));
	return seen();
}`

func (p *tab) text() string {
	text, err := chromedp.Run(p.ctx, chromedp.Evaluate[string]("document.body.innerText"))
	if err != nil {
		return err.Error()
	}
	return strings.TrimSpace(text)
}
