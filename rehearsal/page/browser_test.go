package page_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// A small machine that runs other tests is slow.
const (
	inBrowser = 4 * time.Minute // all that a test does in one
	patience  = time.Minute     // with a single step
)

// openBrowser starts a headless Chromium with a profile of its own.
func openBrowser(t *testing.T) context.Context {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium(t)), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.WindowSize(1280, 800), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
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
	return ctx
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

// tab is the page as one person has it before them; one goroutine at a time.
type tab struct {
	t   *testing.T
	ctx context.Context
}

// openTab opens an address of the rehearsal and waits until its page is on line.
func openTab(t *testing.T, browser context.Context, address string) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	p := &tab{t, ctx}
	do(p, "opening "+address, chromedp.Navigate(address))
	p.sees("[data-testid=connection][data-state=online]")
	p.sees("[data-testid=composer]")
	p.focus("[data-testid=composer]")
	return p
}

func do[R any](p *tab, what string, act chromedp.Action[R]) R {
	p.t.Helper()
	r, err := chromedp.Run(p.ctx, act)
	if err != nil {
		p.t.Fatalf("%s: %v; the page shows:\n%s", what, err, p.text())
	}
	return r
}

// focus gives the focus to an element.
func (p *tab) focus(selector string) {
	p.t.Helper()
	p.sees(selector)
	p.eval("document.querySelector(%s).focus()", selector)
}

// click presses the first such element that holds the text.
func (p *tab) click(selector, text string) {
	p.t.Helper()
	p.sees(selector, text)
	p.eval("[...document.querySelectorAll(%s)].find((e) => e.textContent.includes(%s)).click()", selector, text)
}

// types types a text into what has the focus, and waits for what that brings.
func (p *tab) types(text, brings string) {
	p.t.Helper()
	do(p, "typing "+text, chromedp.KeyEvent(text))
	p.sees(brings)
}

// keys are those that have no character of their own, with their codes.
var keys = map[string]int64{"Enter": 13, "Escape": 27, "ArrowUp": 38, "ArrowDown": 40, "ArrowRight": 39, "Tab": 9, "Backspace": 8, "r": 82}

// press presses a key as a keyboard does, without the character where the page takes the key.
func (p *tab) press(key, brings string) {
	p.t.Helper()
	do(p, "pressing "+key, func(ctx context.Context, target *chromedp.Target) (none chromedp.Void, err error) {
		event := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: key, Code: key, WindowsVirtualKeyCode: keys[key]}
		if key == "Enter" {
			event.Text = "\r"
		}
		if _, err = cdp.Call(ctx, target, input.DispatchKeyEvent, event); err != nil {
			return none, err
		}
		event.Type, event.Text = input.DispatchKeyEventTypeKeyUp, ""
		_, err = cdp.Call(ctx, target, input.DispatchKeyEvent, event)
		return none, err
	})
	p.sees(brings)
}

// chooses gives a file field its files.
func (p *tab) chooses(selector string, files ...string) {
	p.t.Helper()
	do(p, "choosing files", chromedp.SetUploadFiles(chromedp.CSS(selector), files, chromedp.NodeReady))
}

// sees waits for an element that holds all of the texts.
func (p *tab) sees(selector string, texts ...string) {
	p.t.Helper()
	p.waits(fmt.Sprintf("no %s with %q", selector, texts), "[...document.querySelectorAll(%s)].some((e) => %s.every((text) => e.textContent.includes(text)))", selector, append([]string{}, texts...))
}

// misses waits until there is no such element.
func (p *tab) misses(selector string) {
	p.t.Helper()
	p.waits(selector+" is still there", "document.querySelector(%s) === null", selector)
}

// waits looks again until something is so. chromedp's own polling is a new Function, which the page's content
// security policy forbids.
func (p *tab) waits(why, so string, args ...any) {
	p.t.Helper()
	script := fmt.Sprintf(`(async () => {
		const so = () => %s;
		const end = Date.now() + %d;
		while (!so() && Date.now() < end) await new Promise((next) => setTimeout(next, 20));
		return so();
	})()`, quoted(so, args...), patience.Milliseconds())
	if !do(p, "waiting", chromedp.Evaluate[bool](script, chromedp.EvalAwaitPromise)) {
		p.t.Fatalf("%s; the page shows:\n%s", why, p.text())
	}
}

func (p *tab) eval(script string, args ...any) {
	p.t.Helper()
	do(p, script, chromedp.Evaluate[chromedp.Void]("void ("+quoted(script, args...)+")"))
}

// quoted is a script with its arguments as JSON.
func quoted(script string, args ...any) string {
	for i, a := range args {
		b, err := json.Marshal(a)
		if err != nil {
			panic(err) // only strings and lists of them are given
		}
		args[i] = string(b)
	}
	return fmt.Sprintf(script, args...)
}

func (p *tab) text() string {
	text, err := chromedp.Run(p.ctx, chromedp.Evaluate[string]("document.body.innerText"))
	if err != nil {
		return err.Error()
	}
	return strings.TrimSpace(text)
}
