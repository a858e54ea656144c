package main

import (
	"fmt"
	"time"

	"muster/coalition"
	"muster/rehearsal/seat"
)

// room is a channel for the meetings of a coalition of its own.
type room struct {
	channel string // its ID
	in      coalition.ID
}

// rooms makes new channels, each with a coalition that has its meetings there.
func (s *stage) rooms(n int) (all []room) {
	s.t.Helper()
	admin, at := s.seat("admin"), s.server.Clock().Now()
	for i := range n {
		name := fmt.Sprintf("room-%d", i)
		var made seat.Channel
		if err := admin.Do(s.ctx(), "POST", "/guilds/"+admin.GuildID()+"/channels", map[string]any{"name": name}, &made); err != nil {
			s.t.Fatal(err)
		}
		c, err := s.store.SetUp(s.ctx(), coalition.Act{Kind: "coalition setup", At: at}, coalition.Coalition{
			Guild: coalition.ParseSnowflake(admin.GuildID()), Name: name, Template: "reassurance", Zone: time.UTC, Language: "en",
			OrganiserRole: coalition.ParseSnowflake(admin.RoleID("Organisers")),
		})
		if err != nil {
			s.t.Fatal(err)
		}
		act := coalition.Act{Coalition: c.ID, Kind: "coalition channels", At: at}
		if _, err := s.store.SetChannel(s.ctx(), act, coalition.MeetingPosts, coalition.ParseSnowflake(made.ID), coalition.Members); err != nil {
			s.t.Fatal(err)
		}
		all = append(all, room{made.ID, c.ID})
	}
	return all
}

// meets schedules a meeting, in whole minutes.
func (s *stage) meets(in coalition.ID, title string, at time.Time) {
	s.t.Helper()
	_, err := s.store.ScheduleMeeting(s.ctx(), coalition.Act{Coalition: in, Kind: "schedule meeting", At: s.server.Clock().Now()}, coalition.NewMeeting{
		Title: title, Zone: time.UTC, Wall: coalition.WallTimeOf(at),
	})
	if err != nil {
		s.t.Fatal(err)
	}
}

// posts are all that the bot has posted in a channel, oldest first.
func (s *stage) posts(channel string) (all []*seat.Message) {
	s.t.Helper()
	admin := s.seat("admin")
	ch, err := admin.Channel(channel)
	if err != nil {
		s.t.Fatal(err)
	}
	for after := "1"; ; {
		var page []*seat.Message // newest first
		if err := admin.Do(s.ctx(), "GET", "/channels/"+ch.ID+"/messages?limit=100&after="+after, nil, &page); err != nil {
			s.t.Fatal(err)
		}
		for i := len(page) - 1; i >= 0; i-- {
			if page[i].Author.Bot {
				all = append(all, page[i])
			}
		}
		if len(page) < 100 {
			return all
		}
		after = page[0].ID
	}
}
