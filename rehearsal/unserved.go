package rehearsal

import "strings"

// unserved are the routes that Discord has and this server has not: a request of one of them is answered with
// 501. A path that stands neither here nor in routes is one that Discord has not.
const unserved = `
PATCH /applications/@me
GET PATCH /applications/{application_id}
GET /applications/{application_id}/activity-instances/{instance_id}
POST /applications/{application_id}/attachment
GET POST /applications/{application_id}/emojis
GET PATCH DELETE /applications/{application_id}/emojis/{emoji_id}
GET POST /applications/{application_id}/entitlements
GET DELETE /applications/{application_id}/entitlements/{entitlement_id}
POST /applications/{application_id}/entitlements/{entitlement_id}/consume
GET PUT /applications/{application_id}/role-connections/metadata
POST /channels/{channel_id}/followers
GET POST /channels/{channel_id}/invites
POST /channels/{channel_id}/messages/{message_id}/crosspost
GET /channels/{channel_id}/polls/{message_id}/answers/{answer_id}
POST /channels/{channel_id}/polls/{message_id}/expire
PUT DELETE /channels/{channel_id}/recipients/{user_id}
POST /channels/{channel_id}/send-soundboard-sound
GET /channels/{channel_id}/threads/search
PUT /channels/{channel_id}/voice-status
GET POST /channels/{channel_id}/webhooks
GET /guilds/templates/{code}
PATCH /guilds/{guild_id}
GET /guilds/{guild_id}/audit-logs
GET POST /guilds/{guild_id}/auto-moderation/rules
GET PATCH DELETE /guilds/{guild_id}/auto-moderation/rules/{rule_id}
GET /guilds/{guild_id}/bans
GET PUT DELETE /guilds/{guild_id}/bans/{user_id}
POST /guilds/{guild_id}/bulk-ban
PATCH /guilds/{guild_id}/channels
GET POST /guilds/{guild_id}/emojis
GET PATCH DELETE /guilds/{guild_id}/emojis/{emoji_id}
PUT /guilds/{guild_id}/incident-actions
GET /guilds/{guild_id}/integrations
DELETE /guilds/{guild_id}/integrations/{integration_id}
GET /guilds/{guild_id}/invites
PUT /guilds/{guild_id}/members/{user_id}
GET /guilds/{guild_id}/messages/search
GET /guilds/{guild_id}/new-member-welcome
GET PUT /guilds/{guild_id}/onboarding
GET /guilds/{guild_id}/preview
GET POST /guilds/{guild_id}/prune
GET /guilds/{guild_id}/regions
GET /guilds/{guild_id}/requests
PATCH /guilds/{guild_id}/requests/{request_id}
POST /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/exceptions
PATCH DELETE /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/exceptions/{exception_id}
GET /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/{guild_scheduled_event_exception_id}/users
GET POST /guilds/{guild_id}/soundboard-sounds
GET PATCH DELETE /guilds/{guild_id}/soundboard-sounds/{sound_id}
GET POST /guilds/{guild_id}/stickers
GET PATCH DELETE /guilds/{guild_id}/stickers/{sticker_id}
GET POST /guilds/{guild_id}/templates
PUT PATCH DELETE /guilds/{guild_id}/templates/{code}
GET /guilds/{guild_id}/vanity-url
GET PATCH /guilds/{guild_id}/voice-states/@me
GET PATCH /guilds/{guild_id}/voice-states/{user_id}
GET /guilds/{guild_id}/webhooks
GET PATCH /guilds/{guild_id}/welcome-screen
GET PATCH /guilds/{guild_id}/widget
GET /guilds/{guild_id}/widget.json
GET /guilds/{guild_id}/widget.png
GET DELETE /invites/{code}
GET PUT /invites/{code}/target-users
GET /invites/{code}/target-users/job-status
POST PUT /lobbies
GET PATCH DELETE /lobbies/{lobby_id}
PATCH /lobbies/{lobby_id}/channel-linking
DELETE /lobbies/{lobby_id}/members/@me
POST /lobbies/{lobby_id}/members/@me/invites
POST /lobbies/{lobby_id}/members/bulk
PUT DELETE /lobbies/{lobby_id}/members/{user_id}
POST /lobbies/{lobby_id}/members/{user_id}/invites
GET POST /lobbies/{lobby_id}/messages
PUT /lobbies/{lobby_id}/messages/{message_id}/moderation-metadata
GET /oauth2/@me
GET /oauth2/keys
GET /oauth2/userinfo
PUT /partner-sdk/dms/{user_id_1}/{user_id_2}/messages/{message_id}/moderation-metadata
POST /partner-sdk/provisional-accounts/unmerge
POST /partner-sdk/provisional-accounts/unmerge/bot
POST /partner-sdk/token
POST /partner-sdk/token/bot
GET /skus/{sku_id}/subscriptions
GET /skus/{sku_id}/subscriptions/{subscription_id}
GET /soundboard-default-sounds
POST /stage-instances
GET PATCH DELETE /stage-instances/{channel_id}
GET /sticker-packs
GET /sticker-packs/{pack_id}
GET /stickers/{sticker_id}
PATCH /users/@me
GET /users/@me/applications/{application_id}/entitlements
GET PUT DELETE /users/@me/applications/{application_id}/role-connection
GET /users/@me/connections
GET /voice/regions
GET PATCH DELETE /webhooks/{webhook_id}
GET PATCH DELETE /webhooks/{webhook_id}/{webhook_token}
POST /webhooks/{webhook_id}/{webhook_token}/github
POST /webhooks/{webhook_id}/{webhook_token}/slack
`

// template is a path of Discord's, and methods that it takes.
type template struct {
	path    []string
	methods []string
}

var unservedTemplates = func() []template {
	var list []template
	for line := range strings.Lines(strings.TrimSpace(unserved)) {
		words := strings.Fields(line)
		last := len(words) - 1
		list = append(list, template{strings.Split(words[last], "/"), words[:last]})
	}
	return list
}()

// servedTemplates are those of routes.
var servedTemplates = func() []template {
	var list []template
	for _, r := range routes {
		method, path, _ := strings.Cut(r.pattern, " ")
		path = strings.Replace(path, "{what}", "reactions", 1)
		list = append(list, template{strings.Split(path, "/"), []string{method}})
	}
	return list
}()

// matches says whether a path, in its steps, is one of the template's. What stands in braces may be anything.
func (t template) matches(steps []string) bool {
	if len(t.path) != len(steps) {
		return false
	}
	for i, step := range t.path {
		if step != steps[i] && (!strings.HasPrefix(step, "{") || steps[i] == "") {
			return false
		}
	}
	return true
}

// elsewhere answers what no route takes: 501 if Discord has it, 405 if Discord has the path with other methods,
// else 404.
func elsewhere(_ *Server, c *call) (any, error) {
	steps, known := strings.Split(c.r.URL.Path, "/"), false
	for _, t := range unservedTemplates {
		if !t.matches(steps) {
			continue
		}
		known = true
		for _, method := range t.methods {
			if method == c.r.Method {
				return nil, notServed(method, strings.Join(t.path, "/"))
			}
		}
	}
	for _, t := range servedTemplates {
		known = known || t.matches(steps)
	}
	if known {
		return nil, errMethod
	}
	return nil, errNotFound
}
