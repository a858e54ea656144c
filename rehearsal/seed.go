package rehearsal

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"
)

// delegations have a role and a seat each in the seeded guild.
var delegations = []string{
	"France", "Germany", "United Kingdom", "Poland", "Italy", "Spain", "Netherlands", "Belgium", "Denmark", "Norway",
	"Sweden", "Finland", "Estonia", "Latvia", "Lithuania", "Czechia", "Romania", "Bulgaria", "Greece", "Portugal",
	"Ireland", "Luxembourg", "Türkiye", "Canada", "Australia", "New Zealand", "Japan", "Ukraine", "Iceland", "European Union",
}

// permEveryone is what anybody may do in a new guild, as far as it matters here.
const permEveryone = permViewChannel | permSendMessages | permEmbedLinks | permAttachFiles | permReadHistory | permUseCommands |
	permPublicThreads | permPrivateThreads | permSendInThreads | permAddReactions | permChangeNickname

// permOrganise is what the conference's organisers have beside that.
const permOrganise = permEveryone | permManageGuild | permPinMessages | permManageThreads | permCreateEvents | permManageEvents

// seedVersion grows whenever a new world is seeded with more than the older ones.
const seedVersion = 2

// upgrade gives a world that an older server has left what a new one would have: threads, reactions and
// nicknames for everybody, pins and events for organisers, events for the bot.
func (w *world) upgrade() {
	if w.Version < 1 {
		for _, g := range w.Guilds {
			for _, r := range g.Roles {
				switch {
				case r.ID == g.ID:
					r.Permissions |= permEveryone
				case r.Name == "Organisers":
					r.Permissions |= permOrganise
				}
			}
		}
	}
	if w.Version < 2 {
		for _, g := range w.Guilds {
			for _, r := range g.Roles {
				if r.Tags != nil && r.Tags.BotID == w.Application.BotID {
					r.Permissions |= permCreateEvents
				}
			}
		}
	}
	w.Version = seedVersion
}

// permBot is what the bot was given when it was invited.
const permBot = permViewChannel | permSendMessages | permEmbedLinks | permAttachFiles | permReadHistory | permCreateEvents

// seed fills a new world: an application with its bot, the conference's guild, and
// another one that must never learn anything of it.
func (s *Server) seed() error {
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	appOwner := s.addAccount("application-owner", "Application owner", false)
	bot := s.addAccount("muster", "", true)
	bot.User.Username = "Muster"
	s.world.Application = application{
		ID: bot.User.ID, BotID: bot.User.ID, OwnerID: appOwner.User.ID, Name: "Muster",
		PublicKey: hex.EncodeToString(public), PrivateKey: hex.EncodeToString(private),
	}
	s.seedConference()
	s.seedOther()
	return nil
}

func (s *Server) seedConference() {
	g := s.addGuild("Rehearsal conference")
	organisers := s.addRole(g, "Organisers", permOrganise, 0xE67E22)
	muster := s.addRole(g, "Muster", permBot, 0x5865F2)
	muster.Managed, muster.Mentionable, muster.Tags = true, false, &roleTags{s.world.Application.BotID}
	admins := s.addRole(g, "Administrators", permAdministrator, 0xE74C3C)
	private := []overwrite{
		{ID: g.ID, Type: overwriteRole, Deny: permViewChannel},
		{ID: organisers.ID, Type: overwriteRole, Allow: permViewChannel},
		{ID: muster.ID, Type: overwriteRole, Allow: permViewChannel},
	}
	s.addChannel(g, "welcome", "Start here", nil)
	s.addChannel(g, "plenary", "Everybody, and everything said to everybody", nil)
	pledges := s.addChannel(g, "pledges", "What has been pledged; delegates and organisers", slices.Clone(private))
	meetings := s.addChannel(g, "meetings", "When and where; delegates and organisers", slices.Clone(private))
	board := s.addChannel(g, "board", "Where things stand; delegates and organisers", slices.Clone(private))
	s.addChannel(g, "organisers", "Organisers only", private)
	s.addChannel(g, "elsewhere", "Nothing of the conference", nil)
	s.join(g, s.bot(), muster.ID)
	s.addSeat(g, "organiser", "Organiser", organisers.ID)
	s.addSeat(g, "admin", "Administrator", admins.ID)
	for _, name := range delegations {
		r := s.addRole(g, name, 0, 0)
		s.addSeat(g, seatName(name), "Delegate of "+name, r.ID)
		for _, c := range []*channel{pledges, meetings, board} {
			c.Overwrites = append(c.Overwrites, overwrite{ID: r.ID, Type: overwriteRole, Allow: permViewChannel})
		}
	}
	s.addSeat(g, "observer", "Observer")
	s.addSeat(g, "newcomer", "Newcomer")
	// The bot's role stands above those of the delegations, as an organiser would put it.
	for i, r := range slices.Concat([]*role{g.role(g.ID)}, g.Roles[4:], []*role{muster, organisers, admins}) {
		r.Position = i
	}
}

