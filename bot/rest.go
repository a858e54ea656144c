package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// rest is what Muster asks of Discord over REST. Each method makes one request and heeds its context
// throughout, also while a rate limit is waited for. Their errors are *restError.
//
// discordgo's Session lends its types, addresses and decoding. It is never opened, and its table of
// buckets is gone round: it locks without heeding a context, and grows by one with every interaction.
type rest struct {
	session *discordgo.Session
}

// newRest returns the REST side for the bot with the token, which comes without "Bot ".
func newRest(token string, over http.RoundTripper) (*rest, error) {
	s, err := discordgo.New("Bot " + token)
	if err != nil {
		return nil, err
	}
	s.StateEnabled = false
	s.MaxRestRetries = 0
	s.ShouldRetryOnRateLimit = false
	s.UserAgent = userAgent
	s.Client = &http.Client{
		Transport:     over,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return &rest{session: s}, nil
}

// call is one request. Its body is body as JSON, in a multipart form when there are files.
type call struct {
	method, url string
	body        any
	files       []*discordgo.File
	tokenless   bool // authorised by a token in the address, not by the bot's
}

// do makes the call and decodes the answer into into, unless that is nil.
func (r *rest) do(ctx context.Context, c call, into any) error {
	contentType, body, err := c.encode()
	if err != nil {
		return &restError{err: fmt.Errorf("encoding a request: %w", err)}
	}
	noted := &notedStatus{next: r.session.Client.Transport}
	answer, err := r.session.RequestWithLockedBucket(c.method, c.url, contentType, body, ownBucket(), 0,
		discordgo.WithContext(ctx), func(cfg *discordgo.RequestConfig) {
			client := *r.session.Client
			client.Transport = noted
			cfg.Client = &client
			if c.tokenless {
				cfg.Request.Header.Del("Authorization")
			}
		})
	if err != nil {
		return asRestError(err, noted.status, c.tokenless)
	}
	if into == nil {
		return nil
	}
	if err := json.Unmarshal(answer, into); err != nil {
		return &restError{Status: noted.status, MayHave: true, err: fmt.Errorf("decoding Discord's answer: %w", err)}
	}
	return nil
}

func (c call) encode() (contentType string, body []byte, err error) {
	if len(c.files) > 0 {
		return discordgo.MultipartBodyWithJSON(c.body, c.files)
	}
	if c.body != nil {
		body, err = json.Marshal(c.body)
	}
	return "application/json", body, err
}

// ownBucket is a bucket that holds nobody up and is forgotten after the call.
func ownBucket() *discordgo.Bucket {
	b := &discordgo.Bucket{Remaining: 1}
	b.Lock()
	return b
}

// notedStatus keeps the status of the answer, which discordgo's errors for 5xx lack.
type notedStatus struct {
	next   http.RoundTripper
	status int
}

func (n *notedStatus) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := n.next.RoundTrip(req)
	if err == nil {
		n.status = resp.StatusCode
	}
	return resp, err
}

// application returns the bot's own application. Its error is ErrTokenRefused when Discord does not
// accept the token.
func (r *rest) application(ctx context.Context) (*discordgo.Application, error) {
	return fetch[discordgo.Application](ctx, r, discordgo.EndpointAPI+"applications/@me")
}

// me returns the bot's own user.
func (r *rest) me(ctx context.Context) (*discordgo.User, error) {
	return fetch[discordgo.User](ctx, r, discordgo.EndpointUser("@me"))
}

// gatewayBot returns where the gateway is and how many sessions may still be started today.
func (r *rest) gatewayBot(ctx context.Context) (*discordgo.GatewayBotResponse, error) {
	return fetch[discordgo.GatewayBotResponse](ctx, r, discordgo.EndpointGatewayBot)
}

// channel returns a channel with its permission overwrites.
func (r *rest) channel(ctx context.Context, id string) (*discordgo.Channel, error) {
	return fetch[discordgo.Channel](ctx, r, discordgo.EndpointChannel(id))
}

// guild returns a guild with its roles and owner.
func (r *rest) guild(ctx context.Context, id string) (*discordgo.Guild, error) {
	return fetch[discordgo.Guild](ctx, r, discordgo.EndpointGuild(id))
}

// member returns what a user is in a guild.
func (r *rest) member(ctx context.Context, guildID, userID string) (*discordgo.Member, error) {
	return fetch[discordgo.Member](ctx, r, discordgo.EndpointGuildMember(guildID, userID))
}

// directChannel returns the channel for direct messages with a user, opening it if need be.
func (r *rest) directChannel(ctx context.Context, userID string) (*discordgo.Channel, error) {
	var c discordgo.Channel
	err := r.do(ctx, call{
		method: http.MethodPost, url: discordgo.EndpointUserChannels("@me"),
		body: map[string]string{"recipient_id": userID},
	}, &c)
	if err != nil {
		return nil, err
	}
	return &c, nil
}

// commands returns the application's global commands, with their texts in all languages.
func (r *rest) commands(ctx context.Context, appID string) ([]*discordgo.ApplicationCommand, error) {
	all, err := fetch[[]*discordgo.ApplicationCommand](ctx, r,
		discordgo.EndpointApplicationGlobalCommands(appID)+"?with_localizations=true")
	if err != nil {
		return nil, err
	}
	return *all, nil
}

// putCommands replaces all of the application's global commands.
func (r *rest) putCommands(ctx context.Context, appID string, all []definition) error {
	return r.do(ctx, call{
		method: http.MethodPut, url: discordgo.EndpointApplicationGlobalCommands(appID), body: all,
	}, nil)
}

func fetch[T any](ctx context.Context, r *rest, url string) (*T, error) {
	var v T
	if err := r.do(ctx, call{method: http.MethodGet, url: url}, &v); err != nil {
		return nil, err
	}
	return &v, nil
}
