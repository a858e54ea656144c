package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// What a person does in a tab: types, presses, chooses and reads.

func (p *tab) do(what string, act chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, act); err != nil {
		p.fail("%s: %v", what, err)
	}
}

// command makes a command of Chrome's protocol an action.
func command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, target *chromedp.Target) (none chromedp.Void, err error) {
		_, err = cdp.Call(ctx, target, c, params)
		return none, err
	}
}

// types types a text into what has the focus, and waits for what that brings.
func (p *tab) types(text, brings string) {
	p.t.Helper()
	p.do("typing "+text, chromedp.KeyEvent(text))
	p.sees(brings)
}

// keys are those that do something; chromedp's own send the character apart from the key, so it arrives
// even where the page has taken the key.
var keys = map[string]input.DispatchKeyEventParams{
	"Enter":  {Code: "Enter", Text: "\r", WindowsVirtualKeyCode: 13},
	"Escape": {Code: "Escape", WindowsVirtualKeyCode: 27},
	"Tab":    {Code: "Tab", WindowsVirtualKeyCode: 9},
	"F6":     {Code: "F6", WindowsVirtualKeyCode: 117},
	"?":      {Code: "Slash", Text: "?", WindowsVirtualKeyCode: 191, Modifiers: 8},
}

// key presses a key as a keyboard does.
func (p *tab) key(name, brings string) {
	p.t.Helper()
	key := keys[name]
	key.Type, key.Key = input.DispatchKeyEventTypeKeyDown, name
	p.do("pressing "+name, command(input.DispatchKeyEvent, key))
	key.Type, key.Text = input.DispatchKeyEventTypeKeyUp, ""
	p.do("letting "+name+" go", command(input.DispatchKeyEvent, key))
	p.sees(brings)
}

func (p *tab) enter(brings string) {
	p.t.Helper()
	p.key("Enter", brings)
}

// says types a whole command, as one pastes it, sends it, and waits for a private reply with the texts that was not there
// before.
func (p *tab) says(line string, texts ...string) {
	p.t.Helper()
	p.script(fmt.Sprintf("document.querySelectorAll(%q).forEach((m) => { m.dataset.earlier = ''; })", p.in(reply)))
	p.click("[data-testid=composer]", "")
	if !strings.Contains(line, ":") {
		line += " " // that is all of the command's name
	}
	p.do("typing "+line, command(input.InsertText, input.InsertTextParams{Text: line}))
	p.sees("[data-testid=line-rest]:focus")
	p.enter("[data-testid=composer]:focus")
	p.reads(texts...)
}

// reply is a private reply.
const reply = "[data-testid=message].private"

// reads waits for a private reply with the texts that was not there before something was said last: what an earlier one
// says is no answer to what was pressed since.
func (p *tab) reads(texts ...string) {
	p.t.Helper()
	p.sees(reply+":not([data-earlier])", texts...)
}

// press presses the newest button that says so.
func (p *tab) press(words string) {
	p.t.Helper()
	p.click("button:not(:disabled)", words)
}

// choose chooses in the newest select whose custom ID begins so, and ends as what stands behind an ellipsis.
func (p *tab) choose(customID, option string) {
	p.t.Helper()
	begin, end, _ := strings.Cut(customID, "…")
	if end != "" {
		end = fmt.Sprintf("[data-custom-id$=%q]", end)
	}
	for range 5 {
		p.click(fmt.Sprintf("[data-custom-id^=%q]%s .select-button", begin, end), "")
		if p.hits("[role=option] .select-label", option) {
			p.gone("[role=option]")
			return
		}
	}
	p.fail("could not choose %s in %s", option, customID)
}

// fill fills a field of a form, whatever stood there.
func (p *tab) fill(field, text string) {
	p.t.Helper()
	p.click(fmt.Sprintf("[data-testid=%q]", field), "")
	p.script("document.activeElement.select()")
	p.do("filling "+field, command(input.InsertText, input.InsertTextParams{Text: text}))
}

// set chooses in one of the browser's own selects.
func (p *tab) set(selector, value string) {
	p.t.Helper()
	p.sees(selector + fmt.Sprintf(" option[value=%q]", value))
	p.script(fmt.Sprintf(`(() => { const s = document.querySelector(%q); s.value = %q; s.dispatchEvent(new Event("change", { bubbles: true })); })()`, p.in(selector), value))
}

