package rehearsal

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	createFlags  = flagSuppressEmbeds | flagSuppressPings | 1<<13 | flagComponentsV2
	webhookFlags = createFlags | flagEphemeral
	editFlags    = flagSuppressEmbeds | flagComponentsV2 | flagSuppressPings
	largestFile  = 10 << 20
	mostFiles    = 10
)

// post is what the body of a message says. A nil pointer was not given, which keeps
// in an edit what was there.
type post struct {
	content    *string
	embeds     *[]object
	components *[]object
	flags      *int
	files      *[]fileNote // what the attachments list says
	mentions   mentionRules
	nonce      any
	enforce    bool
	tts        bool
	unserved   string // what of the body Discord has and this server has not; "" mostly
	// replyTo is the message replied to, or 0; if it is gone, replyIfThere makes it no reply at all.
	replyTo      snowflake
	replyIfThere bool
}

// fileNote is an entry of a body's attachments: a file of this request, or one that
// the message has.
type fileNote struct {
	id          snowflake
	filename    string
	title       string
	description string
}

// readPost reads a message's body and notes all that Discord would refuse in it. Flags
// are those that may be set here; v2 says that the message is one of Components V2 already.
func readPost(x field, flags int, v2 bool) *post {
	p := &post{mentions: readMentions(x.key("allowed_mentions")), tts: x.key("tts").yes()}
	if f := x.key("flags"); !f.absent() {
		n := f.integer(0, 1<<31)
		if n&^flags != 0 {
			f.wrong("MESSAGE_FLAGS_INVALID", "The flags %d may not be set here.", n&^flags)
		}
		p.flags = &n
		v2 = v2 || n&flagComponentsV2 != 0
	}
	if x.has("content") {
		s := x.key("content").text(0, 2000)
		p.content = &s
	}
	if x.has("embeds") {
		list := readEmbeds(x.key("embeds"))
		p.embeds = &list
	}
	if x.has("components") {
		list := readComponents(x.key("components"), v2)
		p.components = &list
	}
	if v2 {
		for _, k := range []string{"content", "embeds", "poll", "sticker_ids"} {
			if y := x.key(k); !y.absent() && y.value != "" && len(asList(y.value))+len(asObject(y.value))+len(asString(y.value)) > 0 {
				y.wrong("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The '%s' field cannot be used when using MessageFlags.IS_COMPONENTS_V2", k)
			}
		}
	}
	readNonce(x, p)
	readFileNotes(x, p)
	readReference(x.key("message_reference"), p)
	for _, k := range []string{"poll", "sticker_ids", "shared_client_theme"} {
		if y := x.key(k); len(asList(y.value))+len(asObject(y.value)) > 0 {
			p.unserved = k
		}
	}
	return p
}

// readReference reads what a message replies to. Without allowed_mentions, the one replied to is pinged.
func readReference(r field, p *post) {
	if r.absent() {
		return
	}
	if r.key("type").oneOf(0, 1) == 1 {
		p.unserved = "message_reference.type 1 (forwarding)"
	}
	if p.replyTo = r.key("message_id").id(); p.replyTo == 0 {
		r.key("message_id").missing()
	}
	p.replyIfThere = !r.key("fail_if_not_exists").absent() && !r.key("fail_if_not_exists").yes()
}

func readNonce(x field, p *post) {
	if n := x.key("nonce"); !n.absent() {
		p.nonce = n.value
		if _, ok := n.value.(string); ok {
			n.text(0, 25)
		} else if _, ok := asNumber(n.value); !ok {
			n.wrong("NONCE_TYPE_INVALID", "The nonce must be a string or an integer.")
		}
	}
	p.enforce = x.key("enforce_nonce").yes()
}

func readFileNotes(x field, p *post) {
	if !x.has("attachments") {
		return
	}
	notes := []fileNote{}
	for _, a := range x.key("attachments").items(mostFiles) {
		notes = append(notes, fileNote{a.key("id").id(), a.key("filename").text(0, 1024), a.key("title").text(0, 1024), a.key("description").text(0, 1024)})
	}
	p.files = &notes
}

// mentionRules are what allowed_mentions lets through.
type mentionRules struct {
	everyone, users, roles bool
	repliedTo              bool
	userIDs, roleIDs       []snowflake
}

