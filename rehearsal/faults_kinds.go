package rehearsal

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
)

// faultKind is one kind of fault, as GET /rehearsal/faults describes it.
type faultKind struct {
	Kind        string           `json:"kind"`
	On          string           `json:"on"`
	Description string           `json:"description"`
	Parameters  []faultParameter `json:"parameters"`

	delay  time.Duration                     // not zero: For is no duration but a delay, and this one if not given
	strike func(*Server, *activeFault) error // nil, or what happens at once
}

type faultParameter struct {
	Name        string   `json:"name"`
	Type        string   `json:"type"`
	Description string   `json:"description"`
	Required    bool     `json:"required,omitempty"`
	Default     any      `json:"default,omitempty"`
	Choices     []string `json:"choices,omitempty"`
}

const (
	onGateway      = "gateway"
	onREST         = "rest"
	onInteractions = "interactions"
	onWorld        = "world"
)

var (
	paramCount     = faultParameter{Name: "count", Type: "integer", Description: "How often it strikes; once, or with for_ms alone every time"}
	paramFor       = faultParameter{Name: "for_ms", Type: "integer", Description: "How long it is in force, in milliseconds"}
	paramRoute     = faultParameter{Name: "route", Type: "text", Description: "How the method and path begin, such as POST /channels/; any if empty"}
	paramChannel   = faultParameter{Name: "channel", Type: "channel", Description: "A channel's name or ID", Required: true}
	paramResumable = faultParameter{Name: "resumable", Type: "boolean", Description: "Whether the session may be resumed"}
	paramScope     = faultParameter{Name: "scope", Type: "choice", Description: "Whose limit it is", Choices: []string{"user", "global", "shared"}, Default: "user"}
	paramSeat      = faultParameter{Name: "seat", Type: "seat", Description: "Whose direct messages", Required: true}
	paramRemaining = faultParameter{Name: "remaining", Type: "integer", Description: "How many are left", Default: 0}
	paramPerm      = faultParameter{Name: "permission", Type: "permissions", Description: "The permission's bits; SEND_MESSAGES if not given", Default: "2048"}
)

// paramMoment is the route of faults of the gateway.
func paramMoment(moments ...string) faultParameter {
	return faultParameter{Name: "route", Type: "choice", Description: "The moment; at once, or as soon as the bot is connected, if empty", Choices: moments}
}

// paramDelay is for_ms where it is how late something comes.
func paramDelay(d time.Duration, what string) faultParameter {
	return faultParameter{Name: "for_ms", Type: "integer", Description: what + ", in milliseconds", Default: d.Milliseconds()}
}

var (
	timed   = []faultParameter{paramCount, paramFor}
	request = []faultParameter{paramCount, paramFor, paramRoute}
)

func delayed(d time.Duration, what string) []faultParameter {
	return []faultParameter{paramCount, paramRoute, paramDelay(d, what)}
}

func with(list []faultParameter, more ...faultParameter) []faultParameter {
	return slices.Concat(list, more)
}

var faultKinds = []faultKind{
	{Kind: "drop_gateway", On: onGateway, Description: "The bot's line is cut without a word; with for_ms, new ones too.", Parameters: with(timed, paramMoment("HELLO")), strike: strikeLines},
	{Kind: "reconnect", On: onGateway, Description: "The bot is told to reconnect (opcode 7).", Parameters: with(timed, paramMoment("HELLO", "RESUME")), strike: strikeLines},
	{Kind: "invalid_session", On: onGateway, Description: "The bot's session is refused (opcode 9).", Parameters: with(timed, paramMoment("IDENTIFY", "RESUME"), paramResumable), strike: strikeLines},
	{Kind: "no_hello", On: onGateway, Description: "A new line on which nothing is said.", Parameters: timed},
	{Kind: "no_ack", On: onGateway, Description: "The bot's heartbeats are not answered.", Parameters: timed},
	{Kind: "session_starts", On: onGateway, Description: "So many IDENTIFYs are left of the day's.", Parameters: []faultParameter{paramRemaining, paramFor}, strike: limitStarts},

	{Kind: "rate_limit", On: onREST, Description: "A request of the bot's is answered with 429.", delay: time.Second, Parameters: with(delayed(time.Second, "What Retry-After says"), paramScope)},
	{Kind: "server_error", On: onREST, Description: "A request of the bot's is answered with 500, and nothing is done.", Parameters: request},
	{Kind: "slow", On: onREST, Description: "A request of the bot's is carried out late, even if the bot gave it up meanwhile.", delay: 2 * time.Second, Parameters: delayed(2*time.Second, "How late")},
	{Kind: "slow_answer", On: onREST, Description: "A request of the bot's is carried out at once and answered late.", delay: 2 * time.Second, Parameters: delayed(2*time.Second, "How late")},
	{Kind: "cut_connection", On: onREST, Description: "The line breaks before a request of the bot's is carried out.", Parameters: request},
	{Kind: "cut_answer", On: onREST, Description: "The line breaks after a request of the bot's was carried out.", Parameters: request},

	{Kind: "duplicate_interaction", On: onInteractions, Description: "The bot gets the same interaction twice.", Parameters: timed},
	{Kind: "late_interaction", On: onInteractions, Description: "An interaction reaches the bot late.", delay: 4 * time.Second, Parameters: []faultParameter{paramCount, paramDelay(4*time.Second, "How late")}},

	{Kind: "delete_channel", On: onWorld, Description: "A channel is deleted, for good.", Parameters: []faultParameter{paramChannel}, strike: spoilChannel},
	{Kind: "close_dms", On: onWorld, Description: "Somebody takes no direct messages from the bot.", Parameters: []faultParameter{paramSeat, paramFor}, strike: closeDMs},
	{Kind: "revoke_permission", On: onWorld, Description: "The bot loses a permission in a channel.", Parameters: []faultParameter{paramChannel, paramPerm, paramFor}, strike: spoilChannel},
}

// kindOf finds a fault's kind, and says what the fault lacks or has too much.
func kindOf(f Fault) (faultKind, error) {
	i := slices.IndexFunc(faultKinds, func(k faultKind) bool { return k.Kind == f.Kind })
	if i < 0 {
		var all []string
		for _, k := range faultKinds {
			all = append(all, k.Kind)
		}
		return faultKind{}, fmt.Errorf("there is no fault %q; there are %s", f.Kind, strings.Join(all, ", "))
	}
	k := faultKinds[i]
	given := f.given()
	for _, p := range k.Parameters {
		if err := p.check(given[p.Name]); err != nil {
			return k, fmt.Errorf("%s: %w", k.Kind, err)
		}
		delete(given, p.Name)
	}
	for name := range given {
		return k, fmt.Errorf("%s takes no %s", k.Kind, name)
	}
	return k, nil
}

var requestPrefix = regexp.MustCompile(`^(GET|POST|PUT|PATCH|DELETE)( /.*)?$`)

// check says what is wrong with a value; nil is one that was not given.
func (p faultParameter) check(v any) error {
	switch {
	case v == nil && p.Required:
		return fmt.Errorf("%s is required", p.Name)
	case v == nil:
		return nil
	case p.Type == "integer" && v.(float64) < 0:
		return fmt.Errorf("%s is not negative", p.Name)
	case p.Type == "choice" && !slices.Contains(p.Choices, v.(string)):
		return fmt.Errorf("%s is one of %s, not %q", p.Name, strings.Join(p.Choices, ", "), v)
	case p.Name == "route" && p.Type == "text" && !requestPrefix.MatchString(v.(string)):
		return fmt.Errorf("route is a method and how the path begins, such as POST /channels/, not %q", v)
	}
	return nil
}