func (s *Server) seedOther() {
	g := s.addGuild("Another server")
	organisers := s.addRole(g, "Organisers", permOrganise, 0xE67E22)
	muster := s.addRole(g, "Muster", permBot, 0x5865F2)
	muster.Managed, muster.Mentionable, muster.Tags = true, false, &roleTags{s.world.Application.BotID}
	france := s.addRole(g, "France", 0, 0)
	s.addChannel(g, "general", "", nil)
	s.addChannel(g, "pledges", "", nil)
	s.join(g, s.bot(), muster.ID)
	s.addSeat(g, "other-organiser", "Organiser of another server", organisers.ID)
	s.addSeat(g, "other-delegate", "Delegate on another server", france.ID)
	for i, r := range []*role{g.role(g.ID), france, muster, organisers} {
		r.Position = i
	}
}

// seatName turns "New Zealand" into "new-zealand".
func seatName(name string) string {
	return strings.NewReplacer(" ", "-", "ü", "u").Replace(strings.ToLower(name))
}

func (s *Server) addAccount(username, display string, bot bool) *account {
	id := s.newID()
	a := &account{User: user{ID: id, Username: username, Discriminator: "0", Bot: bot}, Token: newToken(id), Locale: "en-US"}
	if display != "" {
		a.User.GlobalName = &display
	}
	if bot {
		a.User.Discriminator = "0001"
	}
	s.world.Accounts[id] = a
	return a
}

// newToken has the form of Discord's: the ID, a time, and what nobody can guess.
func newToken(id snowflake) string {
	return fmt.Sprintf("%s.%s.%s", base64.RawURLEncoding.EncodeToString([]byte(id.String())), rand.Text()[:6], rand.Text())
}

func (s *Server) addGuild(name string) *guild {
	id := s.newID()
	owner := s.addAccount("owner-of-"+seatName(name), "Owner", false)
	g := &guild{ID: id, Name: name, OwnerID: owner.User.ID, Locale: "en-US", Created: s.clock.Now(), Members: map[snowflake]*member{}}
	s.world.Guilds[id] = g
	s.world.GuildOrder = append(s.world.GuildOrder, id)
	g.Roles = append(g.Roles, &role{ID: id, Name: "@everyone", Permissions: permEveryone})
	s.join(g, owner)
	return g
}

func (s *Server) addRole(g *guild, name string, p permissions, color int) *role {
	r := &role{ID: s.newID(), Name: name, Permissions: p, Color: color, Mentionable: true, Hoist: color != 0, Position: len(g.Roles)}
	r.Colors.Primary = color
	g.Roles = append(g.Roles, r)
	return r
}

func (s *Server) addChannel(g *guild, name, topic string, overwrites []overwrite) *channel {
	c := &channel{ID: s.newID(), Type: channelText, GuildID: g.ID, Name: name, Topic: topic, Position: len(g.Channels), Overwrites: overwrites}
	g.Channels = append(g.Channels, c)
	return c
}

func (s *Server) addSeat(g *guild, seat, display string, roles ...snowflake) {
	a := s.addAccount(seat, display, false)
	a.Seat, a.Home = seat, g.ID
	s.join(g, a, roles...)
}

func (s *Server) join(g *guild, a *account, roles ...snowflake) {
	g.Members[a.User.ID] = &member{UserID: a.User.ID, Roles: append([]snowflake{}, roles...), Joined: s.clock.Now().Truncate(time.Microsecond)}
}