// show goes to a channel as one does: by its name at the side.
func (p *tab) show(channel string) {
	p.t.Helper()
	p.click("[data-testid=channel-"+channel+"]", "")
	p.sees(".head-title", channel)
	p.sees("[data-testid=composer]:focus")
}

// click presses the mouse on the newest element that says the words, or holds them, once it can be seen and nothing
// lies over it.
func (p *tab) click(selector, words string) {
	p.t.Helper()
	for range 5 {
		if p.hits(selector, words) {
			return
		}
	}
	p.fail("could not press %s %q", p.in(selector), words)
}

// hits presses the mouse on an element, and says whether that is what was pressed: a message that comes just then
// moves it away from under the mouse.
func (p *tab) hits(selector, words string) bool {
	p.t.Helper()
	at, err := chromedp.Run(p.ctx, chromedp.Evaluate[[]float64](p.call(placeInPage, p.in(selector), words), chromedp.EvalAwaitPromise))
	if err != nil || len(at) != 2 {
		p.fail("wanted to press %s %q: %v", p.in(selector), words, err)
	}
	p.do("pressing "+selector, chromedp.MouseClickXY(at[0], at[1]))
	hit, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool]("window.hit"))
	if err != nil {
		p.fail("pressing %s: %v", selector, err)
	}
	return hit
}

// sees waits for an element that holds all of the texts.
func (p *tab) sees(selector string, texts ...string) {
	p.t.Helper()
	seen, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool](p.call(seesInPage, p.in(selector), append([]string{}, texts...)), chromedp.EvalAwaitPromise))
	if err != nil || !seen {
		p.fail("waited for %s with %q: %v", p.in(selector), texts, err)
	}
}

// gone waits until there is no such element.
func (p *tab) gone(selector string) {
	p.t.Helper()
	p.sees(":root:not(:has(" + p.in(selector) + "))")
}

// in is a selector within the tab's scope. What lies over the page is over its panes as well.
func (p *tab) in(selector string) string {
	if p.scope == "" || strings.HasPrefix(selector, ":root") {
		return selector
	}
	return p.scope + " " + selector
}

// call is a script that calls a function of the page's, with patience as its last argument.
func (p *tab) call(function string, args ...any) string {
	p.t.Helper()
	list, err := json.Marshal(append(args, patience.Milliseconds()))
	if err != nil {
		p.t.Fatal(err)
	}
	return fmt.Sprintf("(%s)(...%s)", function, list)
}

// script runs a script for what it does.
func (p *tab) script(script string) {
	p.t.Helper()
	if _, err := chromedp.Run(p.ctx, chromedp.Evaluate[any](script+"; null", chromedp.EvalAwaitPromise)); err != nil {
		p.t.Fatalf("%s: %v", script, err)
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

// placeInPage is where the middle of an element is that a mouse can reach and that has come to rest.
const placeInPage = `async (selector, words, patience) => {
	const end = Date.now() + patience;
	let before = "";
	for (; Date.now() < end; await new Promise((next) => setTimeout(next, 30))) {
		const holding = [...document.querySelectorAll(selector)].filter((e) => e.textContent.includes(words) && e.checkVisibility());
		const found = holding.findLast((e) => e.textContent.trim() === words) ?? holding.at(-1);
		if (!found) continue;
		found.scrollIntoView({ block: "nearest" });
		const { left, top, width, height } = found.getBoundingClientRect();
		const at = [left + width / 2, top + height / 2];
		const reached = document.elementFromPoint(...at);
		const rests = before === String(at);
		before = String(at);
		if (!rests || !reached || !found.contains(reached)) continue;
		window.hit = false;
		found.addEventListener("click", () => { window.hit = true; }, { once: true, capture: true });
		return at;
	}
	return [];
}`

// fail ends the test with what the page shows.
func (p *tab) fail(format string, args ...any) {
	p.t.Helper()
	p.shoot("failed-"+p.t.Name(), "")
	text, err := chromedp.Run(p.ctx, chromedp.Evaluate[string]("document.body.innerText"))
	if err != nil {
		text = err.Error()
	}
	p.t.Fatalf(format+"; the page shows:\n%s", append(args, strings.TrimSpace(text))...)
}
