package bot

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// ErrTokenRefused says that Discord does not accept the bot's token.
var ErrTokenRefused = errors.New("the bot's token is refused")

// Discord's error codes that the bot acts on.
const (
	codeUnknownChannel      = discordgo.ErrCodeUnknownChannel
	codeUnknownMessage      = discordgo.ErrCodeUnknownMessage
	codeUnknownInteraction  = discordgo.ErrCodeUnknownInteraction
	codeAlreadyAcknowledged = discordgo.ErrCodeInteractionHasAlreadyBeenAcknowledged
	codeMissingAccess       = discordgo.ErrCodeMissingAccess
	codeMissingPermissions  = discordgo.ErrCodeMissingPermissions
	codeTooLarge            = discordgo.ErrCodeRequestEntityTooLarge
	codeUnknownEvent        = discordgo.ErrCodeUnknownGuildScheduledEvent
	codeFinishedEvent       = 180000 // it is over, or was called off
	codeManyEvents          = discordgo.ErrCodeMaximumNumberOfUncompletedGuildScheduledEventsReached
	codeOpeningDMs          = 40003 // direct messages are begun too fast
	codeManyOldEdits        = 30046 // a message older than an hour was edited too often
	codeTokenExpired        = discordgo.ErrCodeInvalidWebhookTokenProvided
)

// restError is a request that failed. It never shows the address, which can hold an interaction's token.
type restError struct {
	Status  int    // HTTP's; 0 when no answer came
	Code    int    // Discord's; 0 when it gave none
	Message string // Discord's, for logs, with the fields it complains about
	MayHave bool   // the request may have been carried out all the same
	refused bool   // it was the bot's token that was refused
	err     error  // what happened instead of an answer
}

func (e *restError) Error() string {
	switch {
	case e.err != nil:
		return "Discord: " + e.err.Error()
	case e.Code != 0:
		return "Discord: HTTP " + strconv.Itoa(e.Status) + ", code " + strconv.Itoa(e.Code) + ": " + e.Message
	}
	return "Discord: HTTP " + strconv.Itoa(e.Status)
}

func (e *restError) Unwrap() error { return e.err }

// Is makes a refused token recognisable.
func (e *restError) Is(target error) bool { return target == ErrTokenRefused && e.refused }

// mayHaveHappened reports whether a request that failed with err may have been carried out. It surely was
// not when Discord said so (4xx), or when it never left. An error of another kind counts as unsure.
func mayHaveHappened(err error) bool {
	if e, ok := errors.AsType[*restError](err); ok {
		return e.MayHave
	}
	return err != nil
}

// hasCode reports whether err is Discord's answer with one of the codes.
func hasCode(err error, codes ...int) bool {
	e, ok := errors.AsType[*restError](err)
	return ok && e.Code != 0 && slices.Contains(codes, e.Code)
}

// asRestError returns what a failed call amounts to. status is its answer's, 0 if none came.
func asRestError(err error, status int, tokenless bool) *restError {
	if said, ok := errors.AsType[*discordgo.RESTError](err); ok {
		e := &restError{
			Status:  status,
			MayHave: status < 400 || status >= 500,
			refused: status == http.StatusUnauthorized && !tokenless,
		}
		e.Code, e.Message = discordSays(said.ResponseBody)
		return e
	}
	if status >= 500 {
		return &restError{Status: status, MayHave: true}
	}
	if outer, ok := errors.AsType[*url.Error](err); ok {
		err = outer.Err // its text has the address
	}
	if limit, limited := errors.AsType[*limitedError](err); limited {
		return &restError{Status: http.StatusTooManyRequests, Code: limit.Code, err: err}
	}
	_, unsent := errors.AsType[*unsentError](err)
	return &restError{Status: status, MayHave: !unsent, err: err}
}

// discordSays reads an error answer. The nested form errors are kept as they are, up to a length that
// a log line bears.
func discordSays(body []byte) (code int, message string) {
	var said struct {
		Code    int             `json:"code"`
		Message string          `json:"message"`
		Errors  json.RawMessage `json:"errors"`
	}
	if json.Unmarshal(body, &said) != nil {
		return 0, ""
	}
	if len(said.Errors) > 0 {
		said.Message += " " + string(said.Errors[:min(len(said.Errors), 600)])
	}
	return said.Code, said.Message
}