// readMentions reads allowed_mentions; without it everything that is allowed at all pings.
func readMentions(x field) mentionRules {
	if x.absent() {
		return mentionRules{everyone: true, users: true, roles: true, repliedTo: true}
	}
	r := mentionRules{repliedTo: x.key("replied_user").yes()}
	for _, p := range x.key("parse").items(3) {
		switch p.value {
		case "everyone":
			r.everyone = true
		case "users":
			r.users = true
		case "roles":
			r.roles = true
		default:
			p.wrong("BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').")
		}
	}
	for _, y := range x.key("users").items(100) {
		r.userIDs = append(r.userIDs, y.id())
	}
	for _, y := range x.key("roles").items(100) {
		r.roleIDs = append(r.roleIDs, y.id())
	}
	for _, both := range []struct {
		parse bool
		ids   []snowflake
		name  string
	}{{r.users, r.userIDs, "users"}, {r.roles, r.roleIDs, "roles"}} {
		if both.parse && len(both.ids) > 0 {
			x.wrong("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", "parse:[\"%s\"] and %s: [ids...] are mutually exclusive.", both.name, both.name)
		}
	}
	return r
}

// readEmbeds reads at most ten, of 6000 characters together, into the form that Discord gives back.
func readEmbeds(list field) []object {
	embeds, total := []object{}, 0
	for _, x := range list.items(10) {
		if _, ok := x.object(); !ok {
			continue
		}
		e, n := readEmbed(x)
		total += n
		if n == 0 && e["image"] == nil && e["thumbnail"] == nil {
			x.key("description").missing()
		}
		embeds = append(embeds, e)
	}
	if total > 6000 {
		list.wrong("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000")
	}
	return embeds
}

// readEmbed also counts the characters that Discord counts together.
func readEmbed(x field) (object, int) {
	e, n := object{"type": "rich"}, 0
	text := func(to object, x field, name string, least, most int) {
		if s := strings.TrimSpace(x.key(name).text(least, most)); s != "" {
			to[name] = s
			n += utf8.RuneCountInString(s)
		}
	}
	text(e, x, "title", 0, 256)
	text(e, x, "description", 0, 4096)
	if u := x.key("url").link("http", "https"); u != "" {
		e["url"] = u
	}
	if c := x.key("color"); !c.absent() {
		e["color"] = c.integer(0, 0xFFFFFF)
	}
	if t := x.key("timestamp"); !t.absent() && t.value != "" {
		e["timestamp"] = stamp(t.moment())
	}
	if f := x.key("footer"); !f.absent() {
		footer := object{}
		text(footer, f, "text", 1, 2048)
		picture(footer, f, "icon_url")
		e["footer"] = footer
	}
	if a := x.key("author"); !a.absent() {
		author := object{}
		text(author, a, "name", 1, 256)
		if u := a.key("url").link("http", "https"); u != "" {
			author["url"] = u
		}
		picture(author, a, "icon_url")
		e["author"] = author
	}
	for _, k := range []string{"image", "thumbnail"} {
		if i := x.key(k); !i.absent() {
			shown := object{}
			if picture(shown, i, "url"); len(shown) > 0 {
				e[k] = shown
			}
		}
	}
	var fields []object
	for _, f := range x.key("fields").items(25) {
		g := object{"inline": f.key("inline").yes()}
		text(g, f, "name", 1, 256)
		text(g, f, "value", 1, 1024)
		fields = append(fields, g)
	}
	if fields != nil {
		e["fields"] = fields
	}
	return e, n
}

func picture(to object, x field, name string) {
	if u := x.key(name); asString(u.value) != "" {
		if strings.HasPrefix(asString(u.value), "attachment://") {
			to[name] = u.value
			return
		}
		to[name] = u.link("http", "https", "attachment")
	}
}

// readFiles checks the uploads of a request, and that every one that the body names is there.
func (c *call) readFiles(p *post, x field) *apiError {
	if err := c.checkFiles(); err != nil || p.files == nil {
		return err
	}
	numbers := []string{}
	for _, f := range c.files {
		numbers = append(numbers, f.number())
	}
	for i, n := range *p.files {
		if n.id < 100 && !slices.Contains(numbers, n.id.String()) {
			x.form.wrong(strings.TrimPrefix(x.path+".attachments."+fmt.Sprint(i)+".id", "."), "ATTACHMENT_NOT_FOUND", "No file was uploaded for this attachment.")
		}
	}
	return nil
}

// checkFiles refuses too many files, and those that are too large.
func (c *call) checkFiles() *apiError {
	if len(c.files) > mostFiles {
		return errTooManyFiles
	}
	for _, f := range c.files {
		if len(f.content) > largestFile {
			return errTooLarge
		}
	}
	return nil
}

// number is the n of files[n]; a lone "file" is 0.
func (u upload) number() string {
	_, n, ok := strings.Cut(u.field, "[")
	if !ok {
		return "0"
	}
	return strings.TrimSuffix(n, "]")
}
