package rehearsal

import (
	"fmt"
	"net/http"
	"time"
)

// apiError is a refusal in Discord's shape: an HTTP status, and a body of
// {code, message} with the nested errors of a form where there are any.
type apiError struct {
	status  int
	code    int
	message string
	errors  object
	// limited is set for a 429 only.
	limited *limited
}

// limited says why and for how long a request is put off.
type limited struct {
	after time.Duration
	scope string // user, global or shared
}

func (e *apiError) Error() string { return fmt.Sprintf("%d: %s (%d)", e.status, e.message, e.code) }

func (e *apiError) body() object {
	if e.limited != nil {
		body := object{"message": e.message, "retry_after": e.limited.after.Seconds(), "global": e.limited.scope == "global"}
		if e.code != 0 {
			body["code"] = e.code
		}
		return body
	}
	body := object{"code": e.code, "message": e.message}
	if e.errors != nil {
		body["errors"] = e.errors
	}
	return body
}

// The refusals met here, with the codes of Discord's "Opcodes and Status Codes".
var (
	errUnauthorized       = &apiError{status: http.StatusUnauthorized, message: "401: Unauthorized"}
	errNotFound           = &apiError{status: http.StatusNotFound, message: "404: Not Found"}
	errMethod             = &apiError{status: http.StatusMethodNotAllowed, message: "405: Method Not Allowed"}
	errNotJSON            = &apiError{status: http.StatusBadRequest, code: 50109, message: "The request body contains invalid JSON."}
	errVersion            = &apiError{status: http.StatusBadRequest, code: 50041, message: "Invalid API version provided"}
	errUnknownApplication = &apiError{status: http.StatusNotFound, code: 10002, message: "Unknown Application"}
	errUnknownChannel     = &apiError{status: http.StatusNotFound, code: 10003, message: "Unknown Channel"}
	errUnknownGuild       = &apiError{status: http.StatusNotFound, code: 10004, message: "Unknown Guild"}
	errUnknownMember      = &apiError{status: http.StatusNotFound, code: 10007, message: "Unknown Member"}
	errUnknownMessage     = &apiError{status: http.StatusNotFound, code: 10008, message: "Unknown Message"}
	errUnknownOverwrite   = &apiError{status: http.StatusNotFound, code: 10009, message: "Unknown permission overwrite"}
	errUnknownRole        = &apiError{status: http.StatusNotFound, code: 10011, message: "Unknown Role"}
	errUnknownUser        = &apiError{status: http.StatusNotFound, code: 10013, message: "Unknown User"}
	errUnknownEmoji       = &apiError{status: http.StatusBadRequest, code: 10014, message: "Unknown Emoji"}
	errUnknownWebhook     = &apiError{status: http.StatusNotFound, code: 10015, message: "Unknown Webhook"}
	errUnknownInteraction = &apiError{status: http.StatusNotFound, code: 10062, message: "Unknown interaction"}
	errUnknownCommand     = &apiError{status: http.StatusNotFound, code: 10063, message: "Unknown application command"}
	errTooManyReactions   = &apiError{status: http.StatusBadRequest, code: 30010, message: "Maximum number of reactions reached (20)"}
	errTooManyFiles       = &apiError{status: http.StatusBadRequest, code: 30015, message: "Maximum number of attachments in a message reached (10)"}
	errTooManyCreations   = &apiError{status: http.StatusBadRequest, code: 30034, message: "Maximum number of daily application command creates has been reached (200)"}
	errOpeningDMs         = &apiError{status: http.StatusForbidden, code: 40003, message: "You are opening direct messages too fast"}
	errTooLarge           = &apiError{status: http.StatusRequestEntityTooLarge, code: 40005, message: "Request entity too large"}
	errUnknownRules       = &apiError{status: http.StatusNotFound, code: 10066, message: "Unknown application command permissions"}
	errUnknownEvent       = &apiError{status: http.StatusNotFound, code: 10070, message: "Unknown Guild Scheduled Event"}
	errTooManyPins        = &apiError{status: http.StatusBadRequest, code: 30003, message: "Maximum number of pins reached (250)"}
	errChannelType        = &apiError{status: http.StatusBadRequest, code: 50024, message: "Cannot execute action on this channel type"}
	errThreadArchived     = &apiError{status: http.StatusBadRequest, code: 50083, message: "Thread is archived"}
	errThreadExists       = &apiError{status: http.StatusBadRequest, code: 160004, message: "A thread has already been created for this message"}
	errThreadLocked       = &apiError{status: http.StatusBadRequest, code: 160005, message: "Thread is locked"}
	errTooManyThreads     = &apiError{status: http.StatusBadRequest, code: 160006, message: "Maximum number of active threads reached"}
	errTooManyEvents      = &apiError{status: http.StatusBadRequest, code: 30038, message: "Maximum number of uncompleted guild scheduled events reached (100)"}
	errFinishedEvent      = &apiError{status: http.StatusBadRequest, code: 180000, message: "Cannot update a finished event"}
	errAnswered           = &apiError{status: http.StatusBadRequest, code: 40060, message: "Interaction has already been acknowledged."}
	errUserAgent          = &apiError{status: http.StatusForbidden, code: 40333, message: "internal network error"}
	errAccess             = &apiError{status: http.StatusForbidden, code: 50001, message: "Missing Access"}
	errBotsOnly           = &apiError{status: http.StatusForbidden, code: 20002, message: "Only bots can use this endpoint"}
	errPeopleOnly         = &apiError{status: http.StatusForbidden, code: 20001, message: "Bots cannot use this endpoint"}
	errTooOld             = &apiError{status: http.StatusBadRequest, code: 50034, message: "You can only bulk delete messages that are under 14 days old."}
	errDMChannel          = &apiError{status: http.StatusForbidden, code: 50003, message: "Cannot execute action on a DM channel"}
	errNotAuthor          = &apiError{status: http.StatusForbidden, code: 50005, message: "Cannot edit a message authored by another user"}
	errEmptyMessage       = &apiError{status: http.StatusBadRequest, code: 50006, message: "Cannot send an empty message"}
	errClosedDMs          = &apiError{status: http.StatusForbidden, code: 50007, message: "Cannot send messages to this user"}
	errOwner              = &apiError{status: http.StatusBadRequest, code: 50055, message: "Invalid Guild"}
	errNoDMs              = &apiError{status: http.StatusBadRequest, code: 50007, message: "Cannot send messages to this user"}
	errPermissions        = &apiError{status: http.StatusForbidden, code: 50013, message: "Missing Permissions"}
	errSystemMessage      = &apiError{status: http.StatusBadRequest, code: 50021, message: "Cannot execute action on a system message"}
	errToken              = &apiError{status: http.StatusUnauthorized, code: 50027, message: "Invalid Webhook Token"}
	errReplyBlind         = &apiError{status: http.StatusBadRequest, code: 160002, message: "Cannot reply without permission to read message history"}
	errNoSharedGuild      = &apiError{status: http.StatusForbidden, code: 50278, message: "Cannot send messages to this user due to having no mutual guilds"}
)

// tooManyEdits is 30046, for so long.
func tooManyEdits(after time.Duration) *apiError {
	return &apiError{status: http.StatusTooManyRequests, code: 30046, message: "Maximum number of edits to messages older than 1 hour reached. Try again later",
		limited: &limited{after: after, scope: "user"}}
}

// tooManyCommands is 30032, which counts by the commands' type.
func tooManyCommands(most int) *apiError {
	return &apiError{status: http.StatusBadRequest, code: 30032, message: fmt.Sprintf("Maximum number of application commands reached (%d)", most)}
}

// notServed is the honest answer for a route that Discord has and this server has not.
func notServed(method, path string) *apiError {
	return &apiError{
		status:  http.StatusNotImplemented,
		message: fmt.Sprintf("The rehearsal server does not serve %s %s; Discord does.", method, path),
	}
}

// notServedIn is the same for a part of a body.
func notServedIn(part, what string) *apiError {
	return &apiError{
		status:  http.StatusNotImplemented,
		message: fmt.Sprintf("The rehearsal server does not serve '%s' in %s; Discord does.", part, what),
	}
}

// formError is a 50035 for the whole body rather than a field of it.
func formError(path, code, message string) *apiError {
	var f form
	f.wrong(path, code, message)
	return f.err()
}
